/** A card's buttons and reactions. What must be asked is asked first; what the desk answers stays private. */

import { announce } from './announce.js';
import { newKey, post, sentence } from './api.js';
import { askFor } from './ask.js';
import { el, icon } from './dom.js';
import { createMenu } from './menu.js';
import { showReply } from './reply.js';
import { state } from './state.js';

/** @typedef {import('./state.js').Card} Card */
/** @typedef {import('./state.js').CardAction} CardAction */
/** @typedef {import('./state.js').Reply} Reply */

/** @type {Record<CardAction['name'], import('./dom.js').IconName>} */
const icons = {
  approve: 'check',
  reject: 'cross',
  undo: 'undo',
  schedule: 'clock',
  'publish-now': 'check',
  unpublish: 'undo',
  supersede: 'branch',
  reroll: 'dice',
  vary: 'branch',
  'new-style': 'palette',
  'new-voice': 'voice',
  retry: 'dice',
  'edit-alt-text': 'pen',
  cancel: 'stop',
  delete: 'bin',
  details: 'info',
};
/** Seldom needed, or no room in one row: behind the three dots. */
const rare = new Set(['new-voice', 'edit-alt-text', 'details', 'delete', 'unpublish', 'supersede']);

/**
 * What they are about: a card, or one line of a digest.
 * @typedef {Pick<Card, 'generationId' | 'revision' | 'title' | 'actions' | 'contentHash'> & {image?: {altText: string}, approval?: Card['approval']}} Acted
 */

/** @param {string | undefined} messageRef Without it nobody can react. */
export function createActions(messageRef) {
  const buttons = el('div', { class: 'actions', role: 'group', 'aria-label': 'Actions' });
  const reactions = el('div', { class: 'reactions', role: 'group', 'aria-label': 'Reactions' });
  const answer = el('p', { class: 'private-answer', role: 'status', hidden: true });
  const node = el('footer', { class: 'card-actions' }, el('div', { class: 'action-row' }, buttons, reactions), answer);
  let shown = '';
  /** @type {Acted | undefined} */
  let card;

  /** @param {Acted} next */
  function update(next) {
    card = next;
    const key = JSON.stringify([next.actions, next.approval?.state]);
    if (key === shown) return;
    shown = key;
    // The card itself says it now.
    say('');
    const focused = node.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-action')
      : undefined;
    const often = next.actions.filter(({ name }) => !rare.has(name));
    const seldom = next.actions.filter(({ name }) => rare.has(name));
    buttons.replaceChildren(...often.map((action) => button(action)));
    if (seldom.length > 0)
      buttons.append(
        createMenu(
          'More actions',
          seldom.map((action) => ({ ...choiceOf(action), run: () => void act(action) })),
        ),
      );
    const decidable =
      messageRef !== undefined &&
      (next.approval?.state !== 'pending' || next.actions.some(({ name }) => name === 'approve'));
    reactions.replaceChildren(
      ...(decidable ? [reaction('✅', 'approved', 'Approve'), reaction('❌', 'rejected', 'Reject')] : []),
    );
    node.hidden = next.actions.length === 0 && !decidable;
    // Whoever stood on a button that went away goes on from the card.
    if (focused) {
      const target = node.querySelector(`[data-action="${focused}"]`) ?? node.closest('.card');
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    }
  }

  /** @param {CardAction} action */
  const choiceOf = (action) => ({
    label: action.label,
    sign: icons[action.name],
    tone: action.tone,
    name: action.name,
  });

  /** @param {CardAction} action */
  function button(action) {
    const kind = action.name === 'approve' ? 'good' : action.name === 'reject' ? 'bad' : 'plain';
    const made = el(
      'button',
      { class: `button ${kind}`, type: 'button', 'data-action': action.name },
      icon(icons[action.name]),
      el('span', { text: action.label }),
    );
    made.addEventListener('click', () => void act(action, made));
    return made;
  }

  /** @param {string} sign @param {'approved' | 'rejected'} meaning @param {string} label */
  function reaction(sign, meaning, label) {
    const pressed = card?.approval?.state === meaning;
    const made = el(
      'button',
      {
        class: 'reaction',
        type: 'button',
        'aria-pressed': pressed ? 'true' : 'false',
        'aria-label': `${label} with ${sign}`,
        'data-action': `react-${meaning}`,
      },
      icon(meaning === 'approved' ? 'yes' : 'no'),
    );
    made.addEventListener(
      'click',
      () =>
        void during(made, () =>
          post('/desk/reactions', { channel: state.channel, message: messageRef, reaction: sign, added: !pressed }),
        ),
    );
    return made;
  }

  /** @param {CardAction} action @param {HTMLButtonElement} [from] */
  async function act(action, from) {
    if (!card) return;
    const { generationId, contentHash, revision } = card;
    const value = action.asks ? await askFor(action, card) : action.value;
    if (action.asks && value === undefined) return;
    const said = action.asks === 'sure' ? action.value : value;
    const body = {
      channel: state.channel,
      action: action.name,
      generationId,
      revision,
      requestKey: newKey(),
      ...(said ? { value: said } : {}),
      ...(contentHash ? { contentHash } : {}),
    };
    await during(from, async () => {
      /** @type {Reply} */
      const reply = await post('/desk/actions', body);
      if (action.name === 'details' || reply.sections) showReply(action.label, reply);
      else if (reply.text) say(reply.text);
      // What one asked for is to be seen: it stands at the end.
      if (reply.generationId) document.dispatchEvent(new CustomEvent('newest'));
      if (!reply.text && !reply.sections) announce(`${action.label}: done.`);
    });
  }

  /** @param {HTMLButtonElement | undefined} from @param {() => Promise<unknown>} work */
  async function during(from, work) {
    say('');
    from?.setAttribute('aria-busy', 'true');
    try {
      await work();
    } catch (error) {
      say(sentence(error));
    } finally {
      from?.removeAttribute('aria-busy');
    }
  }

  /** @param {string} text */
  function say(text) {
    answer.hidden = text === '';
    answer.textContent = text;
  }

  return { node, update };
}

/** One card, edited in place: parts that did not change are left alone, so that focus and playing go on. */
import { announce } from './announce.js';
import { createActions } from './card-actions.js';
import { cardFoot } from './card-foot.js';
import { el, icon } from './dom.js';
import { createLanes } from './lanes.js';
import { createPicture } from './picture.js';
import { createPlayer } from './player.js';
import { saidSpan, tick } from './time.js';

/** @typedef {import('./state.js').Card} Card */

/** @type {Record<Card['state'], string>} */
const states = {
  queued: 'Waiting',
  running: 'In the making',
  held: 'Held for an editor',
  ready: 'Ready',
  partial: 'Partly made',
  failed: 'Failed',
  cancelled: 'Cancelled',
};
const approvals = { approved: 'Approved', rejected: 'Rejected', pending: '' };

/** @param {Card} first @param {string} messageRef */
export function createCard(first, messageRef) {
  const title = el('h2', { class: 'card-title', dir: 'auto' });
  const pill = el('span', { class: 'pill' });
  const summary = el('p', { class: 'card-summary' });
  const note = el('p', { class: 'card-note', dir: 'auto', hidden: true });
  const verdict = el('p', { class: 'verdict', dir: 'auto', hidden: true });
  const lanes = createLanes();
  const picture = createPicture();
  const sound = el('div', { class: 'sound' });
  const foot = el('div', { class: 'card-foot' });
  const actions = createActions(messageRef);
  const side = el(
    'div',
    { class: 'card-side' },
    el('header', { class: 'card-head' }, title, pill),
    summary,
    note,
    lanes.node,
    sound,
    foot,
  );
  const node = el(
    'article',
    { class: 'card', tabindex: '-1' },
    el('div', { class: 'card-body' }, picture.node, side),
    verdict,
    actions.node,
  );
  node.id = `g-${first.generationId}`;

  let revision = -1;
  let said = '';
  let footKey = '';
  let soundKey = '';
  /** @type {ReturnType<typeof createPlayer> | undefined} */
  let player;

  /** @param {Card} card @param {boolean} [quiet] Nothing is said aloud of what was there before. */
  function update(card, quiet = false) {
    // Of two writers the later revision wins, whatever arrived last.
    if (card.revision < revision) return;
    revision = card.revision;
    const running = card.state === 'queued' || card.state === 'running';
    const decided = card.approval.state !== 'pending';
    title.textContent = card.title;
    node.setAttribute('aria-label', card.title);
    node.className = `card state-${card.state} approval-${card.approval.state}`;
    pill.className = `pill ${decided && !running ? card.approval.state : card.state}`;
    pill.textContent = decided && !running ? approvals[card.approval.state] : states[card.state];
    showSummary(card, running);
    note.hidden = card.note === undefined;
    note.textContent = card.note ?? '';
    verdict.hidden = card.approval.line === undefined;
    const sign = icon(card.approval.state === 'rejected' ? 'cross' : decided ? 'check' : 'info');
    verdict.replaceChildren(sign, el('span', { text: card.approval.line ?? '' }));
    lanes.update(card.lanes, !running);
    picture.update(card);
    // Of what was deleted only its place is left.
    node.classList.toggle('gone', card.lanes.length === 0);
    node.classList.toggle('no-picture', !card.image && (card.state === 'cancelled' || card.state === 'failed'));
    showSound(card);
    const key = JSON.stringify([card.facts, card.links, card.label, card.parentId]);
    if (key !== footKey) foot.replaceChildren(...cardFoot(card));
    footKey = key;
    actions.update(card);
    const saying = `${card.state}${card.approval.line ?? ''}`;
    if (!quiet && said !== saying) announce(`${card.title}: ${card.approval.line ?? card.summary}`);
    said = saying;
  }

  /** @param {Card} card @param {boolean} running */
  function showSummary(card, running) {
    const place =
      card.queuePlace === undefined
        ? ''
        : card.queuePlace === 1
          ? 'Next in the queue'
          : `Place ${card.queuePlace} in the queue`;
    const since = performance.now();
    const { etaMs } = card;
    summary.hidden = card.lanes.length > 0 && (card.state === 'ready' || card.state === 'cancelled');
    tick(summary, () => {
      if (card.revision !== revision) return;
      const left = etaMs === undefined || !running ? undefined : etaMs - (performance.now() - since);
      const eta =
        left === undefined
          ? ''
          : left > 900
            ? `about ${saidSpan(Math.ceil(left / 1000) * 1000).replace('.0', '')} left`
            : 'any moment now';
      const text = [place || card.summary.replace(/\.$/, ''), eta].filter(Boolean).join(' · ');
      if (summary.textContent !== text) summary.textContent = text;
    });
  }

  /** @param {Card} card */
  function showSound({ audio }) {
    const key = audio
      ? JSON.stringify([audio.text, audio.durationMs, audio.alignment.words.length, audio.alignment.source])
      : '';
    if (key !== soundKey) {
      soundKey = key;
      player = audio ? createPlayer(audio) : undefined;
      sound.replaceChildren(...(player ? [player.node] : []));
    } else if (audio) player?.move(audio);
  }

  update(first, true);
  return { node, update };
}

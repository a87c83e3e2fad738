/** Where one writes. Unsent text survives a reload, and comes back when the desk refuses it. */
import { newKey, post, sentence } from './api.js';
import { openBatch } from './batch.js';
import { byId, el, icon } from './dom.js';
import { keep, kept, state } from './state.js';
import { createSuggestionList } from './suggestion-list.js';

/** @typedef {import('./state.js').Reply} Reply */

/** @param {{pending(text: string): () => void}} stream */
export function createComposer(stream) {
  const text = el('textarea', {
    class: 'composer-text',
    id: 'composer-text',
    rows: 1,
    dir: 'auto',
    maxlength: 8000,
    autocomplete: 'off',
    spellcheck: 'true',
    'aria-describedby': 'composer-answer',
  });
  const sendButton = el('button', { class: 'send', type: 'submit', 'aria-label': 'Send' }, icon('send'));
  const answer = el('p', { class: 'composer-answer', id: 'composer-answer', role: 'alert' });
  const list = createSuggestionList(text, grown);
  const tool = (
    /** @type {import('./dom.js').IconName} */ name,
    /** @type {string} */ label,
    /** @type {() => void} */ run,
  ) => {
    const button = el('button', { class: 'tool', type: 'button' }, icon(name), el('span', { text: label }));
    button.addEventListener('click', run);
    return button;
  };
  const form = el(
    'form',
    { class: 'composer' },
    text,
    el(
      'div',
      { class: 'composer-foot' },
      tool('picture', 'New media', () => offer('/newsmedia ')),
      tool('palette', 'Style', () => option('style')),
      tool('voice', 'Voice', () => option('voice')),
      tool('stack', 'Batch', () => void openBatch()),
      el('span', { class: 'composer-keys', 'aria-hidden': 'true' }, el('kbd', { text: 'Enter' }), ' sends'),
      sendButton,
    ),
  );
  byId('dock').replaceChildren(el('div', { class: 'dock-inner' }, list.node, form, answer));

  text.addEventListener('input', () => {
    say('');
    grown();
    list.update();
  });
  text.addEventListener('click', list.update);
  text.addEventListener('blur', list.close);
  text.addEventListener('keydown', (event) => {
    if (list.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });

  function grown() {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight, 220)}px`;
    form.classList.toggle('has-text', text.value.trim() !== '');
    keep(`draft.${state.channel}`, text.value);
  }

  /** @param {string} value */
  function offer(value) {
    text.value = value;
    text.focus();
    text.setSelectionRange(value.length, value.length);
    grown();
    list.update();
  }

  /** @param {string} name */
  function option(name) {
    const before = text.value.trimEnd();
    const begun = /^\/newsmedia/i.test(before) ? before : `/newsmedia ${before || 'Your headline'}`;
    offer(`${begun} --${name} `);
  }

  function submit() {
    const value = text.value.trim();
    if (value === '') return;
    if (/^\/newsdesk\s+batch$/i.test(value)) {
      offer('');
      void openBatch();
      return;
    }
    offer('');
    void send(value);
  }

  /** @param {string} value */
  async function send(value) {
    const { channel } = state;
    const done = stream.pending(value);
    say('');
    try {
      /** @type {Reply} */
      const reply = await post('/desk/commands', { channel, text: value, requestKey: newKey() });
      const refused = reply.text !== undefined && reply.generationId === undefined;
      if (reply.text) say(reply.text);
      if (refused) giveBack(value, channel);
      if (refused) done();
      // The line itself comes with the channel's events; here only in case they are cut off.
      else setTimeout(done, 4000);
    } catch (error) {
      done();
      say(sentence(error));
      giveBack(value, channel);
    }
  }

  /** @param {string} value @param {string} channel */
  function giveBack(value, channel) {
    if (state.channel !== channel) keep(`draft.${channel}`, value);
    else if (text.value === '') {
      const { textContent } = answer;
      offer(value);
      list.close();
      say(textContent ?? '');
    }
  }

  /** @param {string} sentence */
  function say(sentence) {
    answer.textContent = sentence;
  }

  function openChannel() {
    const narrow = matchMedia('(max-width: 560px)').matches;
    text.placeholder = narrow ? `Write to #${state.channel}` : `Write to #${state.channel}, or / for commands`;
    text.setAttribute('aria-label', `Write to #${state.channel}. A slash lists the commands.`);
    text.value = kept(`draft.${state.channel}`) ?? '';
    say('');
    grown();
    list.close();
  }

  return { offer, send, openChannel, focus: () => text.focus() };
}

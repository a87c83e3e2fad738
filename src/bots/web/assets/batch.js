/** Many headlines at once, sharing a style and a voice. */

import { announce } from './announce.js';
import { newKey, post, sentence } from './api.js';
import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { choice, field } from './fields.js';
import { state } from './state.js';

const most = 20;

export async function openBatch() {
  const text = el('textarea', {
    class: 'input',
    rows: 8,
    dir: 'auto',
    placeholder: 'Storm closes port of Rotterdam\nNight trains return to Europe',
  });
  const count = el('p', { class: 'hint', role: 'status', text: `One headline a line, up to ${most}.` });
  const results = el('ul', { class: 'batch-problems', role: 'alert', hidden: true });
  const usual = { value: '', label: 'As usual' };
  const style = choice('Style', [usual, ...state.setup.styles.map(({ key, label }) => ({ value: key, label }))]);
  const voice = choice('Voice', [usual, ...state.setup.voices.map(({ id, label }) => ({ value: id, label }))]);
  const headlines = () =>
    text.value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  text.addEventListener('input', () => {
    const { length } = headlines();
    count.textContent = length === 0 ? `One headline a line, up to ${most}.` : `${length} of ${most} headlines.`;
  });
  const { channel } = state;

  const sent = await openDialog({
    title: 'Batch',
    lead: `Every headline becomes its own card in #${channel}.`,
    body: [field('Headlines', text), count, el('div', { class: 'pair' }, style.node, voice.node), results],
    confirm: 'Make them all',
    wide: true,
    async submit() {
      const lines = headlines();
      if (lines.length === 0) throw new Error('Write at least one headline.');
      if (lines.length > most) throw new Error(`A batch has up to ${most} headlines, and these are ${lines.length}.`);
      const shared =
        (style.select.value ? ` --style ${style.select.value}` : '') +
        (voice.select.value ? ` --voice ${voice.select.value}` : '');
      /** @type {{line: string, why: string}[]} */
      const refused = [];
      // One after the other, so that the cards stand in the order of the lines.
      for (const line of lines) {
        const why = await send(channel, `/newsmedia ${line}${shared}`);
        if (why) refused.push({ line, why });
      }
      if (refused.length === 0) return lines.length;
      // What worked is not sent again.
      text.value = refused.map(({ line }) => line).join('\n');
      results.hidden = false;
      results.replaceChildren(
        ...refused.map(({ line, why }) => el('li', { dir: 'auto' }, el('b', { text: line }), ` ${why}`)),
      );
      throw new Error(`${lines.length - refused.length} of ${lines.length} were sent. These need another look:`);
    },
  });
  if (sent !== undefined) announce(`${sent} headlines were sent.`);
}

/** Gives back why it was refused. @param {string} channel @param {string} text */
async function send(channel, text) {
  try {
    /** @type {import('./state.js').Reply} */
    const reply = await post('/desk/commands', { channel, text, requestKey: newKey() });
    return reply.generationId === undefined ? (reply.text ?? 'It was not taken.') : undefined;
  } catch (error) {
    return sentence(error);
  }
}

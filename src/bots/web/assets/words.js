/** The narrated text, word for word. */
import { el } from './dom.js';

/** @typedef {NonNullable<import('./state.js').Card['audio']>} Narration */

/** @param {Narration} narration @param {(ms: number) => void} onPick */
export function createWords({ text, alignment }, onPick) {
  const { words, source } = alignment;
  const body = el('p', { class: 'words', dir: 'auto' });
  const long = text.length > 320;
  if (long) {
    body.setAttribute('tabindex', '0');
    body.setAttribute('role', 'region');
    body.setAttribute('aria-label', 'Narrated text');
  }
  let at = 0;
  const spans = words.map((word, index) => {
    body.append(text.slice(at, word.charStart));
    at = word.charEnd;
    const span = el('span', { class: 'word', text: text.slice(word.charStart, word.charEnd) });
    span.dataset.index = String(index);
    body.append(span);
    return span;
  });
  body.append(text.slice(at));
  body.addEventListener('click', (event) => {
    const index = event.target instanceof HTMLElement ? event.target.dataset.index : undefined;
    const word = index === undefined ? undefined : words[Number(index)];
    if (word) onPick(word.startMs + 1);
  });
  const node = el('div', { class: `transcript${long ? ' long' : ''}` }, body);
  if (source === 'estimated') {
    node.append(el('p', { class: 'estimated', text: 'Word times are estimated, not measured.' }));
  }
  let lit = -1;

  /** @param {number} ms */
  function indexAt(ms) {
    let found = -1;
    for (const [index, word] of words.entries()) if (word.startMs <= ms) found = index;
    return found;
  }

  /** Gives back the word that is spoken at this time. @param {number} ms @param {boolean} begun */
  function light(ms, begun) {
    const index = begun ? indexAt(ms) : -1;
    if (index !== lit) {
      lit = index;
      for (const [place, span] of spans.entries()) {
        span.classList.toggle('now', place === index);
        span.classList.toggle('said', begun && place < index);
      }
      const span = spans[index];
      if (span && long) body.scrollTop = Math.max(0, span.offsetTop - body.clientHeight / 2);
    }
    return words[index]?.text;
  }

  /** Where the next or last word begins. @param {number} ms @param {number} step */
  function beside(ms, step) {
    const next = Math.max(0, Math.min(words.length - 1, indexAt(ms) + step));
    return (words[next]?.startMs ?? 0) + 1;
  }

  return { node, light, beside };
}

/** What the desk answers to one person. */
import { openDialog } from './dialog.js';
import { el } from './dom.js';

/** @typedef {import('./state.js').Reply} Reply */

/** @param {Reply} reply @returns {HTMLElement[]} */
export function replyParts({ text, sections = [] }) {
  const parts = [];
  if (text) parts.push(el('p', { class: 'said', text, dir: 'auto' }));
  for (const { title, lines } of sections) {
    const list = el('ul', { class: 'reply-lines' });
    for (const line of lines) list.append(el('li', { text: line, dir: 'auto' }));
    parts.push(el('section', { class: 'reply-section' }, el('h4', { text: title }), list));
  }
  return parts;
}

/** @param {string} title @param {Reply} reply */
export function showReply(title, reply) {
  void openDialog({ title, body: replyParts(reply), wide: true });
}

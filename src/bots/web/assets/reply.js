/** What the desk answers to one person. */
import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { linked } from './links.js';

/** @typedef {import('./state.js').Reply} Reply */

/** @param {Reply} reply @param {'h2' | 'h3'} heading Under what it stands. @returns {HTMLElement[]} */
export function replyParts({ text, sections = [] }, heading) {
  const parts = [];
  if (text) parts.push(el('p', { class: 'said', dir: 'auto' }, ...linked(text)));
  for (const { title, lines } of sections) {
    const list = el('ul', { class: 'reply-lines' });
    for (const line of lines) list.append(el('li', { dir: 'auto' }, ...linked(line)));
    parts.push(el('section', { class: 'reply-section' }, el(heading, { class: 'reply-title', text: title }), list));
  }
  return parts;
}

/** @param {string} title @param {Reply} reply */
export function showReply(title, reply) {
  void openDialog({ title, body: replyParts(reply, 'h3'), wide: true });
}

/** One line of the stream: what somebody typed, a card, or a private answer. */
import { createCard } from './card.js';
import { createDigest, isDigest } from './digest.js';
import { avatar, el } from './dom.js';
import { linked } from './links.js';
import { replyParts } from './reply.js';
import { saidDay, saidTime, tick, wholeTime } from './time.js';

/** @typedef {import('./state.js').Message} Message */
/** @typedef {import('./state.js').Card} Card */
/** @typedef {import('./state.js').Reply} Reply */
/** @typedef {{node: HTMLLIElement, message: Message, update(message: Message, quiet?: boolean): void}} Line */

/** @param {Message} first @param {(text: string) => void} offer Puts a text into the composer. @returns {Line} */
export function createLine(first, offer) {
  const body = el('div', { class: 'line-body' });
  const time = el('time', { class: 'line-time', datetime: first.at, title: wholeTime(first.at) });
  const name = el('span', { class: 'line-name', text: first.author.name, dir: 'auto' });
  const day = el('div', { class: 'day' }, el('span', { text: saidDay(first.at, Date.now()) }));
  const isNote = first.kind === 'typed' && first.author.id === 'newsmedia';
  const head = el(
    'div',
    { class: 'line-head' },
    name,
    first.kind === 'card' && el('span', { class: 'app-tag', text: 'App' }),
    first.private && el('span', { class: 'private-tag', text: 'Only you see this' }),
    time,
  );
  const node = el(
    'li',
    { class: `line ${first.kind}${isNote ? ' note' : ''}${first.private ? ' private' : ''}` },
    day,
    el('div', { class: 'line-row' }, avatar(first.author), el('div', { class: 'line-main' }, head, body)),
  );
  node.id = `m-${first.seq}`;
  tick(time, () => {
    const text = saidTime(first.at, Date.now());
    if (time.textContent !== text) time.textContent = text;
  });
  const ref = `web:local:${first.channel}:${first.seq}`;
  const digest = isDigest(first.body) ? createDigest() : undefined;
  const card = first.kind === 'card' && !digest ? createCard(/** @type {Card} */ (first.body), ref) : undefined;
  const shown = digest ?? card;
  if (shown) body.append(shown.node);

  /** @type {Line} */
  const line = {
    node,
    message: first,
    update(message, quiet) {
      line.message = message;
      if (digest) digest.update(/** @type {import('./digest.js').Digest} */ (message.body), quiet);
      else if (card) card.update(/** @type {Card} */ (message.body), quiet);
      else if (message.kind === 'typed') body.replaceChildren(typed(String(message.body), isNote ? undefined : offer));
      else body.replaceChildren(...replyParts(/** @type {Reply} */ (message.body), 'h2'));
    },
  };
  line.update(first, true);
  return line;
}

/** @param {string} text @param {((text: string) => void) | undefined} offer */
export function typed(text, offer) {
  const command = /^(\/newsmedia|\/newsdesk)(\s[\s\S]*)?$/i.exec(text);
  if (command) {
    const line = el('p', { class: 'said', dir: 'auto' }, el('code', { class: 'command', text: command[1] }));
    for (const part of (command[2] ?? '').split(/((?:\s)(?:--|—)[\p{L}-]+)/u)) {
      if (/^\s(--|—)/.test(part)) line.append(' ', el('code', { class: 'option', text: part.trim() }));
      else line.append(part);
    }
    return line;
  }
  const line = el('p', { class: 'said', dir: 'auto' }, ...linked(text));
  if (!offer || text.length > 500) return line;
  const make = el('button', { class: 'make-of', type: 'button', text: 'Make media of this' });
  make.addEventListener('click', () => offer(`/newsmedia ${text.replace(/\s+/g, ' ')}`));
  return el('div', { class: 'talk' }, line, make);
}

/** The messages of the open channel: inserted in order, edited in place, followed when one is at the end. */

import { announce } from './announce.js';
import { avatar, byId, el, icon } from './dom.js';
import { emptyChannel } from './empty.js';
import { createLine, typed } from './message.js';
import { state } from './state.js';

/** @typedef {import('./state.js').Message} Message */
/** @typedef {import('./message.js').Line} Line */

/** @param {{offer(text: string): void, send(text: string): void, earlier(): void}} on */
export function createStream(on) {
  const frame = byId('stream');
  const list = el('ol', { class: 'lines', 'aria-label': 'Messages' });
  const earlier = el('button', {
    class: 'button plain earlier',
    type: 'button',
    text: 'Show earlier messages',
    hidden: true,
  });
  const empty = el('div', { class: 'empty-place' });
  const newest = el('button', { class: 'newest', type: 'button', hidden: true }, icon('down'), 'New messages');
  frame.replaceChildren(el('div', { class: 'stream-inner' }, earlier, empty, list));
  frame.after(newest);
  /** @type {Map<number, Line>} */
  const lines = new Map();
  /** @type {{text: string, node: HTMLLIElement}[]} */
  let sending = [];
  let stuck = true;

  earlier.addEventListener('click', () => on.earlier());
  newest.addEventListener('click', () => toEnd());
  document.addEventListener('newest', () => toEnd());
  frame.addEventListener('scroll', () => {
    stuck = frame.scrollHeight - frame.scrollTop - frame.clientHeight < 90;
    if (stuck) newest.hidden = true;
  });
  // Pictures that arrive and cards that grow push what is read; at the end one stays at the end.
  new ResizeObserver(() => stuck && toEnd()).observe(list);
  new ResizeObserver(() => stuck && toEnd()).observe(frame);

  function toEnd() {
    frame.scrollTop = frame.scrollHeight;
    stuck = true;
    newest.hidden = true;
  }

  /** @param {Message[]} messages @param {boolean} more Whether there may be earlier ones. */
  function open(messages, more) {
    lines.clear();
    sending = [];
    list.replaceChildren();
    for (const message of messages) place(message, true);
    earlier.hidden = !more;
    arrange();
    toEnd();
  }

  /** @param {Message} message @param {boolean} quiet */
  function place(message, quiet) {
    const known = lines.get(message.seq);
    const takenBack = message.kind === 'typed' && message.body === '';
    if (takenBack) {
      known?.node.remove();
      lines.delete(message.seq);
      return;
    }
    if (known) {
      if (message.version > known.message.version) known.update(message, quiet);
      return;
    }
    const line = createLine(message, on.offer);
    lines.set(message.seq, line);
    const after = [...lines.values()]
      .filter((other) => other.message.seq > message.seq)
      .sort((a, b) => a.message.seq - b.message.seq)[0];
    list.insertBefore(line.node, after?.node ?? sending[0]?.node ?? null);
    if (message.author.id === state.setup.me.id) arrived(String(message.body));
    else if (!quiet && message.kind !== 'card')
      announce(`${message.author.name}: ${line.node.querySelector('.said')?.textContent ?? 'answered.'}`);
  }

  /** @param {Message} message */
  function receive(message) {
    const isNew = !lines.has(message.seq);
    place(message, false);
    arrange();
    if (stuck) toEnd();
    else if (isNew && lines.has(message.seq)) newest.hidden = false;
  }

  /** Days, and who goes on speaking. */
  function arrange() {
    /** @type {Message | undefined} */
    let last;
    for (const { node, message } of [...lines.values()].sort((a, b) => a.message.seq - b.message.seq)) {
      const sameDay = last !== undefined && last.at.slice(0, 10) === message.at.slice(0, 10);
      const goesOn =
        sameDay &&
        last?.author.id === message.author.id &&
        last.kind === message.kind &&
        last.private === message.private &&
        Date.parse(message.at) - Date.parse(last.at) < 300_000;
      node.classList.toggle('new-day', !sameDay);
      node.classList.toggle('goes-on', goesOn && message.kind === 'typed');
      last = message;
    }
    const nothing = [...lines.values()].every(({ node }) => node.classList.contains('note')) && sending.length === 0;
    if (nothing && !empty.hasChildNodes()) empty.replaceChildren(emptyChannel(state.channel, on));
    else if (!nothing) empty.replaceChildren();
    frame.classList.toggle('is-empty', nothing);
  }

  /** Shown at once, paler, until the desk has it. @param {string} text */
  function pending(text) {
    const { me } = state.setup;
    const node = el(
      'li',
      { class: 'line typed pending' },
      el(
        'div',
        { class: 'line-row' },
        avatar(me),
        el(
          'div',
          { class: 'line-main' },
          el(
            'div',
            { class: 'line-head' },
            el('span', { class: 'line-name', text: me.name }),
            el('span', { class: 'line-time', text: 'sending …' }),
          ),
          el('div', { class: 'line-body' }, typed(text, undefined)),
        ),
      ),
    );
    sending.push({ text, node });
    list.append(node);
    arrange();
    toEnd();
    return () => arrived(text);
  }

  /** @param {string} text */
  function arrived(text) {
    const at = sending.findIndex((one) => one.text === text);
    if (at < 0) return;
    sending.splice(at, 1)[0]?.node.remove();
    arrange();
  }

  return { open, receive, pending };
}

/** Starts the desk: who one is, the open channel, its messages, and everything that changes. */
import { get, sentence } from './api.js';
import { createComposer } from './composer.js';
import { byId, el } from './dom.js';
import { connect } from './events.js';
import { openSettings } from './settings.js';
import { createSidebar } from './sidebar.js';
import { keep, kept, state } from './state.js';
import { createStream } from './stream.js';
import { applyTheme } from './theme.js';
import { createTop } from './top.js';

/** @typedef {import('./state.js').Message} Message */

const page = 100;
let shown = page;
let turn = 0;
let disconnect = () => {};

applyTheme();
const top = createTop({ settings: () => void openSettings(state.channel) });
const stream = createStream({
  offer: (text) => composer.offer(text),
  send: (text) => void composer.send(text),
  earlier: () => void openChannel(state.channel, Math.min(shown + 200, 1000)),
});
const composer = createComposer(stream);
const sidebar = createSidebar({
  open: goTo,
  reload: setUp,
  async become() {
    await setUp();
    await openChannel(state.channel);
  },
});

/** @param {string} channel */
function goTo(channel) {
  if (decodeURIComponent(location.hash.slice(1)) === channel) void openChannel(channel);
  else location.hash = encodeURIComponent(channel);
}

async function setUp() {
  try {
    state.setup = await get('/desk/setup');
  } catch (error) {
    // The persona may be gone, e.g. with a new database: begin as anybody.
    if (!kept('persona')) throw error;
    keep('persona', undefined);
    state.setup = await get('/desk/setup');
  }
  sidebar.update();
}

/** @param {string} channel @param {number} [limit] */
async function openChannel(channel, limit = page) {
  const mine = ++turn;
  disconnect();
  state.channel = channel;
  state.unread.delete(channel);
  shown = limit;
  keep('channel', channel);
  if (!state.setup.channels.includes(channel)) state.setup.channels = [...state.setup.channels, channel];
  sidebar.update();
  top.update();
  top.closeDrawer();
  composer.openChannel();
  const query = new URLSearchParams({ channel, limit: String(limit) });
  /** @type {{messages: Message[]}} */
  const { messages } = await get(`/desk/messages?${query}`);
  if (mine !== turn) return;
  stream.open(messages, messages.length === limit && limit < 1000);
  const last = Math.max(0, ...messages.map(({ version }) => version));
  disconnect = connect(channel, last, {
    message: stream.receive,
    live: top.live,
    elsewhere(other) {
      state.unread.add(other);
      if (!state.setup.channels.includes(other)) state.setup.channels = [...state.setup.channels, other];
      sidebar.update();
    },
  });
  if (matchMedia('(pointer: fine)').matches) composer.focus();
}

function wanted() {
  try {
    return decodeURIComponent(location.hash.slice(1)) || kept('channel') || 'general';
  } catch {
    return 'general';
  }
}

/** @param {() => Promise<void>} work */
async function begin(work) {
  try {
    await work();
  } catch (error) {
    const again = el('button', { class: 'button primary', type: 'button', text: 'Try again' });
    again.addEventListener('click', () => location.reload());
    byId('stream').replaceChildren(
      el(
        'div',
        { class: 'empty', role: 'alert' },
        el('h2', { text: 'The desk could not be opened' }),
        el('p', { text: sentence(error) }),
        again,
      ),
    );
  }
}

// The skip link is no channel.
addEventListener('hashchange', () => {
  if (location.hash !== '#composer-text') void begin(() => openChannel(wanted()));
});
await begin(async () => {
  await setUp();
  await openChannel(location.hash === '#composer-text' ? 'general' : wanted());
});

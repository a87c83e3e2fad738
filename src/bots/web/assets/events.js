/** The live connection to one channel, opened again whenever it is lost. */
import { kept } from './state.js';

/** @typedef {import('./state.js').Message} Message */

/**
 * @param {string} channel
 * @param {number} after The last version that is shown.
 * @param {{message(message: Message): void, elsewhere(channel: string): void, live(isLive: boolean): void}} on
 * @returns {() => void} Closes it.
 */
export function connect(channel, after, on) {
  let last = after;
  let closed = false;
  let pauseMs = 500;
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again;

  function open() {
    if (closed) return;
    const query = new URLSearchParams({ channel, after: String(last) });
    const persona = kept('persona');
    if (persona) query.set('persona', persona);
    source = new EventSource(`/desk/events?${query}`);
    source.addEventListener('open', () => {
      pauseMs = 500;
      on.live(true);
    });
    source.addEventListener('message', (event) => {
      /** @type {Message} */
      const message = JSON.parse(event.data);
      last = Math.max(last, message.version);
      on.message(message);
    });
    source.addEventListener('elsewhere', (event) => on.elsewhere(JSON.parse(event.data).channel));
    source.addEventListener('error', () => {
      on.live(false);
      // A browser tries again by itself after a cut, but not after an answer such as 503 while the program starts.
      if (source?.readyState !== EventSource.CLOSED || closed) return;
      pauseMs = Math.min(pauseMs * 2, 5000);
      again = setTimeout(open, pauseMs);
    });
  }

  open();
  return () => {
    closed = true;
    clearTimeout(again);
    source?.close();
  };
}

/** Says a sentence to screen readers, politely; the last one wins. */
import { byId } from './dom.js';

/** @param {string} text */
export function announce(text) {
  const place = byId('announcer');
  place.textContent = '';
  // A change in the same turn would not be noticed when the text is the same.
  requestAnimationFrame(() => {
    place.textContent = text;
  });
}

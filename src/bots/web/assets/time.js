/** Times as people say them. */

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

/** @param {string} at @param {number} now */
export function saidTime(at, now) {
  const seconds = Math.round((Date.parse(at) - now) / 1000);
  if (seconds > -45) return 'just now';
  if (seconds > -3600) return relative.format(Math.round(seconds / 60), 'minute');
  return clock.format(new Date(at));
}

/** @param {string} at */
export const wholeTime = (at) => whole.format(new Date(at));

/** @param {string} at @param {number} now */
export function saidDay(at, now) {
  const date = new Date(at);
  const days = Math.round((startOfDay(new Date(now)) - startOfDay(date)) / 86_400_000);
  if (days === 0) return 'Today';
  return days === 1 ? 'Yesterday' : day.format(date);
}

/** @param {Date} date */
const startOfDay = (date) => new Date(date).setHours(0, 0, 0, 0);

/** 2100 → "2.1 s", 75000 → "1:15". @param {number} ms */
export function saidSpan(ms) {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : saidClock(ms);
}

/** 4000 → "0:04". @param {number} ms */
export function saidClock(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Nodes that tick say what they show now; they are forgotten once they left the page. */
/** @type {Map<Element, () => void>} */
const ticking = new Map();

/** @param {Element} node @param {() => void} show */
export function tick(node, show) {
  ticking.set(node, show);
  show();
}

setInterval(() => {
  for (const [node, show] of ticking) {
    if (node.isConnected) show();
    else ticking.delete(node);
  }
}, 200);

import { el } from './dom.js';

/** Addresses in cards come from the server; only web addresses are followed. */

/** Our own without their origin: the desk may be open as 127.0.0.1 while links say localhost. @param {string} url */
export function near(url) {
  const parsed = URL.canParse(url, location.href) ? new URL(url, location.href) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return '#';
  const loopback = (/** @type {string} */ name) => /^(localhost|127\.[\d.]+|\[::1\])$/.test(name);
  const same = parsed.port === location.port && loopback(parsed.hostname) && loopback(location.hostname);
  return same ? parsed.pathname + parsed.search : parsed.href;
}

/** Text with its web addresses as links. @param {string} text @returns {(Node | string)[]} */
export function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]}'’])/).map((part, index) => {
    if (index % 2 === 0) return part;
    return el('a', { href: near(part), target: '_blank', rel: 'noopener noreferrer', text: part });
  });
}

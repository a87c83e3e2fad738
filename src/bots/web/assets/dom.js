/** Builds nodes; text always goes in as text. */

/** @typedef {string | number | boolean | undefined | ((event: Event) => void)} Prop */
/** @typedef {Node | string | false | undefined | null} Child */

/**
 * `class`, `text` and any attribute; `true` is an empty attribute, `false` none; a function listens to the event of its name.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, Prop>} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (name === 'text') node.textContent = String(value);
    else if (name === 'class') node.className = String(value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== false && child !== undefined && child !== null) node.append(child);
  return node;
}

const svgNames = 'http://www.w3.org/2000/svg';

/** One path each, drawn in a 20 × 20 box with a round pen. */
const paths = {
  hash: 'M8 3 6.5 17M13.5 3 12 17M3.5 7.5h14M2.5 12.5h14',
  plus: 'M10 4v12M4 10h12',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'm5 5 10 10M15 5 5 15',
  send: 'M3.5 10 17 3.5 12.5 17l-3-5.5zM9.5 11.5 17 3.5',
  play: 'M6.5 4v12l10-6z',
  pause: 'M7 4.5v11M13 4.5v11',
  check: 'm4 10.5 4 4 8-9',
  cross: 'm5 5 10 10M15 5 5 15',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6.5V10l2.5 2',
  dice: 'M4 7.5A6.5 6.5 0 0 1 16 7M16 12.5A6.5 6.5 0 0 1 4 13M16 3v4h-4M4 17v-4h4',
  branch: 'M6 4v12M6 10c0-3 8-1 8-6M14 4h.01M6 16h.01',
  palette: 'M10 3a7 7 0 1 0 0 14c2 0 1.5-2 1-3s.5-2 2-2h2a2 2 0 0 0 2-2c0-4-3-7-7-7zM6.5 9h.01M9.5 6h.01M13.5 7.5h.01',
  voice: 'M10 3a2.5 2.5 0 0 0-2.5 2.5v4a2.5 2.5 0 0 0 5 0v-4A2.5 2.5 0 0 0 10 3zM5 9.5a5 5 0 0 0 10 0M10 14.5V17',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  stack: 'm10 3 7 3.5-7 3.5-7-3.5zM3 10l7 3.5 7-3.5M3 13.5 10 17l7-3.5',
  picture: 'M3 4.5h14v11H3zM3 13l4-4 3.5 3.5L13 10l4 3.5M13 7.5h.01',
  text: 'M4 5h12M4 10h12M4 15h7',
  box: 'M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5 10 10l7-3.5M10 10v7',
  warn: 'M10 3.5 17.5 16h-15zM10 8v3.5M10 13.7h.01',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 16.5c0-3 2-4.5 5-4.5s5 1.5 5 4.5M13 4a2.8 2.8 0 0 1 0 5.3M14.5 12.3c2 .5 3 1.9 3 4.2',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  down: 'm5 8 5 5 5-5',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3L10 5.7M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3L10 14.3',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  bin: 'M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.3v4M10 6.7h.01',
  pen: 'm4 16 .8-3.5L13 4.3l2.7 2.7L7.5 15.2z',
  stop: 'M5.5 5.5h9v9h-9z',
  yes: 'm5 10.5 3.5 3.5 6.5-8',
  no: 'm6 6 8 8M14 6l-8 8',
  sliders: 'M3 6h7M15 6h2M3 14h2M10 14h7M12.5 3.7v4.6M7.5 11.7v4.6',
  out: 'M8 4H4v12h4M12 6.5 15.5 10 12 13.5M15.5 10H8',
};

/** @typedef {keyof typeof paths} IconName */

/** @param {IconName} name */
export function icon(name) {
  const svg = document.createElementNS(svgNames, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNames, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** @param {string} id */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
}

/** A colour of the palette's first ones, split like a small flag. @param {readonly string[]} palette */
export function swatch(palette) {
  const box = el('span', { class: 'swatch', 'aria-hidden': 'true' });
  for (const colour of palette.slice(0, 4)) {
    const part = el('span');
    part.style.backgroundColor = colour;
    box.append(part);
  }
  return box;
}

/** @param {{id: string, name: string}} person @param {string} [size] */
export function avatar(person, size = '') {
  const letters = person.name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();
  let sum = 0;
  for (const letter of person.id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  const kind = person.id === 'newsmedia' ? 'mark' : `tint-${sum % 6}`;
  const node = el('span', { class: `avatar ${kind} ${size}`, 'aria-hidden': 'true' });
  if (kind === 'mark') node.append(brandMark());
  else node.textContent = letters;
  return node;
}

export function brandMark() {
  return el('img', { src: '/assets/icon.svg', alt: '', width: 36, height: 36 });
}

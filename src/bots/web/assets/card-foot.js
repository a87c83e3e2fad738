/** Label, facts and links under a card's media. */
import { el, icon } from './dom.js';
import { near } from './links.js';

/**
 * @param {import('./state.js').Card} card
 * @returns {HTMLElement[]}
 */
export function cardFoot({ label, facts, links }) {
  const parts = [];
  if (label) parts.push(el('p', { class: 'ai-label' }, icon('info'), el('span', { text: label })));
  if (facts.length > 0) {
    const list = el('dl', { class: 'facts' });
    for (const { name, value } of facts)
      list.append(el('div', {}, el('dt', { text: name }), el('dd', { text: value, dir: 'auto' })));
    parts.push(list);
  }
  if (links.length > 0) {
    const list = el('ul', { class: 'links', 'aria-label': 'Links' });
    for (const link of links) list.append(el('li', {}, linkTo(link)));
    parts.push(list);
  }
  return parts;
}

/** A link to a card of this channel goes there instead of leaving the desk. @param {{label: string, url: string}} link */
function linkTo({ label, url }) {
  const parent = /\bof\b/i.test(label) ? /\/g\/([\w-]+)/.exec(url)?.[1] : undefined;
  const node = el('a', { href: near(url), target: '_blank', rel: 'noopener', text: label, dir: 'auto' });
  node.addEventListener('click', (event) => {
    const card = parent === undefined ? null : document.getElementById(`g-${parent}`);
    if (!card) return;
    event.preventDefault();
    card.scrollIntoView({ block: 'center' });
    card.focus({ preventScroll: true });
  });
  return node;
}

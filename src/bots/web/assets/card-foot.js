/** Label, facts and links under a card's media. */
import { el, icon } from './dom.js';
import { near } from './links.js';

/**
 * @param {import('./state.js').Card} card
 * @returns {HTMLElement[]}
 */
export function cardFoot({ label, facts, links, ...card }) {
  const parts = [];
  if (card.parentId) parts.push(el('p', { class: 'child-of' }, icon('branch'), childOf(card.parentId)));
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

/** @param {{label: string, url: string}} link */
function linkTo({ label, url }) {
  return el('a', { href: near(url), target: '_blank', rel: 'noopener', text: label, dir: 'auto' });
}

/** Goes to the card it was made from, when that is on the page. @param {string} parentId */
function childOf(parentId) {
  const link = el('a', { href: `#g-${parentId}`, text: 'Made from an earlier card' });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const card = document.getElementById(`g-${parentId}`);
    card?.scrollIntoView({ block: 'center' });
    card?.focus({ preventScroll: true });
    if (!card) link.replaceWith('Made from an earlier card, further up or in the past');
  });
  return link;
}

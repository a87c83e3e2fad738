/** The daily digest, edited in place: what stays where it is keeps its focus and what it answered. */
import { announce } from './announce.js';
import { createActions } from './card-actions.js';
import { el, icon } from './dom.js';

/** @typedef {import('../../desk/digest.ts').Digest} Digest */
/** @typedef {import('../../desk/digest.ts').DigestItem} DigestItem */
/** @typedef {import('../../desk/digest.ts').DigestSection} DigestSection */
/** @typedef {ReturnType<typeof createItem>} Item */

/** @param {unknown} body @returns {body is Digest} */
export function isDigest(body) {
  return typeof body === 'object' && body !== null && 'kind' in body && body.kind === 'digest';
}

export function createDigest() {
  const title = el('h2', { class: 'card-title' });
  const summary = el('p', { class: 'card-summary' });
  const note = el('p', { class: 'card-note', hidden: true });
  const sections = el('div', { class: 'digest-sections' });
  const labelWords = el('span', { dir: 'auto' });
  const label = el('p', { class: 'ai-label', hidden: true }, icon('info'), labelWords);
  const facts = el('dl', { class: 'digest-facts' });
  const node = el('article', { class: 'card digest', tabindex: '-1' }, title, summary, note, sections, label, facts);
  /** @type {Map<string, Item>} */
  let items = new Map();
  let said = '';

  /** @param {Digest} digest @param {boolean} [quiet] */
  function update(digest, quiet) {
    title.textContent = digest.title;
    summary.textContent = digest.summary;
    note.textContent = digest.note ?? '';
    note.hidden = digest.note === undefined;
    labelWords.textContent = digest.label ?? '';
    label.hidden = digest.label === undefined;
    const before = items;
    items = new Map();
    const focused = document.activeElement;
    const held = node.contains(focused);
    sections.replaceChildren(...digest.sections.map((section) => sectionOf(section, before)));
    // Whoever stood on a button goes on from there, or from the digest when it has gone.
    if (held && focused instanceof HTMLElement) {
      if (focused.isConnected && node.contains(focused)) focused.focus({ preventScroll: true });
      else node.focus({ preventScroll: true });
    }
    facts.replaceChildren(
      ...digest.facts.map(({ name, value }) => el('div', {}, el('dt', { text: name }), el('dd', { text: value }))),
    );
    if (!quiet && said !== digest.summary) announce(`${digest.title}: ${digest.summary}`);
    said = digest.summary;
  }

  /** @param {DigestSection} section @param {Map<string, Item>} before */
  function sectionOf({ title: name, items: listed, more }, before) {
    const list = el('ul', { class: 'digest-items' });
    for (const one of listed) {
      const item = before.get(one.generationId) ?? createItem();
      item.update(one);
      items.set(one.generationId, item);
      list.append(item.node);
    }
    return el(
      'section',
      { class: 'digest-section' },
      el('h3', { class: 'digest-heading', text: name }),
      list,
      more !== undefined && el('p', { class: 'digest-more', text: more }),
    );
  }

  return { node, update };
}

function createItem() {
  const title = el('a', { class: 'digest-title', dir: 'auto' });
  const line = el('p', { class: 'digest-line', dir: 'auto' });
  const picture = el('div', { class: 'digest-picture' });
  const actions = createActions(undefined);
  const node = el(
    'li',
    { class: 'digest-item' },
    picture,
    el('div', { class: 'digest-words' }, title, line, actions.node),
  );
  let image = '';

  /** @param {DigestItem} item */
  function update(item) {
    title.textContent = item.title;
    title.setAttribute('href', item.url);
    line.textContent = item.line;
    const key = JSON.stringify(item.image);
    if (key !== image) {
      image = key;
      picture.replaceChildren();
      if (item.image) picture.append(el('img', { src: item.image.url, alt: item.image.altText, loading: 'lazy' }));
    }
    actions.update(item);
  }

  return { node, update };
}

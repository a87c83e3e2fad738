/** The picture of a card: a quiet frame while it is drawn, its blur, then the picture itself. */
import { el, icon } from './dom.js';
import { near } from './links.js';

/** @typedef {import('./state.js').Card} Card */

export function createPicture() {
  const node = el('figure', { class: 'picture' });
  let shown = '';

  /** @param {Card} card */
  function update(card) {
    const { image } = card;
    const ended = !['queued', 'running'].includes(card.state);
    const partial = image || ended ? undefined : card.lanes.find(({ partial }) => partial)?.partial;
    const key = JSON.stringify([image?.url, image?.altText, !image && ended && card.state, partial]);
    if (key === shown) return;
    shown = key;
    node.classList.toggle('waiting', !image && !ended);
    if (partial?.startsWith('data:image/')) {
      // The finished picture says what it shows; this one only that it is coming.
      node.replaceChildren(el('img', { class: 'picture-partial', src: partial, alt: 'The picture, not finished yet' }));
      return;
    }
    if (!image) {
      const what = card.state === 'held' ? 'Held until an editor has looked' : ended ? 'No picture' : '';
      node.replaceChildren(el('div', { class: 'picture-empty' }, icon('picture'), what && el('span', { text: what })));
      return;
    }
    const img = el('img', {
      src: near(image.url),
      alt: image.altText,
      width: image.width,
      height: image.height,
      decoding: 'async',
    });
    const blur = image.placeholder?.startsWith('data:image/')
      ? el('img', { class: 'picture-blur', src: image.placeholder, alt: '' })
      : undefined;
    img.addEventListener('load', () => {
      img.classList.add('loaded');
      blur?.classList.add('gone');
    });
    img.addEventListener('error', () => open.replaceWith(broken(open, img)));
    const open = el(
      'a',
      {
        class: 'picture-open',
        href: near(image.url),
        target: '_blank',
        rel: 'noopener',
        'aria-label': `Open the picture: ${image.altText}`,
      },
      blur,
      img,
    );
    open.style.aspectRatio = `${image.width} / ${image.height}`;
    node.replaceChildren(
      open,
      el('figcaption', { class: 'alt', dir: 'auto' }, el('b', { text: 'Alt ' }), image.altText),
    );
  }

  return { node, update };
}

/** In place of a picture that did not come. @param {HTMLElement} open @param {HTMLImageElement} img */
function broken(open, img) {
  const again = el('button', { class: 'button plain', type: 'button', text: 'Try again' });
  const place = el('div', { class: 'picture-empty' }, icon('picture'), 'The picture did not load.', again);
  again.addEventListener('click', () => {
    place.replaceWith(open);
    img.src = String(img.src);
  });
  return place;
}

/** What a channel shows before anybody wrote in it: one thing to click, and it works. */
import { el, icon, swatch } from './dom.js';
import { state } from './state.js';

/** @type {Record<string, {headline: string, style: string}[]>} */
const examples = {
  sport: [
    { headline: 'Underdogs win the cup after extra time', style: 'pop-art' },
    { headline: 'Marathon starts in heavy rain', style: 'bauhaus' },
    { headline: 'Cyclists climb the last mountain', style: 'Monet' },
  ],
  culture: [
    { headline: 'Museum opens its new wing at night', style: 'art-deco' },
    { headline: 'Orchestra plays on the harbour', style: 'Dali' },
    { headline: 'Library lends out musical instruments', style: 'paper-cut' },
  ],
  any: [
    { headline: 'Storm closes port of Rotterdam', style: 'ukiyo-e' },
    { headline: 'Night trains return to Europe', style: 'bauhaus' },
    { headline: 'Wheat harvest breaks a record', style: 'Monet' },
  ],
};

/** @param {string} channel @param {{send(text: string): void, offer(text: string): void}} on */
export function emptyChannel(channel, on) {
  const list = el('div', { class: 'examples' });
  for (const { headline, style } of examples[channel] ?? examples.any ?? []) {
    const known = state.setup.styles.find(({ key }) => key === style);
    const text = `/newsmedia ${headline} --style ${style}`;
    const button = el(
      'button',
      { class: 'example', type: 'button' },
      known && swatch(known.palette),
      el(
        'span',
        { class: 'example-text' },
        el('b', { text: headline }),
        el('span', { text: known ? `${known.label} · picture and narration` : 'picture and narration' }),
      ),
      icon('send'),
    );
    button.addEventListener('click', () => on.send(text));
    list.append(button);
  }
  return el(
    'section',
    { class: 'empty', 'aria-label': 'How to begin' },
    el('div', { class: 'empty-mark' }, icon('hash')),
    el('h2', { text: `Turn a headline into media in #${channel}` }),
    el('p', { text: 'One headline becomes a picture and a narration, with every word timed. Try one of these:' }),
    list,
    el('p', { class: 'hint' }, 'Or write your own below: ', el('kbd', { text: '/newsmedia' }), ' and a headline.'),
  );
}

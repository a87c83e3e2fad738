/** Labelled fields for dialogs. */
import { el } from './dom.js';
import { near } from './links.js';
import { state } from './state.js';

let made = 0;

/** @param {string} label @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control @param {string} [hint] */
export function field(label, control, hint) {
  const id = `field-${++made}`;
  control.id = id;
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id, text: label }),
    control,
    hint ? el('p', { class: 'hint', id: `${id}-hint`, text: hint }) : undefined,
  );
}

/** @param {string} label @param {{value: string, label: string}[]} choices */
export function choice(label, choices) {
  const select = el('select', { class: 'input' });
  for (const one of choices) select.append(el('option', { value: one.value, text: one.label }));
  return { node: field(label, select), select };
}

/**
 * Cards to choose one of, arrow keys included.
 * @param {string} legend
 * @param {{value: string, label: string, hint?: string, picture?: string, sample?: string}[]} choices `picture` shows it; `sample` is where it can be heard.
 */
export function tiles(legend, choices) {
  const name = `tiles-${++made}`;
  const node = el('fieldset', { class: 'tiles' }, el('legend', { class: 'unseen', text: legend }));
  for (const [index, one] of choices.entries()) {
    const input = el('input', { type: 'radio', name, value: one.value, checked: index === 0 });
    node.append(
      el(
        'label',
        { class: 'tile' },
        input,
        one.picture ? el('img', { src: one.picture, alt: '', width: 288, height: 216, loading: 'lazy' }) : undefined,
        el('span', { class: 'tile-name', text: one.label }),
        one.hint ? el('span', { class: 'tile-hint', text: one.hint }) : undefined,
        one.sample ? listen(one.sample, one.label) : undefined,
      ),
    );
  }
  const value = () => {
    const checked = node.querySelector('input:checked');
    return checked instanceof HTMLInputElement ? checked.value : '';
  };
  return { node, value };
}

/** @param {string} sample @param {string} label */
function listen(sample, label) {
  const link = { href: near(sample), target: '_blank', rel: 'noopener noreferrer' };
  return el('a', { class: 'tile-sample', ...link, 'aria-label': `Listen to ${label}`, text: 'Listen' });
}

export const styleTiles = () =>
  tiles(
    'Style',
    state.setup.styles.map(({ key, label }) => ({ value: key, label, picture: `/assets/desk/styles/${key}.webp` })),
  );

export const voiceTiles = () =>
  tiles(
    'Voice',
    state.setup.voices.map(({ id, label, sample }) => ({ value: id, label, hint: id, ...(sample ? { sample } : {}) })),
  );

/** What an action must know first. */
import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { field, styleTiles, voiceTiles } from './fields.js';

/** What it is about. @typedef {{title: string, image?: {altText: string}}} Asked */
/** @typedef {import('./state.js').CardAction} CardAction */

/**
 * `undefined` when the person thought better of it.
 * @param {CardAction} action
 * @param {Asked} card
 * @returns {Promise<string | undefined>}
 */
export function askFor(action, card) {
  if (action.asks === 'style') {
    const picker = styleTiles();
    return openDialog({
      title: action.label,
      lead: card.title,
      body: [picker.node],
      confirm: 'Make it in this style',
      wide: true,
      submit: picker.value,
    });
  }
  if (action.asks === 'voice') {
    const picker = voiceTiles();
    return openDialog({
      title: action.label,
      lead: card.title,
      body: [picker.node],
      confirm: 'Speak it with this voice',
      submit: picker.value,
    });
  }
  if (action.asks === 'reason') return askReason(action, card);
  if (action.asks === 'alt-text') return askAltText(action, card);
  if (action.asks === 'time') return askTime(action, card);
  const body = [el('p', { class: 'hint', text: action.about ?? 'This cannot be taken back.' })];
  return openDialog({
    title: `${action.label}?`,
    lead: card.title,
    body,
    confirm: action.label,
    tone: 'bad',
    submit: () => 'yes',
  });
}

const commonReasons = ['Wrong mood for the story', 'Picture is misleading', 'Mispronounced name', 'Style does not fit'];

/** @param {CardAction} action @param {Asked} card */
function askReason(action, card) {
  const text = el('textarea', { class: 'input', rows: 3, maxlength: 1000, dir: 'auto' });
  const chips = el('div', { class: 'chips' });
  for (const reason of commonReasons) {
    const chip = el('button', { class: 'chip', type: 'button', text: reason });
    chip.addEventListener('click', () => {
      text.value = `${reason}.`;
      text.focus();
    });
    chips.append(chip);
  }
  return openDialog({
    title: action.label,
    lead: card.title,
    body: [field('Reason', text, 'The requester reads this.'), chips],
    confirm: action.label,
    tone: 'bad',
    submit() {
      if (text.value.trim() === '') throw new Error('Say why, so that the requester can do better.');
      return text.value.trim();
    },
  });
}

/** @param {CardAction} action @param {Asked} card */
function askTime(action, card) {
  const text = el('input', { class: 'input', type: 'text', maxlength: 100, autocomplete: 'off', dir: 'auto' });
  const chips = el('div', { class: 'chips' });
  for (const time of ['18:00', 'tomorrow 9:00']) {
    const chip = el('button', { class: 'chip', type: 'button', text: time });
    chip.addEventListener('click', () => {
      text.value = time;
      text.focus();
    });
    chips.append(chip);
  }
  return openDialog({
    title: action.label,
    lead: card.title,
    body: [field('When does it go out?', text, action.about), chips],
    confirm: 'Publish then',
    submit() {
      if (text.value.trim() === '') throw new Error('Say when it should go out.');
      return text.value.trim();
    },
  });
}

/** @param {CardAction} action @param {Asked} card */
function askAltText(action, card) {
  const text = el('textarea', { class: 'input', rows: 4, maxlength: 1000, dir: 'auto' });
  text.value = card.image?.altText ?? '';
  return openDialog({
    title: action.label,
    lead: 'Say what is to be seen, for people who cannot see it. New alt text needs a new approval.',
    body: [field('Alt text', text)],
    confirm: 'Save',
    submit() {
      if (text.value.trim() === '') throw new Error('Write what the picture shows.');
      return text.value.trim();
    },
  });
}

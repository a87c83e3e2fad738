/** One field of the settings: its label, its control, its help, and the place of what is wrong with it. */
import { el } from './dom.js';
import { state } from './state.js';

/** @typedef {import('../../desk/settings-form.ts').SettingsField} SettingsField */
/** @typedef {{name: string, label: string, node: HTMLElement, value(): string | string[], isChanged(): boolean, complain(sentence: string): void}} Field */

/** @typedef {{node: HTMLElement, focus: HTMLElement, value(): string | string[]}} Control */

/** @param {SettingsField} setting @returns {Field} */
export function settingField(setting) {
  const { name, label, about } = setting;
  const id = `setting-${name}`;
  const hint = about ? el('p', { class: 'hint', id: `${id}-hint`, text: about }) : undefined;
  const error = el('p', { class: 'setting-error', id: `${id}-error`, hidden: true });
  const described = `${hint ? `${id}-hint ` : ''}${id}-error`;
  const control = controls[setting.kind](/** @type {never} */ (setting), id, described);
  const before = JSON.stringify(control.value());
  const title =
    setting.kind === 'people'
      ? el('p', { class: 'setting-label', id: `${id}-label`, text: label })
      : el('label', { class: 'setting-label', for: id, text: label });
  const node = el(
    'div',
    { class: `setting setting-${setting.kind}` },
    el('div', { class: 'setting-words' }, title, hint),
    control.node,
    error,
  );
  return {
    ...{ name, label, node },
    value: control.value,
    isChanged: () => JSON.stringify(control.value()) !== before,
    complain(sentence) {
      error.textContent = sentence;
      error.hidden = sentence === '';
      if (sentence === '') return control.focus.removeAttribute('aria-invalid');
      control.focus.setAttribute('aria-invalid', 'true');
      control.focus.focus();
      node.scrollIntoView({ block: 'nearest' });
    },
  };
}

const controls = {
  /** @param {SettingsField & {kind: 'switch'}} setting @param {string} id @param {string} described @returns {Control} */
  switch({ value }, id, described) {
    const input = el('input', {
      ...{ class: 'switch', type: 'checkbox', role: 'switch', id },
      ...{ checked: value, 'aria-describedby': described },
    });
    return { node: input, focus: input, value: () => (input.checked ? 'on' : 'off') };
  },

  /** @param {SettingsField & {kind: 'choice'}} setting @param {string} id @param {string} described @returns {Control} */
  choice({ value, choices }, id, described) {
    const select = el('select', { class: 'input', id, 'aria-describedby': described });
    for (const one of choices) {
      select.append(el('option', { value: one.value, text: one.label, selected: one.value === value }));
    }
    return { node: select, focus: select, value: () => select.value };
  },

  /** @param {SettingsField & {kind: 'text'}} setting @param {string} id @param {string} described @returns {Control} */
  text({ value, example, most }, id, described) {
    const input = el('input', {
      ...{ class: 'input', type: 'text', id, maxlength: most, placeholder: `e.g. ${example}`, dir: 'auto' },
      ...{ autocomplete: 'off', 'aria-describedby': described },
    });
    input.value = value;
    return { node: input, focus: input, value: () => input.value.trim() };
  },

  /** Everybody of the desk, and who is named but not here any more. @param {SettingsField & {kind: 'people'}} setting @param {string} id @param {string} described @returns {Control} */
  people({ value }, id, described) {
    const gone = value.filter((one) => !state.setup.people.some((person) => person.id === one));
    const people = [...state.setup.people, ...gone.map((one) => ({ id: one, name: one.slice(one.indexOf(':') + 1) }))];
    const boxes = people.map((person) =>
      el('input', { type: 'checkbox', value: person.id, checked: value.includes(person.id) }),
    );
    const node = el(
      'div',
      {
        ...{ class: 'setting-people', role: 'group', id, tabindex: -1 },
        'aria-labelledby': `${id}-label`,
        'aria-describedby': described,
      },
      ...boxes.map((box, index) =>
        el('label', { class: 'setting-person' }, box, el('span', { text: people[index]?.name ?? '', dir: 'auto' })),
      ),
    );
    return { node, focus: node, value: () => boxes.filter((box) => box.checked).map((box) => box.value) };
  },
};

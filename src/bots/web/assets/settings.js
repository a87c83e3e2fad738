/** The settings of a channel: a dialog with a section for each group of them. */
import { announce } from './announce.js';
import { get, newKey, post, sentence } from './api.js';
import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { showReply } from './reply.js';
import { settingField } from './setting-field.js';

/** @typedef {import('../../desk/settings-form.ts').SettingsForm} SettingsForm */
/** @typedef {import('./state.js').Reply} Reply */
/** @typedef {import('./setting-field.js').Field} Field */

/** @param {string} channel */
export async function openSettings(channel) {
  const title = `Settings of #${channel}`;
  const form = await formOf(channel);
  if (!('fields' in (form.sections?.[0] ?? {}))) return showReply(title, /** @type {Reply} */ (form));
  const { sections } = /** @type {SettingsForm} */ (form);
  /** @type {Map<string, Field>} */
  const fields = new Map();
  const body = sections.map(({ title: legend, fields: all }) => {
    const made = all.map((one) => settingField(one));
    for (const field of made) fields.set(field.name, field);
    return el(
      'fieldset',
      { class: 'settings-section' },
      el('legend', { class: 'settings-legend', text: legend }),
      ...made.map(({ node }) => node),
    );
  });
  await openDialog({ title, body, confirm: 'Save', wide: true, submit: () => save(channel, fields) });
}

/** @param {string} channel @returns {Promise<SettingsForm | Reply>} */
async function formOf(channel) {
  try {
    return await get(`/desk/settings?${new URLSearchParams({ channel })}`);
  } catch (error) {
    return { text: sentence(error) };
  }
}

/**
 * Sends only what was changed, so that what others have settled meanwhile stays.
 * @param {string} channel
 * @param {Map<string, Field>} fields
 */
async function save(channel, fields) {
  for (const field of fields.values()) field.complain('');
  const changed = [...fields.values()].filter((field) => field.isChanged());
  const values = Object.fromEntries(changed.map((field) => [field.name, field.value()]));
  /** @type {Reply} */
  const reply = await post('/desk/settings', { channel, values, requestKey: newKey() });
  if (!reply.refused) {
    announce(reply.text ?? 'Saved.');
    return reply;
  }
  const wrong = fields.get(reply.field ?? '');
  wrong?.complain(reply.text ?? '');
  throw new Error(wrong ? `Nothing was saved. Look at “${wrong.label}”.` : reply.text);
}

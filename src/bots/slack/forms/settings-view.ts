import type { InputBlock, InputBlockElement, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Choice } from '../../desk/form-choices.ts';
import { sendable } from '../../desk/plain-text.ts';
import { type SettingsField, type SettingsForm, type SettingsValues, valuesOf } from '../../desk/settings-form.ts';
import type { SubmittedView } from '../hearing/payloads.ts';
import { actorIdOf, userOf } from '../names.ts';
import { limits, plain } from '../showing/block-texts.ts';
import { selectBlock } from './choices.ts';

export const settingsViewId = 'newsmedia_settings';

/** What travels with the window. */
export const settingsPlace = z.object({
  channel: z.string(),
  /** What stood in it at first; absent where that is too long to travel. */
  before: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});

const action = 'value';
const longestMetadata = 3000;
const longestPlaceholder = 150;
const mostGroups = 100;
/** The block of a field's groups, beside the one of its people. */
const groupsOf = (name: string) => `${name}:groups`;

export interface SettingsViewParts {
  form: SettingsForm;
  channel: string;
  /** Of the workspace. */
  groups: readonly { id: string; handle: string }[];
}

/** The window of `/newsdesk settings`: all sections below each other. */
export function settingsView({ form, channel, groups }: SettingsViewParts): ModalView {
  return {
    type: 'modal',
    callback_id: settingsViewId,
    private_metadata: carriedBy(channel, form),
    title: plain('Channel settings', limits.viewTitle),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: form.sections.flatMap(({ title, fields }): KnownBlock[] => [
      { type: 'header', text: plain(title, limits.header) },
      ...fields.flatMap((field) => fieldBlocks(field, groups)),
    ]),
  };
}

/** What is in the window now, by field. */
export function settingsIn({ state }: SubmittedView): SettingsValues {
  const values: Record<string, string | string[]> = {};
  for (const [name, elements] of Object.entries(state.values)) {
    const field = elements[action];
    if (!field || name.endsWith(groupsOf(''))) continue;
    const { selected_users: users, selected_option: chosen, value = '' } = field;
    const groups = state.values[groupsOf(name)]?.[action]?.selected_options ?? [];
    values[name] = users ? [...users.map(actorIdOf), ...groups.map((one) => one.value)] : (chosen?.value ?? value);
  }
  return values;
}

function carriedBy(channel: string, form: SettingsForm): string {
  const text = JSON.stringify({ channel, before: valuesOf(form) });
  return text.length <= longestMetadata ? text : JSON.stringify({ channel });
}

function fieldBlocks(field: SettingsField, groups: SettingsViewParts['groups']): InputBlock[] {
  const { name, label, about } = field;
  if (field.kind === 'choice') {
    return [selectBlock(name, label, field.choices, { initial: field.value, hint: about })];
  }
  if (field.kind === 'people') return peopleBlocks(field, groups);
  if (field.kind === 'text') {
    const { value, example, most, optional = false } = field;
    const element: InputBlockElement = {
      ...{ type: 'plain_text_input', action_id: action, max_length: most },
      placeholder: plain(`e.g. ${example}`, longestPlaceholder),
      ...(value === '' ? {} : { initial_value: sendable(value) }),
    };
    return [{ ...inputBlock(name, label, about), optional, element }];
  }
  const options = ['on', 'off'].map((value) => ({ text: plain(value === 'on' ? 'On' : 'Off'), value }));
  const initial = options[field.value ? 0 : 1];
  const element: InputBlockElement = {
    ...{ type: 'radio_buttons', action_id: action, options },
    ...(initial ? { initial_option: initial } : {}),
  };
  return [{ ...inputBlock(name, label, about), element }];
}

/** Slack lets people be picked, but not groups: those are a list beside them, where there are any. */
function peopleBlocks(
  { name, label, about, value }: SettingsField & { kind: 'people' },
  groups: SettingsViewParts['groups'],
): InputBlock[] {
  const users = value.flatMap((id) => userOf({ id }) ?? []);
  const people: InputBlockElement = { type: 'multi_users_select', action_id: action, initial_users: users };
  const blocks: InputBlock[] = [{ ...inputBlock(name, label, about), optional: true, element: people }];
  const named = value.filter((id) => userOf({ id }) === undefined);
  const known = groups.map(({ id, handle }): Choice => ({ value: actorIdOf(id), label: `@${handle}` }));
  // What is named already stays one of the choices, also when Slack does not list it.
  const unlisted = named.filter((id) => !known.some((one) => one.value === id)).map((id) => ({ value: id, label: id }));
  const chosen = [...unlisted, ...known.filter((one) => named.includes(one.value))];
  const others = known.filter((one) => !named.includes(one.value));
  const options = [...chosen, ...others]
    .slice(0, mostGroups)
    .map((one) => ({ text: plain(one.label, 75), value: one.value }));
  if (options.length === 0) return blocks;
  const element: InputBlockElement = {
    ...{ type: 'multi_static_select', action_id: action, options },
    ...(chosen.length > 0 ? { initial_options: options.slice(0, chosen.length) } : {}),
  };
  return [...blocks, { ...inputBlock(groupsOf(name), `${label}: groups`), optional: true, element }];
}

function inputBlock(
  name: string,
  label: string,
  about?: string,
): Pick<InputBlock, 'type' | 'block_id' | 'label' | 'hint'> {
  return { type: 'input', block_id: name, label: plain(label), ...(about === undefined ? {} : { hint: plain(about) }) };
}

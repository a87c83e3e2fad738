import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from 'discord.js';
import { shortened } from '../../desk/plain-text.ts';
import type { SettingsField, SettingsForm, SettingsSection, SettingsValues } from '../../desk/settings-form.ts';
import { type Form, type FormField, limits, unshown, type Values } from './form.ts';
import { marksOf, withoutUnchanged } from './unchanged.ts';

/** The select that chooses a section. */
export const sectionsId = 'newsmedia.sections';
const formId = 'newsmedia.settings:';

export function settingsId(section: string): string {
  return `${formId}${section}`;
}

/** `undefined` when it is no form of settings. */
export function sectionOf(id: string): string | undefined {
  return id.startsWith(formId) ? partsOf(id)[0] : undefined;
}

/** What somebody made different in the form with this id: what others have settled meanwhile is not put back. */
export function changesIn(id: string, values: Values): Values {
  return sectionOf(id) === undefined ? values : withoutUnchanged(values, partsOf(id)[1] ?? '');
}

/** The section, and marks of what stood in it. */
function partsOf(id: string): string[] {
  return id.slice(formId.length).split(':');
}

/** Chooses one section of the form. */
export function sectionSelect({ sections }: SettingsForm): APIActionRowComponent<APIStringSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: sectionsId,
        placeholder: 'What do you want to change?',
        options: sections.slice(0, limits.choices).map(({ name, title, fields }) => ({
          value: name,
          label: shortened(title, limits.choice),
          description: shortened(fields.map(({ label }) => label).join(', '), limits.about),
        })),
      },
    ],
  };
}

/** What is settled, a line each. People are named by `nameOf`. */
export async function settledLines(
  { fields }: SettingsSection,
  nameOf: (editor: string) => Promise<string>,
): Promise<string[]> {
  return Promise.all(fields.map(async (field) => `${field.label}: ${await settledValue(field, nameOf)}`));
}

async function settledValue(field: SettingsField, nameOf: (editor: string) => Promise<string>): Promise<string> {
  if (field.kind === 'switch') return field.value ? 'on' : 'off';
  if (field.kind === 'people') {
    return (await Promise.all(field.value.map(nameOf))).join(', ') || 'anyone here but the one who asked';
  }
  if (field.kind === 'text') return field.value || 'not set';
  return field.choices.find(({ value }) => value === field.value)?.label ?? (field.value || 'not set');
}

export function sectionForm({ name, title, fields }: SettingsSection): Form {
  const shown = fields.map(fieldOf);
  return { id: `${settingsId(name)}:${marksOf(shown)}`, title, fields: shown };
}

function fieldOf(field: SettingsField): FormField {
  const { name, label, about } = field;
  const base = { name, label, ...(about === undefined ? {} : { about }) };
  if (field.kind === 'switch') {
    const choices = ['on', 'off'].map((value) => ({ value, label: value === 'on' ? 'On' : 'Off' }));
    return { ...base, kind: 'choice', choices, value: field.value ? 'on' : 'off' };
  }
  if (field.kind === 'people') return { ...base, kind: 'people', value: field.value };
  if (field.kind === 'text') {
    const { value, example, most, optional } = field;
    return { ...base, kind: 'text', value, example, most, ...(optional ? { optional } : {}) };
  }
  const { value, choices } = field;
  // A cloud service has hundreds of voices: any of them can be written.
  if (choices.length > limits.choices || choices.some((one) => one.value === '' || one.value.length > limits.choice)) {
    return { ...base, kind: 'text', value, most: limits.text, optional: true };
  }
  return { ...base, kind: 'choice', choices, value };
}

/** What was filled in, for the desk. Editors that Discord cannot show stay. */
export function settingsIn({ fields }: SettingsSection, values: Values): SettingsValues {
  const found: Record<string, string | readonly string[]> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    found[field.name] =
      field.kind === 'people' && typeof value === 'object' ? [...value, ...unshown(field.value)] : value;
  }
  return found;
}

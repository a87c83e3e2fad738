/** A form as Discord can show it, and what was filled in. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuDefaultValue,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import type { Choice } from '../../desk/form-choices.ts';
import { sendable, shortened } from '../../desk/plain-text.ts';
import { roleOf, userOf } from '../names.ts';

export interface Form {
  /** The custom id: what is submitted comes back under it. */
  id: string;
  title: string;
  /** At most five. */
  fields: readonly FormField[];
}

export type FormField = {
  name: string;
  label: string;
  /** One sentence of help. */
  about?: string | undefined;
} & (
  | { kind: 'text'; value?: string | undefined; most: number; lines?: true; optional?: true; example?: string }
  | { kind: 'choice'; value?: string | undefined; choices: readonly Choice[]; optional?: true }
  /** Editor ids. */
  | { kind: 'people'; value: readonly string[] }
);

/** By field. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Tells a list of people from one choice: Discord sends both back in the same way. */
export const peoplePrefix = 'people:';

export const limits = { title: 45, label: 45, about: 100, choice: 100, text: 4000, choices: 25, example: 100 };

/** The form, showing `typed` where there is some in place of what it shows at first. */
export function drawForm({ id, title, fields }: Form, typed: Values = {}): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: shortened(title, limits.title),
    components: fields.map((field) => labelled(field, typed[field.name])),
  };
}

function labelled(field: FormField, typed: string | readonly string[] | undefined): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: shortened(field.label, limits.label),
    ...(field.about === undefined ? {} : { description: shortened(field.about, limits.about) }),
    component: componentOf(field, typed),
  };
}

function componentOf(field: FormField, typed: string | readonly string[] | undefined): APILabelComponent['component'] {
  const first = typeof typed === 'string' ? typed : undefined;
  if (field.kind === 'text') {
    const most = Math.min(field.most, limits.text);
    const given = first ?? field.value ?? '';
    const value = given.trim() === '' ? '' : shortened(sendable(given), most);
    return {
      type: ComponentType.TextInput,
      custom_id: field.name,
      style: field.lines ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: most,
      required: !field.optional,
      ...(value === '' ? {} : { value }),
      ...(field.example === undefined ? {} : { placeholder: shortened(field.example, limits.example) }),
    };
  }
  if (field.kind === 'choice') {
    const chosen = first ?? field.value;
    return {
      type: ComponentType.StringSelect,
      custom_id: field.name,
      required: !field.optional,
      min_values: field.optional ? 0 : 1,
      max_values: 1,
      options: field.choices.slice(0, limits.choices).map(({ value, label }) => ({
        value,
        label: shortened(label, limits.choice),
        ...(value === chosen ? { default: true } : {}),
      })),
    };
  }
  const people = typeof typed === 'object' ? typed : field.value;
  return {
    type: ComponentType.MentionableSelect,
    custom_id: `${peoplePrefix}${field.name}`,
    required: false,
    min_values: 0,
    max_values: limits.choices,
    default_values: shownPeople(people).flatMap(defaultOf),
  };
}

type Mentionable = SelectMenuDefaultValueType.Role | SelectMenuDefaultValueType.User;

/** Nothing for somebody who is not of Discord. */
function defaultOf(editor: string): APISelectMenuDefaultValue<Mentionable>[] {
  const role = roleOf(editor);
  if (role !== undefined) return [{ id: role, type: SelectMenuDefaultValueType.Role } as const];
  const user = userOf({ id: editor });
  return user === undefined ? [] : [{ id: user, type: SelectMenuDefaultValueType.User } as const];
}

/** What of `editors` a field of people can show. */
export function shownPeople(editors: readonly string[]): string[] {
  return editors.filter((editor) => defaultOf(editor).length > 0).slice(0, limits.choices);
}

/** The rest of them; it must survive the form. */
export function unshown(editors: readonly string[]): string[] {
  const shown = shownPeople(editors);
  return editors.filter((editor) => !shown.includes(editor));
}

export function textIn(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

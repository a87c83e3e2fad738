/** The form of `/newsdesk settings`: a view model; what a platform cannot show at once it shows section by section. */
export interface SettingsForm {
  /** `Settings of this channel` */
  title: string;
  /** At most five fields each. */
  sections: SettingsSection[];
}

export interface SettingsSection {
  /** `approval`, `publishing`, `defaults`, `digest` */
  name: string;
  title: string;
  fields: SettingsField[];
}

export type SettingsField = {
  /** `editors`, `self-approval`: the word after `/newsdesk settings`. */
  name: string;
  label: string;
  /** One sentence of help. */
  about?: string;
} & (
  | { kind: 'switch'; value: boolean }
  | { kind: 'choice'; value: string; choices: readonly { value: string; label: string }[] }
  | { kind: 'text'; value: string; example: string; most: number; optional?: boolean }
  /** Editor ids (people, groups, roles); none means anyone but whoever asked. */
  | { kind: 'people'; value: readonly string[] }
);

/** By field; a field that was not shown is not there and stays as it is. Switches are `on` and `off`. */
export type SettingsValues = Readonly<Record<string, string | readonly string[]>>;

/** What stands in it at first, as it would be sent back. */
export function valuesOf({ sections }: SettingsForm): SettingsValues {
  return Object.fromEntries(sections.flatMap(({ fields }) => fields).map((field) => [field.name, filledValue(field)]));
}

/** What somebody made different: what others have settled since it was opened is not put back. */
export function changesOf(values: SettingsValues, before: SettingsValues): SettingsValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !sameValue(value, Object.hasOwn(before, name) ? before[name] : undefined),
    ),
  );
}

/** Of several the order says nothing. */
export function sameValue(one: string | readonly string[], other: string | readonly string[] | undefined): boolean {
  if (typeof one === 'string' || typeof other === 'string' || other === undefined) return one === other;
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** As it would be sent back. */
export function filledValue(field: { value: boolean | string | readonly string[] }): string | readonly string[] {
  if (typeof field.value === 'boolean') return field.value ? 'on' : 'off';
  return field.value;
}

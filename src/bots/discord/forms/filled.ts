import type { Submission } from '../hearing/payloads.ts';
import { actorIdOf, roleIdOf } from '../names.ts';
import { type Form, peoplePrefix, type Values } from './form.ts';

/** What was filled in, by field; a choice that was left open and an empty text are empty. */
export function valuesIn({ components, resolved }: Submission): Values {
  const values: Record<string, string | readonly string[]> = {};
  const roles = resolved?.roles ?? {};
  for (const { component } of components) {
    if (!component) continue;
    const { custom_id: name, value, values: chosen } = component;
    if (name.startsWith(peoplePrefix)) {
      const ids = (chosen ?? []).map((id) => (Object.hasOwn(roles, id) ? roleIdOf(id) : actorIdOf(id)));
      values[name.slice(peoplePrefix.length)] = ids;
    } else values[name] = value ?? chosen?.[0] ?? '';
  }
  return values;
}

/** The label of a form's field that a refusal is about. */
export function labelOf({ fields }: Form, name: string | undefined): string | undefined {
  return fields.find((field) => field.name === name)?.label;
}

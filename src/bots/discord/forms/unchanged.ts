import { createHash } from 'node:crypto';
import { type FormField, shownPeople, type Values } from './form.ts';

/**
 * What stands in a form when it opens, as marks for its custom id: the id comes back with what was filled in, whichever
 * machine hears it and however long the form was open.
 */
export function marksOf(fields: readonly FormField[]): string {
  return fields.map((field) => markOf(field.name, shownIn(field))).join('');
}

/** What somebody made different. */
export function withoutUnchanged(values: Values, marks: string): Values {
  const known = new Set(marks.match(everyMark) ?? []);
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !known.has(markOf(name, value))));
}

/** Five of them fit into a custom id. */
const markLength = 8;
const everyMark = new RegExp(`.{${markLength}}`, 'g');

function shownIn(field: FormField): string | readonly string[] {
  return field.kind === 'people' ? shownPeople(field.value) : (field.value ?? '');
}

/** Of several the order says nothing. */
function markOf(name: string, value: string | readonly string[]): string {
  const plain = typeof value === 'string' ? value.trim() : value.toSorted();
  return createHash('sha256')
    .update(JSON.stringify([name, plain]))
    .digest('base64url')
    .slice(0, markLength);
}

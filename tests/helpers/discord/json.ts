/** A JSON object whose fields are not known yet. */
export type Thing = Record<string, unknown>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list; none when it is no list. */
export const things = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Discord counts characters as people do, not UTF-16 units. */
export const lengthOf = (value: string): number => [...value].length;

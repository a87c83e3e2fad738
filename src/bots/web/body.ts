import type { Context } from 'hono';
import type { z } from 'zod';
import { invalid } from '../../pipeline/errors.ts';

/** The checked JSON body. Throws MediaError `validation` with a sentence and the field's name. */
export async function readBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  return checked(schema, await c.req.json().catch(() => undefined));
}

/** Throws MediaError `validation` with a sentence and the field's name. */
export function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].join('.');
  if (unknown !== undefined) throw invalid(`There is no field "${unknown}".`, field);
  throw invalid(
    value === undefined ? 'The body must be JSON.' : (issue?.message ?? 'That does not fit.'),
    field || undefined,
  );
}

/** `{error: {code, message}}`, as everywhere in the program. */
export function refuse(c: Context, status: 401 | 403 | 404 | 503, message: string): Response {
  const codes = { 401: 'unauthorized', 403: 'forbidden', 404: 'not_found', 503: 'unavailable' };
  c.header('Cache-Control', 'no-store');
  return c.json({ error: { code: codes[status], message } }, status);
}

import type { Context } from 'hono';
import { z } from 'zod';
import { invalid } from '../pipeline/errors.ts';

/** An object with exactly these fields; an unknown one is refused by name. */
export function shape<T extends z.ZodRawShape>(fields: T): z.ZodObject<T, z.core.$strict> {
  const names = Object.keys(fields);
  const known = names.length === 0 ? 'No fields are expected here.' : `Fields: ${names.join(', ')}.`;
  return z.strictObject(fields, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `There is no field "${String(issue.keys?.[0])}". ${known}`
        : `The body must be a JSON object. ${known}`,
  });
}

/** The checked JSON body; no body counts as `{}`. Throws MediaError `validation`, with the field's name where there is one. */
export async function readBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  const text = await c.req.text();
  const parsed = schema.safeParse(text.trim() === '' ? {} : parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...extra].join('.');
  throw invalid(issue?.message ?? 'The body could not be read.', field || undefined);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('The body is not valid JSON. Check its quotes, commas and brackets.', 'body');
  }
}

import { type ZodType, z } from 'zod';
import { type Doing, failureOf, unreadable } from './failure.ts';

/** Of one file. */
export const facts = z.object({ size: z.number().int().nonnegative() });
/** Of what was just stored. */
export const stored = z.object({ fullPath: z.string() });
/** A signed address. */
export const address = z.object({ signedUrl: z.url() });
/** What was there and is not any more. */
export const removed = z.array(z.object({ name: z.string() }));
/** One page of a listing; `name` is the whole key. */
export const page = z.object({
  hasNext: z.boolean(),
  nextCursor: z.string().optional(),
  objects: z.array(
    z.object({
      name: z.string(),
      updated_at: z.string().pipe(z.coerce.date()),
      metadata: z.object({ size: z.number().optional() }).nullish(),
    }),
  ),
});

/** Whatever goes wrong comes out as our own error. */
export async function asOurs<Answer>(doing: Doing, call: () => PromiseLike<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw failureOf(doing, error);
  }
}

/** The answer's data in its right form. */
export function read<T>(answer: { data: unknown; error: unknown }, form: ZodType<T>, doing: Doing): T {
  if (answer.error) throw failureOf(doing, answer.error);
  const parsed = form.safeParse(answer.data);
  if (!parsed.success) throw unreadable(doing);
  return parsed.data;
}

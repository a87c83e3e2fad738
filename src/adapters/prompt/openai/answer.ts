import { z } from 'zod';
import { type Asked, refusal, reported, unreadable } from '../../openai/errors.ts';
import { type Brief, briefSchema } from './brief.ts';

const tokens = z.number().int().nonnegative();
const usage = z.object({
  input_tokens: tokens,
  output_tokens: tokens,
  input_tokens_details: z.object({ cached_tokens: tokens }).nullish(),
});

export type TextUsage = z.infer<typeof usage>;

const answer = z.object({
  status: z.string().nullish(),
  error: z.looseObject({ code: z.string().nullish() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z
        .array(z.looseObject({ type: z.string() }))
        .optional()
        .catch(undefined),
    }),
  ),
  output_parsed: briefSchema.nullish(),
  usage: usage.nullish().catch(undefined),
});

/** The filled-in brief and what it took. Throws MediaError for a refusal, a failure or an answer that was cut off. */
export function briefIn(response: unknown, asked: Asked): { brief: Brief; usage: TextUsage | undefined } {
  const read = answer.safeParse(response);
  if (!read.success) throw unreadable(asked, read.error);
  const { status, error, incomplete_details: incomplete, output, output_parsed: brief, usage: used } = read.data;
  if (error) throw reported(error, asked);
  const refused = output.some(({ content }) => content?.some(({ type }) => type === 'refusal'));
  if (refused || incomplete?.reason === 'content_filter') throw refusal(asked);
  if (!brief || (status != null && status !== 'completed')) throw unreadable(asked);
  return { brief, usage: used ?? undefined };
}

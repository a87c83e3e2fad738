import { z } from 'zod';
import { type Asked, unreadable } from '../../openai/errors.ts';
import { type Picture, pictureOf } from '../../openai/picture.ts';

const tokens = z.number().int().nonnegative();

/** The details are missing on servers that only speak like OpenAI, and in stream events. */
const usage = z.object({
  input_tokens: tokens,
  output_tokens: tokens,
  input_tokens_details: z.object({ image_tokens: tokens, text_tokens: tokens }).nullish(),
  output_tokens_details: z.object({ image_tokens: tokens, text_tokens: tokens }).nullish(),
});

export type ImageUsage = z.infer<typeof usage>;

/** Figures nobody can read are as good as none: the picture counts. */
export const usageOrNone = usage.optional().catch(undefined);

export interface Drawn {
  picture: Picture;
  usage: ImageUsage | undefined;
}

export const wholeAnswer = z.object({
  data: z.array(z.object({ b64_json: z.string().min(1) })).min(1),
  usage: usageOrNone,
});

/** Throws when it is no picture of ours. */
export function drawnFrom(base64: string, used: ImageUsage | undefined, asked: Asked): Drawn {
  const picture = pictureOf(base64);
  if (!picture) throw unreadable(asked);
  return { picture, usage: used };
}

import type OpenAI from 'openai';
import { z } from 'zod';
import type { CallOptions } from '../../../pipeline/ports/providers.ts';
import { type Asked, unreadable } from '../../openai/errors.ts';
import { pictureOf } from '../../openai/picture.ts';
import { type Drawn, drawnFrom, usageOrNone } from './answer.ts';
import type { ImageRequest } from './request.ts';

const partial = z.object({
  type: z.literal('image_generation.partial_image'),
  b64_json: z.string(),
  partial_image_index: z.number().int().nonnegative(),
});
const completed = z.object({
  type: z.literal('image_generation.completed'),
  b64_json: z.string().min(1),
  usage: usageOrNone,
});
const event = z.discriminatedUnion('type', [partial, completed]);

/** Shows the unfinished pictures as they come; a stream that ends before the finished one is no answer. */
export async function drawStreamed(
  client: OpenAI,
  request: ImageRequest & { partial_images: number },
  { signal, onPartial, onProgress }: CallOptions & Required<Pick<CallOptions, 'onPartial'>>,
  asked: Asked,
): Promise<Drawn> {
  const stream = await client.images.generate({ ...request, stream: true }, { signal });
  let shown = 0;
  for await (const item of stream) {
    const read = event.safeParse(item);
    // Kinds of events that are not known yet do no harm.
    if (!read.success) continue;
    if (read.data.type === 'image_generation.completed') {
      return drawnFrom(read.data.b64_json, read.data.usage, asked);
    }
    const picture = pictureOf(read.data.b64_json);
    if (!picture) continue;
    onPartial(picture.bytes);
    shown = Math.max(shown, read.data.partial_image_index + 1);
    onProgress?.(Math.min(0.95, shown / (request.partial_images + 1)));
  }
  // The SDK ends its stream without a word when the signal aborts.
  signal.throwIfAborted();
  throw unreadable(asked);
}

import type OpenAI from 'openai';
import { type Asked, unreadable } from '../../openai/errors.ts';
import { type Drawn, drawnFrom, wholeAnswer } from './answer.ts';
import type { ImageRequest } from './request.ts';

/** Waits for the finished picture. */
export async function drawAtOnce(
  client: OpenAI,
  request: ImageRequest,
  signal: AbortSignal,
  asked: Asked,
): Promise<Drawn> {
  const answer = wholeAnswer.safeParse(await client.images.generate({ ...request, stream: false }, { signal }));
  if (!answer.success) throw unreadable(asked, answer.error);
  return drawnFrom(answer.data.data[0]?.b64_json ?? '', answer.data.usage, asked);
}

import { MediaError } from '../../pipeline/errors.ts';
import { type Asked, mediaErrorOf } from './errors.ts';

/** One call: comes out with its answer, with the signal's own reason once that aborts, or with a MediaError. */
export async function ask<Answer>(signal: AbortSignal, asked: Asked, call: () => Promise<Answer>): Promise<Answer> {
  signal.throwIfAborted();
  try {
    return await call();
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw error instanceof MediaError ? error : mediaErrorOf(error, asked);
  }
}

import { sentenceOf } from '../../pipeline/errors.ts';
import type { Desk, Reply } from './chat.ts';

export const starting = 'Newsmedia is starting. Try again in a moment.';

export interface Asking {
  /** `undefined` until the desk has started. */
  desk: () => Desk | undefined;
  log: { error(about: object, sentence: string): void };
}

/** What the desk answers; never rejects. */
export async function replyOf<Answer = Reply>(
  { desk, log }: Asking,
  ask: (desk: Desk) => Promise<Answer>,
): Promise<Answer | Reply> {
  const running = desk();
  if (!running) return { text: starting, refused: true };
  try {
    return await ask(running);
  } catch (err) {
    log.error({ err }, 'The desk did not answer.');
    return { text: sentenceOf(err), refused: true };
  }
}

/** Whether there is nothing to show. */
export function isSilent({ text, sections }: Reply): boolean {
  return !text && !sections?.length;
}

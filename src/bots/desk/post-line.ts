import type { Pacing } from './chat.ts';
import { type Clock, pause } from './clock.ts';

/** One channel's new messages, first in, first out. */
export interface PostLine {
  /** Resolves when it is this one's turn, or the signal aborts. */
  turn(signal: AbortSignal): Promise<void>;
  /** The platform asked for quiet: nothing is posted before `ms` have passed. */
  freeze(ms: number): void;
}

export function createPostLine(clock: Clock, { burst, everyMs }: Pacing['posts']): PostLine {
  /** When the line is as long as it was before anybody came, in ms since 1970. */
  let emptyAt = 0;
  let frozen = 0;

  /** In how many ms this one may go; it has its place from now on. */
  function place(): number {
    const now = clock.now();
    emptyAt = Math.max(emptyAt, now, frozen) + everyMs;
    return Math.max(0, emptyAt - burst * everyMs - now, frozen - now);
  }

  return {
    async turn(signal) {
      for (let wait = place(); wait > 0 && !signal.aborted; wait = frozen > clock.now() ? place() : 0) {
        await pause(clock, wait, signal);
      }
    },
    freeze(ms) {
      frozen = Math.max(frozen, clock.now() + ms);
    },
  };
}

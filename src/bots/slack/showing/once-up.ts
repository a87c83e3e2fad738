import type { ChatFiles } from '../../../pipeline/ports/chat-state.ts';
import { type Clock, pause, within } from '../../desk/clock.ts';
import type { SlackLog } from '../parts.ts';
import { isLasting, problemOf } from '../problems.ts';

/** Files that are put up once, by whichever process comes first. */
export interface OnceUp {
  /**
   * The file's id, made at the first call; `undefined` when that failed a while ago or now. `make` shows nothing once
   * its signal has aborted: then another process may make it. Never rejects.
   */
  once(key: string, make: Make): Promise<string | undefined>;
  /** This process leaves the file alone for so long. */
  rest(key: string, ms: number): void;
  /** Not long ago, or now. */
  hasRested(key: string): boolean;
}

export type Make = (signal: AbortSignal) => Promise<string>;

/** All tries and pauses together, however long Slack takes or asks to wait. */
const mostMs = 240_000;
/** Then nobody puts it up any more: `mostMs` is over, and so is the last call that began in it. */
const staleMs = 300_000;
const lookMs = 2000;
const mostTries = 3;
const pauseMs = 2000;
/** After a failure, so that every edit does not wait for it again. */
const restMs = 600_000;

export function createOnceUp({ files, clock, log }: { files: ChatFiles; clock: Clock; log: SlackLog }): OnceUp {
  const underWay = new Map<string, Promise<string | undefined>>();
  const restsUntil = new Map<string, number>();

  async function attempt(key: string, make: Make): Promise<string | undefined> {
    if (clock.now() < (restsUntil.get(key) ?? 0)) return undefined;
    try {
      const there = (await files.find(key)) ?? (await claimed(key));
      if (there !== undefined) return there;
    } catch (error) {
      return failed(key, error);
    }
    try {
      const ending = new AbortController();
      const made = await within(clock, mostMs, tried(make, ending.signal));
      if (!made) {
        ending.abort();
        // Not released: its last call may be under way, so the claim grows stale first.
        return failed(key, new Error(`It was not put up within ${mostMs / 1000} seconds.`));
      }
      await files.put(key, made.answer);
      return made.answer;
    } catch (error) {
      await files.release(key).catch((cause: unknown) => failed(key, cause));
      return failed(key, error);
    }
  }

  /** Claims it, or waits for the process that has: `undefined` when it is for this one to make. */
  async function claimed(key: string): Promise<string | undefined> {
    while (!(await files.claim(key, staleMs))) {
      await pause(clock, lookMs);
      const id = await files.find(key);
      if (id !== undefined) return id;
    }
    return undefined;
  }

  async function tried(make: Make, signal: AbortSignal): Promise<string> {
    for (let failures = 1; ; failures++) {
      try {
        return await make(signal);
      } catch (error) {
        const { problem, retryAfterMs = failures * pauseMs } = problemOf(error, 'put up a file');
        if (problem === 'gone' || isLasting(error) || failures >= mostTries) throw error;
        await pause(clock, retryAfterMs, signal);
        signal.throwIfAborted();
      }
    }
  }

  function rest(key: string, ms: number): void {
    for (const [old, until] of restsUntil) if (until + restMs <= clock.now()) restsUntil.delete(old);
    restsUntil.set(key, clock.now() + ms);
  }

  function failed(key: string, error: unknown): undefined {
    rest(key, restMs);
    log.warn({ file: key, err: error }, 'A file could not be shown in Slack; the card links to it instead.');
    return undefined;
  }

  return {
    once(key, make) {
      const running = underWay.get(key) ?? attempt(key, make).finally(() => underWay.delete(key));
      underWay.set(key, running);
      return running;
    },
    rest,
    hasRested: (key) => restsUntil.has(key),
  };
}

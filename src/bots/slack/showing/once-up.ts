import type { ChatFiles } from '../../../pipeline/ports/chat-state.ts';
import { type Clock, pause } from '../../desk/clock.ts';
import type { SlackLog } from '../parts.ts';
import { problemOf } from '../problems.ts';

/** Files that are put up once, by whichever process comes first. */
export interface OnceUp {
  /** The file's id, made at the first call; `undefined` when that failed a while ago or now. Never rejects. */
  once(key: string, make: () => Promise<string>): Promise<string | undefined>;
  /** This process leaves the file alone for so long. */
  rest(key: string, ms: number): void;
  /** Not long ago, or now. */
  hasRested(key: string): boolean;
}

/** Longer than any upload takes; then its process has died. */
const staleMs = 300_000;
const lookMs = 2000;
const mostTries = 3;
const pauseMs = 2000;
/** After a failure, so that every edit does not wait for it again. */
const restMs = 600_000;

export function createOnceUp({ files, clock, log }: { files: ChatFiles; clock: Clock; log: SlackLog }): OnceUp {
  const underWay = new Map<string, Promise<string | undefined>>();
  const restsUntil = new Map<string, number>();

  async function attempt(key: string, make: () => Promise<string>): Promise<string | undefined> {
    if (clock.now() < (restsUntil.get(key) ?? 0)) return undefined;
    try {
      const there = (await files.find(key)) ?? (await claimed(key));
      if (there !== undefined) return there;
    } catch (error) {
      return failed(key, error);
    }
    try {
      const id = await tried(make);
      await files.put(key, id);
      return id;
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

  async function tried(make: () => Promise<string>): Promise<string> {
    for (let failures = 1; ; failures++) {
      try {
        return await make();
      } catch (error) {
        const { problem, retryAfterMs = failures * pauseMs } = problemOf(error, 'put up a file');
        if (problem === 'gone' || failures >= mostTries) throw error;
        await pause(clock, retryAfterMs);
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

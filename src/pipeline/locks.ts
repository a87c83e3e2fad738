import { setTimeout as sleep } from 'node:timers/promises';
import { remembered } from './errors.ts';
import type { Locks } from './ports/state.ts';

/** Waits until the lock is free, looking every `waitMs`; rejects with the signal's reason. Answers with how to let go. */
export async function waitForLock(
  locks: Locks,
  name: string,
  waitMs: number,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  for (;;) {
    signal.throwIfAborted();
    const release = await remembered(locks.tryHold(name));
    if (release) return release;
    await sleep(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}

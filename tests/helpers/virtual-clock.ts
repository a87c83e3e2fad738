import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/bots/desk/clock.ts';

export interface VirtualClock extends Clock {
  /** Moves time on, running what is scheduled in its order; promises get to run in between. */
  pass(ms: number): Promise<void>;
  /** Lets promises run without moving time. */
  settle(): Promise<void>;
  /** How many runs are scheduled. */
  scheduled(): number;
}

/** Time that stands still until a test moves it. */
export function createVirtualClock(start = Date.parse('2026-01-02T03:04:05.000Z')): VirtualClock {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];

  async function settle(): Promise<void> {
    for (let i = 0; i < 4; i++) await turn();
  }

  return {
    now: () => now,
    schedule(ms, run) {
      const timer = { at: now + Math.max(0, ms), run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    settle,
    scheduled: () => timers.length,
    async pass(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > until) break;
        now = next.at;
        const due = timers.filter(({ at }) => at <= now);
        timers = timers.filter(({ at }) => at > now);
        for (const { run } of due) run();
        await settle();
      }
      now = until;
    },
  };
}

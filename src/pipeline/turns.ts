import Bottleneck from 'bottleneck';
import { orAborted } from './abort.ts';
import type { Turn, Turns } from './ports/turns.ts';

const minute = 60_000;
/** A name nobody asks for any more is forgotten after this long. */
export const idleMs = 5 * minute;

/** Limits of this process alone. */
export function createLocalTurns(): Turns {
  const groups = new Map<string, Bottleneck.Group>();

  return {
    take(turn, work, signal) {
      const limiter = groupFor(groups, turn).key(turn.name);
      // Bottleneck cannot take a waiting job back: a cancelled one leaves when its turn comes.
      const done = limiter.schedule(async () => {
        signal.throwIfAborted();
        return work();
      });
      return orAborted(done, signal);
    },
    spend: async () => 0,
    shared: () => false,
    close: async () => {},
  };
}

/** Names with the same limits share one group, which is what drops those that are idle. */
function groupFor(groups: Map<string, Bottleneck.Group>, { atOnce, perMinute }: Turn): Bottleneck.Group {
  const limits = `${atOnce} ${perMinute}`;
  const known = groups.get(limits) ?? new Bottleneck.Group({ ...limitsOf({ atOnce, perMinute }), timeout: idleMs });
  groups.set(limits, known);
  return known;
}

/** As Bottleneck counts them; the same over Redis, where a refresh is a multiple of five seconds. */
export function limitsOf({ atOnce, perMinute }: Pick<Turn, 'atOnce' | 'perMinute'>): Bottleneck.ConstructorOptions {
  return {
    maxConcurrent: atOnce,
    ...(perMinute === undefined
      ? {}
      : { reservoir: perMinute, reservoirRefreshAmount: perMinute, reservoirRefreshInterval: minute }),
  };
}

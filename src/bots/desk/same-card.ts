import { isDeepStrictEqual } from 'node:util';
import type { Card } from './card.ts';

/** A clock that only ticks is worth an edit this often, in ms. */
const tickMs = 10_000;

/** Whether `after` tells a reader nothing that `before` did not: an edit for it would be wasted. */
export function saysTheSame(before: Card, after: Card): boolean {
  return isDeepStrictEqual(told(before), told(after));
}

function told({ revision: _revision, etaMs, lanes, ...card }: Card): unknown {
  return {
    ...card,
    eta: etaMs === undefined ? undefined : Math.round(etaMs / tickMs),
    // An unfinished picture comes with progress; by itself it is worth no edit.
    lanes: lanes.map(({ progress, elapsedMs, partial: _partial, ...lane }) => ({
      ...lane,
      percent: Math.round(progress * 100),
      elapsed: elapsedMs !== undefined && lane.state === 'running' ? Math.floor(elapsedMs / tickMs) : elapsedMs,
    })),
  };
}

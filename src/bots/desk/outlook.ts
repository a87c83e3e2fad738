import { hasEnded } from '../../pipeline/generation.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import { workedMs } from './card-lanes.ts';

/** What can be said of the time still to come. */
export interface Outlook {
  /** Place in the workspace's queue, 1 is next; only while it waits. */
  queuePlace?: number;
  /** Until it should be ready, in ms; absent when that cannot be said. */
  etaMs?: number;
}

/** How many the median is taken of. */
const sample = 20;

/**
 * Place and ETA from the workspace's recent generations, newest first. `atOnce` is how many are worked on
 * side by side; `now` in ms since 1970. One that takes longer than usual has no ETA rather than a wrong one.
 */
export function outlookOf(generation: Generation, recent: Generation[], now: number, atOnce: number): Outlook {
  if (hasEnded(generation)) return {};
  const usual = median(recent.flatMap((one) => usualMs(one) ?? []).slice(0, sample));
  if (generation.state === 'queued') {
    const queuePlace = 1 + recent.filter((other) => isAhead(other, generation)).length;
    const rounds = Math.ceil(queuePlace / Math.max(1, atOnce));
    return { queuePlace, ...(usual === undefined ? {} : { etaMs: usual * rounds }) };
  }
  const left = usual === undefined ? undefined : usual - (workedMs(generation, now) ?? 0);
  return left === undefined || left <= 0 ? {} : { etaMs: left };
}

function isAhead(other: Generation, { id, createdAt }: Generation): boolean {
  if (other.state !== 'queued' || other.id === id) return false;
  return other.createdAt < createdAt || (other.createdAt === createdAt && other.id < id);
}

/** Results from the cache take no time and say nothing about the next one. */
function usualMs(generation: Generation): number | undefined {
  const { state, image, audio } = generation;
  if (state !== 'ready' || image?.metadata.cached || audio?.metadata.cached) return undefined;
  // A lane that was retried later would count the time in between.
  if (Object.values(generation.stages).some(({ attempt }) => attempt > 1)) return undefined;
  return workedMs(generation, 0);
}

function median(values: number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

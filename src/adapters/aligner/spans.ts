/** Known words' times in one sound, carried over into another. */
import { STEP_MS, type Track } from './features.ts';
import type { Span } from './job.ts';

/** A pause within so many moments of a word's edge is beside the word, not in it. */
const REACH = 8;
/** Shorter silence, in steps, is the closed mouth within a word: "a-pple". */
const PAUSE_STEPS = 14;

/** `map` leads from moments of `known` to those of `heard`. The spans do not overlap and end by `lengthMs`. */
export function carriedOver(
  words: readonly Span[],
  known: Track,
  heard: Track,
  map: Float32Array,
  lengthMs: number,
): Span[] {
  const moment = (ms: number) => map[nearest(known.at, ms / STEP_MS)] ?? 0;
  let clock = 0;
  const clamped = (ms: number) => Math.floor(Math.min(lengthMs, Math.max(clock, ms)));
  return words.map(({ startMs, endMs }) => {
    const start = clamped(timeOf(heard, moment(startMs), 1));
    clock = start;
    const end = clamped(timeOf(heard, moment(endMs), -1));
    clock = end;
    return { startMs: start, endMs: end };
  });
}

/** A start (`way` 1) moves behind a pause that is near, an end (−1) before it. */
function timeOf({ at, speech, length }: Track, moment: number, way: 1 | -1): number {
  const middle = Math.round(moment);
  for (let m = middle; Math.abs(m - middle) <= REACH && m >= 0 && m < length; m += way) {
    if (speech[m]) continue;
    let first = m;
    let last = m;
    while (first > 0 && !speech[first]) first -= 1;
    while (last < length - 1 && !speech[last]) last += 1;
    if ((at[last] as number) - (at[first] as number) >= PAUSE_STEPS)
      return STEP_MS * (way === 1 ? (at[last] as number) : (at[first] as number) + 1);
    m = way === 1 ? last : first;
  }
  const low = Math.floor(moment);
  const from = at[low] as number;
  const to = at[Math.min(length - 1, low + 1)] as number;
  return STEP_MS * (from + (moment - low) * (to - from));
}

function nearest(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

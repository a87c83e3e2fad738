/** One level for every voice, so that nobody reaches for the volume between two narrations. */
import { createLimiter } from './limiter.ts';
import { loudness } from './loudness.ts';

/** What podcasts and phones are made for, in LUFS. */
const TARGET = -16;
/** Near enough, in dB. */
const ENOUGH = 0.2;
/** Limiting takes a little off, which the next round gives back. */
const MOST_ROUNDS = 8;

/** The sound at −16 LUFS, with a true peak of `ceiling` dB at most. Silence stays silent. */
export function level(samples: Float32Array, rate: number, ceiling: number): Float32Array {
  let gain = 10 ** ((TARGET - loudness(samples, rate)) / 20);
  if (!Number.isFinite(gain)) return samples;
  const limited = createLimiter(samples, rate);
  const highest = 10 ** (ceiling / 20);
  let levelled = limited(gain, highest);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const missing = TARGET - loudness(levelled, rate);
    if (missing < ENOUGH) break;
    gain *= 10 ** (missing / 20);
    levelled = limited(gain, highest);
  }
  return levelled;
}

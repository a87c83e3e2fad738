/** Where the voice is heard in a breath: synthesisers put silence around what they say. */

import type { Phone } from './flite.ts';

/** In samples. */
export interface Part {
  from: number;
  to: number;
}

const FRAME_MS = 5;
/** Quieter than the loud moments by so much is silence, in dB; a closing "l" or "n" fades for long. */
const SILENCE = 45;
/** What stays in front, and behind for a sound to die away, in ms. */
const BEFORE_MS = 30;
const AFTER_MS = 120;

/** A voice may breathe or crackle farther from its first and last sound than that; nobody misses it. In ms. */
const NEAR_MS = 150;

/** Whole milliseconds of `pcm`, so that times in ms stay exact; all of it when nothing stands out. */
export function spokenPart(pcm: Int16Array, phones: readonly Phone[], rate: number): Part {
  const ms = rate / 1000;
  const frame = FRAME_MS * ms;
  const powers = Array.from({ length: Math.floor(pcm.length / frame) }, (_, i) => power(pcm, i * frame, frame));
  const loud = powers.toSorted((a, b) => a - b)[Math.floor(powers.length * 0.95)] ?? 0;
  const sounds = phones.filter(({ name }) => name !== 'pau');
  const earliest = (sounds[0]?.start ?? 0) * 1000 - NEAR_MS / 3;
  const latest = (sounds.at(-1)?.end ?? 0) * 1000 + NEAR_MS;
  const heard = (value: number, i: number) =>
    value > loud / 10 ** (SILENCE / 10) && i * FRAME_MS >= earliest && i * FRAME_MS <= latest;
  const [first, last] = [powers.findIndex(heard), powers.findLastIndex(heard)];
  if (first === -1) return { from: 0, to: Math.floor(pcm.length / ms) * ms };
  return {
    from: Math.max(0, first * frame - BEFORE_MS * ms),
    to: Math.min(Math.floor(pcm.length / ms) * ms, (last + 1) * frame + AFTER_MS * ms),
  };
}

function power(pcm: Int16Array, from: number, length: number): number {
  let sum = 0;
  for (let i = from; i < from + length; i += 1) sum += (pcm[i] as number) ** 2;
  return sum / length;
}

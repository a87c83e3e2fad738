/** Where the voice is heard in a breath: synthesisers put silence around what they say. */

import type { Phone } from './flite.ts';
import { below, FRAME_MS, type Frames } from './frames.ts';

/** In samples. */
export interface Part {
  from: number;
  to: number;
}

/** Quieter than the loud moments by so much is silence, in dB; a closing "l" or "n" fades for long. */
const SILENCE = 45;
/** What stays in front, and behind for a sound to die away, in ms. */
const BEFORE_MS = 30;
const AFTER_MS = 60;

/** A voice may breathe or crackle farther from its first and last sound than that; nobody misses it. In ms. */
const NEAR_MS = 150;

/** Whole milliseconds of `pcm`, so that times in ms stay exact; all of it when nothing stands out. */
export function spokenPart(pcm: Int16Array, frames: Frames, phones: readonly Phone[], rate: number): Part {
  const ms = rate / 1000;
  const frame = FRAME_MS * ms;
  const sounds = phones.filter(({ name }) => name !== 'pau');
  const earliest = (sounds[0]?.start ?? 0) * 1000 - NEAR_MS / 3;
  const latest = (sounds.at(-1)?.end ?? 0) * 1000 + NEAR_MS;
  const silence = below(frames, SILENCE);
  const heard = (power: number, i: number) => power > silence && i * FRAME_MS >= earliest && i * FRAME_MS <= latest;
  const [first, last] = [frames.powers.findIndex(heard), frames.powers.findLastIndex(heard)];
  if (first === -1) return { from: 0, to: Math.floor(pcm.length / ms) * ms };
  return {
    from: Math.max(0, first * frame - BEFORE_MS * ms),
    to: Math.min(Math.floor(pcm.length / ms) * ms, (last + 1) * frame + AFTER_MS * ms),
  };
}

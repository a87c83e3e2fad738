/** Breaths as one sound, with rests between them and no clicks. */
import type { Part } from './spoken-part.ts';

export interface Piece {
  pcm: Int16Array;
  /** What of it is heard. */
  part: Part;
  /** Where that begins in the whole, in samples. */
  at: number;
}

/** Over how long a piece comes in and goes out, in ms: too short to be heard, long enough not to click. */
const FADE_MS = 5;

/** `length` samples between −1 and 1, silent where there is no piece. */
export function joined(pieces: readonly Piece[], length: number, rate: number): Float32Array {
  const whole = new Float32Array(length);
  const fade = (rate * FADE_MS) / 1000;
  for (const { pcm, part, at } of pieces) {
    for (let i = part.from; i < part.to; i += 1) {
      const edge = Math.min(1, (i - part.from) / fade, (part.to - 1 - i) / fade);
      whole[at + i - part.from] = ((pcm[i] as number) / 32_768) * edge;
    }
  }
  return whole;
}

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
/** In Hz; no voice is that low, but some lie beside the middle by it, which is room for loudness lost. */
const RUMBLE = 25;

/** `length` samples between −1 and 1, silent where there is no piece. */
export function joined(pieces: readonly Piece[], length: number, rate: number): Float32Array {
  const whole = new Float32Array(length);
  const fade = (rate * FADE_MS) / 1000;
  const keep = Math.exp((-2 * Math.PI * RUMBLE) / rate);
  for (const { pcm, part, at } of pieces) {
    let middle = 0;
    for (let i = part.from; i < part.to; i += 1) {
      const sample = (pcm[i] as number) / 32_768;
      middle += (1 - keep) * (sample - middle);
      const edge = Math.min(1, (i - part.from) / fade, (part.to - 1 - i) / fade);
      whole[at + i - part.from] = (sample - middle) * edge;
    }
  }
  return whole;
}

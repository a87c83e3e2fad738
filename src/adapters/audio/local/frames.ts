/** How loud a breath is from moment to moment. */

export const FRAME_MS = 5;

export interface Frames {
  /** One for each `FRAME_MS` of sound. */
  powers: number[];
  /** The power of its loud moments. */
  loud: number;
}

export function framesOf(pcm: Int16Array, rate: number): Frames {
  const length = (FRAME_MS * rate) / 1000;
  const powers = Array.from({ length: Math.floor(pcm.length / length) }, (_, i) => power(pcm, i * length, length));
  return { powers, loud: powers.toSorted((a, b) => a - b)[Math.floor(powers.length * 0.95)] ?? 0 };
}

/** What is `db` quieter than the loud moments. */
export function below({ loud }: Frames, db: number): number {
  return loud / 10 ** (db / 10);
}

function power(pcm: Int16Array, from: number, length: number): number {
  let sum = 0;
  for (let i = from; i < from + length; i += 1) sum += (pcm[i] as number) ** 2;
  return sum / length;
}

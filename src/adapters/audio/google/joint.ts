/** Where passages of one narration meet: a breath of silence, and no click. */

/** Silence between two passages, in ms. */
const BREATH_MS = 150;
/** Over how long a passage's ends come in and go out, in ms: too short to be heard, long enough not to click. */
const FADE_MS = 5;

/** Where each passage begins, in samples; `lengths` in samples as well. */
export function startsOf(lengths: readonly number[], rate: number): number[] {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length + breath(rate);
    return start;
  });
}

/** One sound of numbers between −1 and 1. */
export function join(parts: readonly Int16Array[], rate: number): Float32Array {
  const starts = startsOf(
    parts.map(({ length }) => length),
    rate,
  );
  const last = parts.length - 1;
  const whole = new Float32Array((starts[last] ?? 0) + (parts[last]?.length ?? 0));
  const fade = Math.round((rate * FADE_MS) / 1000);
  for (const [p, part] of parts.entries()) {
    const start = starts[p] as number;
    for (let i = 0; i < part.length; i += 1) {
      const fromFront = p === 0 ? fade : i;
      const fromBack = p === last ? fade : part.length - 1 - i;
      whole[start + i] = ((part[i] as number) / 32_768) * Math.min(1, fromFront / fade, fromBack / fade);
    }
  }
  return whole;
}

function breath(rate: number): number {
  return Math.round((rate * BREATH_MS) / 1000);
}

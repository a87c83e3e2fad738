/** Dynamic time warping: which moment of one sound is which moment of the other. */
import type { Track } from './features.ts';

export interface Warp {
  /** For each moment of the first the moment of the second, whole or between two. */
  map: Float32Array;
  /** Mean distance along the path. */
  cost: number;
}

type Moments = Pick<Track, 'moments' | 'width' | 'length'>;

/** Pairs of moments that are compared one by one: two sounds of 40 s. Longer ones are first compared roughly. */
const MOST_PAIRS = 16e6;

/** Of everything, when that is not too much; else close to where a rough comparison led. */
export function warp(a: Moments, b: Moments, most = MOST_PAIRS): Warp {
  const factor = Math.ceil(Math.sqrt((a.length * b.length) / most));
  if (factor <= 1) return within(a, b, () => [0, b.length - 1]);
  const rough = warp(coarse(a, factor), coarse(b, factor), most);
  const reach = 4 * factor + 30;
  const near = (i: number) => {
    const at = Math.min(rough.map.length - 1, Math.max(0, Math.floor(i / factor)));
    return (rough.map[at] as number) * factor;
  };
  const fine = within(a, b, (i) => [
    Math.floor(near(i - factor)) - reach,
    Math.ceil(near(i + factor)) + factor + reach,
  ]);
  // What the whole would cost, not what is left of it near a path that was chosen already.
  return { map: fine.map, cost: rough.cost };
}

const DIAGONAL = 0;
const DOWN = 1;
const RIGHT = 2;

function within(a: Moments, b: Moments, bounds: (i: number) => readonly [number, number]): Warp {
  const rows: { from: number; steps: Uint8Array }[] = [];
  let above = new Float32Array(b.length + 1).fill(Number.POSITIVE_INFINITY);
  above[0] = 0;
  let row = above.slice();
  for (let i = 0; i < a.length; i += 1) {
    const [low, high] = bounds(i);
    const from = Math.max(0, i === 0 ? 0 : Math.min(low, b.length - 1));
    const to = i === a.length - 1 ? b.length - 1 : Math.min(b.length - 1, high);
    const steps = new Uint8Array(to - from + 1);
    row.fill(Number.POSITIVE_INFINITY);
    for (let j = from; j <= to; j += 1) {
      const diagonal = above[j] as number;
      const down = above[j + 1] as number;
      const right = row[j] as number;
      const best = Math.min(diagonal, down, right);
      row[j + 1] = best + distance(a, i, b, j);
      steps[j - from] = best === diagonal ? DIAGONAL : best === down ? DOWN : RIGHT;
    }
    rows.push({ from, steps });
    [above, row] = [row, above];
  }
  return { map: traced(rows, b.length), cost: (above[b.length] as number) / (a.length + b.length) };
}

function distance(a: Moments, i: number, b: Moments, j: number): number {
  const { width } = a;
  let sum = 0;
  for (let k = 0; k < width; k += 1) {
    const difference = (a.moments[i * width + k] as number) - (b.moments[j * width + k] as number);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}

/** Back along the path: the middle of what each row passed through. */
function traced(rows: readonly { from: number; steps: Uint8Array }[], length: number): Float32Array {
  const first = new Int32Array(rows.length);
  const last = new Int32Array(rows.length).fill(-1);
  for (let i = rows.length - 1, j = length - 1; i >= 0 && j >= 0; ) {
    if (last[i] === -1) last[i] = j;
    first[i] = j;
    const { from, steps } = rows[i] as { from: number; steps: Uint8Array };
    const step = steps[j - from];
    if (step !== RIGHT) i -= 1;
    if (step !== DOWN) j -= 1;
  }
  return Float32Array.from(first, (j, i) => (j + Math.max(j, last[i] as number)) / 2);
}

/** Means over `factor` moments. */
function coarse({ moments, width, length }: Moments, factor: number): Moments {
  const rough = Math.ceil(length / factor);
  const means = new Float32Array(rough * width);
  for (let i = 0; i < length; i += 1)
    for (let k = 0; k < width; k += 1) {
      const at = Math.floor(i / factor);
      const count = Math.min(factor, length - at * factor);
      means[at * width + k] = (means[at * width + k] as number) + (moments[i * width + k] as number) / count;
    }
  return { moments: means, width, length: rough };
}

/** The same sound from its end to its beginning. */
export function backwards({ moments, width, length }: Moments): Moments {
  const turned = new Float32Array(moments.length);
  for (let i = 0; i < length; i += 1)
    turned.set(moments.subarray(i * width, (i + 1) * width), (length - 1 - i) * width);
  return { moments: turned, width, length };
}

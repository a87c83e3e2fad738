/** Keeps the loudest moments of a sound below a ceiling, without anybody hearing that it does. */

/** Moments between two samples that are looked at as well: the wave rises above both of them there. */
const BETWEEN = 4;
/** Samples on each side that such a moment is made of. */
const REACH = 8;
const kernels = Array.from({ length: BETWEEN - 1 }, (_, phase) => kernel((phase + 1) / BETWEEN));
/** How far a wave can rise above the samples it is made of. */
const MOST_RISE = Math.max(...kernels.map((weights) => weights.reduce((sum, weight) => sum + Math.abs(weight), 0)));
/** Samples that are looked at or left out together. */
const STRETCH = 64;
/** Of the highest sample: nobody limits what is lower. */
const LEFT_ALONE = 0.2;
/** How long before a loud moment the gain begins to fall, in seconds. */
const ATTACK = 0.003;
/** Over how long it comes back. */
const RELEASE = 0.06;

/** The highest point of the wave itself, also between the samples. */
export function truePeak(samples: Float32Array): number {
  const floor = highest(samples);
  let most = floor;
  eachPeak(samples, floor, (_, peak) => {
    if (peak > most) most = peak;
  });
  return most;
}

/**
 * Makes a sound louder or quieter again and again, looking for its peaks only once. Each answer lies in the same
 * memory as the one before: ten minutes of sound are 40 MB.
 */
export function createLimiter(samples: Float32Array, rate: number): (gain: number, ceiling: number) => Float32Array {
  const heights = peaks(samples, highest(samples) * LEFT_ALONE);
  const top = highest(heights);
  const attack = Math.max(1, Math.round(rate * ATTACK));
  const wanted = new Float32Array(samples.length);
  const limited = new Float32Array(samples.length);
  /** The sound times `gain`, with a true peak of `ceiling` at most; what is below it stays as it was. */
  return (gain, ceiling) => {
    if (top * gain <= ceiling) {
      for (let i = 0; i < limited.length; i += 1) limited[i] = (samples[i] as number) * gain;
      return limited;
    }
    for (let i = 0; i < wanted.length; i += 1) wanted[i] = Math.min(1, ceiling / ((heights[i] as number) * gain));
    release(wanted, rate);
    lowestNear(wanted, attack, limited);
    smooth(limited, attack, wanted);
    for (let i = 0; i < limited.length; i += 1) limited[i] = (wanted[i] as number) * (samples[i] as number) * gain;
    // A gain that moves bends the wave a little; what is left above the ceiling is a hair.
    const left = truePeak(limited);
    if (left > ceiling)
      for (let i = 0; i < limited.length; i += 1) limited[i] = ((limited[i] as number) * ceiling) / left;
    return limited;
  };
}

/** Around each sample, up to its neighbours. Where the wave cannot rise above `floor`, the samples alone. */
function peaks(samples: Float32Array, floor: number): Float32Array {
  const found = samples.map(Math.abs);
  eachPeak(samples, floor, (i, peak) => {
    if (peak > (found[i] as number)) found[i] = peak;
    if (i + 1 < found.length && peak > (found[i + 1] as number)) found[i + 1] = peak;
  });
  return found;
}

/** Tells of the moments behind each sample where the wave may rise above `floor`. */
function eachPeak(samples: Float32Array, floor: number, tell: (sample: number, peak: number) => void): void {
  const near = new Float32Array(STRETCH + 2 * REACH);
  for (let from = 0; from < samples.length; from += STRETCH) {
    const first = from - REACH + 1;
    near.fill(0);
    near.set(samples.subarray(Math.max(0, first), first + near.length), Math.max(0, -first));
    if (highest(near) * MOST_RISE <= floor) continue;
    const length = Math.min(STRETCH, samples.length - from);
    for (const weights of kernels) {
      for (let i = 0; i < length; i += 1) {
        let sum = 0;
        for (let k = 0; k < 2 * REACH; k += 1) sum += (weights[k] as number) * (near[i + k] as number);
        tell(from + i, Math.abs(sum));
      }
    }
  }
}

function highest(values: Float32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i += 1) most = Math.max(most, Math.abs(values[i] as number));
  return most;
}

/** Weights of the samples around a moment that is `part` of the way from one to the next. */
function kernel(part: number): Float32Array {
  return Float32Array.from({ length: 2 * REACH }, (_, k) => {
    const x = Math.PI * (k - REACH + 1 - part);
    return (Math.sin(x) / x) * (0.5 + 0.5 * Math.cos(x / REACH));
  });
}

/** Falls at once, rises slowly. In place. */
function release(gain: Float32Array, rate: number): void {
  const keep = Math.exp(-1 / (rate * RELEASE));
  let now = 1;
  for (let i = 0; i < gain.length; i += 1) {
    now = Math.min(gain[i] as number, 1 - (1 - now) * keep);
    gain[i] = now;
  }
}

/** The lowest of the values up to `reach` before and behind, into `lowest`. */
function lowestNear(values: Float32Array, reach: number, lowest: Float32Array): void {
  /** Places whose values rise, in a ring; the first is the lowest in reach. */
  const ring = new Int32Array(2 * reach + 2);
  const placeAt = (n: number) => ring[n % ring.length] as number;
  let first = 0;
  let last = 0;
  for (let i = 0; i < values.length + reach; i += 1) {
    if (i < values.length) {
      while (last > first && (values[placeAt(last - 1)] as number) >= (values[i] as number)) last -= 1;
      ring[last % ring.length] = i;
      last += 1;
    }
    const at = i - reach;
    if (at < 0) continue;
    while (placeAt(first) < at - reach) first += 1;
    lowest[at] = values[placeAt(first)] as number;
  }
}

/** Means over as far as `lowestNear` looked, so that none is above what it was made for, into `means`. */
function smooth(values: Float32Array, reach: number, means: Float32Array): void {
  const at = (i: number) => values[Math.max(0, Math.min(values.length - 1, i))] as number;
  let sum = 0;
  for (let i = -reach; i <= reach; i += 1) sum += at(i);
  for (let i = 0; i < means.length; i += 1) {
    means[i] = sum / (2 * reach + 1);
    sum += at(i + reach + 1) - at(i - reach);
  }
}

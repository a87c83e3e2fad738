/** How loud a sound is to people: ITU-R BS.1770-4, as EBU R 128 uses it. Mono samples between −1 and 1. */

/** Blocks of 0.4 s are measured, one every tenth of a second. */
const STEPS_A_SECOND = 10;
const STEPS_A_BLOCK = 4;
/** Quieter blocks are pauses, in LUFS. */
const SILENCE = -70;
/** And those so far below what remains, in dB. */
const BELOW_SPEECH = 10;

/** Integrated loudness in LUFS; −∞ for silence. What is shorter than a block is measured as one. */
export function loudness(samples: Float32Array, rate: number): number {
  const powers = blockPowers(samples, rate);
  const loud = powers.filter((power) => lufs(power) > SILENCE);
  const gate = lufs(mean(loud)) - BELOW_SPEECH;
  return lufs(mean(loud.filter((power) => lufs(power) > gate)));
}

function blockPowers(samples: Float32Array, rate: number): number[] {
  const step = Math.round(rate / STEPS_A_SECOND);
  const [head, rumble] = [filter(headOf(rate)), filter(rumbleOf(rate))];
  const sums: number[] = [];
  for (let from = 0; from < samples.length; from += step) {
    let sum = 0;
    for (let i = from; i < Math.min(samples.length, from + step); i += 1)
      sum += rumble(head(samples[i] as number)) ** 2;
    sums.push(sum);
  }
  const whole = Math.floor(samples.length / step);
  if (whole < STEPS_A_BLOCK) return samples.length === 0 ? [] : [total(sums) / samples.length];
  return Array.from({ length: whole - STEPS_A_BLOCK + 1 }, (_, i) => {
    return total(sums.slice(i, i + STEPS_A_BLOCK)) / (step * STEPS_A_BLOCK);
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : total(values) / values.length;
}

interface Biquad {
  b: readonly [number, number, number];
  a: readonly [number, number];
}

// What a head and ears do to a sound: more of the highs, none of the rumble.
// The standard gives numbers for 48 kHz only; these are the analogue filters behind them, for any rate.
function headOf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [(high + (band * k) / q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (band * k) / q + k * k) / a0],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

function rumbleOf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

/** One sample after the other. */
function filter({ b: [b0, b1, b2], a: [a1, a2] }: Biquad): (sample: number) => number {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return (x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  };
}

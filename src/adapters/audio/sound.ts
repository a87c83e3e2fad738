/** Samples between −1 and 1 at another rate. */

/** Zero crossings of the sinc on each side. */
const REACH = 24;

/** Windowed-sinc resampling; `from` and `to` in Hz. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const step = divisor(from, to);
  const up = to / step;
  const down = from / step;
  // Below both Nyquist limits, so that nothing folds back.
  const cutoff = 0.95 / Math.max(1, down / up);
  const reach = Math.ceil(REACH / cutoff);
  const kernels = Array.from({ length: up }, (_, phase) =>
    Float32Array.from({ length: 2 * reach }, (_, i) => windowedSinc(i - reach + 1 - phase / up, cutoff, reach)),
  );
  const padded = new Float32Array(samples.length + 2 * reach);
  padded.set(samples, reach - 1);
  const made = new Float32Array(Math.floor((samples.length * up) / down));
  for (let n = 0; n < made.length; n += 1) {
    const at = Math.floor((n * down) / up);
    const kernel = kernels[(n * down) % up] as Float32Array;
    let sum = 0;
    for (let i = 0; i < kernel.length; i += 1) sum += (padded[at + i] as number) * (kernel[i] as number);
    made[n] = sum;
  }
  return made;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function windowedSinc(x: number, cutoff: number, reach: number): number {
  if (Math.abs(x) >= reach) return 0;
  const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / reach);
  const sinc = x === 0 ? cutoff : Math.sin(Math.PI * cutoff * x) / (Math.PI * x);
  return sinc * window;
}

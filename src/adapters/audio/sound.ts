/** Samples between −1 and 1: their rate and their level. */

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

/** −18 dBFS while somebody speaks: close to the −16 LUFS of podcasts for a bare voice. */
const SPEECH_LEVEL = 10 ** (-18 / 20);
/** −1 dBFS: room for what an mp3 decoder adds. */
const PEAK = 10 ** (-1 / 20);

/** Brings a sound to an even level in place, scaled as a whole, so that nothing clips and nothing is squeezed. */
export function level(samples: Float32Array, rate: number): Float32Array {
  const frame = Math.round(rate / 20);
  const powers: number[] = [];
  let peak = 0;
  for (let at = 0; at < samples.length; at += frame) {
    let sum = 0;
    const end = Math.min(samples.length, at + frame);
    for (let i = at; i < end; i += 1) {
      const value = samples[i] as number;
      sum += value * value;
      if (Math.abs(value) > peak) peak = Math.abs(value);
    }
    powers.push(sum / (end - at));
  }
  if (peak === 0) return samples;
  // Pauses would count as quiet speech, so only what is within 30 dB of the loudest twentieth second is measured.
  const loudest = powers.reduce((a, b) => Math.max(a, b), 0);
  const speech = powers.filter((power) => power > loudest / 1000);
  const heard = Math.sqrt(speech.reduce((sum, power) => sum + power, 0) / speech.length);
  const gain = Math.min(SPEECH_LEVEL / heard, PEAK / peak);
  for (let i = 0; i < samples.length; i += 1) samples[i] = (samples[i] as number) * gain;
  return samples;
}

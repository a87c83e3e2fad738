/** A sound as a row of moments: what each sounds like, and whether somebody speaks. For the aligner's thread. */
import meyda from 'meyda';

// Its types tell of a default export; the file itself is the thing.
const Meyda = meyda as unknown as typeof meyda.default;

/** Long pauses are cut short: readers differ in them more than in anything else. */
export interface Track {
  /** `width` numbers for each moment, with mean 0 and comparable spread. */
  moments: Float32Array;
  width: number;
  /** How many moments there are. */
  length: number;
  /** When each was, in `STEP_MS` from the beginning: steps are missing where a pause was cut. */
  at: Int32Array;
  /** 1 where somebody speaks. */
  speech: Uint8Array;
}

export const STEP_MS = 10;
const COEFFICIENTS = 13;
const MEL_BANDS = 26;
/** Lifts speech above the floor that Meyda's logarithm has, silence stays below it. */
const GAIN = 4;
/** How loud a moment is says more about where words are than any one colour of its sound. */
const LOUDNESS_WEIGHT = 3;
/** A pause keeps so many moments at each end. */
const PAUSE_END = 2;

/** `samples` between −1 and 1; `rate` is 8,000 or 16,000 Hz. */
export function trackOf(samples: Float32Array, rate: number): Track {
  const step = (rate * STEP_MS) / 1000;
  const window = rate === 8_000 ? 256 : 512;
  Meyda.sampleRate = rate;
  Meyda.bufferSize = window;
  Meyda.melBands = MEL_BANDS;
  Meyda.numberOfMFCCCoefficients = COEFFICIENTS;
  const padded = new Float32Array(samples.length + window);
  for (let i = 0; i < samples.length; i += 1) padded[window / 2 + i] = (samples[i] as number) * GAIN;

  const steps = Math.floor(samples.length / step) + 1;
  const loudness = Float32Array.from({ length: steps }, (_, i) =>
    decibels(padded.subarray(i * step, i * step + window)),
  );
  const speaks = threshold(loudness);
  const at = kept(loudness, speaks);
  const moments = new Float32Array(at.length * COEFFICIENTS);
  for (const [m, i] of at.entries())
    moments.set(Meyda.extract('mfcc', padded.subarray(i * step, i * step + window)) as number[], m * COEFFICIENTS);
  normalise(moments);
  return {
    moments,
    width: COEFFICIENTS,
    length: at.length,
    at,
    speech: Uint8Array.from(at, (i) => Number((loudness[i] as number) >= speaks)),
  };
}

function decibels(window: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < window.length; i += 1) sum += (window[i] as number) ** 2;
  return 10 * Math.log10(sum / window.length + 1e-10);
}

/** Above it somebody speaks: 35 dB below the loudest, or a little above the noise where there is more of that. */
function threshold(loudness: Float32Array): number {
  const sorted = loudness.toSorted();
  const loudest = sorted[Math.floor(sorted.length * 0.98)] ?? 0;
  const noise = sorted[Math.floor(sorted.length * 0.03)] ?? 0;
  return Math.max(loudest - 35, Math.min(noise + 8, loudest - 20));
}

/** The steps that remain when pauses are cut to their ends. */
function kept(loudness: Float32Array, speaks: number): Int32Array {
  const steps: number[] = [];
  let pause: number[] = [];
  const endPause = () => {
    const short = pause.length <= 2 * PAUSE_END;
    steps.push(...(short ? pause : [...pause.slice(0, PAUSE_END), ...pause.slice(-PAUSE_END)]));
    pause = [];
  };
  for (const [i, value] of loudness.entries()) {
    if (value < speaks) pause.push(i);
    else {
      endPause();
      steps.push(i);
    }
  }
  endPause();
  return Int32Array.from(steps);
}

/** Each coefficient over the whole sound: voices and microphones differ by a constant there. */
function normalise(moments: Float32Array): void {
  const length = moments.length / COEFFICIENTS;
  for (let k = 0; k < COEFFICIENTS; k += 1) {
    let sum = 0;
    let squares = 0;
    for (let i = k; i < moments.length; i += COEFFICIENTS) {
      const value = moments[i] as number;
      sum += value;
      squares += value * value;
    }
    const mean = sum / length;
    const spread = Math.sqrt(Math.max(1e-9, squares / length - mean * mean));
    const weight = k === 0 ? LOUDNESS_WEIGHT : 1;
    for (let i = k; i < moments.length; i += COEFFICIENTS)
      moments[i] = (weight * ((moments[i] as number) - mean)) / spread;
  }
}

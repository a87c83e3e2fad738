import { expect, it } from 'vitest';
import { join, startsOf } from '../../../../src/adapters/audio/google/joint.ts';

const RATE = 24_000;
/** As loud as it gets, from the first sample to the last. */
const loud = (length: number) => new Int16Array(length).fill(32_000);

/** The farthest that two neighbouring samples are apart. */
function largestStep(samples: Float32Array): number {
  return samples.reduce(
    (most, sample, i) => Math.max(most, i === 0 ? 0 : Math.abs(sample - (samples[i - 1] as number))),
    0,
  );
}

it('passages meet in a breath of silence, without a click', () => {
  const sound = join([loud(2400), loud(4800), loud(1000)], RATE);
  expect(sound.length).toBe(2400 + 4800 + 1000 + 2 * 3600);
  expect(largestStep(sound)).toBeLessThan(0.01);
  expect(sound.subarray(2400, 6000).every((sample) => sample === 0)).toBe(true);
  expect(startsOf([2400, 4800, 1000], RATE)).toEqual([0, 6000, 14_400]);
});

it('one passage alone is left as it is', () => {
  expect(join([loud(100)], RATE)).toEqual(new Float32Array(100).fill(32_000 / 32_768));
});

import { expect, it } from 'vitest';
import { joined } from '../../../../src/adapters/audio/local/joined.ts';
import { spokenPart } from '../../../../src/adapters/audio/local/spoken-part.ts';

const RATE = 16_000;
const loud = (ms: number) => new Int16Array(ms * 16).fill(20_000);

it('breaths come in and go out softly, with silence between them and each where it belongs', () => {
  const pcm = loud(100);
  const part = { from: 320, to: 1280 };
  const whole = joined(
    [
      { pcm, part, at: 0 },
      { pcm, part, at: 1600 },
    ],
    2560,
    RATE,
  );
  const steps = Array.from(whole.subarray(1), (sample, i) => Math.abs(sample - (whole[i] as number)));
  // Over 5 ms, so that no step is more than an eightieth of the way.
  expect(Math.max(...steps)).toBeLessThan(20_000 / 32_768 / 79);
  expect([whole[0], whole[959], whole[1600], whole[2559]]).toEqual([0, 0, 0, 0]);
  expect(whole.subarray(960, 1600).every((sample) => sample === 0)).toBe(true);
  for (const middle of [480, 2080]) expect(whole[middle]).toBeCloseTo(20_000 / 32_768, 5);
});

it('the part of a breath that is heard leaves out silence and far crackle, in whole milliseconds', () => {
  const pcm = new Int16Array(16_005);
  pcm.set(loud(300), 6_000);
  pcm.set(loud(10), 800);
  const phones = [
    { name: 'pau', start: 0, end: 0.37 },
    { name: 's', start: 0.37, end: 0.5 },
    { name: 'iy', start: 0.5, end: 0.68 },
    { name: 'pau', start: 0.68, end: 1 },
  ];
  const { from, to } = spokenPart(pcm, phones, RATE);
  expect(from / 16).toBe(345);
  expect(to / 16).toBe(795);
  expect(spokenPart(new Int16Array(16_005), phones, RATE)).toEqual({ from: 0, to: 16_000 });
});

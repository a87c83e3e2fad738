import { expect, it } from 'vitest';
import { framesOf } from '../../../../src/adapters/audio/local/frames.ts';
import { joined } from '../../../../src/adapters/audio/local/joined.ts';
import { spokenPart } from '../../../../src/adapters/audio/local/spoken-part.ts';

const RATE = 16_000;
const loud = (ms: number) => new Int16Array(ms * 16).fill(20_000);

/** A low tone that begins and ends at its highest, beside the middle by `offset`. */
const tone = (ms: number, offset = 0) =>
  Int16Array.from({ length: ms * 16 }, (_, i) => offset + 20_000 * Math.cos((2 * Math.PI * 200 * i) / RATE));

it('breaths come in and go out softly, with silence between them and each where it belongs', () => {
  const pcm = tone(100);
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
  // The tone itself moves by 0.05, and is 0.6 high where it is cut.
  expect(Math.max(...steps)).toBeLessThan(0.06);
  expect([whole[0], whole[959], whole[1600], whole[2559]].map(Math.abs as (x?: number) => number)).toEqual([
    0, 0, 0, 0,
  ]);
  expect(whole.subarray(960, 1600).every((sample) => sample === 0)).toBe(true);
  for (const middle of [160, 1760])
    expect(Math.max(...whole.subarray(middle, middle + 480))).toBeCloseTo(20_000 / 32_768, 1);
});

it('a voice that lies beside the middle is brought back to it', () => {
  const pcm = tone(1000, 600);
  const whole = joined([{ pcm, part: { from: 0, to: pcm.length }, at: 0 }], pcm.length, RATE);
  expect(Math.abs(whole.reduce((sum, sample) => sum + sample, 0) / whole.length)).toBeLessThan(0.0005);
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
  const { from, to } = spokenPart(pcm, framesOf(pcm, RATE), phones, RATE);
  expect(from / 16).toBe(345);
  expect(to / 16).toBe(735);
  const silence = new Int16Array(16_005);
  expect(spokenPart(silence, framesOf(silence, RATE), phones, RATE)).toEqual({ from: 0, to: 16_000 });
});

it('a closing "l" is heard until it has faded, also when the voice takes longer than it planned', () => {
  const pcm = new Int16Array(16_000);
  pcm.set(loud(300), 6_000);
  // 34 dB below, 80 ms longer than planned.
  pcm.fill(400, 10_800, 12_160);
  const phones = [
    { name: 'pau', start: 0, end: 0.37 },
    { name: 'l', start: 0.37, end: 0.68 },
    { name: 'pau', start: 0.68, end: 1 },
  ];
  expect(spokenPart(pcm, framesOf(pcm, RATE), phones, RATE).to / 16).toBe(820);
});

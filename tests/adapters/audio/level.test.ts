import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/adapters/audio/encode.ts';
import { level } from '../../../src/adapters/audio/level.ts';
import { createLimiter, truePeak } from '../../../src/adapters/audio/limiter.ts';
import { loudness } from '../../../src/adapters/audio/loudness.ts';
import { readWav, toFloats } from '../../../src/adapters/audio/wav.ts';

/** A tone of `db` below full scale. */
function tone(hz: number, db: number, seconds: number, rate: number, phase = 0): Float32Array {
  const top = 10 ** (db / 20);
  return Float32Array.from({ length: seconds * rate }, (_, i) => top * Math.sin((2 * Math.PI * hz * i) / rate + phase));
}
const joined = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));
const decibels = (value: number) => 20 * Math.log10(value);

/** Like somebody who speaks in short loud bursts: peaks far above the mean. */
function bursts(rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, i) => {
    const t = (i / rate) % 0.25;
    return Math.sin((2 * Math.PI * 180 * i) / rate) * (t < 0.01 ? 0.9 : t < 0.2 ? 0.08 : 0);
  });
}

describe('loudness', () => {
  it.each([8_000, 16_000, 24_000, 48_000])('of the standard’s tone is the standard’s number at %i Hz', (rate) => {
    // A tone of 997 Hz at full scale in one channel is −3.01 LUFS.
    expect(loudness(tone(997, 0, 5, rate), rate)).toBeCloseTo(-3.01, 1);
    expect(loudness(tone(997, -20, 5, rate), rate)).toBeCloseTo(-23.01, 1);
  });

  it('leaves out what is far quieter, as the tests of EBU R 128 ask', () => {
    // Cases 3 and 4 of EBU Tech 3341, in one channel instead of two, which is 3 dB less.
    const three = joined(tone(1000, -36, 10, 16_000), tone(1000, -23, 60, 16_000), tone(1000, -36, 10, 16_000));
    const four = joined(tone(1000, -72, 10, 16_000), three, tone(1000, -72, 10, 16_000));
    expect(Math.abs(loudness(three, 16_000) + 26)).toBeLessThan(0.1);
    expect(Math.abs(loudness(four, 16_000) + 26)).toBeLessThan(0.1);
  });

  it('hears less of a rumble and more of a hiss', () => {
    const at = (hz: number) => loudness(tone(hz, -20, 3, 48_000), 48_000);
    expect(at(30)).toBeLessThan(at(1000) - 6);
    expect(at(8000)).toBeGreaterThan(at(1000) + 2);
  });

  it('of silence is none, and of a moment is a number', () => {
    expect(loudness(new Float32Array(16_000), 16_000)).toBe(Number.NEGATIVE_INFINITY);
    expect(loudness(new Float32Array(0), 16_000)).toBe(Number.NEGATIVE_INFINITY);
    expect(loudness(tone(997, -6, 0.1, 16_000), 16_000)).toBeCloseTo(-9, 0);
  });
});

describe('the limiter', () => {
  it('finds the peak between the samples', () => {
    // A quarter of the rate, hit beside its top each time: the samples are 3 dB lower than the wave.
    const between = tone(4000, -6, 1, 16_000, Math.PI / 4);
    expect(decibels(between.reduce((a, b) => Math.max(a, b), 0))).toBeCloseTo(-9, 1);
    expect(decibels(truePeak(between))).toBeGreaterThan(-6.3);
  });

  it('keeps the ceiling, and leaves alone what is far from a loud moment', () => {
    const sound = joined(tone(300, -30, 1, 16_000), tone(300, 0, 0.2, 16_000), tone(300, -30, 1, 16_000));
    const limited = createLimiter(sound, 16_000)(2, 0.5);
    expect(truePeak(limited)).toBeLessThanOrEqual(0.5 + 1e-6);
    expect(limited[8_000]).toBeCloseTo(2 * (sound[8_000] as number), 6);
    expect(limited[limited.length - 100]).toBeCloseTo(2 * (sound[sound.length - 100] as number), 4);
  });

  it('sees a wave that rises above samples lower than others, and lowers nothing else for it', () => {
    const hidden = tone(4000, 0, 0.1, 16_000, Math.PI / 4);
    const sound = joined(tone(300, -30, 1, 16_000), hidden, tone(300, -2, 0.1, 16_000), tone(300, -30, 1, 16_000));
    expect(decibels(truePeak(sound))).toBeGreaterThan(-0.3);
    const limited = createLimiter(sound, 16_000)(1, 0.8);
    expect(truePeak(limited)).toBeLessThanOrEqual(0.8 + 1e-6);
    // The edges of such a tone ring a little higher than itself.
    expect(limited[8_000]).toBeCloseTo(sound[8_000] as number, 3);
  });

  it('keeps the ceiling in noise too', () => {
    let seed = 7;
    const noise = Float32Array.from({ length: 32_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return (seed / 2_147_483_647 - 0.5) * (seed % 50 === 0 ? 2 : 0.5);
    });
    expect(truePeak(createLimiter(noise, 16_000)(1.5, 0.4))).toBeLessThanOrEqual(0.4 + 1e-6);
  });

  it('turns down gently before a loud moment, and up again slowly after it', () => {
    const sound = new Float32Array(32_000).fill(0.1).fill(1, 16_000, 16_020);
    const limited = createLimiter(sound, 16_000)(1, 0.5);
    const gain = limited.map((sample, i) => sample / (sound[i] as number));
    const gainAfter = (ms: number) => gain[16_020 + ms * 16] as number;
    expect(gain[15_900]).toBeCloseTo(1, 2);
    for (let i = 1; i < gain.length; i += 1)
      expect(Math.abs((gain[i] as number) - (gain[i - 1] as number))).toBeLessThan(0.02);
    expect(gainAfter(20)).toBeLessThan(0.75);
    expect(gainAfter(300)).toBeGreaterThan(0.98);
  });
});

describe('every file', () => {
  it.each([
    ['a whisper', tone(200, -60, 2, 16_000)],
    ['a shout', tone(200, 0, 2, 16_000)],
    ['bursts', bursts(16_000, 3)],
    ['a moment', tone(200, -40, 0.2, 16_000)],
  ])('is as loud as the others and never too high: %s', async (_name, sound) => {
    for (const quality of ['low', 'medium', 'high'] as const) {
      const { rate, samples } = readWav(await encode(sound, 16_000, 'wav', quality));
      expect(Math.abs(loudness(toFloats(samples), rate) + 16)).toBeLessThan(1);
      expect(decibels(truePeak(toFloats(samples)))).toBeLessThanOrEqual(-1);
    }
  });

  it('of silence stays silent', () => {
    expect(level(new Float32Array(1000), 16_000, -1).every((sample) => sample === 0)).toBe(true);
  });
});

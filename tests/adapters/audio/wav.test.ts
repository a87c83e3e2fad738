import { describe, expect, it } from 'vitest';
import { resample } from '../../../src/adapters/audio/sound.ts';
import { encodeWav, readWav } from '../../../src/adapters/audio/wav.ts';

const wav = encodeWav(Float32Array.from([0, 0.5, -0.5, 1]), 24_000);

/** The same with other bytes at `at`. */
function changed(at: number, ...bytes: number[]): Uint8Array {
  const copy = wav.slice();
  copy.set(bytes, at);
  return copy;
}

describe('a wav', () => {
  it('is read as it was written, wherever it lies in memory', () => {
    const moved = new Uint8Array(wav.length + 1);
    moved.set(wav, 1);
    for (const bytes of [wav, moved.subarray(1)])
      expect(readWav(bytes)).toEqual({ rate: 24_000, samples: Int16Array.of(0, 16_384, -16_383, 32_767) });
  });

  it('may state no length, as a stream does', () => {
    for (const size of [0, 255]) expect(readWav(changed(40, size, size, size, size)).samples).toHaveLength(4);
  });

  it.each<[string, Uint8Array]>([
    ['is not a wav', new TextEncoder().encode('<html>nothing</html>')],
    ['is not a wav', new Uint8Array()],
    ['is cut off', wav.slice(0, -2)],
    ['is not mono of 16 bits', changed(22, 2)],
    ['is not mono of 16 bits', changed(34, 8)],
    ['is not mono of 16 bits', changed(20, 7)],
    ['there is no sound in it', wav.slice(0, 36)],
    ['says nothing of its rate', changed(12, 0x4a, 0x55, 0x4e, 0x4b)],
  ])('that is none is named: %s', (sentence, bytes) => {
    expect(() => readWav(bytes)).toThrow(sentence);
  });
});

it.each([
  [16_000, 8_000],
  [16_000, 48_000],
  [24_000, 16_000],
  [22_050, 16_000],
  [8_000, 16_000],
])('a tone stays the same tone from %i to %i Hz', (from, to) => {
  const tone = (rate: number) =>
    Float32Array.from({ length: rate / 2 }, (_, i) => Math.sin((2 * Math.PI * 440 * i) / rate));
  const made = resample(tone(from), from, to);
  const wanted = tone(to);
  expect(Math.abs(made.length - wanted.length)).toBeLessThanOrEqual(1);
  // Its ends lack what would be before and behind them.
  for (let i = 400; i < made.length - 400; i += 1)
    expect(Math.abs((made[i] as number) - (wanted[i] as number))).toBeLessThan(0.01);
});

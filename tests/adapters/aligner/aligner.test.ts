import { afterAll, describe, expect, it } from 'vitest';
import { createForcedAligner } from '../../../src/adapters/aligner/index.ts';
import { createAlignerPool } from '../../../src/adapters/aligner/pool.ts';
import { resample } from '../../../src/adapters/audio/sound.ts';
import { encodeWav, readWav, toFloats } from '../../../src/adapters/audio/wav.ts';
import { checkAlignment, spokenWords } from '../../../src/pipeline/alignment.ts';
import type { WordTime } from '../../../src/pipeline/ports/media.ts';
import { createStudio } from './accuracy.ts';
import { headlines } from './headlines.ts';

const studio = createStudio();
const pool = createAlignerPool();
const aligner = studio.alignerWith('slt');
const { signal } = new AbortController();
afterAll(() => Promise.all([studio.close(), pool.close()]));

const text = headlines[0] as string;
const RATE = 16_000;

/** A wav's samples between −1 and 1. */
const floats = (wav: Uint8Array) => toFloats(readWav(wav).samples);
const farthest = (found: readonly WordTime[], truth: readonly WordTime[]) =>
  Math.max(...found.map(({ startMs }, i) => Math.abs(startMs - (truth[i] as WordTime).startMs)));

describe('words that the aligner finds', () => {
  it('keep every promise of an alignment, each spoken word among them', async () => {
    const { bytes, durationMs } = await studio.speak(text, 'rms');
    const words = (await aligner.align(bytes, text, 'en-GB', signal)) ?? [];
    checkAlignment({ source: 'forced', words }, text, durationMs);
    expect(words.map((word) => word.text)).toEqual(spokenWords(text).map((word) => word.text));
  });

  it.each([8_000, 22_050, 24_000, 48_000])('are found in sound of %i Hz', async (rate) => {
    const { bytes, words: truth = [] } = await studio.speak(text, 'rms');
    const wav = encodeWav(resample(floats(bytes), RATE, rate), rate);
    expect(farthest((await aligner.align(wav, text, 'en-US', signal)) ?? [], truth)).toBeLessThan(150);
  });

  it('are beside a long pause, not in it, and not moved by it', async () => {
    const { bytes, words: truth = [] } = await studio.speak(text, 'rms');
    const cut = Math.round(((truth[4] as WordTime).startMs * RATE) / 1000);
    const sound = floats(bytes);
    const pauseMs = 900;
    const paused = new Float32Array(sound.length + (pauseMs * RATE) / 1000);
    paused.set(sound.subarray(0, cut));
    paused.set(sound.subarray(cut), cut + (pauseMs * RATE) / 1000);
    const found = (await aligner.align(encodeWav(paused, RATE), text, 'en-US', signal)) ?? [];
    const moved = truth.map((word, i) => (i < 4 ? word : { ...word, startMs: word.startMs + pauseMs }));
    expect(farthest(found, moved)).toBeLessThan(150);
    expect((found[3] as WordTime).endMs).toBeLessThan((truth[4] as WordTime).startMs + 100);
  });

  it('do not depend on how loud the voice is, nor on some noise', async () => {
    const { bytes, words: truth = [] } = await studio.speak(text, 'rms');
    const quiet = floats(bytes).map((sample, i) => sample * 0.15 + Math.sin(i * i) * 0.0005);
    expect(farthest((await aligner.align(encodeWav(quiet, RATE), text, 'en-US', signal)) ?? [], truth)).toBeLessThan(
      150,
    );
  });
});

describe('the aligner does not claim to have found', () => {
  it('the words of another text', async () => {
    const { bytes } = await studio.speak(headlines.slice(20, 24).join(' '), 'rms');
    expect(await aligner.align(bytes, headlines.slice(30, 34).join(' '), 'en-US', signal)).toBeUndefined();
  });

  it.each<[string, (i: number) => number]>([
    ['noise', (i) => Math.sin(i * i * 0.37) * 0.3],
    ['a tone', (i) => Math.sin(i / 10) * 0.3],
    ['silence', () => 0],
  ])('words in %s', async (_name, wave) => {
    const wav = encodeWav(
      Float32Array.from({ length: 4 * RATE }, (_, i) => wave(i)),
      RATE,
    );
    expect(await aligner.align(wav, text, 'en-US', signal)).toBeUndefined();
  });

  it('words in a moment of sound', async () => {
    expect(await aligner.align(encodeWav(new Float32Array(1).fill(0.5), RATE), text, 'en-US', signal)).toBeUndefined();
  });

  it('anything in a language that its voice does not speak, and does not even try', async () => {
    const silent = createForcedAligner({ pool, render: () => Promise.reject(new Error('it spoke')) });
    for (const language of ['nl-NL', 'fr', 'enm'])
      expect(await silent.align(new Uint8Array(), 'Storm sluit haven', language, signal)).toBeUndefined();
    const { bytes } = await studio.speak(text, 'rms');
    expect(await aligner.align(bytes, '鹿特丹港因风暴关闭', 'en-US', signal)).toBeUndefined();
  });
});

describe('the aligner fails', () => {
  it('when the sound is no wav, rather than guess', async () => {
    await expect(aligner.align(new TextEncoder().encode('<html>'), text, 'en-US', signal)).rejects.toThrow('not a wav');
  });

  it('with the reason when it is cancelled', async () => {
    const reason = new Error('the editor changed her mind');
    const { bytes } = await studio.speak(text, 'rms');
    await expect(aligner.align(bytes, text, 'en-US', AbortSignal.abort(reason))).rejects.toBe(reason);
    const cancel = new AbortController();
    const eager = createForcedAligner({
      pool,
      render: async () => {
        const rendered = await studio.speak(text, 'slt');
        queueMicrotask(() => cancel.abort(reason));
        return rendered;
      },
    });
    await expect(eager.align(bytes, text, 'en-US', cancel.signal)).rejects.toBe(reason);
  });
});

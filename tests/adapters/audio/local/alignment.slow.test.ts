import { afterAll, expect, it } from 'vitest';
import { createLocalAudioProvider } from '../../../../src/adapters/audio/local/index.ts';
import { createVoicePool } from '../../../../src/adapters/audio/local/pool.ts';
import { checkAlignment, spokenWords } from '../../../../src/pipeline/alignment.ts';
import { quantile } from '../../aligner/accuracy.ts';
import { mp3Off } from './mp3.ts';
import { article, news } from './news.ts';
import { offsAt, pausesIn } from './pauses.ts';

const pool = createVoicePool();
const provider = createLocalAudioProvider({ pool });
afterAll(() => pool.close());

async function speak(text: string, voiceId: string) {
  const config = { text, voiceId, format: 'wav', quality: 'medium' } as const;
  const audio = await provider.generate(config, { signal: new AbortController().signal, workspace: 'w1' });
  return { ...audio, words: audio.words ?? [] };
}

/** What is taken for silence, in dB below the loud moments: the answer must not hang on one number. */
const silences = [32, 36, 40];

it('puts words where the sound begins and ends around pauses in every voice, numbers and prices too', async () => {
  const sentences = Object.values(news).flat();
  expect(sentences.length).toBeGreaterThanOrEqual(50);
  for (const { id } of await provider.voices()) {
    const offs = silences.map((silence) => ({ silence, starts: [] as number[], ends: [] as number[] }));
    for (const text of sentences) {
      const { bytes, words, durationMs } = await speak(text, id);
      checkAlignment({ source: 'provider', words }, text, durationMs);
      for (const { silence, starts, ends } of offs) {
        const off = offsAt(pausesIn(bytes, silence), words, durationMs);
        starts.push(...off.starts);
        ends.push(...off.ends);
      }
    }
    for (const { silence, starts, ends } of offs) {
      for (const list of [starts, ends]) list.sort((a, b) => a - b);
      const told = (list: number[]) => [0.5, 0.9].map((share) => quantile(list, share)).join(' and ');
      console.log(
        `${id}, −${silence} dB: ${starts.length} begin off by ${told(starts)} ms, ${ends.length} end off by ${told(ends)} ms`,
      );
      expect(starts.length, id).toBeGreaterThan(80);
      for (const list of [starts, ends]) {
        expect(quantile(list, 0.5), id).toBeLessThanOrEqual(30);
        expect(quantile(list, 0.9), id).toBeLessThanOrEqual(90);
      }
    }
  }
}, 150_000);

it('speaks 5,000 characters sentence by sentence with one alignment that does not drift', async () => {
  expect(article).toHaveLength(5000);
  const { bytes, words, durationMs } = await speak(article, 'local/slt');
  checkAlignment({ source: 'provider', words }, article, durationMs);
  expect(words).toHaveLength(spokenWords(article).length);
  const pauses = pausesIn(bytes);
  const late = offsAt(pauses.slice(-60), words, durationMs);
  expect(late.starts.length).toBeGreaterThan(50);
  expect(
    quantile(
      late.starts.toSorted((a, b) => a - b),
      0.5,
    ),
  ).toBeLessThanOrEqual(30);
  expect(pauses.every(({ from, to }) => to - from < 700)).toBe(true);
}, 90_000);

it.each(['low', 'medium', 'high'] as const)(
  'an mp3 of minutes plays as long as it says at %s quality',
  async (quality) => {
    for (const text of [article.slice(0, 400), article.slice(0, 2500)]) {
      const off = await mp3Off(provider, text, quality);
      expect(off.length).toBeLessThanOrEqual(1);
      expect(off.begin).toBeLessThanOrEqual(30);
      expect(off.end).toBeLessThanOrEqual(30);
    }
  },
  90_000,
);

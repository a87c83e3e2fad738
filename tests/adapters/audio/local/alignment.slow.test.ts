import { afterAll, expect, it } from 'vitest';
import { createLocalAudioProvider } from '../../../../src/adapters/audio/local/index.ts';
import { createVoicePool } from '../../../../src/adapters/audio/local/pool.ts';
import { checkAlignment, spokenWords } from '../../../../src/pipeline/alignment.ts';
import { quantile } from '../../aligner/accuracy.ts';
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

it('puts words where the sound begins and ends around pauses, numbers and prices too', async () => {
  const sentences = Object.values(news).flat();
  expect(sentences.length).toBeGreaterThanOrEqual(50);
  const voices = await provider.voices();
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [i, text] of sentences.entries()) {
    const { bytes, words, durationMs } = await speak(text, voices[i % voices.length]?.id ?? '');
    checkAlignment({ source: 'provider', words }, text, durationMs);
    const off = offsAt(pausesIn(bytes), words, durationMs);
    starts.push(...off.starts);
    ends.push(...off.ends);
  }
  for (const list of [starts, ends]) list.sort((a, b) => a - b);
  const told = (list: number[]) =>
    `${list.length} times, median ${quantile(list, 0.5)} ms, p90 ${quantile(list, 0.9)} ms`;
  console.log(`${sentences.length} sentences: words begin off by: ${told(starts)}; end off by: ${told(ends)}`);
  expect(starts.length).toBeGreaterThan(80);
  for (const list of [starts, ends]) {
    expect(quantile(list, 0.5)).toBeLessThanOrEqual(30);
    expect(quantile(list, 0.9)).toBeLessThanOrEqual(90);
  }
}, 90_000);

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

/** What listeners get, by tools that are not ours. */
import { afterAll, expect, it } from 'vitest';
import { truePeak } from '../../../../src/adapters/audio/limiter.ts';
import { createLocalAudioProvider, createVoicePool } from '../../../../src/adapters/audio/local/index.ts';
import { loudness } from '../../../../src/adapters/audio/loudness.ts';
import { encodeWav } from '../../../../src/adapters/audio/wav.ts';
import type { AudioConfig } from '../../../../src/pipeline/ports/media.ts';
import { hear } from '../heard.ts';
import { mp3Off } from './mp3.ts';
import { news } from './news.ts';
import { pausesIn } from './pauses.ts';

const pool = createVoicePool();
const provider = createLocalAudioProvider({ pool });
afterAll(() => pool.close());

const speak = (text: string, config: Partial<AudioConfig> = {}) =>
  provider.generate(
    { text, voiceId: 'local/slt', format: 'wav', quality: 'medium', ...config },
    { signal: new AbortController().signal, workspace: 'w1' },
  );
const formats = ['wav', 'mp3'] as const;
const qualities = ['low', 'medium', 'high'] as const;
const files = formats.flatMap((format) => qualities.map((quality) => ({ format, quality })));

it.each((await provider.voices()).map(({ id }) => id))('%s is as loud as all others in every file', async (voiceId) => {
  for (const file of files) {
    const { rate, samples, lufs, peak } = await hear(
      (await speak('Port closed: nobody hurt.', { voiceId, ...file })).bytes,
      file.format,
    );
    const name = `${file.format} ${file.quality}`;
    expect(Math.abs(lufs + 16), name).toBeLessThanOrEqual(1);
    expect(peak, name).toBeLessThanOrEqual(-1);
    expect(Math.abs(loudness(samples, rate) - lufs), name).toBeLessThan(0.2);
    expect(Math.abs(20 * Math.log10(truePeak(samples)) - peak), name).toBeLessThan(0.3);
    expect(
      samples.every((sample) => Math.abs(sample) < 1),
      name,
    ).toBe(true);
  }
});

it.each(qualities)('an mp3 plays as long as it says at %s quality, and its words stay in place', async (quality) => {
  const off = await mp3Off(provider, news.prices[0], quality);
  expect(off.length).toBeLessThanOrEqual(1);
  expect(off.begin).toBeLessThanOrEqual(30);
  expect(off.end).toBeLessThanOrEqual(30);
});

it('nobody waits for the first word, nor after the last one', async () => {
  for (const { id: voiceId } of await provider.voices()) {
    for (const { format, quality } of files) {
      const { bytes, durationMs } = await speak('Ships wait for homes.', { voiceId, format, quality });
      const { samples, rate } = await hear(bytes, format);
      const pauses = pausesIn(encodeWav(samples, rate));
      const name = `${voiceId} ${format} ${quality}`;
      expect(pauses.find(({ from }) => from === 0)?.to ?? 0, name).toBeLessThanOrEqual(80);
      // A telephone line has no hiss: the "s" at the end is in the file's length only.
      const longest = rate === 8_000 ? 300 : 180;
      expect(durationMs - (pauses.find(({ to }) => to >= durationMs - 10)?.from ?? durationMs), name).toBeLessThan(
        longest,
      );
    }
  }
});

it('every voice rests between sentences, a little at a comma, and reads at the pace of the news', async () => {
  const text =
    'The port of Rotterdam is closed today, the mayor said. Ships wait at sea. Nobody was hurt in the storm.';
  for (const { id: voiceId } of await provider.voices()) {
    const { words = [], durationMs } = await speak(text, { voiceId });
    const restAfter = (word: string) => {
      const at = words.findIndex((candidate) => candidate.text === word);
      return (words[at + 1]?.startMs ?? 0) - (words[at]?.endMs ?? 0);
    };
    for (const end of ['said', 'sea']) {
      expect(restAfter(end), voiceId).toBeGreaterThan(350);
      expect(restAfter(end), voiceId).toBeLessThan(700);
    }
    expect(restAfter('today'), voiceId).toBeGreaterThan(130);
    expect(restAfter('today'), voiceId).toBeLessThan(350);
    const wordsAMinute = (words.length / durationMs) * 60_000;
    expect(wordsAMinute, voiceId).toBeGreaterThan(140);
    expect(wordsAMinute, voiceId).toBeLessThan(190);
  }
});

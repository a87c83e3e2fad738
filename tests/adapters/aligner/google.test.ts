import { afterAll, expect, it } from 'vitest';
import { createEncoderPool, createGoogleAudioProvider } from '../../../src/adapters/audio/google/index.ts';
import { resample } from '../../../src/adapters/audio/sound.ts';
import { encodeWav, readWav, toFloats } from '../../../src/adapters/audio/wav.ts';
import { checkAlignment } from '../../../src/pipeline/alignment.ts';
import type { WordTime } from '../../../src/pipeline/ports/media.ts';
import { createStudio } from './accuracy.ts';
import { headlines } from './headlines.ts';

const studio = createStudio();
const pool = createEncoderPool();
afterAll(() => Promise.all([studio.close(), pool.close()]));

it('finds the words of an mp3 by a Google voice that does not time them', async () => {
  const text = headlines.slice(0, 2).join(' ');
  const { signal } = new AbortController();
  const spoken = await studio.speak(text, 'rms');
  const { rate, samples } = readWav(spoken.bytes);
  const audioContent = Buffer.from(encodeWav(resample(toFloats(samples), rate, 24_000), 24_000)).toString('base64');
  const google = createGoogleAudioProvider({
    credentials: { apiKey: 'key' },
    pool,
    fetch: async () => Response.json({ audioContent }),
    now: () => new Date(0),
  });
  const config = { text, voiceId: 'google/en-US-Chirp3-HD-Kore', format: 'mp3', quality: 'low' } as const;
  const { wav = new Uint8Array(), words, durationMs } = await google.generate(config, { signal, workspace: 'w1' });
  expect(words).toBeUndefined();
  const found = (await studio.alignerWith('slt').align(wav, text, 'en-US', signal)) ?? [];
  checkAlignment({ source: 'forced', words: found }, text, durationMs);
  const { words: truth = [] } = spoken;
  for (const [i, { startMs }] of found.entries())
    expect(Math.abs(startMs - (truth[i] as WordTime).startMs)).toBeLessThan(150);
});

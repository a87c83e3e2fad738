import { expect, it, vi } from 'vitest';
import type { ProvidedAudio } from '../../src/pipeline/ports/providers.ts';
import { createVoiceSamples } from '../../src/pipeline/voice-samples.ts';
import { createFakeCodec, fakeFile, readFakeFile } from '../helpers/fake-codec.ts';
import { createFakePipeline } from '../helpers/fake-pipeline.ts';
import { createFakeAudioProvider } from '../helpers/fake-providers.ts';

function samplesOf(...failures: Error[]) {
  const asked: string[] = [];
  const local = {
    ...createFakeAudioProvider(),
    async sample(voiceId: string) {
      asked.push(voiceId);
      const failure = failures.shift();
      if (failure) throw failure;
      const bytes = fakeFile({ kind: 'audio', format: 'mp3', durationMs: 900 }, { voiceId });
      const made = { format: 'mp3', durationMs: 900, model: 'm', digitalSource: 'trainedAlgorithmicMedia' } as const;
      return { bytes, ...made };
    },
  };
  const { storage } = createFakePipeline();
  const providers = [createFakeAudioProvider({ name: 'cloud', paid: true }), local];
  return { asked, samples: createVoiceSamples({ providers, codec: createFakeCodec(), storage, newsroom: 'De Haven' }) };
}

it('is made once, and says that a machine speaks', async () => {
  const { asked, samples } = samplesOf();
  const [one, two] = await Promise.all([samples.sample('local/slt'), samples.sample('local/slt')]);
  expect(two).toEqual(one);
  expect(asked).toEqual(['local/slt']);
  expect(one?.format).toBe('mp3');
  expect(readFakeFile(one?.bytes ?? new Uint8Array()).mark).toEqual({
    digitalSource: 'trainedAlgorithmicMedia',
    title: 'Clara',
    description: 'How the voice Clara sounds.',
    credit: 'AI-generated voice: local/slt (m)',
    newsroom: 'De Haven',
  });
});

it('there is none of voices that cost money or that nobody has', async () => {
  const { asked, samples } = samplesOf();
  expect(samples.hasSample('local/slt')).toBe(true);
  expect(samples.hasSample('cloud/slt')).toBe(false);
  for (const voiceId of ['cloud/slt', 'local/nobody', 'locals/slt', 'local']) {
    expect(await samples.sample(voiceId)).toBeUndefined();
  }
  expect(asked).toEqual([]);
});

it('one that failed is tried again', async () => {
  const { samples } = samplesOf(new Error('The voice stopped.'));
  await expect(samples.sample('local/slt')).rejects.toThrow('The voice stopped.');
  expect(await samples.sample('local/slt')).toBeDefined();
});

it('that takes too long is not waited for, and is there for the next one who asks', async () => {
  const slow = Promise.withResolvers<ProvidedAudio>();
  const provider = { ...createFakeAudioProvider(), sample: () => slow.promise };
  const { storage } = createFakePipeline();
  const samples = createVoiceSamples({ providers: [provider], codec: createFakeCodec(), storage, timeoutMs: 1 });
  await expect(samples.sample('local/slt')).rejects.toMatchObject({
    code: 'timeout',
    message: 'The sample of Clara is not ready yet. Try again in a moment.',
  });
  const bytes = fakeFile({ kind: 'audio', format: 'mp3', durationMs: 900 }, {});
  slow.resolve({ bytes, format: 'mp3', durationMs: 900, model: 'm', digitalSource: 'trainedAlgorithmicMedia' });
  await slow.promise;
  await vi.waitFor(() => expect(samples.sample('local/slt')).resolves.toMatchObject({ format: 'mp3' }));
});

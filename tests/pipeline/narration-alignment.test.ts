import { beforeEach, describe, expect, it } from 'vitest';
import { estimateAlignment } from '../../src/pipeline/alignment.ts';
import { type AudioService, createAudioService } from '../../src/pipeline/audio-service.ts';
import { MediaError, StateError } from '../../src/pipeline/errors.ts';
import { createLedger } from '../../src/pipeline/ledger.ts';
import type { AudioConfig, WordTime } from '../../src/pipeline/ports/media.ts';
import type { Aligner, ProvidedAudio } from '../../src/pipeline/ports/providers.ts';
import { createProviderCalls } from '../../src/pipeline/provider-calls.ts';
import type { StepContext } from '../../src/pipeline/step-context.ts';
import { createStorageService } from '../../src/pipeline/storage-service.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';
import { createFakeCodec, fakeFile } from '../helpers/fake-codec.ts';
import { createFakeLedgerStore } from '../helpers/fake-ledger-store.ts';
import { createFakeLocks } from '../helpers/fake-locks.ts';
import { createFakeMetrics } from '../helpers/fake-metrics.ts';
import { policy } from '../helpers/fake-pipeline.ts';
import { createFakeAudioProvider, type FakeAudioProvider } from '../helpers/fake-providers.ts';
import { createFakeStorage } from '../helpers/fake-storage.ts';

const text = 'Storm closes port';
const config: AudioConfig = { text, voiceId: 'cloud/slt', format: 'mp3', quality: 'high' };
const plain = new TextEncoder().encode('plain sound');
const words: WordTime[] = [
  { text: 'Storm', startMs: 40, endMs: 280, charStart: 0, charEnd: 5 },
  { text: 'closes', startMs: 300, endMs: 600, charStart: 6, charEnd: 12 },
  { text: 'port', startMs: 600, endMs: 880, charStart: 13, charEnd: 17 },
];

let cloud: FakeAudioProvider;
let asked: Parameters<Aligner['align']>[];
let align: Aligner['align'];
let store: ReturnType<typeof createFakeLedgerStore>;
let cancel: AbortController;

function service(providers = [cloud]): AudioService {
  const { call } = createProviderCalls({ policy, metrics: createFakeMetrics(), turns: createLocalTurns() });
  const codec = createFakeCodec();
  const files = createFakeStorage();
  const storage = createStorageService({ provider: files, codec, call, namesKey: Buffer.from('names') });
  const ledger = createLedger({
    ...{ store, uses: store, call, waitMs: 1 },
    locks: createFakeLocks(),
    files: storage.results,
  });
  const aligner: Aligner = {
    align: (...given) => {
      asked.push(given);
      return align(...given);
    },
  };
  return createAudioService({ providers, aligner, ledger, codec, storage, read: files.read });
}

const context = (generationId = 'g1'): StepContext => ({
  ...{ workspace: 'T1', generationId, run: `${generationId}:audio:1` },
  signal: cancel.signal,
  report: () => {},
});

const answer = (more: Partial<ProvidedAudio> = {}): ProvidedAudio => ({
  bytes: fakeFile({ kind: 'audio', format: 'mp3', durationMs: 900 }),
  ...{ format: 'mp3', durationMs: 900, model: 'm', digitalSource: 'trainedAlgorithmicMedia', wav: plain },
  ...more,
});

beforeEach(() => {
  asked = [];
  align = async () => words;
  store = createFakeLedgerStore();
  cancel = new AbortController();
  cloud = createFakeAudioProvider({ name: 'cloud', paid: true });
  cloud.answerWith(() => answer());
});

async function alignment(audio = service(), generationId = 'g1') {
  const step = context(generationId);
  return audio.createAlignment(await audio.generateAudio(config, step), text, step);
}

describe('a narration whose voice does not time its words', () => {
  it('has them measured in its plain sound, and says so', async () => {
    expect(await alignment()).toEqual({ source: 'forced', words });
    expect(asked).toEqual([[plain, text, 'en-US', expect.any(AbortSignal)]]);
  });

  it('is measured in its own file when that is plain', async () => {
    const bytes = fakeFile({ kind: 'audio', format: 'wav', durationMs: 900 });
    cloud.answerWith(() => answer({ bytes, format: 'wav' }));
    await alignment();
    expect(asked[0]?.[0]).toEqual(plain);
    const { wav: _, ...without } = answer({ bytes, format: 'wav' });
    store = createFakeLedgerStore();
    cloud.answerWith(() => without);
    await alignment(service());
    expect(asked[1]?.[0]).toEqual(bytes);
  });

  it('is measured once: a cached narration has the same times, though its plain sound is gone', async () => {
    const audio = service();
    await alignment(audio, 'g1');
    expect(await alignment(audio, 'g2')).toEqual({ source: 'forced', words });
    expect(asked).toHaveLength(1);
    expect(cloud.calls).toHaveLength(1);
  });

  it('is measured once for two who ask at the same time', async () => {
    const audio = service();
    const both = await Promise.all([alignment(audio, 'g1'), alignment(audio, 'g2')]);
    expect(both.map(({ source }) => source)).toEqual(['forced', 'forced']);
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Aligner['align']]>([
    ['finds too little likeness', async () => undefined],
    ['fails', () => Promise.reject(new Error('the thread died'))],
    ['leaves out a word', async () => words.slice(1)],
    ['finds a word after the end', async () => words.map((word) => ({ ...word, endMs: word.endMs + 100 }))],
  ])('is estimated, and says so, when the aligner %s', async (_name, broken) => {
    align = broken;
    expect(await alignment()).toEqual(estimateAlignment(text, 900));
  });

  it('is estimated when neither its plain sound nor an earlier measurement is there', async () => {
    const { wav: _, ...without } = answer();
    cloud.answerWith(() => without);
    expect((await alignment()).source).toBe('estimated');
    expect(asked).toEqual([]);
  });

  it('is estimated when nobody knows its language', async () => {
    cloud.voices = () => Promise.reject(new MediaError('Away.', { code: 'api', outcome: 'unpaid' }));
    expect((await alignment()).source).toBe('estimated');
  });

  it('is handed back when it is cancelled, or the database is away', async () => {
    const audio = service();
    const generated = await audio.generateAudio(config, context());
    const reason = new Error('cancelled');
    align = async () => {
      cancel.abort(reason);
      throw new Error('stopped');
    };
    await expect(audio.createAlignment(generated, text, context())).rejects.toBe(reason);
    cancel = new AbortController();
    align = () => Promise.reject(new StateError('away'));
    await expect(audio.createAlignment(generated, text, context())).rejects.toThrow(StateError);
  });
});

it('measured times are only asked for when the voice has none that hold', async () => {
  cloud.answerWith(() => answer({ words }));
  expect(await alignment()).toEqual({ source: 'provider', words });
  expect(asked).toEqual([]);
  store = createFakeLedgerStore();
  cloud.answerWith(() => answer({ words: words.slice(1) }));
  expect((await alignment(service())).source).toBe('forced');
});

it('the plain sound is not written down with the narration, what it cost is', async () => {
  cloud.answerWith(() => answer({ cost: { microUsd: 17, measured: true } }));
  cloud.estimate = () => ({ microUsd: 20, measured: false });
  await alignment();
  const row = store.rows().find(({ step }) => step === 'audio');
  expect(row).toMatchObject({ output: { model: 'm' }, cost: { microUsd: 17 }, estimateMicroUsd: 20 });
  expect(row?.output).not.toHaveProperty('wav');
});

it('one provider that is away does not hide the voices of the others', async () => {
  const local = createFakeAudioProvider();
  cloud.voices = () => Promise.reject(new MediaError('Away.', { code: 'api' }));
  expect((await service([cloud, local]).voices()).map(({ id }) => id)).toEqual(['local/slt', 'local/rms']);
  await expect(service([cloud]).voices()).rejects.toThrow('Away.');
});

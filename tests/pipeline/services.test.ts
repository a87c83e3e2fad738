import { beforeEach, describe, expect, it } from 'vitest';
import { createAudioService } from '../../src/pipeline/audio-service.ts';
import { MediaError } from '../../src/pipeline/errors.ts';
import { createImageService } from '../../src/pipeline/image-service.ts';
import { createLedger } from '../../src/pipeline/ledger.ts';
import type { MediaFacts } from '../../src/pipeline/ports/codec.ts';
import type { AudioConfig, ImageConfig } from '../../src/pipeline/ports/media.ts';
import { constraintsOf, createPromptService } from '../../src/pipeline/prompt-service.ts';
import { createProviderCalls } from '../../src/pipeline/provider-calls.ts';
import type { StepContext } from '../../src/pipeline/step-context.ts';
import { createStorageService, fileLimits, type StorageService } from '../../src/pipeline/storage-service.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';
import { createFakeCodec, fakeFile, readFakeFile } from '../helpers/fake-codec.ts';
import { createFakeLedgerStore } from '../helpers/fake-ledger-store.ts';
import { createFakeLocks } from '../helpers/fake-locks.ts';
import { createFakeMetrics } from '../helpers/fake-metrics.ts';
import { policy } from '../helpers/fake-pipeline.ts';
import {
  createFakeAudioProvider,
  createFakeImageProvider,
  createFakePromptProvider,
} from '../helpers/fake-providers.ts';
import { createFakeStorage, type FakeStorage } from '../helpers/fake-storage.ts';

const signal = new AbortController().signal;
const refusal = new MediaError('No credit left.', { code: 'api' });
let files: FakeStorage;
let storage: StorageService;
let reports: Parameters<StepContext['report']>[0][];
let context: StepContext;

function parts() {
  const { call } = createProviderCalls({ policy, metrics: createFakeMetrics(), turns: createLocalTurns() });
  const codec = createFakeCodec();
  storage = createStorageService({ provider: files, codec, call, namesKey: Buffer.from('names') });
  const store = createFakeLedgerStore();
  const ledger = createLedger({
    store,
    uses: store,
    locks: createFakeLocks(),
    files: storage.results,
    call,
    waitMs: 1,
  });
  return { ledger, codec, storage };
}

beforeEach(() => {
  files = createFakeStorage();
  reports = [];
  context = {
    workspace: 'T0SECRET',
    generationId: 'g1',
    run: 'g1:x:1',
    signal,
    report: (patch) => reports.push(patch),
  };
  parts();
});

const picture = (width: number, height: number, more = {}) =>
  fakeFile({ kind: 'image', format: 'png', width, height }, more);
const sound = (durationMs: number) => fakeFile({ kind: 'audio', format: 'mp3', durationMs });

describe('StorageService.validateFile', () => {
  it.each<[string, Uint8Array, MediaFacts['kind'], string]>([
    ['nothing', new Uint8Array(), 'image', 'an empty file'],
    ['too many bytes', new Uint8Array(fileLimits.bytes + 1), 'image', `${fileLimits.bytes + 1} bytes`],
    ['what is no media at all', new TextEncoder().encode('<html>'), 'image', 'no file of ours'],
    ['sound instead of a picture', sound(1000), 'image', 'mp3 data'],
    ['a picture instead of sound', picture(10, 10), 'audio', 'png data'],
    ['too many pixels', picture(4097, 4096), 'image', '4097×4096 pixels'],
    ['sound without length', sound(0), 'audio', '0 seconds'],
    ['sound that is too long', sound(fileLimits.durationMs + 1000), 'audio', '1801 seconds'],
  ])('refuses %s', async (_name, bytes, kind, words) => {
    await expect(storage.validateFile(bytes, kind)).rejects.toMatchObject({
      code: 'api',
      outcome: 'unknown',
      message: expect.stringContaining(words),
    });
  });

  it('passes what is at the limits', async () => {
    await expect(storage.validateFile(picture(4096, 4096), 'image')).resolves.toMatchObject({ width: 4096 });
    await expect(storage.validateFile(sound(fileLimits.durationMs), 'audio')).resolves.toMatchObject({ kind: 'audio' });
  });
});

describe('StorageService', () => {
  const store = (bytes = picture(10, 10), workspace = 'T0SECRET') =>
    storage.storeFile({ workspace, generationId: 'g1', bytes, kind: 'image', signal });

  it('keeps a file under its workspace, generation and hash, and nothing readable in it', async () => {
    const file = await store();
    expect(file.key).toMatch(/^[0-9a-f]{20}\/g1\/[0-9a-f]{64}\.png$/);
    expect(file).toMatchObject({ contentType: 'image/png', size: picture(10, 10).length });
    expect(file.key).not.toContain('t0secret');
    expect(files.files.get(`draft/${file.key}`)).toEqual(picture(10, 10));
    expect((await store(picture(10, 10), 'T1')).key).not.toBe(file.key);
    expect((await store()).key).toBe(file.key);
  });

  it('stores nothing that is not what it should be', async () => {
    await expect(store(sound(1000))).rejects.toThrow('instead of a usable picture');
    expect(files.files.size).toBe(0);
  });

  it('tries again while the store is busy', async () => {
    const busy = new MediaError('Busy.', { code: 'storage', outcome: 'unknown' });
    let left = 4;
    const put: FakeStorage['put'] = async (...given) => {
      if (left-- > 0) throw busy;
      return files.put(...given);
    };
    const { call } = createProviderCalls({ policy, metrics: createFakeMetrics(), turns: createLocalTurns() });
    const flaky = { ...files, put };
    storage = createStorageService({ provider: flaky, codec: createFakeCodec(), call, namesKey: Buffer.from('n') });
    await expect(store()).resolves.toMatchObject({ contentType: 'image/png' });
  });

  it('verifies that a draft is there, with all its bytes, also when the store stumbles once', async () => {
    const file = await store();
    await storage.verify(file, signal);
    await expect(storage.verify({ ...file, size: 1 }, signal)).rejects.toMatchObject({ code: 'storage' });
    await expect(storage.verify({ ...file, key: 'x/y/z.png' }, signal)).rejects.toThrow('is not there');
    const { read } = files;
    let stumbles = 1;
    const stumbling: FakeStorage = {
      ...files,
      read: async (...given) => {
        if (stumbles-- > 0) throw new MediaError('Busy.', { code: 'storage', outcome: 'unpaid' });
        return read(...given);
      },
    };
    files = stumbling;
    parts();
    await storage.verify(file, signal);
  });

  it('publishes exactly what was approved', async () => {
    const file = await store();
    await storage.publish(file, signal);
    expect(files.files.get(`public/${file.key}`)).toEqual(picture(10, 10));
    await expect(storage.publish({ ...file, hash: 'other' }, signal)).rejects.toThrow('no longer what was approved');
    await storage.withdraw(file);
    expect([...files.files.keys()]).toEqual([`draft/${file.key}`]);
  });

  it('deletes the draft and the published copy', async () => {
    const file = await store();
    await storage.publish(file, signal);
    await storage.deleteFile(file);
    expect(files.files.size).toBe(0);
    expect(await storage.load(file, signal)).toBeUndefined();
  });
});

describe('PromptService', () => {
  const config = {
    headline: 'Storm',
    style: [{ style: 'Monet', weight: 1 }],
    constraints: { maxLength: 10, styleGuidelines: [] },
  };

  it('falls back to the next provider and says so', async () => {
    const [cloud, local] = [createFakePromptProvider({ name: 'cloud', paid: true }), createFakePromptProvider()];
    cloud.failAlways(refusal);
    const prompts = createPromptService({ providers: [cloud, local], ...parts() });
    await expect(prompts.generatePrompt(config, context)).resolves.toMatchObject({ prompt: 'local draws: Storm' });
    expect(reports.at(-1)).toEqual({ provider: 'local', fellBackFrom: 'cloud', error: 'No credit left.' });
  });

  it('gives the guidelines of every style in the mix', () => {
    const mix = [
      { style: 'Monet', weight: 0.7 },
      { style: 'Dali', weight: 0.3 },
    ];
    const { styleGuidelines } = constraintsOf(mix);
    const one = constraintsOf(mix.slice(0, 1)).styleGuidelines;
    expect(one.length).toBeGreaterThan(0);
    expect(styleGuidelines.slice(0, one.length)).toEqual(one);
    expect(styleGuidelines.length).toBeGreaterThan(one.length);
  });
});

describe('ImageService', () => {
  const config: ImageConfig & { altText: string } = {
    prompt: 'A port',
    headline: 'Storm closes port',
    style: [{ style: 'Monet', weight: 1 }],
    resolution: { width: 512, height: 256 },
    format: 'webp',
    quality: 'low',
    seed: '',
    altText: 'Waves',
  };
  const open = (...providers: ReturnType<typeof createFakeImageProvider>[]) =>
    createImageService({ providers, ...parts() });

  it('labels a picture that another provider made', async () => {
    const [cloud, local] = [createFakeImageProvider({ name: 'cloud', paid: true }), createFakeImageProvider()];
    cloud.failAlways(refusal);
    const image = await open(cloud, local).generateImage(config, context);
    expect(image.madeBy).toMatchObject({ provider: 'local', notes: ['Made by local because: No credit left.'] });
    expect(reports).toContainEqual({ fellBackFrom: 'cloud', error: 'No credit left.' });
  });

  it('asks the provider first that was asked for', async () => {
    const [cloud, local] = [createFakeImageProvider({ name: 'cloud', paid: true }), createFakeImageProvider()];
    const image = await open(cloud, local).generateImage(config, context, 'local');
    expect(image.madeBy).toMatchObject({ provider: 'local', notes: [] });
    expect(cloud.calls).toEqual([]);
  });

  it('shows what is coming, small, and leaves out what it cannot read', async () => {
    const cloud = createFakeImageProvider({ name: 'cloud', paid: true });
    const generate = cloud.generate.bind(cloud);
    cloud.generate = async (wanted, options) => {
      options.onPartial?.(new Uint8Array([1, 2, 3]));
      options.onPartial?.(picture(1024, 512, { partial: 1 }));
      return generate(wanted, options);
    };
    await open(cloud).generateImage(config, context);
    await expect.poll(() => reports.filter(({ partial }) => partial !== undefined)).toHaveLength(1);
    const { partial = '' } = reports.find((report) => report.partial !== undefined) ?? {};
    expect(partial).toMatch(/^data:image\/jpeg;base64,/);
    const small = readFakeFile(Buffer.from(partial.slice(partial.indexOf(',') + 1), 'base64'));
    expect(small.facts).toMatchObject({ width: 320, height: 160 });
  });

  it('does not take a provider’s word for what it sent', async () => {
    const [cloud, local] = [createFakeImageProvider({ name: 'cloud', paid: true }), createFakeImageProvider()];
    const bytes = new TextEncoder().encode('<html>');
    cloud.answerWith(() => ({ bytes, format: 'png', model: 'm', digitalSource: 'algorithmicMedia' }));
    const image = await open(cloud, local).generateImage(config, context);
    expect(cloud.calls).toHaveLength(2);
    expect(image.madeBy.provider).toBe('local');
  });

  it('what the provider drew is described by the provider, when it can', async () => {
    const local = createFakeImageProvider();
    const answer = { format: 'png', model: 'm', digitalSource: 'algorithmicMedia' } as const;
    local.answerWith(() => ({ ...answer, bytes: picture(8, 8), altText: 'Three ships' }));
    expect((await open(local).generateImage(config, context)).altText).toBe('Three ships');
    expect((await open(createFakeImageProvider()).generateImage(config, context)).altText).toBe('Waves');
  });

  it('makes the size, format and mark that belong to it, stores it, and adds a preview', async () => {
    const images = open(createFakeImageProvider());
    const generated = await images.generateImage(config, context);
    const bytes = await images.optimizeImage(generated, config);
    expect(readFakeFile(bytes)).toMatchObject({
      facts: { kind: 'image', format: 'webp', width: 512, height: 256 },
      quality: 'low',
      mark: {
        digitalSource: 'algorithmicMedia',
        title: 'Storm closes port',
        description: 'Waves',
        credit: 'AI-generated picture: local (local painter), Monet',
      },
    });
    const stored = await images.storeImage(generated, bytes, config, context);
    expect(stored).toMatchObject({
      altText: 'Waves',
      metadata: { provider: 'local', format: 'webp', dimensions: { width: 512, height: 256 }, size: bytes.length },
    });
    const { preview, placeholder } = await images.previewImage(stored, config.headline, context);
    expect(placeholder).toMatch(/^data:/);
    expect(preview?.key).toMatch(/\.jpg$/);
    await storage.deleteFile(stored.file);
    await expect(images.previewImage(stored, config.headline, context)).rejects.toMatchObject({ code: 'storage' });
  });
});

describe('AudioService', () => {
  const text = 'Storm closes port';
  const config: AudioConfig = { text, voiceId: 'cloud/slt', format: 'mp3', quality: 'high' };
  const open = (...providers: ReturnType<typeof createFakeAudioProvider>[]) =>
    createAudioService({ providers, read: (...given) => files.read(...given), ...parts() });

  it('knows the voices of all its providers', async () => {
    const audio = open(createFakeAudioProvider({ name: 'cloud' }), createFakeAudioProvider());
    expect((await audio.voices()).map(({ id }) => id)).toEqual(['cloud/slt', 'cloud/rms', 'local/slt', 'local/rms']);
  });

  it('asks the voice’s own provider, and the next one’s first voice when that fails', async () => {
    const [local, cloud] = [createFakeAudioProvider(), createFakeAudioProvider({ name: 'cloud', paid: true })];
    const audio = open(local, cloud);
    expect((await audio.generateAudio(config, context)).voiceId).toBe('cloud/slt');
    cloud.failAlways(refusal);
    const other = await audio.generateAudio({ ...config, text: 'Other' }, context);
    expect(other).toMatchObject({
      voiceId: 'local/slt',
      madeBy: { provider: 'local', notes: ['Spoken by local/slt because: No credit left.'] },
    });
  });

  it('a text that the voice cannot speak is told to the requester, not given to another voice', async () => {
    const [cloud, local] = [createFakeAudioProvider({ name: 'cloud' }), createFakeAudioProvider()];
    cloud.failAlways(new MediaError('This voice speaks English only.', { code: 'validation' }));
    await expect(open(cloud, local).generateAudio(config, context)).rejects.toThrow('English only');
    expect(local.calls).toEqual([]);
  });

  it('stores the sound with its mark and says how long it is', async () => {
    const audio = open(createFakeAudioProvider({ name: 'cloud' }));
    const generated = await audio.generateAudio(config, context);
    const alignment = await audio.createAlignment(generated, text, context);
    expect(alignment).toMatchObject({
      source: 'provider',
      words: [{ text: 'Storm' }, { text: 'closes' }, { text: 'port' }],
    });
    const stored = await audio.storeAudio(generated, alignment, config, context);
    expect(stored.metadata).toMatchObject({
      duration: 0.9,
      format: 'mp3',
      quality: 'high',
      voiceId: 'cloud/slt',
      notes: [],
    });
    const streamed = await audio.streamAudio(stored);
    const bytes = new Uint8Array(await new Response(streamed?.body).arrayBuffer());
    expect(readFakeFile(bytes)).toMatchObject({ mark: { title: text, digitalSource: 'trainedAlgorithmicMedia' } });
    expect((await audio.streamAudio(stored, { start: 0, end: 0 }))?.size).toBe(stored.file.size);
  });

  it('goes by what the sound is, not by what was asked for', async () => {
    const cloud = createFakeAudioProvider({ name: 'cloud' });
    const wav = fakeFile({ kind: 'audio', format: 'wav', durationMs: 900 });
    const answer = { format: 'mp3', durationMs: 900, model: 'm', digitalSource: 'algorithmicMedia' } as const;
    cloud.answerWith(() => ({ ...answer, bytes: wav }));
    const audio = open(cloud);
    const generated = await audio.generateAudio(config, context);
    const alignment = await audio.createAlignment(generated, text, context);
    const stored = await audio.storeAudio(generated, alignment, config, context);
    expect(stored).toMatchObject({ metadata: { format: 'wav' }, file: { contentType: 'audio/wav' } });
  });

  const word = (changes: object) => ({ text: 'Storm', startMs: 0, endMs: 300, charStart: 0, charEnd: 5, ...changes });
  const rest = [
    { text: 'closes', startMs: 300, endMs: 600, charStart: 6, charEnd: 12 },
    { text: 'port', startMs: 600, endMs: 900, charStart: 13, charEnd: 17 },
  ];
  it.each([
    ['no word times', undefined],
    ['a word that is not in the text', [word({ text: 'Calm' }), ...rest]],
    ['a word after the end', [word({}), rest[0], { ...rest[1], endMs: 901 }]],
    ['time running backwards', [word({ startMs: 400, endMs: 500 }), ...rest]],
    ['a word left out', [word({}), rest[1]]],
    ['no words at all', []],
  ])('estimates, and says so, when the provider has %s', async (_name, words) => {
    const cloud = createFakeAudioProvider({ name: 'cloud' });
    const answer = { format: 'mp3', durationMs: 900, model: 'm', digitalSource: 'algorithmicMedia' } as const;
    const given = words as typeof rest | undefined;
    cloud.answerWith(() => ({ ...answer, bytes: sound(900), ...(given ? { words: given } : {}) }));
    const audio = open(cloud);
    const generated = await audio.generateAudio(config, context);
    const alignment = await audio.createAlignment(generated, text, context);
    expect(alignment.source).toBe('estimated');
    expect(alignment.words.map((one) => one.text)).toEqual(['Storm', 'closes', 'port']);
    const { metadata } = await audio.storeAudio(generated, alignment, config, context);
    expect(metadata.notes).toEqual(['The word times are estimated, not measured.']);
  });
});

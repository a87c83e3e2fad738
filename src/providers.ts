import { join } from 'node:path';
import type { Keys } from './adapters/keys/index.ts';
import type { Config } from './config.ts';
import type { CustomVoiceStore } from './custom-voices.ts';
import type { MediaOptions } from './http/media.ts';
import type { Log } from './log.ts';
import { MediaError } from './pipeline/errors.ts';
import type { MediaCodec } from './pipeline/ports/codec.ts';
import type {
  Aligner,
  AudioProvider,
  ImageProvider,
  ModerationProvider,
  PromptProvider,
  StorageProvider,
} from './pipeline/ports/providers.ts';

/** What the settings chose, in the order in which they are asked; the local ones are always last. */
export interface Providers {
  prompt: readonly PromptProvider[];
  /** All of them are asked. */
  moderation: readonly ModerationProvider[];
  image: readonly ImageProvider[];
  audio: readonly AudioProvider[];
  /** Only where a voice may come without word times. */
  aligner?: Aligner;
  storage: StorageProvider;
  /** What this program serves itself: everything, or what waits for a store that is away. */
  ownFiles?: MediaOptions['storage'];
  codec: MediaCodec;
  close(): Promise<void>;
}

export interface ProviderParts {
  config: Config;
  keys: Keys;
  now: () => Date;
  /** Where custom voices are kept. */
  voices: Pick<CustomVoiceStore, 'list'>;
  log: Pick<Log, 'warn'>;
}

/** Loads the adapters that the settings chose, and no others: SDKs nobody uses cost nothing. */
export async function loadProviders(parts: ProviderParts): Promise<Providers> {
  const [local, { createMediaCodec }, outside, storage] = await Promise.all([
    loadLocal(parts),
    import('./adapters/codec/index.ts'),
    loadOpenAI(parts),
    loadStorage(parts),
  ]);
  const google = await loadGoogle(parts, local.audio);
  return {
    prompt: [...outside.prompt, local.prompt],
    moderation: [local.moderation, ...outside.moderation],
    image: [...outside.image, local.image],
    audio: [...google.audio, local.audio],
    ...(google.aligner ? { aligner: google.aligner } : {}),
    ...storage,
    codec: createMediaCodec(),
    async close() {
      await Promise.all([local.close(), google.close()]);
    },
  };
}

/** What needs no account; always there, to fall back on. */
async function loadLocal({ config, now }: ProviderParts) {
  const [{ createLocalPromptProvider }, { createLocalModerationProvider }, illustrator, voice] = await Promise.all([
    import('./adapters/prompt/local/index.ts'),
    import('./adapters/moderation/local/index.ts'),
    import('./adapters/image/local/index.ts'),
    import('./adapters/audio/local/index.ts'),
  ]);
  const easel = illustrator.createPool();
  const mouth = voice.createVoicePool();
  return {
    prompt: createLocalPromptProvider({ now }),
    moderation: createLocalModerationProvider({ words: config.moderation.blockedWords }),
    image: illustrator.createLocalImageProvider({ pool: easel }),
    audio: voice.createLocalAudioProvider({ pool: mouth }),
    async close() {
      await Promise.all([easel.close(), mouth.close()]);
    },
  };
}

type FromOpenAI = Pick<Providers, 'prompt' | 'moderation' | 'image'>;

async function loadOpenAI({ config, now }: ProviderParts): Promise<FromOpenAI> {
  const { openai, providers: chosen } = config;
  const access = openai && { apiKey: openai.apiKey, now, ...(openai.baseUrl ? { baseUrl: openai.baseUrl } : {}) };
  const outside: { [Port in keyof FromOpenAI]: [...FromOpenAI[Port]] } = { prompt: [], moderation: [], image: [] };
  if (openai && access && chosen.prompt.name === 'openai') {
    const { createOpenAIPromptProvider } = await import('./adapters/prompt/openai/index.ts');
    const { guidelines } = config;
    outside.prompt.push(createOpenAIPromptProvider({ ...access, model: openai.textModel, guidelines }));
  }
  if (access && chosen.moderation.name === 'openai') {
    const { createOpenAIModerationProvider } = await import('./adapters/moderation/openai/index.ts');
    outside.moderation.push(createOpenAIModerationProvider({ ...access, onFlagged: config.moderation.onFlagged }));
  }
  if (openai && access && chosen.image.name === 'openai') {
    const { createOpenAIImageProviders } = await import('./adapters/image/openai/index.ts');
    outside.image.push(...createOpenAIImageProviders({ ...access, models: openai.imageModels }));
  }
  return outside;
}

/** Its voices that time no words are aligned with the local voice, which knows when it says what. */
async function loadGoogle({ config, now, voices }: ProviderParts, voice: AudioProvider) {
  const { google, providers, limits } = config;
  if (!google || providers.audio.name !== 'google') return { audio: [], close: async () => {} };
  const [{ createGoogleAudioProvider, createEncoderPool }, { createForcedAligner, createAlignerPool }] =
    await Promise.all([import('./adapters/audio/google/index.ts'), import('./adapters/aligner/index.ts')]);
  const [encoder, ear] = [createEncoderPool(), createAlignerPool()];
  const { apiKey, credentials = '', endpoint, customVoices } = google;
  const audio = createGoogleAudioProvider({
    credentials: apiKey === undefined ? { file: credentials } : { apiKey },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(customVoices ? { customVoices: voices.list } : {}),
    ...{ pool: encoder, now, timeoutMs: limits.providerTimeoutMs },
  });
  const [reader] = await voice.voices();
  const aligner = createForcedAligner({
    pool: ear,
    render: (text, signal) =>
      voice.generate(
        { text, voiceId: reader?.id ?? 'local/slt', format: 'wav', quality: 'low' },
        { signal, workspace: 'local' },
      ),
  });
  return {
    audio: [audio],
    aligner,
    async close() {
      await Promise.all([encoder.close(), ear.close()]);
    },
  };
}

async function loadStorage({
  config,
  keys,
  now,
  log,
}: ProviderParts): Promise<Pick<Providers, 'storage' | 'ownFiles'>> {
  const { supabase, providers, limits } = config;
  if (supabase && providers.storage.name === 'supabase') {
    const { createSupabaseStorage } = await import('./adapters/storage/supabase/index.ts');
    const storage = createSupabaseStorage({
      ...supabase,
      timeoutMs: Math.min(limits.providerTimeoutMs, 30_000),
      now: () => now().getTime(),
      report: (error) => log.warn({ err: error }, 'the media store could not do all that was asked'),
    });
    await storage.prepare().catch((error: unknown) => {
      // A wrong key stays wrong; a store that is away is prepared by its first use.
      if (error instanceof MediaError && error.outcome === 'final') throw error;
      log.warn({ err: error }, 'the media store is away just now');
    });
    return { storage };
  }
  const { createLocalStorage } = await import('./adapters/storage/local/index.ts');
  const ownFiles = createLocalStorage({
    dir: join(config.dataDir, 'media'),
    publicUrl: config.http.publicUrl,
    signingKey: keys.media,
    now: () => now().getTime(),
  });
  return { storage: ownFiles, ownFiles };
}

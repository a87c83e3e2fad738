import { join } from 'node:path';
import type { Keys } from './adapters/keys/index.ts';
import type { LocalStorage } from './adapters/storage/local/index.ts';
import type { Config } from './config.ts';
import type { MediaCodec } from './pipeline/ports/codec.ts';
import type {
  AudioProvider,
  ImageProvider,
  ModerationProvider,
  PromptProvider,
  StorageProvider,
} from './pipeline/ports/providers.ts';

/** What the settings chose, in the order in which they are asked; the local ones are always last. */
export interface Providers {
  prompt: readonly PromptProvider[];
  moderation: ModerationProvider;
  image: readonly ImageProvider[];
  audio: readonly AudioProvider[];
  storage: StorageProvider;
  /** The same as `storage` when this program serves its files itself. */
  ownFiles?: LocalStorage;
  codec: MediaCodec;
  close(): Promise<void>;
}

/** Loads the adapters that the settings chose, and no others: SDKs nobody uses cost nothing. */
export async function loadProviders(config: Config, keys: Keys, now: () => Date): Promise<Providers> {
  const [
    { createLocalPromptProvider },
    { createLocalModerationProvider },
    { createMediaCodec },
    illustrator,
    voice,
    files,
  ] = await Promise.all([
    import('./adapters/prompt/local/index.ts'),
    import('./adapters/moderation/local/index.ts'),
    import('./adapters/codec/index.ts'),
    import('./adapters/image/local/index.ts'),
    import('./adapters/audio/local/index.ts'),
    import('./adapters/storage/local/index.ts'),
  ]);
  const storage = files.createLocalStorage({
    dir: join(config.dataDir, 'media'),
    publicUrl: config.http.publicUrl,
    signingKey: keys.media,
    now: () => now().getTime(),
  });
  const easel = illustrator.createPool();
  const mouth = voice.createVoicePool();
  return {
    prompt: [createLocalPromptProvider({ now })],
    moderation: createLocalModerationProvider({ words: config.moderation.blockedWords }),
    image: [illustrator.createLocalImageProvider({ pool: easel })],
    audio: [voice.createLocalAudioProvider({ pool: mouth })],
    storage,
    ownFiles: storage,
    codec: createMediaCodec(),
    async close() {
      await Promise.all([easel.close(), mouth.close()]);
    },
  };
}

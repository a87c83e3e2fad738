import { MediaError } from './errors.ts';
import { sha256 } from './hash.ts';
import type { ResultFiles } from './ledger.ts';
import type { MediaCodec, MediaFacts } from './ports/codec.ts';
import type { MediaFile } from './ports/generation.ts';
import type { AudioFormat, ImageFormat, Stage } from './ports/media.ts';
import type { StorageProvider, Visibility } from './ports/providers.ts';
import type { CallProvider } from './provider-calls.ts';
import { type DraftSpool, isAway } from './spooled-storage.ts';
import { workspaceNames } from './workspace-names.ts';

/** What a provider's answer may be at most. */
export const fileLimits = {
  bytes: 64 * 1024 * 1024,
  pixels: 4096 * 4096,
  durationMs: 30 * 60_000,
} as const;

const contentTypes: Record<ImageFormat | AudioFormat, string> = {
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
};

export interface StorageService {
  /** Checks the bytes, stores them as a draft under their hash and says what was stored. */
  storeFile(file: {
    workspace: string;
    generationId: string;
    bytes: Uint8Array;
    kind: MediaFacts['kind'];
    signal: AbortSignal;
  }): Promise<MediaFile>;
  getUrl(file: MediaFile, visibility: Visibility): Promise<string>;
  /** Takes both the draft and the published copy. */
  deleteFile(file: MediaFile): Promise<void>;
  /** Magic bytes, size, pixels and duration; throws MediaError with outcome `unknown`. */
  validateFile(bytes: Uint8Array, kind: MediaFacts['kind']): Promise<MediaFacts>;
  /** Takes the published copy only. */
  withdraw(file: MediaFile): Promise<void>;
  /** Copies a draft to its permanent public address and makes sure that it is there. */
  publish(file: MediaFile, signal: AbortSignal): Promise<void>;
  /** Throws MediaError `storage` unless the draft is there with all its bytes. */
  verify(file: MediaFile, signal: AbortSignal): Promise<void>;
  /** The whole draft; `undefined` when it is gone. */
  load(file: MediaFile, signal: AbortSignal): Promise<Uint8Array | undefined>;
  /** Where the ledger keeps results. */
  results: ResultFiles;
}

export function createStorageService(parts: {
  provider: StorageProvider;
  codec: Pick<MediaCodec, 'inspect'>;
  call: CallProvider;
  /** Makes opaque names of workspaces. */
  namesKey: Uint8Array;
  /** Where drafts wait while the store is away; without it they fail then. */
  spool?: DraftSpool;
}): StorageService {
  const { provider, codec, call, namesKey, spool } = parts;

  const opaque = workspaceNames(namesKey);

  /** Storage is reached through the same door: it retries, has a deadline and is counted. */
  function reach<Result>({ key }: MediaFile, signal: AbortSignal, attempt: () => Promise<Result>): Promise<Result> {
    return call({ provider, workspace: key.split('/')[0] ?? '', stage: 'storage', signal, idempotent: true }, attempt);
  }

  function put(file: MediaFile, visibility: Visibility, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    return reach(file, signal, () => provider.put({ key: file.key, visibility }, bytes, file.contentType));
  }

  /** The draft as it is kept now: paid bytes do not wait in memory for the store to come back. */
  async function putDraft(file: MediaFile, bytes: Uint8Array, signal: AbortSignal): Promise<MediaFile> {
    if (!spool) return put(file, 'draft', bytes, signal).then(() => file);
    const patience = new AbortController();
    // With a reason of ours, so that the breaker counts it.
    const timer = setTimeout(() => patience.abort(silent()), spool.patienceMs);
    try {
      await put(file, 'draft', bytes, AbortSignal.any([signal, patience.signal]));
      return file;
    } catch (error) {
      if (signal.aborted || !(patience.signal.aborted || isAway(error))) throw error;
      await spool.keep({ key: file.key, visibility: 'draft' }, bytes, file.contentType);
      return { ...file, spooled: true };
    } finally {
      clearTimeout(timer);
    }
  }

  async function validateFile(bytes: Uint8Array, kind: MediaFacts['kind']): Promise<MediaFacts> {
    if (bytes.length === 0) throw refused('an empty file', kind);
    if (bytes.length > fileLimits.bytes) throw refused(`a file of ${bytes.length} bytes`, kind);
    const facts = await codec.inspect(bytes);
    if (facts.kind !== kind) throw refused(`${facts.format} data`, kind);
    if (facts.kind === 'image' && facts.width * facts.height > fileLimits.pixels) {
      throw refused(`a picture of ${facts.width}×${facts.height} pixels`, kind);
    }
    if (facts.kind === 'audio' && !(facts.durationMs > 0 && facts.durationMs <= fileLimits.durationMs)) {
      throw refused(`sound of ${Math.round(facts.durationMs / 1000)} seconds`, kind);
    }
    return facts;
  }

  async function verify(file: MediaFile, visibility: Visibility, signal: AbortSignal): Promise<void> {
    const look = async (read: StorageProvider['read']) => {
      const first = await read({ key: file.key, visibility }, { start: 0, end: 0 });
      await first?.body.cancel();
      return first;
    };
    const found = (await (spool && look(spool.kept))) ?? (await reach(file, signal, () => look(provider.read)));
    if (found?.size === file.size) return;
    const what = found ? `has ${found.size} bytes instead of ${file.size}` : 'is not there';
    throw new MediaError(`A stored file ${what}. Retry to make it again.`, { code: 'storage', stage: 'storage' });
  }

  async function load(file: MediaFile, signal: AbortSignal): Promise<Uint8Array | undefined> {
    const whole = async (read: StorageProvider['read']) => {
      const found = await read({ key: file.key, visibility: 'draft' });
      return found && new Uint8Array(await new Response(found.body).arrayBuffer());
    };
    return (await (spool && whole(spool.kept))) ?? reach(file, signal, () => whole(provider.read));
  }

  return {
    validateFile,
    load,
    results: {
      async keep(workspace, bytes, signal) {
        const hash = sha256(bytes);
        const file: MediaFile = {
          key: `${opaque(workspace)}/results/${hash}.bin`,
          hash,
          size: bytes.length,
          contentType: 'application/octet-stream',
        };
        await putDraft(file, bytes, signal);
        return file;
      },
      fetch: load,
    },

    async storeFile({ workspace, generationId, bytes, kind, signal }) {
      const { format } = await validateFile(bytes, kind);
      const hash = sha256(bytes);
      const file: MediaFile = {
        key: `${opaque(workspace)}/${generationId}/${hash}.${format}`,
        hash,
        size: bytes.length,
        contentType: contentTypes[format],
      };
      return putDraft(file, bytes, signal);
    },

    getUrl: (file, visibility) => provider.url({ key: file.key, visibility }),

    async deleteFile({ key }) {
      await provider.remove({ key, visibility: 'public' });
      await provider.remove({ key, visibility: 'draft' });
    },

    withdraw: ({ key }) => provider.remove({ key, visibility: 'public' }),

    async publish(file, signal) {
      const bytes = await load(file, signal);
      if (!bytes || sha256(bytes) !== file.hash) {
        throw new MediaError('The draft file is no longer what was approved. Make it again and approve that.', {
          code: 'storage',
          stage: 'storage',
        });
      }
      await put(file, 'public', bytes, signal);
      await verify(file, 'public', signal);
    },
    verify: (file, signal) => verify(file, 'draft', signal),
  };
}

function refused(what: string, kind: MediaFacts['kind']): MediaError {
  const stage: Stage = kind;
  const wanted = kind === 'image' ? 'a usable picture' : 'usable sound';
  return new MediaError(`The provider answered with ${what} instead of ${wanted}.`, {
    code: 'api',
    outcome: 'unknown',
    stage,
  });
}

function silent(): MediaError {
  return new MediaError('The media store did not answer in time.', {
    code: 'timeout',
    outcome: 'unknown',
    stage: 'storage',
  });
}

import { draftAddress, type Opened, openDraftAddress } from './draft-address.ts';
import { MediaError, remembered, StateError } from './errors.ts';
import { waitForLock } from './locks.ts';
import type { ByteRange, StorageProvider, StoredFile } from './ports/providers.ts';
import type { Locks, Spool, SpooledFile } from './ports/state.ts';

export interface SpooledStorageParts {
  provider: StorageProvider;
  spool: Spool;
  locks: Locks;
  /** Where people reach this program, which serves what waits here. */
  publicUrl: string;
  /** Signs draft addresses. */
  signingKey: Uint8Array;
  /** Milliseconds since 1970. */
  now: () => number;
  /** How often a file that is being moved is looked at again, in ms. */
  waitMs: number;
  patienceMs: number;
}

/** Where drafts wait while the store is away. It is asked itself, for nobody asks a store that is left alone. */
export interface DraftSpool {
  /** How long the store is given to take a draft, tries included, in ms. */
  patienceMs: number;
  /** Throws MediaError when there is no room. */
  keep(file: StoredFile, bytes: Uint8Array, contentType: string): Promise<void>;
  /** As from the store, when it waits here. */
  kept: StorageProvider['read'];
}

export interface SpooledStorage extends StorageProvider {
  spool: DraftSpool;
  /** Drafts as this program serves them: those that wait here and, for links that are still about, those that did. */
  drafts: Pick<StorageProvider, 'read'> & { opens(pathname: string, searchParams: URLSearchParams): Opened };
}

/** Whoever moves or removes a spooled file holds this. */
export const spoolLock = (key: string): string => `spooled:${key}`;

/** Whether the store could not be had, rather than said no: what waits may still be stored later. */
export function isAway(error: unknown): boolean {
  return error instanceof MediaError && error.outcome !== 'final' && error.code !== 'cancelled';
}

/**
 * A store whose drafts may wait in the database: they are read and addressed as if they had been
 * stored. Published files never wait, for their addresses must be the store's own.
 */
export function createSpooledStorage(parts: SpooledStorageParts): SpooledStorage {
  const { provider, spool, locks, publicUrl, signingKey, now, waitMs, patienceMs } = parts;
  const base = publicUrl.replace(/\/+$/, '');

  // Asked before the store: a file is taken out of the spool only after it is in there.
  async function waiting({ key, visibility }: StoredFile): Promise<SpooledFile | undefined> {
    return visibility === 'draft' ? remembered(spool.find(key)) : undefined;
  }

  async function kept(file: StoredFile, range?: ByteRange): ReturnType<StorageProvider['read']> {
    const spooled = await waiting(file);
    if (!spooled) return undefined;
    const { size } = spooled;
    const start = Math.max(0, range?.start ?? 0);
    const end = Math.min(size - 1, range?.end ?? size - 1);
    return { size, body: later(() => piecesOf(file, spooled, { start, end })) };
  }

  async function read(file: StoredFile, range?: ByteRange): ReturnType<StorageProvider['read']> {
    return (await kept(file, range)) ?? provider.read(file, range);
  }

  async function keep({ key }: StoredFile, bytes: Uint8Array, contentType: string): Promise<void> {
    if (await remembered(spool.put(key, bytes, contentType))) return;
    throw new MediaError(
      'The media store is away, and the room for what waits for it is full. Try again when it is back.',
      { code: 'storage', stage: 'storage' },
    );
  }

  async function* piecesOf(file: StoredFile, spooled: SpooledFile, range: ByteRange): AsyncGenerator<Uint8Array> {
    if (range.end < range.start) return;
    const bytes = await remembered(spooled.bytes(range));
    if (bytes) return yield bytes;
    // It was moved since it was found.
    const moved = await provider.read(file, range);
    if (!moved) throw new MediaError('A stored file was removed while it was read.', { code: 'storage' });
    yield* moved.body;
  }

  return {
    name: provider.name,
    paid: provider.paid,
    put: (file, bytes, contentType) => provider.put(file, bytes, contentType),
    read,

    async url(file, expiresInS = 3600) {
      if (!(await waiting(file))) return provider.url(file, expiresInS);
      return base + draftAddress(signingKey, file.key, Math.floor(now() / 1000) + expiresInS);
    },

    async remove(file) {
      if (await waiting(file)) {
        const release = await waitForLock(locks, spoolLock(file.key), waitMs, AbortSignal.timeout(60_000)).catch(busy);
        await remembered(spool.remove(file.key)).finally(release);
      }
      // Also then: it may have been stored although the answer was lost.
      await provider.remove(file);
    },

    list: (visibility, prefix) => provider.list(visibility, prefix),
    spool: { patienceMs, keep, kept },
    drafts: {
      read: async (file, range) => (file.visibility === 'draft' ? read(file, range) : undefined),
      opens: (pathname, searchParams) => openDraftAddress(signingKey, pathname, searchParams, now()),
    },
  };
}

function busy(reason: unknown): never {
  if (reason instanceof StateError) throw reason;
  const message = 'A file is being moved to the media store. Try again in a minute.';
  throw new MediaError(message, { code: 'storage', outcome: 'unpaid', stage: 'storage', cause: reason });
}

/** Nothing is fetched before the first read. */
function later(pieces: () => AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  const source = pieces();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await source.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

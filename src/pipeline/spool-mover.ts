import { MediaError, remembered, StateError } from './errors.ts';
import type { StorageProvider, StoredFile } from './ports/providers.ts';
import type { Locks, Spool } from './ports/state.ts';
import type { CallProvider } from './provider-calls.ts';
import { isAway, spoolLock } from './spooled-storage.ts';

export interface SpoolMoverParts {
  /** The store itself, not the one whose drafts may wait. */
  provider: StorageProvider;
  spool: Spool;
  locks: Locks;
  call: CallProvider;
  /** Hears of every file that is in the store now, before it leaves the spool; a rejection brings it again. */
  onMoved: (key: string) => Promise<void>;
  /** Hears of what the store will not have. It stays readable and is offered again after `putOffMs`. */
  report: (key: string, error: unknown) => void;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Younger files are left alone: whoever kept one may not have written down yet that it waits. */
  minAgeMs: number;
  putOffMs: number;
}

/** Moves what waits into the store, oldest first, until there is no more or the store is away; says how many. */
export type MoveSpooled = (signal: AbortSignal) => Promise<number>;

/** Several processes may do it at once: each file is moved by one, and nothing is lost when that one dies. */
export function createSpoolMover(parts: SpoolMoverParts): MoveSpooled {
  const { provider, spool, locks, call, onMoved, report, now, minAgeMs, putOffMs } = parts;
  const refused = new Map<string, number>();

  /** False when it has gone meanwhile. */
  async function move(key: string, signal: AbortSignal): Promise<boolean> {
    const spooled = await remembered(spool.find(key));
    const bytes = await (spooled && remembered(spooled.bytes()));
    if (!spooled || !bytes) return false;
    const file: StoredFile = { key, visibility: 'draft' };
    const to = { provider, workspace: key.split('/')[0] ?? '', stage: 'storage', signal, idempotent: true } as const;
    await call(to, () => provider.put(file, bytes, spooled.contentType));
    const size = await call(to, () => sizeOf(provider, file));
    if (size !== spooled.size) throw damaged(size, spooled.size);
    await onMoved(key);
    await remembered(spool.remove(key));
    return true;
  }

  return async function moveSpooled(signal) {
    let moved = 0;
    for await (const key of spool.waiting(minAgeMs)) {
      signal.throwIfAborted();
      if ((refused.get(key) ?? 0) > now()) continue;
      const release = await remembered(locks.tryHold(spoolLock(key)));
      if (!release) continue; // another process is at it
      try {
        if (await move(key, signal)) moved += 1;
        refused.delete(key);
      } catch (error) {
        if (signal.aborted || error instanceof StateError) throw error;
        if (isAway(error)) return moved; // so are all the others
        refused.set(key, now() + putOffMs);
        report(key, error);
      } finally {
        await release();
      }
    }
    return moved;
  };
}

async function sizeOf(provider: StorageProvider, file: StoredFile): Promise<number | undefined> {
  const found = await provider.read(file, { start: 0, end: 0 });
  await found?.body.cancel();
  return found?.size;
}

function damaged(found: number | undefined, wanted: number): MediaError {
  const what = found === undefined ? 'is not there' : `has ${found} bytes instead of ${wanted}`;
  return new MediaError(`A file that was moved to the media store ${what}.`, { code: 'storage', stage: 'storage' });
}

import { waitForLock } from './locks.ts';
import type { Actor, Generation, Publication } from './ports/generation.ts';
import type { Generations, Locks } from './ports/state.ts';
import { allFiles, isDue, upFiles } from './publication.ts';
import type { StorageService } from './storage-service.ts';

export interface Publisher {
  /**
   * Puts up what an approval has made due and is not up yet, then takes down what that replaces, here and of other
   * versions where that was asked for. Doing it twice does no harm, so a crash anywhere in it is mended by doing it again.
   */
  publishDue(id: string, signal: AbortSignal): Promise<void>;
  /**
   * The same for a job of the queue, whose clock is the database's: one that comes before the time has come by ours
   * is queued again, or nobody would look again.
   */
  publishQueued(id: string, signal: AbortSignal): Promise<void>;
}

/** Two clocks are never quite the same: a job that comes too early must not come again at once. */
const soonestMs = 1000;

export interface PublisherParts {
  generations: Generations;
  storage: Pick<StorageService, 'publish' | 'withdraw'>;
  /** One machine at a time puts up and takes down the files of one generation. */
  locks: Locks;
  /** Takes down the other versions of one that is up. */
  supersede: (generation: Generation, by: Actor) => Promise<unknown>;
  /** Hears once of each publication that was set for later and is out now. */
  released: (generation: Generation) => void;
  now: () => Date;
  /** How often the lock is looked at again, in ms. */
  waitMs: number;
}

export function createPublisher(parts: PublisherParts): Publisher {
  const { generations, storage, locks, supersede, released, now, waitMs } = parts;

  return {
    publishDue,
    async publishQueued(id, signal) {
      await publishDue(id, signal);
      if (waitsFor(await generations.find(id), now()) !== undefined) await queueAgain(id);
    },
  };

  async function publishDue(id: string, signal: AbortSignal): Promise<void> {
    // Nearly every generation that is worked on has none yet.
    if (!(await generations.find(id))?.publication) return;
    const release = await waitForLock(locks, `publication:${id}`, waitMs, signal);
    try {
      await takeDownLeftovers(id);
      const publication = (await generations.find(id))?.publication;
      if (publication && isDue(publication, now())) await putUp(id, publication, signal);
      await takeDownReplaced(id);
      await takeDownWithdrawn(id);
    } finally {
      await release();
    }
    await supersedeOthers(id);
    await tellReleased(id);
  }

  async function queueAgain(id: string): Promise<void> {
    await generations.change(id, (generation) => {
      const ms = waitsFor(generation, now());
      return ms === undefined ? undefined : { generation, enqueue: { inMs: Math.max(soonestMs, ms) } };
    });
  }

  async function putUp(id: string, { contentHash, files }: Publication, signal: AbortSignal): Promise<void> {
    const masters = Object.values(files).filter((file) => file !== undefined);
    try {
      for (const file of masters) await storage.publish(file, signal);
      await generations.change(id, (current) => {
        const due = current.publication;
        if (due?.contentHash !== contentHash || !isDue(due, now())) return undefined;
        return { generation: { ...current, publication: { ...due, publishedAt: now().toISOString() } } };
      });
    } finally {
      // Deleted, withdrawn or moved to later while it went up: then none of it must stay there.
      const after = await generations.find(id);
      const failed = after?.publication !== undefined && isDue(after.publication, now());
      const stays = upKeys(failed ? undefined : after);
      const down = failed ? [] : masters.filter(({ key }) => !stays.has(key));
      for (const file of down) await storage.withdraw(file);
    }
  }

  async function takeDownReplaced(id: string): Promise<void> {
    const publication = (await generations.find(id))?.publication;
    if (!publication?.publishedAt || publication.withdrawnAt || !publication.replaces) return;
    const kept = new Set(Object.values(publication.files).map(({ key }) => key));
    for (const old of publication.replaces) if (!kept.has(old.key)) await storage.withdraw(old);
    await generations.change(id, ({ publication: current, ...generation }) => {
      if (current?.publishAt !== publication.publishAt || current.withdrawnAt) return undefined;
      const { replaces: _replaces, before: _before, ...rest } = current;
      return { generation: { ...generation, publication: rest } };
    });
  }

  /** They may be needed again at once, or be up as part of something older: those stay. */
  async function takeDownLeftovers(id: string): Promise<void> {
    const generation = await generations.find(id);
    const { publication } = generation ?? {};
    if (!publication?.leftovers || publication.withdrawnAt) return;
    const stays = upKeys(generation);
    if (isDue(publication, now())) for (const { key } of Object.values(publication.files)) stays.add(key);
    for (const file of publication.leftovers) if (!stays.has(file.key)) await storage.withdraw(file);
    await generations.change(id, ({ publication: current, ...rest }) => {
      if (current?.publishAt !== publication.publishAt || current.withdrawnAt) return undefined;
      const { leftovers: _leftovers, ...kept } = current;
      return { generation: { ...rest, publication: kept } };
    });
  }

  /** Taking down what is down already does no harm, so nothing has to remember whether it was done. */
  async function takeDownWithdrawn(id: string): Promise<void> {
    const publication = (await generations.find(id))?.publication;
    if (!publication?.withdrawnAt) return;
    for (const file of allFiles(publication)) await storage.withdraw(file);
  }

  async function supersedeOthers(id: string): Promise<void> {
    const generation = await generations.find(id);
    const { publication } = generation ?? {};
    if (!generation || !publication?.supersedes || !publication.publishedAt || publication.withdrawnAt) return;
    await supersede(generation, publication.supersedes);
    await generations.change(id, ({ publication: current, ...rest }) => {
      if (!current?.supersedes || current.publishAt !== publication.publishAt) return undefined;
      const { supersedes: _supersedes, ...kept } = current;
      return { generation: { ...rest, publication: kept } };
    });
  }

  /** Whoever takes the mark away tells it, so that it is told once. */
  async function tellReleased(id: string): Promise<void> {
    let taken = false;
    const after = await generations.change(id, ({ publication, ...rest }) => {
      taken = publication?.untold !== undefined && publication.publishedAt !== undefined && !publication.withdrawnAt;
      if (!taken || !publication) return undefined;
      const { untold: _untold, ...kept } = publication;
      return { generation: { ...rest, publication: kept } };
    });
    if (taken && after) released(after);
  }
}

/** How long until it goes out, in ms, by this machine's clock; `undefined` where nothing waits to. 0 when it came due just now. */
function waitsFor(generation: Generation | undefined, now: Date): number | undefined {
  const { publication } = generation ?? {};
  if (!publication || generation?.deletedAt || publication.publishedAt || publication.withdrawnAt) return undefined;
  return Math.max(0, Date.parse(publication.publishAt) - now.getTime());
}

function upKeys(generation: Generation | undefined): Set<string> {
  const up = generation?.publication && !generation.deletedAt ? upFiles(generation.publication) : [];
  return new Set(up.map(({ key }) => key));
}

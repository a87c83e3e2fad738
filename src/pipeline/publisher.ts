import type { Generation, MediaFile, Publication } from './ports/generation.ts';
import type { Generations } from './ports/state.ts';
import type { StorageService } from './storage-service.ts';

export interface Publisher {
  /**
   * Puts up what an approval has made due and is not up yet, then takes down what that replaces.
   * Doing it twice does no harm, so a crash anywhere in it is mended by doing it again.
   */
  publishDue(id: string, signal: AbortSignal): Promise<void>;
}

export function createPublisher(parts: {
  generations: Generations;
  storage: StorageService;
  now: () => Date;
}): Publisher {
  const { generations, storage, now } = parts;

  return {
    async publishDue(id, signal) {
      const publication = (await generations.find(id))?.publication;
      if (publication && isDue(publication, now())) await putUp(id, publication, signal);
      await takeDownReplaced(id);
      await takeDownWithdrawn(id);
    },
  };

  async function putUp(id: string, publication: Publication, signal: AbortSignal): Promise<void> {
    const files = filesOf(publication);
    try {
      for (const file of files) await storage.publish(file, signal);
      await generations.change(id, (current) => {
        const due = current.publication;
        if (due?.contentHash !== publication.contentHash || !isDue(due, now())) return undefined;
        return { generation: { ...current, publication: { ...due, publishedAt: now().toISOString() } } };
      });
    } finally {
      // Deleted or withdrawn while it went up: then none of it must stay there.
      const after = await generations.find(id);
      if (!after || after.deletedAt || after.publication?.withdrawnAt) {
        for (const file of files) await storage.withdraw(file);
      }
    }
  }

  async function takeDownReplaced(id: string): Promise<void> {
    const publication = (await generations.find(id))?.publication;
    if (!publication?.publishedAt || publication.withdrawnAt || !publication.replaces) return;
    const kept = new Set(filesOf(publication).map(({ key }) => key));
    for (const old of publication.replaces) if (!kept.has(old.key)) await storage.withdraw(old);
    await generations.change(id, (current) => {
      if (current.publication?.publishAt !== publication.publishAt) return undefined;
      return { generation: withoutReplaced(current, current.publication) };
    });
  }

  /** Taking down what is down already does no harm, so nothing has to remember whether it was done. */
  async function takeDownWithdrawn(id: string): Promise<void> {
    const publication = (await generations.find(id))?.publication;
    if (!publication?.withdrawnAt) return;
    for (const file of [...filesOf(publication), ...(publication.replaces ?? [])]) await storage.withdraw(file);
  }
}

function withoutReplaced(generation: Generation, { replaces: _replaced, ...publication }: Publication): Generation {
  return { ...generation, publication };
}

function filesOf({ files }: Publication): MediaFile[] {
  return Object.values(files).filter((file) => file !== undefined);
}

function isDue({ publishAt, publishedAt, withdrawnAt }: Publication, now: Date): boolean {
  return publishedAt === undefined && withdrawnAt === undefined && Date.parse(publishAt) <= now.getTime();
}

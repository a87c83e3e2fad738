import type { Publication } from './ports/generation.ts';
import type { Generations } from './ports/state.ts';
import type { StorageService } from './storage-service.ts';

export interface Publisher {
  /** Puts up what an approval has made due and is not up yet. Doing it twice does no harm. */
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
      if (!publication || !isDue(publication, now())) return;
      const files = Object.values(publication.files).filter((file) => file !== undefined);
      for (const file of files) await storage.publish(file, signal);
      await generations.change(id, (current) => {
        const due = current.publication;
        if (due?.contentHash !== publication.contentHash || !isDue(due, now())) return undefined;
        const { replaces: _replaced, ...rest } = due;
        return { generation: { ...current, publication: { ...rest, publishedAt: now().toISOString() } } };
      });
      const kept = new Set(files.map(({ key }) => key));
      for (const old of publication.replaces ?? []) if (!kept.has(old.key)) await storage.withdraw(old);
    },
  };
}

function isDue({ publishAt, publishedAt, withdrawnAt }: Publication, now: Date): boolean {
  return publishedAt === undefined && withdrawnAt === undefined && Date.parse(publishAt) <= now.getTime();
}

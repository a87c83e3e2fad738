import type { Actor, Generation } from './ports/generation.ts';
import type { Archive, Generations, Locks } from './ports/state.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import type { StorageService } from './storage-service.ts';
import { createSuperseding, type Superseding } from './superseding.ts';

/** Hears what becomes of generations without a click on their own card. Nobody waits for it. */
export interface PublishingNews {
  /** What was set for later is out. */
  released(generation: Generation): void;
  /** These gave way to another version that `by` approved or kept. */
  superseded(others: Generation[], by: Actor): void;
}

export interface PublishingParts {
  generations: Generations;
  storage: Pick<StorageService, 'publish' | 'withdraw'>;
  archive: Pick<Archive, 'lineage'>;
  locks: Locks;
  news: PublishingNews;
  now: () => Date;
  /** How often a lock is looked at again, in ms. */
  waitMs: number;
  /** Hears why something could not be taken down at once; the queue tries again. */
  report: (error: unknown) => void;
}

/** The publisher, and what takes other versions down: each needs the other. */
export function createPublishing({ news, report, ...parts }: PublishingParts): {
  publisher: Publisher;
  superseding: Superseding;
} {
  const superseding: Superseding = createSuperseding({
    ...parts,
    settle: (id) => publisher.publishDue(id, AbortSignal.timeout(30_000)).catch(report),
    superseded: news.superseded,
  });
  const publisher: Publisher = createPublisher({
    ...parts,
    supersede: (generation, by) => superseding.supersede(generation, by, 'earlier'),
    released: news.released,
  });
  return { publisher, superseding };
}

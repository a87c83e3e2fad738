import { hasEnded } from './generation.ts';
import type { Generation } from './ports/generation.ts';
import type { ArchiveState } from './ports/state.ts';
import { scheduledOf } from './publication.ts';

/** Whether it is one of those that people mean by this word; some are meant by several. Deleted ones are by none. */
export function isArchived(generation: Generation, as: ArchiveState): boolean {
  const { state, approval, publication, contentHash, deletedAt } = generation;
  if (deletedAt) return false;
  const pending = approval.state === 'pending';
  const out = publication?.publishedAt !== undefined && publication.withdrawnAt === undefined;
  switch (as) {
    case 'waiting':
      return pending && contentHash !== undefined && (state === 'ready' || state === 'partial');
    case 'held':
      return pending && state === 'held';
    case 'approved':
    case 'rejected':
      return approval.state === as;
    case 'scheduled':
      return approval.state === 'approved' && scheduledOf(generation) !== undefined;
    case 'published':
      return out;
    case 'failed':
      return state === 'failed';
    case 'working':
      return !hasEnded(generation);
  }
}

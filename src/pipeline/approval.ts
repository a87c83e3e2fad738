import { invalid } from './errors.ts';
import { hasEnded } from './generation.ts';
import type { Actor, Approval, Generation, Vote } from './ports/generation.ts';

/** Votes about one content: pure functions. Several editors may have to approve; one who rejects is enough. */

/** The content hash that a decision is about now. Throws MediaError `validation` when there is nothing to decide. */
export function decidable(generation: Generation): string {
  if (generation.deletedAt) throw invalid('This generation was deleted.');
  if (!hasEnded(generation)) throw invalid('It is still being made. Decide when it is ready.');
  if (generation.state === 'failed' || generation.state === 'cancelled') {
    throw invalid('It was not finished, so there is nothing to decide about yet. Retry it first.');
  }
  if (!generation.contentHash || !(generation.image || generation.audio)) {
    throw invalid('There is nothing to decide about: no picture and no narration was made.');
  }
  return generation.contentHash;
}

/** Who has approved this content, in that order, also while that is not enough yet. */
export function votesOf({ state, given = [], by, at, via }: Approval): Vote[] {
  if (state !== 'approved' || !by || !at) return given;
  return [...given.filter((vote) => vote.by.id !== by.id), { by, at, ...(via === undefined ? {} : { via }) }];
}

/** After one more approval; `undefined` when it adds nothing. `needed` is how many editors must approve. */
export function approvedBy(current: Approval, contentHash: string, vote: Vote, needed: number): Approval | undefined {
  const earlier = current.contentHash === contentHash ? votesOf(current) : [];
  const others = earlier.filter(({ by }) => by.id !== vote.by.id);
  if (others.length + 1 < needed) {
    if (others.length < earlier.length) return undefined;
    return { state: 'pending', contentHash, given: [...others, vote] };
  }
  const { by, at, via } = vote;
  const given = needed > 1 && others.length > 0 ? { given: others } : {};
  return { state: 'approved', contentHash, by, at, ...(via === undefined ? {} : { via }), ...given };
}

/** One vote is enough. What others had approved is kept: it counts again when the rejection is taken back. */
export function rejectedBy(
  current: Approval,
  rejected: Required<Pick<Approval, 'contentHash' | 'by' | 'at'>> & Pick<Approval, 'reason' | 'via'>,
): Approval {
  const given = current.contentHash === rejected.contentHash ? votesOf({ ...current, state: 'pending' }) : [];
  return { state: 'rejected', ...rejected, ...(given.length > 0 ? { given } : {}) };
}

/**
 * Pending again. Of approvals goes only `by`'s, if there is one: else all of a complete decision, and nothing of what
 * others have begun.
 */
export function takenBackBy(current: Approval, by: Actor): Approval {
  const { state, contentHash, given = [] } = current;
  const votes = state === 'rejected' ? given : votesOf(current);
  const others = votes.filter((vote) => vote.by.id !== by.id);
  const own = others.length < votes.length;
  const left = state === 'rejected' ? given : own ? others : [];
  return left.length > 0 && contentHash !== undefined
    ? { state: 'pending', contentHash, given: left }
    : { state: 'pending' };
}

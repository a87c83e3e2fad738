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

/** When those who have approved want it to go out: the time that was said last. */
export function wishOf(votes: readonly Vote[]): { publishAt: string; zone: string } | undefined {
  const { publishAt, zone = 'UTC' } = votes.findLast((vote) => vote.publishAt !== undefined) ?? {};
  return publishAt === undefined ? undefined : { publishAt, zone };
}

/** The earlier approvals that count together with the next one; not those of the actor ids in `lapsed`. */
export function countedVotes(current: Approval, contentHash: string, lapsed?: ReadonlySet<string>): Vote[] {
  // Who approves in spite of a rejection does so anew.
  if (current.contentHash !== contentHash || current.state === 'rejected') return [];
  const votes = votesOf(current).filter(({ by }) => !lapsed?.has(by.id));
  // What was approved and then taken down has had its time.
  return current.state === 'pending' ? votes : votes.map(({ publishAt: _at, zone: _zone, ...vote }) => vote);
}

/**
 * After one more approval; `undefined` when it adds nothing. `needed` is how many editors must approve. Whoever says
 * another time has approved for that one.
 */
export function approvedBy(
  current: Approval,
  contentHash: string,
  vote: Vote,
  needed: number,
  lapsed?: ReadonlySet<string>,
): Approval | undefined {
  const earlier = countedVotes(current, contentHash, lapsed);
  const own = earlier.find(({ by }) => by.id === vote.by.id);
  const others = earlier.filter((one) => one !== own);
  if (others.length + 1 < needed) {
    const sameTime = vote.publishAt === undefined || vote.publishAt === own?.publishAt;
    if (own && sameTime && current.state === 'pending') return undefined;
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

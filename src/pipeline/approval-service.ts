import type { Authority } from './authority.ts';
import { invalid } from './errors.ts';
import { hasEnded, stateOf } from './generation.ts';
import type { Actor, Generation, MediaFile, Publication } from './ports/generation.ts';
import type { Approvals } from './ports/newsroom.ts';
import type { Change, Generations } from './ports/state.ts';
import type { Publisher } from './publisher.ts';

export interface ApprovalParts {
  generations: Generations;
  authority: Authority;
  publisher: Publisher;
  now: () => Date;
  /** Hears why something could not be put up or taken down at once; the queue tries again. */
  report: (error: unknown) => void;
}

/**
 * One decision for one content: the first wins, the same again changes nothing. A decision and what
 * follows from it are stored together, so a crash between them loses neither.
 */
export function createApprovals({ generations, authority, publisher, now, report }: ApprovalParts): Approvals {
  async function load(id: string): Promise<Generation> {
    const generation = await generations.find(id);
    if (!generation) throw invalid('There is no such generation.');
    return generation;
  }

  /** Stores the change, then does at once what the queue would do soon. */
  async function settle(id: string, apply: (current: Generation) => Change | undefined): Promise<Generation> {
    await generations.change(id, apply);
    await publisher.publishDue(id, AbortSignal.timeout(30_000)).catch(report);
    return load(id);
  }

  return {
    async decide(id, { decision, reason, contentHash, via }, by) {
      const policy = await authority.checkDecide(await load(id), by);
      if (decision === 'rejected' && policy.reasonOnReject && !reason?.trim()) {
        throw invalid('Say in a few words why it is rejected; the requester will read it.', 'reason');
      }
      const at = now().toISOString();
      return settle(id, (current) => {
        const content = decidable(current);
        if (contentHash !== undefined && contentHash !== content) {
          throw invalid('The content has changed since you looked at it. Look at it again, then decide.');
        }
        const { state } = current.approval;
        // Approved and then unpublished: approving once more puts it up again.
        const again = decision === 'approved' && state === 'approved' && current.publication?.withdrawnAt !== undefined;
        if (state === decision && !again) return undefined;
        if (state !== 'pending' && !again) {
          const who = current.approval.by?.name ?? 'somebody';
          throw invalid(`${who} has ${state} this content already.`);
        }
        const given = { contentHash: content, by, at, ...(reason?.trim() ? { reason: reason.trim() } : {}) };
        const approval = { state: decision, ...given, ...(via === undefined ? {} : { via }) };
        const generation: Generation = { ...current, approval };
        if (decision === 'approved') {
          generation.publication = publicationOf(current, content, at);
          // An editor has looked at it now.
          generation.state = stateOf(current, true);
        }
        return {
          generation,
          decision: { generationId: id, decision, ...given },
          enqueue: decision === 'approved',
        };
      });
    },

    async undo(id, by) {
      const { undoWindowMs } = await authority.checkDecide(await load(id), by);
      return settle(id, (current) => {
        const { state, at, contentHash = '' } = current.approval;
        if (state === 'pending') return undefined;
        if (now().getTime() - Date.parse(at ?? '') > undoWindowMs) {
          const minutes = Math.round(undoWindowMs / 60_000);
          throw invalid(`A decision can be undone for ${minutes} minutes. Unpublish it instead.`);
        }
        const pending: Generation = { ...current, state: stateOf(current), approval: { state: 'pending' } };
        // Only what this decision put up comes down: an older publication may still be up beside it.
        const own = state === 'approved' && current.publication?.contentHash === contentHash;
        const generation = own ? withdrawn(pending, by, now()) : pending;
        return {
          generation,
          decision: { generationId: id, decision: 'undone', contentHash, by, at: now().toISOString() },
          enqueue: true,
        };
      });
    },

    async unpublish(id, by) {
      const before = await load(id);
      await authority.checkUnpublish(before, by);
      return settle(id, (current) => {
        const { publication } = current;
        if (!publication) throw invalid('It is not published.');
        if (publication.withdrawnAt) return undefined;
        const { contentHash } = publication;
        return {
          generation: withdrawn(current, by, now()),
          decision: { generationId: id, decision: 'unpublished', contentHash, by, at: now().toISOString() },
          enqueue: true,
        };
      });
    },
  };
}

function decidable(generation: Generation): string {
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

function publicationOf({ image, audio, publication }: Generation, contentHash: string, at: string): Publication {
  // What an approval before has up, or had still to take down, goes with this one; doing that twice does no harm.
  const before = Object.values(publication?.files ?? {});
  const replaces = [...(publication?.replaces ?? []), ...before].filter((file): file is MediaFile => !!file);
  return {
    contentHash,
    publishAt: at,
    files: { ...(image ? { image: image.file } : {}), ...(audio ? { audio: audio.file } : {}) },
    ...(replaces.length > 0 ? { replaces } : {}),
  };
}

function withdrawn(generation: Generation, by: Actor, now: Date): Generation {
  if (!generation.publication || generation.publication.withdrawnAt) return generation;
  const publication = { ...generation.publication, withdrawnAt: now.toISOString(), withdrawnBy: by };
  return { ...generation, publication };
}

import { invalid } from './errors.ts';
import { hasEnded } from './generation.ts';
import type { Generation, MediaFile, Publication } from './ports/generation.ts';
import type { Approvals } from './ports/newsroom.ts';
import type { Change, Generations } from './ports/state.ts';
import type { Publisher } from './publisher.ts';

/**
 * One decision for one content: the first wins, the same again changes nothing. The approval and
 * the order to publish are stored together, so a crash between them loses neither.
 */
export function createApprovals(parts: { generations: Generations; publisher: Publisher; now: () => Date }): Approvals {
  const { generations, publisher, now } = parts;

  return {
    async decide(id, { decision, reason, contentHash }, by) {
      const at = now().toISOString();
      const decided = await generations.change(id, (current): Change | undefined => {
        const content = decidable(current);
        if (contentHash !== undefined && contentHash !== content) {
          throw invalid('The content has changed since you looked at it. Look at it again, then decide.');
        }
        if (current.approval.state === decision) return undefined;
        if (current.approval.state !== 'pending') {
          const who = current.approval.by?.name ?? 'somebody';
          throw invalid(`${who} has ${current.approval.state} this content already.`);
        }
        const given = { contentHash: content, by, at, ...(reason === undefined ? {} : { reason }) };
        const generation: Generation = { ...current, approval: { state: decision, ...given } };
        if (decision === 'approved') generation.publication = publicationOf(current, content, at);
        return {
          generation,
          decision: { generationId: id, decision, ...given },
          enqueue: decision === 'approved',
        };
      });
      if (!decided) throw invalid('There is no such generation.');
      await publisher.publishDue(id, AbortSignal.timeout(30_000));
      return (await generations.find(id)) ?? decided;
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
  // What an approval before had still to take down goes with this one.
  const before = publication && !publication.withdrawnAt ? Object.values(publication.files) : [];
  const replaces = [...(publication?.replaces ?? []), ...before].filter((file): file is MediaFile => !!file);
  return {
    contentHash,
    publishAt: at,
    files: { ...(image ? { image: image.file } : {}), ...(audio ? { audio: audio.file } : {}) },
    ...(replaces.length > 0 ? { replaces } : {}),
  };
}

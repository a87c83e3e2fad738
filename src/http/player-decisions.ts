import type { Actor, Generation } from '../pipeline/ports/generation.ts';
import type { Showing } from './player-showing.ts';
import { writtenTime } from './player-wording.ts';

/** Who decided what about it and when, as sentences. The public learns that an editor did, not which one. */
export function decisions({ generation, visitor }: Showing): string[] {
  return visitor === 'public' ? toThePublic(generation) : toTheNewsroom(generation);
}

function toThePublic({ publication, approval, contentHash }: Generation): string[] {
  const approved = approval.state === 'approved' && publication?.contentHash === contentHash && approval.at;
  return [
    approved
      ? `Looked at and approved by an editor, ${writtenTime(approved)}.`
      : 'Looked at and approved by an editor.',
    ...(publication?.publishedAt ? [`Published ${writtenTime(publication.publishedAt)}.`] : []),
  ];
}

function toTheNewsroom({ approval, publication, contentHash, state }: Generation): string[] {
  const { by, at, reason } = approval;
  const who = `${by ? nameOf(by) : 'an editor'}${at ? `, ${writtenTime(at)}` : ''}`;
  const sentences: string[] = [];
  if (approval.state === 'approved') sentences.push(`Approved by ${who}, for exactly this content.`);
  else if (approval.state === 'rejected') sentences.push(`Rejected by ${who}${reason ? `: ${reason}` : '.'}`);
  else if (state === 'ready' || state === 'partial') sentences.push('Waiting for an editor’s decision.');
  else if (state === 'held') sentences.push('Held: an editor must look at it before it is shown.');
  else sentences.push('There is nothing to decide about yet.');
  if (!publication) return sentences;

  const { publishAt, publishedAt, withdrawnAt } = publication;
  if (withdrawnAt) sentences.push(`Withdrawn from the public ${writtenTime(withdrawnAt)}.`);
  else if (publication.contentHash !== contentHash)
    sentences.push('An earlier version is public; this one is not until it is approved.');
  else if (publishedAt) sentences.push(`Published ${writtenTime(publishedAt)}.`);
  else sentences.push(`To be published ${writtenTime(publishAt)}.`);
  return sentences;
}

export function nameOf({ name, verified }: Actor): string {
  return verified ? name : `${name} (not verified)`;
}

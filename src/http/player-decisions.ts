import { votesOf } from '../pipeline/approval.ts';
import { approvalLine, namesOf, outLabel, waitingLine, withdrawnLine } from '../pipeline/approval-line.ts';
import type { Actor, Generation } from '../pipeline/ports/generation.ts';
import { scheduledOf } from '../pipeline/publication.ts';
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

function toTheNewsroom(generation: Generation): string[] {
  const { approval, publication, contentHash, state } = generation;
  const { by, at, reason } = approval;
  const votes = votesOf(approval);
  const names = approval.state === 'approved' ? namesOf(votes, nameOf) : by && nameOf(by);
  const who = `${names || 'an editor'}${at ? `, ${writtenTime(at)}` : ''}`;
  const sentences: string[] = [];
  const scheduled = scheduledOf(generation);
  if (approval.state === 'pending' && votes.length > 0) {
    sentences.push(waitingLine(generation, nameOf));
  } else if (scheduled && approval.state === 'approved' && scheduled.contentHash === contentHash) {
    sentences.push(approvalLine(generation));
  } else if (approval.state === 'approved') sentences.push(`Approved by ${who}, for exactly this content.`);
  else if (approval.state === 'rejected') sentences.push(`Rejected by ${who}${reason ? `: ${reason}` : '.'}`);
  else if (state === 'ready' || state === 'partial') sentences.push('Waiting for an editor’s decision.');
  else if (state === 'held') sentences.push('Held: an editor must look at it before it is shown.');
  else sentences.push('There is nothing to decide about yet.');
  if (!publication) return sentences;

  const { publishedAt, withdrawnAt } = publication;
  if (withdrawnAt) sentences.push(withdrawnLine(publication, writtenTime(withdrawnAt), nameOf));
  else if (scheduled) {
    if (scheduled.contentHash !== contentHash)
      sentences.push(`An earlier version goes out on ${outLabel(scheduled, generation)}.`);
  } else if (publication.contentHash !== contentHash)
    sentences.push('An earlier version is public; this one is not until it is approved.');
  else if (publishedAt) sentences.push(`Published ${writtenTime(publishedAt)}.`);
  else sentences.push('Being published.');
  return sentences;
}

export function nameOf({ name, verified }: Actor): string {
  return verified ? name : `${name} (not verified)`;
}

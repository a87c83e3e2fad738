import { votesOf } from './approval.ts';
import { hasEnded, isDecidable } from './generation.ts';
import { isPublished } from './links.ts';
import { localTimeLabel, timeLabel } from './local-time.ts';
import type { Generation, Publication, Vote } from './ports/generation.ts';
import { scheduledOf, upFiles } from './publication.ts';

/** Who decided, when, about which content, and what came of it: sentences. Empty while there is nothing to say. */
export function approvalLine(generation: Generation): string {
  const scheduled = scheduledOf(generation);
  const { approval } = generation;
  if (scheduled && approval.state === 'approved' && scheduled.contentHash === generation.contentHash) {
    const up = upFiles(scheduled).length > 0 ? ' What was approved before stays published until then.' : '';
    const others = scheduled.supersedes ? ' The other versions go then.' : '';
    return `Approved by ${namesOf(votesOf(approval))}; goes out on ${outLabel(scheduled, generation)}.${up}${others}`;
  }
  return [decisionLine(generation), publicationLine(generation, scheduled)].filter(Boolean).join(' ');
}

/** `Mon 24 Nov at 18:00 (Europe/Amsterdam)` */
export function outLabel(
  { publishAt, zone }: { publishAt: string; zone: string },
  { approval, createdAt }: Pick<Generation, 'approval' | 'createdAt'>,
): string {
  return localTimeLabel(publishAt, zone, approval.at ?? createdAt);
}

/** `Ana`, `Ana and Ben` */
export function namesOf(votes: readonly Pick<Vote, 'by'>[]): string {
  return votes.map(({ by }) => by.name).join(' and ');
}

function decisionLine(generation: Generation): string {
  const { state, by, at, reason } = generation.approval;
  if (state === 'pending') {
    const votes = votesOf(generation.approval);
    if (votes.length > 0) return `Approved by ${namesOf(votes)} (${votes.length} of 2).`;
    return isDecidable(generation) ? 'Waits for an editor’s decision.' : '';
  }
  const verb = state === 'approved' ? 'Approved' : 'Rejected';
  const names = state === 'approved' ? namesOf(votesOf(generation.approval)) : (by?.name ?? '');
  const who = names ? ` by ${names}` : '';
  const when = at ? ` on ${timeLabel(at)}` : '';
  return `${verb}${who}${when}${reason ? `: ${endedSentence(reason)}` : '.'}`;
}

function publicationLine(generation: Generation, scheduled: (Publication & { zone: string }) | undefined): string {
  const { publication, approval } = generation;
  if (!publication) return '';
  if (publication.withdrawnAt) {
    const who = publication.withdrawnBy ? ` by ${publication.withdrawnBy.name}` : '';
    return `Taken down again${who} on ${timeLabel(publication.withdrawnAt)}.`;
  }
  if (scheduled) return `What was approved before goes out on ${outLabel(scheduled, generation)}.`;
  if (isPublished(generation)) return 'Published.';
  if (publication.publishedAt) {
    return 'What was approved before stays published until then.';
  }
  return approval.state === 'approved' && hasEnded(generation) ? 'Being published.' : '';
}

function endedSentence(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(folded) ? folded : `${folded}.`;
}

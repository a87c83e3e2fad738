import { votesOf, wishOf } from './approval.ts';
import { hasEnded, isDecidable } from './generation.ts';
import { isPublished } from './links.ts';
import { localTimeLabel, timeLabel } from './local-time.ts';
import type { Actor, Generation, Publication, Vote } from './ports/generation.ts';
import { scheduledOf, upFiles, wasCalledOff } from './publication.ts';

/**
 * Who decided, when, about which content, and what came of it: sentences, with times on the clock of `zone`. Empty
 * while there is nothing to say.
 */
export function approvalLine(generation: Generation, zone = 'UTC'): string {
  const scheduled = scheduledOf(generation);
  const { approval } = generation;
  if (scheduled && approval.state === 'approved' && scheduled.contentHash === generation.contentHash) {
    const up = upFiles(scheduled).length > 0 ? ' What was approved before stays published until then.' : '';
    const others = scheduled.supersedes ? ' The other versions go then.' : '';
    return `Approved by ${namesOf(votesOf(approval))}; goes out on ${outLabel(scheduled, generation)}.${up}${others}`;
  }
  return [decisionLine(generation, zone), publicationLine(generation, scheduled, zone)].filter(Boolean).join(' ');
}

/** `Mon 24 Nov at 18:00 (Europe/Amsterdam)` */
export function outLabel(
  { publishAt, zone }: { publishAt: string; zone: string },
  { approval, createdAt }: Pick<Generation, 'approval' | 'createdAt'>,
): string {
  return localTimeLabel(publishAt, zone, approval.at ?? createdAt);
}

/** `Ana`, `Ana and Ben`, `Ana, Ben and Cleo` */
export function namesOf(votes: readonly Pick<Vote, 'by'>[], nameOf = ({ name }: Actor): string => name): string {
  const names = votes.map(({ by }) => nameOf(by));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** What editors have approved and one of them has yet to complete. Without a number: the channel's may change. */
export function waitingLine(generation: Generation, nameOf?: (by: Actor) => string): string {
  const votes = votesOf(generation.approval);
  return `Approved by ${namesOf(votes, nameOf)}${wishLabel(generation)}; one more approval is needed.`;
}

/** ` to go out on Mon 24 Nov at 18:00 (Europe/Amsterdam)`; empty where nobody has said when. */
export function wishLabel(generation: Generation): string {
  const wish = wishOf(votesOf(generation.approval));
  return wish ? ` to go out on ${outLabel(wish, generation)}` : '';
}

/** Who withdrew it, at `label`; whether it had been public or was called off in time. */
export function withdrawnLine(publication: Publication, label: string, nameOf?: (by: Actor) => string): string {
  const { withdrawnBy } = publication;
  const who = withdrawnBy ? ` by ${namesOf([{ by: withdrawnBy }], nameOf)}` : '';
  return wasCalledOff(publication)
    ? `Called off${who} on ${label}, before it went out.`
    : `Taken down again${who} on ${label}.`;
}

function decisionLine(generation: Generation, zone: string): string {
  const { state, by, at, reason } = generation.approval;
  if (state === 'pending') {
    if (votesOf(generation.approval).length > 0) return waitingLine(generation);
    return isDecidable(generation) ? 'Waits for an editor’s decision.' : '';
  }
  const verb = state === 'approved' ? 'Approved' : 'Rejected';
  const names = state === 'approved' ? namesOf(votesOf(generation.approval)) : (by?.name ?? '');
  const who = names ? ` by ${names}` : '';
  const when = at ? ` on ${timeLabel(at, zone)}` : '';
  return `${verb}${who}${when}${reason ? `: ${endedSentence(reason)}` : '.'}`;
}

function publicationLine(
  generation: Generation,
  scheduled: (Publication & { zone: string }) | undefined,
  zone: string,
): string {
  const { publication, approval } = generation;
  if (!publication) return '';
  if (publication.withdrawnAt) return withdrawnLine(publication, timeLabel(publication.withdrawnAt, zone));
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

import { hasEnded } from '../../pipeline/generation.ts';
import { isPublished } from '../../pipeline/links.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Card } from './card.ts';
import { timeLabel } from './wording.ts';

/** Who decided, when, about which content, and what came of it. */
export function approvalOf(generation: Generation): Card['approval'] {
  const { state } = generation.approval;
  const line = [decisionOf(generation), publicationOf(generation)].filter(Boolean).join(' ');
  return line === '' ? { state } : { state, line };
}

/** Whether a decision about it is waited for. */
export function isDecidable({ state, contentHash, image, audio, deletedAt }: Generation): boolean {
  const shown = state === 'ready' || state === 'partial' || state === 'held';
  return shown && !deletedAt && contentHash !== undefined && (image !== undefined || audio !== undefined);
}

function decisionOf(generation: Generation): string {
  const { state, by, at, reason } = generation.approval;
  if (state === 'pending') return isDecidable(generation) ? 'Waits for an editor’s decision.' : '';
  const verb = state === 'approved' ? 'Approved' : 'Rejected';
  const who = by ? ` by ${by.name}` : '';
  const when = at ? ` on ${timeLabel(at)}` : '';
  return `${verb}${who}${when}${reason ? `: ${endedSentence(reason)}` : '.'}`;
}

function publicationOf(generation: Generation): string {
  const { publication, approval } = generation;
  if (!publication) return '';
  if (publication.withdrawnAt) {
    const who = publication.withdrawnBy ? ` by ${publication.withdrawnBy.name}` : '';
    return `Taken down again${who} on ${timeLabel(publication.withdrawnAt)}.`;
  }
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

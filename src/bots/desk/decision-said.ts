import { votesOf } from '../../pipeline/approval.ts';
import { outLabel, wishLabel } from '../../pipeline/approval-line.ts';
import type { Actor, Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import { scheduledOf } from '../../pipeline/publication.ts';

/**
 * What `by` did to `{it}`, for its requester; `undefined` when somebody else did it: of two editors at once, the one
 * who was first has told it.
 */
export function decisionSaid(after: Generation, by: Actor, links: Pick<Links, 'page'>): string | undefined {
  const { state, reason } = after.approval;
  if (state === 'rejected') {
    if (after.approval.by?.id !== by.id) return undefined;
    return `rejected {it}${reason ? `: ${reason}` : '.'}`;
  }
  const votes = votesOf(after.approval);
  if (votes.at(-1)?.by.id !== by.id) return undefined;
  if (state === 'pending') return `approved {it}${wishLabel(after)}. It waits for another editor.`;
  return `approved {it}. ${sentenceOf(after, links)}`;
}

/** The same for a new time of publication. */
export function publicationSaid(after: Generation, links: Pick<Links, 'page'>): string {
  return `set the time of {it}. ${sentenceOf(after, links)}`;
}

function sentenceOf(after: Generation, links: Pick<Links, 'page'>): string {
  const scheduled = scheduledOf(after);
  if (scheduled) return `It goes out on ${outLabel(scheduled, after)}: ${links.page(after)}`;
  return `${after.publication?.publishedAt ? 'It is published' : 'It is being published'}: ${links.page(after)}`;
}

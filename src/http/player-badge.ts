import { html } from 'hono/html';
import { isPublished } from '../pipeline/links.ts';
import type { Generation } from '../pipeline/ports/generation.ts';
import type { Markup } from './layout.ts';

export const stateWords: Record<Generation['state'], string> = {
  queued: 'Waiting its turn',
  running: 'In the making',
  held: 'Held for an editor',
  ready: 'Ready',
  partial: 'Partly made',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export function stateBadge({ state }: Generation): Markup {
  return html`<span class="badge ${state}">${stateWords[state]}</span>`;
}

/** Where its approval stands; nothing while there is nothing to decide about. */
export function approvalBadge(generation: Generation): Markup {
  if (isPublished(generation)) return html`<span class="badge approved">Published</span>`;
  const { approval, publication, contentHash, state } = generation;
  if (state !== 'ready' && state !== 'partial') return html``;
  if (approval.state === 'rejected') return html`<span class="badge rejected">Rejected</span>`;
  const withdrawn = publication?.withdrawnAt !== undefined && publication.contentHash === contentHash;
  if (withdrawn) return html`<span class="badge rejected">Withdrawn</span>`;
  if (approval.state === 'approved') return html`<span class="badge approved">Approved</span>`;
  return html`<span class="badge pending">Waiting for approval</span>`;
}

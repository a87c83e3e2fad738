import { hasEnded, isHeld } from '../../pipeline/generation.ts';
import { narrationOf } from '../../pipeline/narration.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import { scheduledOf } from '../../pipeline/publication.ts';
import type { Card } from './card.ts';
import { actionsOf } from './card-actions.ts';
import { approvalOf } from './card-approval.ts';
import { factsOf, labelOf, noteOf } from './card-facts.ts';
import { doingOf, lanesOf } from './card-lanes.ts';
import type { Outlook } from './outlook.ts';
import { durationLabel } from './wording.ts';

export interface CardContext extends Outlook {
  links: Pick<Links, 'page' | 'media'>;
  policy: ChannelPolicy;
  /** In ms since 1970. */
  now: number;
  /** How many other versions wait or are approved; none unless told. */
  rivals?: number;
  /** What people call a voice; its id unless told. */
  voiceLabel?: (id: string) => string;
}

/** What the message of a generation shows now. A deleted one keeps its place and nothing else. */
export async function cardOf(generation: Generation, context: CardContext): Promise<Card> {
  const { id: generationId, revision, state, request, contentHash } = generation;
  if (generation.deletedAt) {
    const gone = { lanes: [], links: [], facts: [], actions: [], approval: { state: generation.approval.state } };
    return { generationId, revision, title: 'Deleted', state, summary: 'This was deleted.', ...gone };
  }
  const { links, policy, now, voiceLabel = (id: string) => id } = context;
  const made = labelOf(generation);
  // The machine-readable mark in the files stays, whatever it is called here.
  const label = made && (policy.label ?? made);
  const note = noteOf(generation);
  return {
    generationId,
    revision,
    ...(generation.parentId === undefined ? {} : { parentId: generation.parentId }),
    title: request.headline,
    state,
    summary: summaryOf(generation, context.queuePlace),
    lanes: lanesOf(generation, now),
    ...(state === 'queued' && context.queuePlace !== undefined ? { queuePlace: context.queuePlace } : {}),
    ...(!hasEnded(generation) && context.etaMs !== undefined ? { etaMs: context.etaMs } : {}),
    ...(await mediaOf(generation, links)),
    ...(label === undefined ? {} : { label }),
    facts: factsOf(generation, voiceLabel),
    approval: approvalOf(generation, policy.zone),
    actions: actionsOf(generation, policy, now, context.rivals),
    ...(note === undefined ? {} : { note }),
    ...(contentHash === undefined ? {} : { contentHash }),
  };
}

/** What is done is shown at once, except where an editor must look first or it was never verified. */
async function mediaOf(
  generation: Generation,
  links: CardContext['links'],
): Promise<Pick<Card, 'image' | 'audio' | 'links'>> {
  const { image, audio, state, request } = generation;
  const page = { label: 'Player page', url: links.page(generation) };
  if (!image && !audio) return { links: [] };
  if (isHeld(generation)) return { links: hasEnded(generation) ? [page] : [] };
  if (state === 'failed' || state === 'cancelled') return { links: [] };
  const shown: Pick<Card, 'image' | 'audio' | 'links'> = { links: hasEnded(generation) ? [page] : [] };
  if (image) {
    const url = await links.media(generation, 'image');
    const { placeholder, altText, metadata } = image;
    shown.image = { url, altText, ...(placeholder ? { placeholder } : {}), ...metadata.dimensions };
    shown.links.push({ label: 'Picture', url });
  }
  if (audio) {
    const url = await links.media(generation, 'audio');
    const durationMs = Math.round(audio.metadata.duration * 1000);
    shown.audio = { url, durationMs, alignment: audio.alignment, text: narrationOf(request) };
    shown.links.push({ label: 'Narration', url });
  }
  return shown;
}

function summaryOf(generation: Generation, queuePlace: number | undefined): string {
  const { state, image, audio, approval } = generation;
  if (state === 'queued') {
    if (queuePlace === undefined) return 'Waiting in the queue.';
    return queuePlace === 1 ? 'Waiting in the queue, next to start.' : `Waiting in the queue, place ${queuePlace}.`;
  }
  if (state === 'running') return doingOf(generation);
  if (state === 'cancelled') return 'Cancelled.';
  if (state === 'held') return 'Held: an editor must look at it before it is shown.';
  if (state === 'failed') return 'Failed: nothing could be made.';
  const picture = image ? 'a picture' : undefined;
  const narration = audio ? `a narration of ${durationLabel(audio.metadata.duration)}` : undefined;
  const made = [picture, narration].filter(Boolean).join(' and ');
  const verdict = scheduledOf(generation) ? 'Approved, goes out later' : 'Approved';
  const decided = approval.state === 'pending' ? '' : ` ${approval.state === 'approved' ? verdict : 'Rejected'}.`;
  if (state === 'ready') return `Ready: ${made}.${decided}`;
  return `Partly ready: ${made}; ${image ? 'the narration' : 'the picture'} failed.${decided}`;
}

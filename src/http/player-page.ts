import { html } from 'hono/html';
import { hasEnded } from '../pipeline/generation.ts';
import { isPublished } from '../pipeline/links.ts';
import { narrationOf } from '../pipeline/narration.ts';
import type { Generation, StoredAudio, StoredImage } from '../pipeline/ports/generation.ts';
import { type MadeBy, stages } from '../pipeline/ports/media.ts';
import type { LinkTarget } from '../pipeline/ports/newsroom.ts';
import { layout, type Markup } from './layout.ts';

/** Addresses as a page of ours uses them: without origin where they are our own. */
export interface PageLinks {
  page(generation: Generation): string;
  media(generation: Generation, target: LinkTarget): Promise<string>;
}

export const stateWords: Record<Generation['state'], string> = {
  queued: 'Waiting its turn',
  running: 'In the making',
  held: 'Held for an editor',
  ready: 'Ready',
  partial: 'Partly made',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** One generation for whoever has its link: picture, narration, how they were made, approval. */
export async function playerPage(generation: Generation, links: PageLinks): Promise<Markup> {
  const { image, audio, request } = generation;
  const media = html`
${image ? picture(image, await links.media(generation, 'image')) : ''}
${audio ? narration(audio, await links.media(generation, 'audio')) : ''}`;
  const body = html`
<article class="generation" ${hasEnded(generation) ? '' : html`data-live`}>
<h1 dir="auto">${request.headline}</h1>
<p class="badges" role="status">${stateBadge(generation)} ${approvalBadge(generation)}</p>
${generation.error ? html`<p class="notice ${generation.state === 'failed' ? 'error' : 'warning'}" dir="auto">${generation.error}</p>` : ''}
${hasEnded(generation) ? '' : progress(generation)}
${generation.state === 'held' ? html`<details><summary>Held: an editor must look before this is shown. Show it</summary>${media}</details>` : media}
${audio ? html`<section><h2>Transcript</h2><p class="transcript" dir="auto">${narrationOf(request)}</p></section>` : ''}
${image || audio ? howItWasMade(generation) : ''}
</article>`;
  return layout({
    title: `${request.headline} · Newsmedia`,
    body,
    ...(hasEnded(generation) ? {} : { script: 'player.js' }),
  });
}

/** For readers without the draft's key, while something newer waits for its approval: only what is out in public. */
export function publishedPage({ id, request }: Generation, targets: readonly ('image' | 'audio')[]): Markup {
  const body = html`
<article class="generation">
<h1 dir="auto">${request.headline}</h1>
<p class="badges"><span class="badge approved">Published</span></p>
${targets.includes('image') ? html`<figure><img src="/g/${id}/image" alt="Picture for the headline: ${request.headline}"></figure>` : ''}
${targets.includes('audio') ? html`<audio controls preload="metadata" src="/g/${id}/audio" aria-label="Narration"></audio>` : ''}
<p class="label">Picture and narration were made by a machine.</p>
</article>`;
  return layout({ title: `${request.headline} · Newsmedia`, body });
}

export function stateBadge({ state }: Generation): Markup {
  return html`<span class="badge ${state}">${stateWords[state]}</span>`;
}

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

function picture({ altText, metadata }: StoredImage, src: string): Markup {
  const { width, height } = metadata.dimensions;
  return html`
<figure>
<img src="${src}" alt="${altText}" width="${width}" height="${height}">
<figcaption dir="auto">${altText}</figcaption>
</figure>`;
}

function narration({ metadata }: StoredAudio, src: string): Markup {
  return html`
<section>
<h2>Narration</h2>
<audio controls preload="metadata" src="${src}"></audio>
<p class="fine">${metadata.duration.toFixed(1)} seconds · <a href="${src}">open the file</a></p>
</section>`;
}

/** The four stages as bars; the numbers are also text, for those who cannot see bars. */
function progress({ stages: status }: Generation): Markup {
  return html`
<ul class="stages">${stages.map((stage) => {
    const { state, progress: done } = status[stage];
    const percent = Math.round(done * 100);
    return html`
<li class="stage ${state}"><span class="name">${stage}</span>
<progress max="100" value="${percent}" aria-label="${stage}"></progress>
<span class="percent">${percent}%</span></li>`;
  })}
</ul>`;
}

const digitalSources: Record<MadeBy['digitalSource'], string> = {
  algorithmicMedia: 'made by rules, without a trained model (algorithmic media)',
  trainedAlgorithmicMedia: 'made by a trained AI model (trained algorithmic media)',
};

const timing = {
  provider: 'Word times were measured by the voice itself.',
  forced: 'Word times were measured on the sound.',
  estimated: 'Word times are estimated, not measured.',
};

function howItWasMade({ image, audio, stages: status }: Generation): Markup {
  return html`
<section class="label">
<h2>How it was made</h2>
<dl>
${image ? made('Picture', image.metadata, status.image.fellBackFrom, []) : ''}
${audio ? made('Narration', audio.metadata, status.audio.fellBackFrom, [timing[audio.alignment.source]]) : ''}
</dl>
</section>`;
}

function made(name: string, by: MadeBy, fellBackFrom: string | undefined, more: string[]): Markup {
  const facts = [
    `${by.model} (${by.provider}), ${digitalSources[by.digitalSource]}.`,
    ...(fellBackFrom ? [`It stood in for ${fellBackFrom}.`] : []),
    ...(by.cached ? ['Taken from an equal earlier request.'] : []),
    ...by.notes,
    ...more,
  ];
  return html`<dt>${name}</dt>${facts.map((fact) => html`<dd dir="auto">${fact}</dd>`)}`;
}

import { html } from 'hono/html';
import { artStyles } from '../pipeline/art-styles.ts';
import type { Generation } from '../pipeline/ports/generation.ts';
import type { DigitalSource, MadeBy } from '../pipeline/ports/media.ts';
import { parseStyleMix } from '../pipeline/style-mix.ts';
import type { Markup } from './layout.ts';
import { decisions, nameOf } from './player-decisions.ts';
import { formatOf } from './player-downloads.ts';
import type { Showing } from './player-showing.ts';
import { writtenSize, writtenTime } from './player-wording.ts';

/** How it was made, by whom and with what, in words a reader understands. */
export function provenance(showing: Showing): Markup {
  const { generation, image, audio, visitor } = showing;
  const { request, stages } = generation;
  const inside = visitor === 'newsroom';
  const [picture, narration] = [image?.details, audio?.details];
  if (!image && !audio) return html``;
  return html`
<section class="provenance" aria-labelledby="provenance-title">
<h2 id="provenance-title">How it was made</h2>
<dl>
${picture ? row('Picture', [...made(picture.metadata, stages.image.fellBackFrom), pictureFacts(picture)]) : ''}
${picture ? row('Style', [styleWords(request.artStyle)]) : ''}
${narration ? row('Narration', [...made(narration.metadata, stages.audio.fellBackFrom), narrationFacts(narration)]) : ''}
${inside ? row('Requested', [`By ${nameOf(generation.requester)} in the channel ${generation.channel}, ${writtenTime(generation.createdAt)}.`]) : ''}
${generation.finishedAt && (picture || narration) ? row('Made', [`${writtenTime(generation.finishedAt)}.`]) : ''}
${row('Approval', decisions(showing))}
${inside && generation.prompt ? html`<div><dt>Prompt</dt><dd><details><summary>Show what the illustrator was asked</summary><p dir="auto">${generation.prompt.prompt}</p></details></dd></div>` : ''}
${fingerprints(showing)}
</dl>
</section>`;
}

function row(name: string, facts: (string | Markup)[]): Markup {
  return html`<div><dt>${name}</dt>${facts.map((fact) => html`<dd dir="auto">${fact}</dd>`)}</div>`;
}

const sources: Record<DigitalSource, string> = {
  algorithmicMedia: 'made by rules, without a trained model',
  trainedAlgorithmicMedia: 'made by a trained AI model',
};

function made(by: MadeBy, fellBackFrom: string | undefined): (string | Markup)[] {
  const term = `http://cv.iptc.org/newscodes/digitalsourcetype/${by.digitalSource}`;
  return [
    html`${by.model} (${by.provider}), ${sources[by.digitalSource]}. <span class="what">The file says so itself: <a href="${term}" rel="noreferrer">${by.digitalSource}</a>.</span>`,
    ...(fellBackFrom ? [`It stood in for ${fellBackFrom}.`] : []),
    ...(by.cached ? ['Taken from an equal earlier request; nothing was made or paid twice.'] : []),
    ...by.notes,
  ];
}

function pictureFacts({ file, metadata }: NonNullable<Generation['image']>): string {
  const { width, height } = metadata.dimensions;
  return `${formatOf(file.key)}, ${width} × ${height} pixels, ${writtenSize(file.size)}.`;
}

function narrationFacts({ file, metadata }: NonNullable<Generation['audio']>): string {
  return `Voice ${metadata.voiceId}; ${formatOf(file.key)}, ${metadata.duration.toFixed(1)} seconds, ${writtenSize(file.size)}.`;
}

function styleWords(artStyle: string): string {
  const mix = parseStyleMix(artStyle);
  const label = (style: string): string => artStyles[style]?.label ?? style;
  if (mix.length === 1) return `${label(mix[0]?.style ?? '')}.`;
  return `A mix: ${mix.map(({ style, weight }) => `${Math.round(weight * 100)} % ${label(style)}`).join(', ')}.`;
}

function fingerprints({ generation, image, audio, visitor }: Showing): Markup {
  const content = visitor === 'public' ? generation.publication?.contentHash : generation.contentHash;
  const known: [string, string | undefined][] = [
    ['Content', content],
    ['Picture', image?.file.hash],
    ['Narration', audio?.file.hash],
  ];
  return html`<div><dt>Fingerprints</dt><dd><details><summary>SHA-256 of what is shown here</summary>
<p class="what">An approval is bound to the content: these very files, the headline and the alt text.</p>
<ul class="hashes">${known.map(([name, hash]) => (hash ? html`<li>${name} <code>${hash}</code></li>` : ''))}</ul>
</details></dd></div>`;
}

import { html } from 'hono/html';
import type { Generation } from '../pipeline/ports/generation.ts';
import type { Markup } from './layout.ts';
import type { Showing } from './player-showing.ts';
import { writtenLength } from './player-wording.ts';

export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** The picture over its blurred stand-in, at a size that is known before it has come. */
export function picture(
  { src, altText, details }: NonNullable<Showing['image']>,
  label = 'AI-generated picture',
): Markup {
  const { width, height } = details?.metadata.dimensions ?? {};
  return html`
<figure class="picture">
<div class="frame">
${details?.placeholder ? html`<img class="blur" src="${details.placeholder}" alt="" width="${width}" height="${height}">` : ''}
<img class="master" src="${src}" alt="${altText}" ${width && height ? html`width="${width}" height="${height}"` : ''} fetchpriority="high" decoding="async">
<span class="made">${spark}${label}</span>
</div>
<figcaption dir="auto">${altText}</figcaption>
</figure>`;
}

/** The place of a picture that is still being made. */
export function pictureToBe({ request }: Generation): Markup {
  const { width, height } = request.image.resolution;
  return html`
<figure class="picture"><div class="frame waiting"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The picture is in the making"></svg></div></figure>`;
}

/** The browser's own player, which the page's script replaces by the deck below it. */
export function narration({ audio, address, label = 'AI-generated voice' }: Showing): Markup {
  if (!audio) return html``;
  const { src, details } = audio;
  // Milliseconds are fine enough; 0 leaves it to the browser to find out.
  const length = Math.round((details?.metadata.duration ?? 0) * 1000) / 1000;
  return html`
<section class="narration" aria-labelledby="narration-title" data-narration data-length="${length}" data-sound="${address('audio?download')}" data-bytes="${audio.file.size}">
<div class="above"><h2 id="narration-title" class="eyebrow">Narration</h2><span class="made quiet">${spark}${label}</span></div>
<audio controls preload="metadata" src="${src}" aria-label="Narration">
${details ? html`<track kind="captions" label="Words" src="${address('captions.vtt')}">` : ''}
</audio>
<div class="deck" hidden>
<button class="play" type="button" aria-label="Play the narration"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="currentColor"><path class="to-play" d="M8 5.2v13.6a.8.8 0 0 0 1.2.7l10.9-6.8a.8.8 0 0 0 0-1.4L9.2 4.5A.8.8 0 0 0 8 5.2z"/><path class="to-pause" d="M7 4.5h3.2a.8.8 0 0 1 .8.8v13.4a.8.8 0 0 1-.8.8H7a.8.8 0 0 1-.8-.8V5.3a.8.8 0 0 1 .8-.8zm6.8 0H17a.8.8 0 0 1 .8.8v13.4a.8.8 0 0 1-.8.8h-3.2a.8.8 0 0 1-.8-.8V5.3a.8.8 0 0 1 .8-.8z"/></svg></button>
<div class="wave"><canvas aria-hidden="true"></canvas>
<input type="range" class="seek" min="0" max="${length}" step="0.01" value="0" aria-label="Place in the narration"></div>
<p class="clock"><span data-now>0:00</span> <span class="of">/ <span data-total>${writtenLength(length)}</span></span></p>
<p class="speed"><label for="speed">Speed</label> <select id="speed">${speeds.map(
    (speed) => html`<option value="${speed}" ${speed === 1 ? 'selected' : ''}>${speed}×</option>`,
  )}</select></p>
</div>
<p class="trouble" role="alert" hidden></p>
</section>`;
}

const spark = html`<svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" fill="currentColor"><path d="M8 1c.6 3.9 3.1 6.4 7 7-3.9.6-6.4 3.1-7 7-.6-3.9-3.1-6.4-7-7 3.9-.6 6.4-3.1 7-7z"/></svg>`;

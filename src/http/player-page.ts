import { html } from 'hono/html';
import { hasEnded, isHeld } from '../pipeline/generation.ts';
import type { Generation } from '../pipeline/ports/generation.ts';
import { stages } from '../pipeline/ports/media.ts';
import type { Markup } from './layout.ts';
import { approvalBadge, stateBadge } from './player-badge.ts';
import { downloads } from './player-downloads.ts';
import { shareTags } from './player-head.ts';
import { playerFrame } from './player-layout.ts';
import { narration, picture, pictureToBe } from './player-media.ts';
import { provenance } from './player-provenance.ts';
import type { Showing } from './player-showing.ts';
import { transcript } from './player-transcript.ts';
import { type Version, versionsStrip } from './player-versions.ts';

/** In characters; a longer one would fill the screen in the large letters. */
const longHeadline = 110;

/**
 * One generation for whoever has its link: picture, narration, how they were made, approval. While it is in the
 * making, the script exchanges each `data-part` whose markup has changed, so all of them are always there.
 */
export function playerPage(showing: Showing, publicUrl: string, versions: readonly Version[]): Markup {
  const { generation, visitor } = showing;
  const { request } = generation;
  const inside = visitor === 'newsroom';
  const live = inside && !hasEnded(generation);
  const body = html`
<article class="generation" ${live ? html`data-live` : ''}>
<header class="title">
<div class="badges" role="status" data-part="badges">${inside ? html`${stateBadge(generation)} ${approvalBadge(generation)}` : html`<span class="badge approved">Published</span>`}</div>
<h1 dir="auto"${request.headline.length > longHeadline ? html` class="long"` : ''}>${request.headline}</h1>
</header>
<div data-part="notice">${inside ? notice(generation) : ''}</div>
${isHeld(generation) && inside ? html`<details class="held"><summary>Held: an editor must look before this is shown. Show it</summary>${media(showing)}${downloads(showing)}</details>` : media(showing)}
<div data-part="versions">${versionsStrip(versions)}</div>
<div class="below" data-part="below">${isHeld(generation) ? '' : downloads(showing)}${provenance(showing)}</div>
</article>`;
  return playerFrame({
    title: `${request.headline} · Newsmedia`,
    body,
    head: shareTags(showing, publicUrl),
    listed: !inside,
    toDesk: inside,
    about: showing.label ?? 'Pictures and voices on this page are AI-generated.',
    script: live || showing.audio !== undefined,
  });
}

function media({ generation, image, audio, label, ...rest }: Showing): Markup {
  const live = rest.visitor === 'newsroom' && !hasEnded(generation);
  const left = image ? picture(image, label) : live ? pictureToBe(generation) : '';
  const words =
    audio &&
    html`${narration({ generation, audio, ...rest, ...(label === undefined ? {} : { label }) })}${transcript(generation.request, audio.details?.alignment)}`;
  return html`
<div class="media">
<div class="left" data-part="picture">${left}</div>
<div class="right">
<div data-part="progress">${live ? progress(generation) : ''}</div>
<div data-part="narration">${words ?? ''}</div>
</div>
</div>`;
}

function notice({ error, state }: Generation): Markup {
  if (!error) return html``;
  return html`<p class="remark ${state === 'failed' ? 'error' : 'warning'}" dir="auto">${error}</p>`;
}

const stageWords = { prompt: 'Prompt', image: 'Picture', audio: 'Narration', storage: 'Storage' } as const;

/** The four stages as bars; the numbers are also text, for those who cannot see bars. */
function progress({ stages: status }: Generation): Markup {
  return html`
<ul class="progress">${stages.map((stage) => {
    const { state, progress: done } = status[stage];
    const percent = Math.round(done * 100);
    return html`
<li class="${state}"><span>${stageWords[stage]}</span>
<progress max="100" value="${percent}" aria-label="${stageWords[stage]}"></progress>
<span class="percent">${percent}%</span></li>`;
  })}
</ul>`;
}

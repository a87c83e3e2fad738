import { html } from 'hono/html';
import type { Generation } from '../pipeline/ports/generation.ts';
import { layout, type Markup } from './layout.ts';
import { approvalBadge, type PageLinks, stateBadge } from './player-page.ts';

interface Choice {
  value: string;
  label: string;
}

/** What the form offers; an empty choice means the program's default. */
export interface Choices {
  artStyles: Choice[];
  voices: Choice[];
}

/** The desk: one form, and what was made lately. */
export async function deskPage(recent: Generation[], choices: Choices, links: PageLinks): Promise<Markup> {
  const rows = await Promise.all(recent.map((generation) => row(generation, links)));
  const body = html`
<h1>Make a picture and a narration</h1>
<form id="make" class="card">
<p><label for="headline">Headline</label>
<textarea id="headline" name="headline" rows="2" required dir="auto" aria-describedby="problem"
 placeholder="Storm closes port of Rotterdam"></textarea></p>
<details><summary>More</summary>
<p><label for="text">Article text, read after the headline</label>
<textarea id="text" name="text" rows="4" dir="auto"></textarea></p>
<div class="pair">
${select('artStyle', 'Style', choices.artStyles)}
${select('voiceId', 'Voice', choices.voices)}
</div>
</details>
<p id="problem" class="notice error" role="alert" hidden></p>
<button type="submit">Make it</button>
<noscript><p class="notice warning">This form needs JavaScript. The command line works without: npm run newsmedia -- "Headline"</p></noscript>
</form>
<section id="progress" class="card" aria-live="polite" hidden></section>
<section>
<h2>Lately</h2>
${rows.length > 0 ? html`<ul class="recent">${rows}</ul>` : html`<p class="fine">Nothing yet. Write a headline above.</p>`}
</section>`;
  return layout({ title: 'Newsmedia', body, script: 'desk.js' });
}

function select(name: string, label: string, choices: Choice[]): Markup {
  return html`<p><label for="${name}">${label}</label>
<select id="${name}" name="${name}"><option value="">As usual</option>
${choices.map((choice) => html`<option value="${choice.value}">${choice.label}</option>`)}</select></p>`;
}

async function row(generation: Generation, links: PageLinks): Promise<Markup> {
  const { image, request, createdAt } = generation;
  const target = image?.preview ? 'preview' : 'image';
  // A held picture must not be seen in passing.
  const shown = image !== undefined && generation.state !== 'held';
  return html`
<li><a href="${links.page(generation)}">
${shown ? html`<img src="${await links.media(generation, target)}" alt="" loading="lazy">` : html`<span class="blank"></span>`}
<span class="what"><strong dir="auto">${request.headline}</strong>
<span class="badges">${stateBadge(generation)} ${approvalBadge(generation)}</span>
<time class="fine" datetime="${createdAt}">${createdAt.slice(0, 16).replace('T', ' ')} UTC</time></span>
</a></li>`;
}

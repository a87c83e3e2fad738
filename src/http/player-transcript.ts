import { html } from 'hono/html';
import { narrationOf } from '../pipeline/narration.ts';
import type { GenerationRequest } from '../pipeline/ports/generation.ts';
import type { AudioAlignment } from '../pipeline/ports/media.ts';
import type { Markup } from './layout.ts';

/** What is read, each word with its time in ms, so that the page's script can light it up. Without script it is plain text. */
export function transcript(request: GenerationRequest, alignment: AudioAlignment | undefined): Markup {
  const text = narrationOf(request);
  return html`
<section class="words" aria-labelledby="transcript-title">
<h2 id="transcript-title" class="eyebrow">Transcript</h2>
<p class="transcript" dir="auto" data-words>${pieces(text, alignment)}</p>
${
  alignment
    ? html`<p class="fine with-script" id="word-help">Press a word to hear it from there; with the keyboard, move by the arrow keys and press Enter.</p>
<p class="fine${alignment.source === 'estimated' ? ' doubt' : ''}">${timing[alignment.source]}</p>`
    : ''
}
</section>`;
}

const timing: Record<AudioAlignment['source'], string> = {
  provider: 'Word times were measured by the voice itself.',
  forced: 'Word times were measured on the sound.',
  estimated: 'Word times are estimated, not measured.',
};

function pieces(text: string, alignment: AudioAlignment | undefined): (string | Markup)[] {
  const parts: (string | Markup)[] = [];
  let at = 0;
  for (const { charStart, charEnd, startMs, endMs } of alignment?.words ?? []) {
    parts.push(...between(text.slice(at, charStart), at > 0));
    parts.push(
      html`<span class="word" data-start="${startMs}" data-end="${endMs}">${text.slice(charStart, charEnd)}</span>`,
    );
    at = charEnd;
  }
  return [...parts, ...between(text.slice(at), at > 0)];
}

/** What closes a word (a comma, a quote) is marked, so that it can be as bright as its word. */
function between(text: string, afterWord: boolean): (string | Markup)[] {
  const tail = afterWord ? (/^\S+/.exec(text)?.[0] ?? '') : '';
  return [...(tail ? [html`<span class="tail">${tail}</span>`] : []), text.slice(tail.length)];
}

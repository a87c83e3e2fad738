import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import { fileNameOf } from './player-file-name.ts';
import type { Showing } from './player-showing.ts';
import { writtenSize } from './player-wording.ts';

interface Download {
  label: string;
  what: string;
  /** As in `Showing.address`. */
  name: string;
  extension: string;
}

/** What this visitor can take along. */
export function downloads(showing: Showing): Markup {
  const files = filesOf(showing);
  if (files.length === 0) return html``;
  const { request, id } = showing.generation;
  return html`
<section class="downloads" aria-labelledby="downloads-title">
<h2 id="downloads-title">Downloads</h2>
<ul>${files.map(
    ({ label, what, name, extension }) => html`
<li><a href="${showing.address(name)}" download="${fileNameOf({ id, headline: request.headline }, extension)}">${arrow}<span><strong>${label}</strong> <span class="what">${what}</span></span></a></li>`,
  )}
</ul>
</section>`;
}

function filesOf({ image, audio }: Showing): Download[] {
  const master = (label: string, target: 'image' | 'audio', file: { key: string; size: number }): Download => {
    const extension = extensionOf(file.key);
    return {
      label,
      what: `${formatOf(file.key)} · ${writtenSize(file.size)}`,
      name: `${target}?download`,
      extension,
    };
  };
  return [
    ...(image ? [master('Picture', 'image', image.file)] : []),
    ...(audio ? [master('Narration', 'audio', audio.file)] : []),
    ...(audio?.details ? timed : []),
    ...(audio ? [{ label: 'Transcript', what: 'Plain text', name: 'transcript.txt', extension: 'txt' }] : []),
  ];
}

const timed: Download[] = [
  { label: 'Captions', what: 'WebVTT with word times', name: 'captions.vtt', extension: 'vtt' },
  { label: 'Subtitles', what: 'SRT for editing tools', name: 'captions.srt', extension: 'srt' },
  { label: 'Alignment', what: 'JSON, each character', name: 'alignment.json', extension: 'json' },
];

export function extensionOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** `WebP`, `MP3`: a format as people write it. */
export function formatOf(key: string): string {
  const extension = extensionOf(key);
  return extension === 'webp' ? 'WebP' : extension.toUpperCase();
}

const arrow = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M10 3v10m-4-4 4 4 4-4M4 17h12"/></svg>`;

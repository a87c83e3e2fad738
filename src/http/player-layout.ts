import { html } from 'hono/html';
import type { Markup } from './layout.ts';

export interface PlayerFrame {
  title: string;
  body: Markup;
  /** More for the head, e.g. what other sites show of a link to this page. */
  head?: Markup;
  /** Whether search engines may list it. */
  listed?: boolean;
  /** Whether the bar leads to the desk, which readers from outside cannot open. */
  toDesk?: boolean;
  script?: boolean;
  /** What stands at the foot of the page. */
  about?: string;
}

const sheets = [
  'style',
  'player',
  'player-media',
  'player-narration',
  'player-words',
  'player-versions',
  'player-details',
];

/** The frame of the player page and of what stands in its place; no inline script or style, as everywhere. */
export function playerFrame({ title, body, head, listed, toDesk, script, about }: PlayerFrame): Markup {
  const brand = html`<svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#3b82f6"/><path d="M8 9h16v4H8zm0 6h7v8H8z" fill="#fff"/><path d="M18 17v4m3-6v8m3-5v2" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>Newsmedia`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="${listed ? 'index, follow, max-image-preview:large' : 'noindex'}">
<title>${title}</title>
${head ?? ''}
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${sheets.map(
  (name) => html`<link rel="stylesheet" href="/assets/${name}.css">
`,
)}${script ? html`<script type="module" src="/assets/player.js"></script>` : ''}
</head>
<body class="player">
<a class="skip" href="#content">Skip to content</a>
<header class="masthead">${toDesk ? html`<a class="wordmark" href="/">${brand}</a>` : html`<span class="wordmark">${brand}</span>`}</header>
<main id="content" class="sheet">
${body}
</main>
${about ? html`<footer class="colophon"><p>${about}</p></footer>` : ''}
</body>
</html>`;
}

/** What stands where a player page was, or never was. */
export function absencePage(title: string, message: string): Markup {
  return playerFrame({
    title: `${title} · Newsmedia`,
    body: html`
<section class="absence">
<svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><rect x="6" y="9" width="36" height="30" rx="4"/><path d="m6 33 10-10 7 7 5-5 4 4M40 6 8 42"/></svg>
<h1>${title}</h1>
<p>${message}</p>
</section>`,
  });
}

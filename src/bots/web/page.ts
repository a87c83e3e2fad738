import { html } from 'hono/html';
import { assetNames } from './assets.ts';

type Markup = ReturnType<typeof html>;

/** What the others build on comes first. */
const first = ['tokens.css', 'base.css'];
const styles = [
  ...first,
  ...assetNames()
    .filter((name) => name.endsWith('.css') && !first.includes(name))
    .sort(),
];
const scripts = assetNames()
  .filter((name) => name.endsWith('.js'))
  .sort();

/** Shared by the desk and the page an invite opens. Nothing of it is inline. */
export function frame({ title, body, script }: { title: string; body: Markup; script?: string }): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${styles.map((name) => html`<link rel="stylesheet" href="/assets/desk/${name}">`)}
${script ? scripts.map((name) => html`<link rel="modulepreload" href="/assets/desk/${name}">`) : ''}
${script ? html`<script type="module" src="/assets/desk/${script}"></script>` : ''}
</head>
<body>${body}</body>
</html>`;
}

/** The empty desk: scripts fill it, so that every reader's own view needs nothing of the server's templates. */
export function deskPage(): Markup {
  return frame({
    title: 'Newsmedia',
    script: 'main.js',
    body: html`
<a class="skip" href="#composer-text">Skip to writing</a>
<div class="desk" id="desk">
<aside class="sidebar" id="sidebar" aria-label="Channels and people"></aside>
<div class="scrim" id="scrim" hidden></div>
<main class="channel" id="channel">
<header class="top" id="top"></header>
<div class="stream" id="stream" tabindex="0" role="region" aria-label="Messages"></div>
<div class="dock" id="dock"></div>
</main>
</div>
<div class="unseen" id="announcer" role="status" aria-live="polite"></div>
<noscript><p class="noscript">The desk needs JavaScript. The command line works without: npm run newsmedia -- "Headline"</p></noscript>`,
  });
}

import { html } from 'hono/html';

/** What Hono's `html` makes: escaped text that may be put into more `html` as it is. */
export type Markup = ReturnType<typeof html>;

/** The frame every page shares. `title` and `body` are escaped by `html`; no page has inline script or style. */
export function layout({ title, body, script }: { title: string; body: Markup; script?: string }): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
${script ? html`<script type="module" src="/assets/${script}"></script>` : ''}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="bar"><a class="brand" href="/">Newsmedia</a></header>
<main id="content">
${body}
</main>
</body>
</html>`;
}

const titles: Record<number, string> = {
  400: 'That does not work',
  401: 'Please sign in',
  403: 'Not allowed',
  404: 'Nothing here',
  409: 'Not now',
  410: 'No longer here',
};

export function problemPage(status: number, message: string): Markup {
  const title = titles[status] ?? 'Something went wrong';
  return layout({
    title: `${title} · Newsmedia`,
    body: html`<section class="notice error"><h1>${title}</h1><p>${message}</p></section>`,
  });
}

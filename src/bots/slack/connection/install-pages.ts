import type { ServerResponse } from 'node:http';
import { html } from 'hono/html';

type Markup = ReturnType<typeof html>;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Shown to whoever has just installed the app. */
export function showInstalled(
  response: ServerResponse,
  team: { id: string; name?: string | undefined },
): Promise<void> {
  return show(response, 200, 'Newsmedia is installed', [
    html`<p>It is now in <strong>${team.name ?? team.id}</strong>.</p>`,
    html`<p>What to do next:</p>
<ol>
<li><a href="https://app.slack.com/client/${encodeURIComponent(team.id)}">Open Slack</a> and go to a channel.</li>
<li>Type <code>/newsmedia</code> and a headline: <code>/newsmedia Storm closes port of Rotterdam</code></li>
<li><code>/newsdesk help</code> says what else there is.</li>
</ol>`,
  ]);
}

/** Shown when it did not work: what happened, and what to do. */
export function showNotInstalled(
  response: ServerResponse,
  { status, sentence, installUrl }: { status: number; sentence: string; installUrl: string },
): Promise<void> {
  return show(response, status, 'Newsmedia was not installed', [
    html`<p>${sentence}</p>`,
    html`<p><a href="${installUrl}">Install Newsmedia</a></p>`,
  ]);
}

async function show(response: ServerResponse, status: number, title: string, body: Markup[]): Promise<void> {
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { max-width: 36rem; margin: 4rem auto; padding: 0 1rem; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`;
  response.writeHead(status, headers).end(page.toString());
}

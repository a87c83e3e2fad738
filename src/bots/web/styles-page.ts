import { Hono } from 'hono';
import { html } from 'hono/html';
import type { WebDeskOptions } from './desk.ts';
import { frame } from './page.ts';

/** `/styles`: how each art style looks. For whoever has the address: it tells nothing of this newsroom. */
export function stylesRoute({ styles }: Pick<WebDeskOptions, 'styles'>): Hono {
  const routes = new Hono();
  const page = frame({
    title: 'Art styles · Newsmedia',
    body: html`<main class="styles">
<h1>Art styles</h1>
<p>One headline in every style, drawn by the local illustrator. Mix up to three: <code>--style Monet:0.7+Dali:0.3</code></p>
<ul>
${styles.map(
  ({ key, label }) => html`<li>
<img src="/assets/desk/styles/${key}.webp" alt="A freighter in a storm, in the style ${label}" width="288" height="216">
<h2>${label}</h2>
<code>--style ${key}</code>
</li>`,
)}
</ul>
</main>`,
  });
  routes.get('/styles', (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.html(page);
  });
  return routes;
}

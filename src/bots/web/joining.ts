import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { WebDeskOptions } from './desk.ts';
import { frame } from './page.ts';

/**
 * `/join?token=…`: what an invite opens. Looking at it uses nothing up (chats fetch links to preview them):
 * only the button signs in, and it works without script.
 */
export function joining({ people, access }: Pick<WebDeskOptions, 'people' | 'access'>): Hono {
  const routes = new Hono();

  routes.get('/join', (c) => {
    c.header('Cache-Control', 'no-store');
    // The address holds the secret: no other page may learn it.
    c.header('Referrer-Policy', 'no-referrer');
    const token = c.req.query('token') ?? '';
    return c.html(
      sheet(
        'You are invited',
        html`<p>This invite signs this browser in to the Newsmedia desk as you. It works once, so do not pass it on.</p>
<form method="post" action="/join"><input type="hidden" name="token" value="${token}">
<button class="button primary large" type="submit">Sign in to the desk</button></form>`,
      ),
    );
  });

  routes.post('/join', async (c) => {
    c.header('Cache-Control', 'no-store');
    const secret = await tokenIn(c);
    const person = secret && (await people.redeem(createHash('sha256').update(secret).digest('hex')));
    if (!person) {
      const sorry = html`<p>This invite was used before, or a newer one was made. Ask the host of the desk for a new one.</p>`;
      return c.html(sheet('This invite does not work', sorry), 403);
    }
    access.signInAs(c, person.id);
    return c.redirect('/', 303);
  });

  return routes;
}

async function tokenIn(c: Context): Promise<string | undefined> {
  const form = await c.req.parseBody().catch(() => ({}));
  const token = 'token' in form ? form.token : undefined;
  return typeof token === 'string' && /^[\w-]{20,100}$/.test(token) ? token : undefined;
}

function sheet(title: string, body: ReturnType<typeof html>) {
  return frame({
    title,
    body: html`<main class="join"><img src="/assets/icon.svg" alt="" width="48" height="48"><h1>${title}</h1>${body}</main>`,
  });
}

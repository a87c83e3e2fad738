import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { WebDeskOptions } from './desk.ts';
import { frame } from './page.ts';

/**
 * `/join?token=…`: what an invite opens. Looking at it uses nothing up (chats fetch links to preview them):
 * only the button signs in, and it works without script.
 */
export function joining({ people, access, publicUrl }: Pick<WebDeskOptions, 'people' | 'access' | 'publicUrl'>): Hono {
  const routes = new Hono();

  routes.get('/join', (c) => {
    c.header('Cache-Control', 'no-store');
    // The address holds the secret: no other page may learn it.
    c.header('Referrer-Policy', 'same-origin');
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
    if (!fromHere(c, publicUrl)) {
      // Else any page could sign an editor's browser in as somebody else. The invite stays unspent.
      const elsewhere = html`<p>This sign-in was sent by another web site. Open your invite link itself.</p>`;
      return c.html(sheet('Not from here', elsewhere), 403);
    }
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

/** Browsers name the page that sent a form; whoever names none is no browser. */
function fromHere(c: Context, publicUrl: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = c.req.header('origin');
  const { protocol, origin: own } = new URL(publicUrl);
  return origin === undefined || origin === own || origin === `${protocol}//${c.req.header('host')}`;
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

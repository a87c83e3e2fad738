import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { hasOwnOrigin, type Place, whyNotLocal } from './local-only.ts';
import { problem } from './problem.ts';
import { createSessions, sameSecret } from './session.ts';

export interface AccessOptions extends Place {
  /** ACCESS_TOKEN; without it only strictly local requests get in. */
  accessToken?: string;
  /** Signs session cookies. */
  sessionKey: Uint8Array;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Access {
  /** In front of desk, API and metrics: strictly local, a bearer token, or a signed-in browser. */
  guard: MiddlewareHandler;
  /** `GET /signin?token=…` */
  signIn: (c: Context) => Response | Promise<Response>;
  /** An address that signs one browser in once, within 15 minutes. Only useful with an ACCESS_TOKEN. */
  createSignInLink(): string;
}

const cookieName = 'newsmedia_session';
const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export function createAccess(options: AccessOptions): Access {
  const { accessToken, publicUrl } = options;
  const base = publicUrl.replace(/\/+$/, '');
  const sessions = createSessions({ key: options.sessionKey, accessToken: accessToken ?? '', now: options.now });

  const guard: MiddlewareHandler = async (c, next) => {
    const { headers } = c.req.raw;
    if (writes.has(c.req.method) && !sendsJson(headers)) {
      return problem(c, 415, 'Send the body as JSON, with the header "Content-Type: application/json".');
    }
    const reason = whyNotLocal(options, headers);
    if (reason === undefined) return next();
    if (!accessToken) {
      return problem(c, 403, `This request is not strictly local: ${reason}. Set ACCESS_TOKEN to allow such requests.`);
    }
    const bearer = /^bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
    if (bearer !== undefined && sameSecret(bearer, accessToken)) return next();
    if (bearer === undefined && sessions.valid(getCookie(c, cookieName))) {
      if (hasOwnOrigin(options, headers)) return next();
      return problem(c, 403, 'This request comes from another web site. Use the Newsmedia desk itself.');
    }
    c.header('WWW-Authenticate', 'Bearer realm="Newsmedia"');
    const what = bearer === undefined ? 'An access token is needed' : 'This access token is not right';
    return problem(
      c,
      401,
      `${what}: ${reason}. Send "Authorization: Bearer <ACCESS_TOKEN>", or open the sign-in link that the program printed when it started.`,
    );
  };

  function signIn(c: Context) {
    const session = accessToken ? sessions.redeem(c.req.query('token') ?? '') : undefined;
    if (!session) {
      return problem(c, 403, 'This sign-in link was used before or has expired. Restart the program to get a new one.');
    }
    c.header('Cache-Control', 'no-store');
    setCookie(c, cookieName, session.value, {
      httpOnly: true,
      // Lax: links in chat messages must open the desk signed in; writes check the Origin as well.
      sameSite: 'Lax',
      secure: base.startsWith('https:'),
      path: '/',
      maxAge: session.maxAgeS,
    });
    return c.redirect('/', 303);
  }

  return { guard, signIn, createSignInLink: () => `${base}/signin?token=${sessions.issue()}` };
}

/**
 * Whether a write is one that no plain HTML form can send. A request without any body needs no type:
 * browsers cannot send it across sites without an Origin.
 */
function sendsJson(headers: Headers): boolean {
  const type = headers.get('content-type');
  if (type === null) return !headers.has('transfer-encoding') && Number(headers.get('content-length') ?? 0) === 0;
  return /^application\/json\s*(;|$)/i.test(type);
}

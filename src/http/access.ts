import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
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

/** How a request got in: from this very machine, with the host's token or link, or with a person's own session. */
export type Visitor = { kind: 'local' } | { kind: 'operator' } | { kind: 'person'; id: string };

export interface Access {
  /** In front of API and metrics: strictly local, a bearer token, or the host's signed-in browser. */
  guard: MiddlewareHandler;
  /** In front of the desk: also lets in people who signed in with their own invite. */
  deskGuard: MiddlewareHandler;
  /** Whom a guard lets in, as far as token and session tell. */
  visitorOf(c: Context): Visitor | undefined;
  /** Makes this browser a person's. */
  signInAs(c: Context, personId: string): void;
  signOut(c: Context): void;
  /** `GET /signin?token=…` */
  signIn: (c: Context) => Response | Promise<Response>;
  /** An address that signs one browser in once, within 15 minutes. Only useful with an ACCESS_TOKEN. */
  createSignInLink(): string;
}

const cookieName = 'newsmedia_session';
/** Whose session the host's own sign-in link makes; no person's id looks like it. */
const host = 'operator';
const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export function createAccess(options: AccessOptions): Access {
  const { accessToken, publicUrl } = options;
  const base = publicUrl.replace(/\/+$/, '');
  const sessions = createSessions({ key: options.sessionKey, accessToken: accessToken ?? '', now: options.now });

  function visitorOf(c: Context): Visitor | undefined {
    const { headers } = c.req.raw;
    if (whyNotLocal(options, headers) === undefined) return { kind: 'local' };
    if (!accessToken) return undefined;
    const bearer = bearerIn(headers);
    if (bearer !== undefined) return sameSecret(bearer, accessToken) ? { kind: 'operator' } : undefined;
    const subject = sessions.subjectOf(getCookie(c, cookieName));
    if (subject === undefined) return undefined;
    return subject === host ? { kind: 'operator' } : { kind: 'person', id: subject };
  }

  const guardFor =
    (kinds: Visitor['kind'][]): MiddlewareHandler =>
    async (c, next) => {
      const { headers } = c.req.raw;
      if (writes.has(c.req.method) && !sendsJson(headers)) {
        return problem(c, 415, 'Send the body as JSON, with the header "Content-Type: application/json".');
      }
      const reason = whyNotLocal(options, headers);
      if (reason === undefined) return next();
      if (!accessToken) {
        const what = `This request is not strictly local: ${reason}`;
        return problem(c, 403, `${what}. Set ACCESS_TOKEN to allow such requests.`);
      }
      const visitor = visitorOf(c);
      if (visitor && kinds.includes(visitor.kind)) {
        if (bearerIn(headers) !== undefined || hasOwnOrigin(options, headers)) return next();
        return problem(c, 403, 'This request comes from another web site. Use the Newsmedia desk itself.');
      }
      if (visitor) return problem(c, 403, 'This address is for the host of the desk. Use the desk at / instead.');
      c.header('WWW-Authenticate', 'Bearer realm="Newsmedia"');
      const what = bearerIn(headers) === undefined ? 'An access token is needed' : 'This access token is not right';
      return problem(
        c,
        401,
        `${what}: ${reason}. Send "Authorization: Bearer <ACCESS_TOKEN>", or open the sign-in link that the program printed when it started.`,
      );
    };

  function signInAs(c: Context, subject: string): void {
    const session = sessions.open(subject);
    setCookie(c, cookieName, session.value, {
      httpOnly: true,
      // Lax: links in chat messages must open the desk signed in; writes check the Origin as well.
      sameSite: 'Lax',
      secure: base.startsWith('https:'),
      path: '/',
      maxAge: session.maxAgeS,
    });
  }

  function signIn(c: Context) {
    if (!accessToken || !sessions.redeem(c.req.query('token') ?? '')) {
      return problem(c, 403, 'This sign-in link was used before or has expired. Restart the program to get a new one.');
    }
    c.header('Cache-Control', 'no-store');
    signInAs(c, host);
    return c.redirect('/', 303);
  }

  return {
    guard: guardFor(['local', 'operator']),
    deskGuard: guardFor(['local', 'operator', 'person']),
    visitorOf,
    signInAs,
    signOut: (c) => void deleteCookie(c, cookieName, { path: '/' }),
    signIn,
    createSignInLink: () => `${base}/signin?token=${sessions.issue()}`,
  };
}

function bearerIn(headers: Headers): string | undefined {
  return /^bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
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

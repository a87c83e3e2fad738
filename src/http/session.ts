import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const linkLifeMs = 15 * 60 * 1000;
const sessionLifeMs = 7 * 24 * 60 * 60 * 1000;
/** A program that prints links all day keeps no more than this many open. */
const maxOpenLinks = 100;

export interface SessionOptions {
  /** Signs session cookies. */
  key: Uint8Array;
  /** Part of every signature: a new ACCESS_TOKEN signs everybody out. */
  accessToken: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A session cookie's value and how long it lasts. */
export interface Session {
  value: string;
  maxAgeS: number;
}

export interface Sessions {
  /** A secret that works once, for 15 minutes. */
  issue(): string;
  /** Uses the secret up; false when it was used before or has expired. */
  redeem(secret: string): boolean;
  /** Makes a session; `subject` is whose it is, e.g. `operator` or `desk:ana`. */
  open(subject: string): Session;
  /** Whose session this is; `undefined` when it is not ours or has expired. */
  subjectOf(value: string | undefined): string | undefined;
}

export function createSessions({ key, accessToken, now }: SessionOptions): Sessions {
  /** By hash, so that looking one up takes the same time for every wrong secret. */
  const links = new Map<string, number>();
  const hash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
  const sign = (expires: string, subject: string): string =>
    createHmac('sha256', key).update(`session\n${accessToken}\n${expires}\n${subject}`).digest('base64url');

  function issue(): string {
    for (const [known, expires] of links) if (expires <= now() || links.size >= maxOpenLinks) links.delete(known);
    const secret = randomBytes(32).toString('base64url');
    links.set(hash(secret), now() + linkLifeMs);
    return secret;
  }

  function redeem(secret: string): boolean {
    const expires = links.get(hash(secret));
    links.delete(hash(secret));
    return expires !== undefined && now() < expires;
  }

  function open(subject: string): Session {
    const until = String(Math.floor((now() + sessionLifeMs) / 1000));
    // Cookies hold no other letters.
    const name = Buffer.from(subject).toString('base64url');
    return { value: `${until}.${name}.${sign(until, name)}`, maxAgeS: sessionLifeMs / 1000 };
  }

  function subjectOf(value: string | undefined): string | undefined {
    const [expires = '', name = '', signature = ''] = (value ?? '').split('.');
    if (!/^\d{1,12}$/.test(expires) || !sameSecret(signature, sign(expires, name))) return undefined;
    return now() < Number(expires) * 1000 ? Buffer.from(name, 'base64url').toString() : undefined;
  }

  return { issue, redeem, open, subjectOf };
}

/** Compared in constant time, whatever their lengths. */
export function sameSecret(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}

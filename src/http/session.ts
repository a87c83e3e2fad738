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

export interface Sessions {
  /** A secret that works once, for 15 minutes. */
  issue(): string;
  /** Turns the secret into a session cookie's value. */
  redeem(secret: string): { value: string; maxAgeS: number } | undefined;
  valid(value: string | undefined): boolean;
}

export function createSessions({ key, accessToken, now }: SessionOptions): Sessions {
  /** By hash, so that looking one up takes the same time for every wrong secret. */
  const open = new Map<string, number>();
  const hash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
  const sign = (expires: string): string =>
    createHmac('sha256', key).update(`session\n${accessToken}\n${expires}`).digest('base64url');

  function issue(): string {
    for (const [known, expires] of open) if (expires <= now() || open.size >= maxOpenLinks) open.delete(known);
    const secret = randomBytes(32).toString('base64url');
    open.set(hash(secret), now() + linkLifeMs);
    return secret;
  }

  function redeem(secret: string) {
    const expires = open.get(hash(secret));
    open.delete(hash(secret));
    if (expires === undefined || expires <= now()) return undefined;
    const until = String(Math.floor((now() + sessionLifeMs) / 1000));
    return { value: `${until}.${sign(until)}`, maxAgeS: sessionLifeMs / 1000 };
  }

  function valid(value: string | undefined): boolean {
    const [expires = '', signature = ''] = (value ?? '').split('.');
    if (!/^\d{1,12}$/.test(expires) || !sameSecret(signature, sign(expires))) return false;
    return now() < Number(expires) * 1000;
  }

  return { issue, redeem, valid };
}

/** Compared in constant time, whatever their lengths. */
export function sameSecret(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}

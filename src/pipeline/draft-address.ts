import { createHmac, timingSafeEqual } from 'node:crypto';

const prefix = '/media/draft/';

export type Opened = { ok: true; key: string } | { ok: false; reason: 'wrong' | 'expired'; message: string };

const wrong: Opened = {
  ok: false,
  reason: 'wrong',
  message: 'This draft link is not valid. Open the file again from its card or page.',
};
const expired: Opened = {
  ok: false,
  reason: 'expired',
  message: 'This draft link has expired. Open the file again from its card or page to get a fresh one.',
};

function sign(signingKey: Uint8Array, key: string, expires: number): Buffer {
  return createHmac('sha256', signingKey).update(`draft\n${key}\n${expires}`).digest();
}

/** `/media/draft/<key>?expires=<unix seconds>&signature=<HMAC-SHA256, base64url>` */
export function draftAddress(signingKey: Uint8Array, key: string, expires: number): string {
  return `${prefix}${key}?expires=${expires}&signature=${sign(signingKey, key, expires).toString('base64url')}`;
}

/** The signature is compared in constant time and before the time, so only our own links are told apart. */
export function openDraftAddress(
  signingKey: Uint8Array,
  pathname: string,
  searchParams: URLSearchParams,
  nowMs: number,
): Opened {
  const stated = searchParams.get('expires') ?? '';
  if (!pathname.startsWith(prefix) || !/^\d{1,12}$/.test(stated)) return wrong;
  const key = pathname.slice(prefix.length);
  const expires = Number(stated);
  const right = sign(signingKey, key, expires);
  const given = Buffer.from(searchParams.get('signature') ?? '', 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return wrong;
  return nowMs >= expires * 1000 ? expired : { ok: true, key };
}

/** The rule that lets a person at this very machine in without a token. */

/** A name or address with which a machine reaches itself: `localhost`, `127.0.0.1`, `[::1]`. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);
}

export interface Place {
  /** What the server listens on. */
  hostname: string;
  /** How links are written. */
  publicUrl: string;
}

/**
 * Why a request is not strictly local, as the end of a sentence; `undefined` when it is. A tunnel or
 * proxy makes everybody look local, and a web page anywhere can make a browser send requests here:
 * so the names and the origin count, never the socket's address.
 */
export function whyNotLocal(place: Place, headers: Headers): string | undefined {
  if (!isLoopback(place.hostname)) return `the program listens on ${place.hostname}`;
  const publicUrl = new URL(place.publicUrl);
  if (!isLoopback(publicUrl.hostname)) return `PUBLIC_URL is ${publicUrl.origin}`;
  const host = hostnameOf(headers.get('host'));
  if (!host || !isLoopback(host)) return 'its Host header names another machine';
  const forwarded = forwardedBy(headers);
  if (forwarded) return `it came through a proxy (${forwarded})`;
  if (!hasOwnOrigin(place, headers)) return 'it comes from another web site';
  return undefined;
}

/** Origin absent, or the address under which we are being used. */
export function hasOwnOrigin(place: Pick<Place, 'publicUrl'>, headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return true;
  const publicUrl = new URL(place.publicUrl);
  return origin === publicUrl.origin || origin === `${publicUrl.protocol}//${headers.get('host')}`;
}

function forwardedBy(headers: Headers): string | undefined {
  for (const name of headers.keys()) {
    if (name === 'forwarded' || name === 'via' || name === 'x-real-ip' || name.startsWith('x-forwarded')) return name;
  }
  return undefined;
}

function hostnameOf(host: string | null): string | undefined {
  if (!host || !/^[a-z0-9.:[\]-]+$/i.test(host)) return undefined;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}

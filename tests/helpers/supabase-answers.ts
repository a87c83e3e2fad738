import { createHmac } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

const signingKey = 'the stand-in’s own';

/** A file of the stand-in. */
export interface StoredObject {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
  cacheControl: string;
  storedAt: Date;
}

/** As the real one: HTTP 400 for nearly everything, with the truth in a string. */
export function refuse(c: Context, statusCode: number, error: string, code: string, message: string): Response {
  return c.json({ statusCode: String(statusCode), error, code, message }, statusCode === 500 ? 500 : 400);
}
export const noFile = (c: Context) => refuse(c, 404, 'not_found', 'NoSuchKey', 'Object not found');
export const noBucket = (c: Context) => refuse(c, 404, 'Bucket not found', 'NoSuchBucket', 'Bucket not found');

/** The file or the part of it that was asked for. */
export function send(c: Context, object: StoredObject | undefined, caching: Record<string, string>): Response {
  if (!object) return noFile(c);
  const { bytes, contentType, storedAt } = object;
  const headers = {
    ...caching,
    'Accept-Ranges': 'bytes',
    'Content-Type': contentType,
    'Last-Modified': storedAt.toUTCString(),
  };
  const range = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('range') ?? '');
  if (!range) return c.body(bytes, 200, { ...headers, 'Content-Length': String(bytes.length) });
  const start = Number(range[1]);
  if (start >= bytes.length) return refuse(c, 416, 'InvalidRange', 'S3Error', 'InvalidRange');
  const end = Math.min(bytes.length - 1, range[2] === '' ? bytes.length - 1 : Number(range[2]));
  return c.body(bytes.slice(start, end + 1), 206, {
    ...headers,
    'Content-Length': String(end - start + 1),
    'Content-Range': `bytes ${start}-${end}/${bytes.length}`,
  });
}

/** Half of the usual answer, which says that it is whole. */
export async function sendHalf(c: Context<{ Bindings: HttpBindings }>, thenBreak: boolean): Promise<void> {
  const { outgoing } = c.env;
  const whole = new Uint8Array(await c.res.arrayBuffer());
  outgoing.writeHead(c.res.status, { ...Object.fromEntries(c.res.headers), 'content-length': whole.length });
  outgoing.write(whole.slice(0, whole.length / 2), () => thenBreak && outgoing.destroy());
}

/** Signed as the real one's: a JWT. */
export function tokenFor(url: string, exp: number): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [head, payload] = [encode({ alg: 'HS256' }), encode({ url, scope: 'download', exp })];
  return `${head}.${payload}.${signatureOf(head, payload)}`;
}

/** What such a token is for and until when, in unix seconds; `undefined` unless it is ours. */
export function urlInToken(token: string): { url: string; exp: number } | undefined {
  const [head = '', payload = '', signature] = token.split('.');
  if (signature !== signatureOf(head, payload)) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as { url: string; exp: number };
}

function signatureOf(head: string, payload: string): string {
  return createHmac('sha256', signingKey).update(`${head}.${payload}`).digest('base64url');
}

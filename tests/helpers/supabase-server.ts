import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import {
  noBucket,
  noFile,
  refuse,
  type StoredObject,
  send,
  sendHalf,
  tokenFor,
  urlInToken,
} from './supabase-answers.ts';

/**
 * Instead of the usual answer: another one; a connection that breaks, before it or in its middle; or
 * one that is silent, from the beginning or from the middle on. `undefined` is the usual one.
 */
type Fault = Response | 'reset' | 'cut' | 'silence' | 'stall' | undefined;

export interface SupabaseOptions {
  /** What the client must send. */
  key?: string;
  /** In bytes; 50 MB, as in a new project. */
  largestFile?: number;
  /** The most objects in one page of a listing, whatever is asked for. */
  largestPage?: number;
  /** Milliseconds since 1970, for what is stored and for what expires. */
  now?: () => number;
}

export interface SupabaseStandIn {
  app: Hono<{ Bindings: HttpBindings }>;
  key: string;
  buckets: Map<string, { public: boolean; objects: Map<string, StoredObject> }>;
  /** `POST /object/newsmedia/a.webp`, in the order in which they came. */
  calls: string[];
  /** Asked before every answer, with the call as it stands in `calls`. */
  failWith(fault: ((call: string) => Fault | Promise<Fault>) | undefined): void;
}

const base = '/storage/v1';
const bearer = (c: Context) => (c.req.header('authorization') ?? '').replace(/^Bearer\s+/i, '');

/** Supabase Storage's REST API in memory, as strict as the real one; answers under `/storage/v1`. */
export function createSupabaseStandIn(options: SupabaseOptions = {}): SupabaseStandIn {
  const { key = 'service-role-key', largestFile = 50 * 1024 * 1024, largestPage = 1000, now = Date.now } = options;
  const buckets: SupabaseStandIn['buckets'] = new Map();
  const calls: string[] = [];
  let fault: Parameters<SupabaseStandIn['failWith']>[0];
  const app = new Hono<{ Bindings: HttpBindings }>();
  const api = app.basePath(base);

  const found = (c: Context) => buckets.get(c.req.param('bucket') ?? '')?.objects.get(c.req.param('key') ?? '');

  api.use(async (c, next) => {
    const call = `${c.req.method} ${c.req.path.slice(base.length)}`;
    calls.push(call);
    const instead = await fault?.(call);
    if (instead instanceof Response) return instead;
    if (instead === 'reset') c.env.incoming.socket.destroy();
    if (instead === 'reset' || instead === 'silence') return new Promise<Response>(() => {});
    const open = /^(GET|HEAD) \/object\/(public|sign)\//.test(call);
    if (!open && bearer(c) !== key) return refuse(c, 403, 'Unauthorized', 'AccessDenied', 'Invalid Compact JWS');
    await next();
    if (!instead) return;
    await sendHalf(c, instead === 'cut');
    return new Promise<Response>(() => {});
  });

  api.get('/bucket/:bucket', (c) => {
    const bucket = buckets.get(c.req.param('bucket'));
    return bucket ? c.json({ id: c.req.param('bucket'), public: bucket.public }) : noBucket(c);
  });
  api.post('/bucket', async (c) => {
    const wanted = await c.req.json<{ name: string; public?: boolean }>();
    if (buckets.has(wanted.name))
      return refuse(c, 409, 'Duplicate', 'BucketAlreadyExists', 'The resource already exists');
    buckets.set(wanted.name, { public: wanted.public ?? false, objects: new Map() });
    return c.json({ name: wanted.name });
  });

  api.post('/object/list-v2/:bucket', async (c) => {
    const { prefix = '', limit, cursor } = await c.req.json<{ prefix?: string; limit?: number; cursor?: string }>();
    const most = Math.min(limit ?? 1000, largestPage);
    const after = Buffer.from(cursor ?? '', 'base64').toString();
    const names = [...(buckets.get(c.req.param('bucket'))?.objects.entries() ?? [])]
      .filter(([name]) => name.startsWith(prefix) && name > after)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const objects = names.slice(0, most).map(([name, { storedAt, bytes, contentType }]) => {
      const at = storedAt.toISOString();
      return {
        id: name,
        name,
        updated_at: at,
        created_at: at,
        metadata: { size: bytes.length, mimetype: contentType },
      };
    });
    const hasNext = names.length > most;
    const nextCursor = hasNext ? Buffer.from(objects.at(-1)?.name ?? '').toString('base64') : undefined;
    return c.json({ hasNext, nextCursor, folders: [], objects });
  });

  api.post('/object/sign/:bucket/:key{.+}', async (c) => {
    if (!found(c)) return noFile(c);
    const { expiresIn } = await c.req.json<{ expiresIn: number }>();
    if (!Number.isInteger(expiresIn) || expiresIn < 1)
      return refuse(c, 400, 'Error', 'InvalidRequest', 'body/expiresIn must be >= 1');
    const url = `${c.req.param('bucket')}/${c.req.param('key')}`;
    return c.json({ signedURL: `/object/sign/${url}?token=${tokenFor(url, Math.floor(now() / 1000) + expiresIn)}` });
  });
  api.get('/object/sign/:bucket/:key{.+}', (c) => {
    const token = urlInToken(c.req.query('token') ?? '');
    if (!token) return refuse(c, 400, 'InvalidJWT', 'InvalidJWT', 'signature verification failed');
    const { url, exp } = token;
    if (url !== `${c.req.param('bucket')}/${c.req.param('key')}`)
      return refuse(c, 400, 'InvalidSignature', 'InvalidSignature', 'Invalid signature');
    if (exp * 1000 < now()) return refuse(c, 400, 'InvalidJWT', 'InvalidJWT', '"exp" claim timestamp check failed');
    return send(c, found(c), { Expires: new Date(exp * 1000).toUTCString() });
  });
  api.get('/object/public/:bucket/:key{.+}', (c) => {
    if (!buckets.get(c.req.param('bucket'))?.public) return noBucket(c);
    const object = found(c);
    return send(c, object, { 'Cache-Control': object?.cacheControl ?? '' });
  });
  api.get('/object/info/:bucket/:key{.+}', (c) => {
    if (!buckets.has(c.req.param('bucket'))) return noBucket(c);
    const object = found(c);
    if (!object) return noFile(c);
    const { bytes, contentType, cacheControl } = object;
    return c.json({
      name: c.req.param('key'),
      size: bytes.length,
      content_type: contentType,
      cache_control: cacheControl,
    });
  });

  api.delete('/cdn/:bucket/:key{.+}', (c) => c.json({ message: 'success', statusCode: '200' }));
  api.delete('/object/:bucket', async (c) => {
    const { prefixes } = await c.req.json<{ prefixes: string[] }>();
    const gone = prefixes.filter((name) => buckets.get(c.req.param('bucket'))?.objects.delete(name));
    return c.json(gone.map((name) => ({ name })));
  });
  api.post('/object/:bucket/:key{.+}', async (c) => {
    const bucket = buckets.get(c.req.param('bucket'));
    if (!bucket) return noBucket(c);
    if (Number(c.req.header('content-length')) > largestFile)
      return refuse(c, 413, 'Payload too large', 'EntityTooLarge', 'The object exceeded the maximum allowed size');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const name = c.req.param('key');
    if (bucket.objects.has(name) && c.req.header('x-upsert') !== 'true')
      return refuse(c, 409, 'Duplicate', 'KeyAlreadyExists', 'The resource already exists');
    const contentType = c.req.header('content-type') ?? 'application/octet-stream';
    const cacheControl = c.req.header('cache-control') ?? 'no-cache';
    bucket.objects.set(name, { bytes, contentType, cacheControl, storedAt: new Date(now()) });
    return c.json({ Id: name, Key: `${c.req.param('bucket')}/${name}` });
  });
  api.get('/object/:bucket/:key{.+}', (c) => {
    if (!buckets.has(c.req.param('bucket'))) return noBucket(c);
    const object = found(c);
    return send(c, object, { 'Cache-Control': object?.cacheControl ?? '' });
  });

  app.notFound((c) =>
    c.json({ statusCode: 404, error: 'Not Found', message: `Route ${c.req.method}:${c.req.path} not found` }, 404),
  );
  return {
    app,
    key,
    buckets,
    calls,
    failWith(next) {
      fault = next;
    },
  };
}

/** Listens on a free port of 127.0.0.1, or on the one it had before. */
export async function serveSupabase(
  standIn: Pick<SupabaseStandIn, 'app'>,
  port = 0,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const listener = getRequestListener((request, env) => standIn.app.fetch(request, env));
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

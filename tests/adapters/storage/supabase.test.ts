import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSupabaseStorage, type SupabaseStorageOptions } from '../../../src/adapters/storage/supabase/index.ts';
import { MediaError } from '../../../src/pipeline/errors.ts';
import { createSupabaseStandIn, type SupabaseOptions, serveSupabase } from '../../helpers/supabase-server.ts';
import { storageProviderContract } from '../storage-provider-contract.ts';

const opened: { close(): Promise<void> }[] = [];
const reported: Error[] = [];

/** A project of its own for each store. */
async function open(given: { server?: SupabaseOptions; storage?: Partial<SupabaseStorageOptions> } = {}) {
  const standIn = createSupabaseStandIn(given.server);
  const server = await serveSupabase(standIn);
  opened.push(server);
  const storage = createSupabaseStorage({
    ...{ url: server.url, key: standIn.key, bucket: 'newsmedia', timeoutMs: 30_000, now: Date.now },
    report: (error) => void reported.push(error),
    ...given.storage,
  });
  return { standIn, server, storage };
}

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
  reported.splice(0);
});

// Small pages, so that a listing needs several.
storageProviderContract('supabase', async () => (await open({ server: { largestPage: 5 } })).storage);

const draft = { key: 'w/g/abc.webp', visibility: 'draft' } as const;
const published = { key: 'w/g/abc.webp', visibility: 'public' } as const;
const bytes = new Uint8Array(5).fill(7);

describe('its buckets', () => {
  it('are made at the start when they are missing, drafts out of sight', async () => {
    const { standIn, storage } = await open();
    await storage.prepare();
    expect([...standIn.buckets].map(([name, bucket]) => [name, bucket.public])).toEqual([
      ['newsmedia-drafts', false],
      ['newsmedia', true],
    ]);
    await storage.prepare();
    expect(standIn.calls).toHaveLength(4);
  });

  it('are made by the first use when Supabase was away at the start', async () => {
    const { standIn, storage } = await open();
    standIn.failWith(() => new Response('', { status: 503 }));
    await expect(storage.prepare()).rejects.toMatchObject({ outcome: 'unpaid' });
    standIn.failWith(undefined);
    await storage.put(draft, bytes, 'image/webp');
    expect(standIn.buckets.get('newsmedia-drafts')?.objects.size).toBe(1);
  });

  it('may be made by several processes at once', async () => {
    const { standIn, server } = await open();
    const options = { url: server.url, key: standIn.key, bucket: 'newsmedia', timeoutMs: 30_000, now: Date.now };
    const stores = Array.from({ length: 4 }, () => createSupabaseStorage({ ...options, report: () => {} }));
    await Promise.all(stores.map((store) => store.prepare()));
    expect(standIn.buckets.size).toBe(2);
  });

  it('are used as they are, but not with the wrong visibility', async () => {
    const { standIn, storage } = await open();
    standIn.buckets.set('newsmedia-drafts', { public: true, objects: new Map() });
    const refusal = {
      outcome: 'final',
      field: 'SUPABASE_BUCKET',
      message:
        'The Supabase bucket "newsmedia-drafts" is public, but it is to hold drafts that nobody else may see. Make it private in the project\'s storage settings, or name another bucket in SUPABASE_BUCKET.',
    };
    await expect(storage.prepare()).rejects.toMatchObject(refusal);
    await expect(storage.put(draft, bytes, 'image/webp')).rejects.toMatchObject(refusal);
    standIn.buckets.set('newsmedia-drafts', { public: false, objects: new Map() });
    standIn.buckets.set('newsmedia', { public: false, objects: new Map() });
    await expect(storage.prepare()).rejects.toThrow('"newsmedia" is private, but it is to hold published media');
    standIn.buckets.set('newsmedia', { public: true, objects: new Map() });
    await storage.prepare();
    expect(standIn.calls.filter((call) => call.startsWith('POST /bucket'))).toEqual([]);
  });

  it.each(['', 'Newsmedia', 'a/b', '../b', 'a b', 'a'.repeat(92)])('cannot be called %j', async (bucket) => {
    await expect(open({ storage: { bucket } })).rejects.toMatchObject({
      field: 'SUPABASE_BUCKET',
      message: expect.stringContaining('Example: SUPABASE_BUCKET=newsmedia'),
    });
  });
});

describe('a wrong setting', () => {
  it('is named when the key is refused, and the key is not told', async () => {
    const { storage } = await open({ storage: { key: 'a-wrong-key' } });
    const error = await storage.prepare().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      outcome: 'final',
      field: 'SUPABASE_SERVICE_ROLE_KEY',
      message:
        'Supabase could not prepare its buckets: it refused SUPABASE_SERVICE_ROLE_KEY. Use the service role (secret) key of the project in SUPABASE_URL.',
    });
    expect(JSON.stringify([error, String((error as Error).cause)])).not.toContain('a-wrong-key');
  });

  it('is named when something else listens at the address', async () => {
    const { server } = await open();
    const { storage } = await open({ storage: { url: `${server.url}/somewhere` } });
    await expect(storage.prepare()).rejects.toMatchObject({
      outcome: 'final',
      field: 'SUPABASE_URL',
      message: expect.stringContaining('There is no Supabase Storage at SUPABASE_URL'),
    });
  });

  it('may be why nobody listens there', async () => {
    const { server, storage } = await open();
    await server.close();
    await expect(storage.prepare()).rejects.toMatchObject({
      outcome: 'unpaid',
      field: 'SUPABASE_URL',
      message: 'Supabase could not prepare its buckets: it could not be reached at SUPABASE_URL (ECONNREFUSED).',
    });
  });
});

describe('storing', () => {
  it('says what the file is and how long it may be kept', async () => {
    const { standIn, storage } = await open();
    await storage.put(draft, bytes, 'image/webp');
    await storage.put(published, bytes, 'image/webp');
    expect(standIn.buckets.get('newsmedia')?.objects.get('w/g/abc.webp')).toMatchObject({
      bytes,
      contentType: 'image/webp',
      cacheControl: 'max-age=31536000, immutable',
    });
    expect(standIn.buckets.get('newsmedia-drafts')?.objects.get('w/g/abc.webp')).toMatchObject({
      cacheControl: 'max-age=0',
    });
  });

  it('compares what is stored already, and refuses another file under the key for good', async () => {
    const { storage } = await open();
    await storage.put(draft, bytes, 'image/webp');
    await storage.put(draft, bytes, 'image/webp');
    await expect(storage.put(draft, new Uint8Array(6), 'image/webp')).rejects.toMatchObject({
      outcome: 'final',
      message:
        'The file w/g/abc.webp is already stored in Supabase with 5 bytes instead of 6. Nothing was overwritten; check the bucket newsmedia-drafts.',
    });
  });

  it('is not done until the public address answers', async () => {
    const { standIn, storage } = await open();
    standIn.failWith((call) =>
      call.startsWith('HEAD /object/public/') ? new Response('', { status: 404 }) : undefined,
    );
    await expect(storage.put(published, bytes, 'image/webp')).rejects.toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('public address does not answer'),
    });
    standIn.failWith(undefined);
    await storage.put(published, bytes, 'image/webp');
  });

  it('of what is too large is refused with a sentence', async () => {
    const { storage } = await open({ server: { largestFile: 4 } });
    await expect(storage.put(draft, bytes, 'image/webp')).rejects.toMatchObject({
      outcome: 'final',
      message: expect.stringContaining('larger than it allows'),
    });
  });
});

describe('addresses', () => {
  it('of drafts open without a key until they expire, and only what they were made for', async () => {
    const clock = { now: Date.now() };
    const { storage } = await open({ server: { now: () => clock.now } });
    await storage.put(draft, bytes, 'image/webp');
    const address = await storage.url(draft, 60);
    const answer = await fetch(address, { headers: { Range: 'bytes=1-2' } });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, 'bytes 1-2/5']);
    expect((await fetch(address.replace('abc', 'abd'))).status).toBe(400);
    expect((await fetch(address.replace('/sign/newsmedia-drafts', '/public/newsmedia'))).status).toBe(400);
    clock.now += 61_000;
    expect((await fetch(address)).status).toBe(400);
  });

  it('of published files need no call and open for everybody, for ever', async () => {
    const { standIn, storage } = await open();
    await storage.put(published, bytes, 'image/webp');
    const before = standIn.calls.length;
    const address = await storage.url(published);
    expect(standIn.calls).toHaveLength(before);
    const answer = await fetch(address);
    expect(answer.headers.get('cache-control')).toBe('max-age=31536000, immutable');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('of a draft that is not there cannot be had', async () => {
    const { storage } = await open();
    await storage.prepare();
    await expect(storage.url(draft)).rejects.toMatchObject({ code: 'storage', outcome: 'final' });
  });
});

describe('reading', () => {
  it('asks for the size only, until somebody reads', async () => {
    const { standIn, storage } = await open();
    await storage.put(draft, bytes, 'image/webp');
    standIn.calls.splice(0);
    const file = await storage.read(draft, { start: 0, end: 0 });
    await file?.body.cancel();
    expect(standIn.calls).toEqual(['GET /object/info/newsmedia-drafts/w/g/abc.webp']);
  });

  it('of a range beyond the end gives nothing, but the size', async () => {
    const { storage } = await open();
    await storage.put(draft, bytes, 'image/webp');
    const file = await storage.read(draft, { start: 5, end: 9 });
    expect([file?.size, (await new Response(file?.body).arrayBuffer()).byteLength]).toEqual([5, 0]);
  });

  it('fails when the file is taken away in between', async () => {
    const { storage } = await open();
    await storage.put(draft, bytes, 'image/webp');
    const file = await storage.read(draft);
    await storage.remove(draft);
    await expect(new Response(file?.body).arrayBuffer()).rejects.toMatchObject({ code: 'storage' });
  });
});

describe('a connection that', () => {
  it('breaks while a file is stored leaves it unknown whether it was', async () => {
    const { standIn, storage } = await open();
    await storage.prepare();
    standIn.failWith(() => 'reset');
    await expect(storage.put(draft, bytes, 'image/webp')).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it('stays silent is given up', async () => {
    const { standIn, storage } = await open({ storage: { timeoutMs: 50 } });
    await storage.prepare();
    standIn.failWith(() => 'silence');
    const error = { code: 'timeout', outcome: 'unknown', message: 'Supabase did not answer within 1 second.' };
    await expect(storage.put(draft, new Uint8Array(30_000), 'image/webp')).rejects.toMatchObject(error);
    await expect(storage.read(draft)).rejects.toMatchObject(error);
  });

  it('cannot be broken off is given up all the same', async () => {
    const { storage } = await open({ storage: { timeoutMs: 20, fetch: () => new Promise(() => {}) } });
    await expect(storage.prepare()).rejects.toMatchObject({ code: 'timeout', outcome: 'unknown' });
  });

  it.each([
    ['cut', { code: 'storage', outcome: 'unknown' }],
    ['stall', { code: 'timeout', outcome: 'unknown' }],
  ] as const)('ends with a %s in the middle of a file fails the read', async (fault, error) => {
    const { standIn, storage } = await open({ storage: { timeoutMs: 50 } });
    await storage.put(draft, bytes, 'image/webp');
    standIn.failWith((call) => (call.startsWith('GET /object/newsmedia-drafts/') ? fault : undefined));
    const file = await storage.read(draft);
    await expect(new Response(file?.body).arrayBuffer()).rejects.toMatchObject(error);
  });

  it('refuses a large file at once and reads none of it does not hang', async () => {
    const body = JSON.stringify({ statusCode: '413', error: 'Payload too large', message: '', code: 'EntityTooLarge' });
    const server = createServer((socket) => {
      socket.on('error', () => {}).pause();
      socket.write(
        `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    });
    const sockets: Socket[] = [];
    server.on('connection', (socket) => sockets.push(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fetch: typeof globalThis.fetch = (input, init) =>
      String(input).includes('/bucket/')
        ? Promise.resolve(Response.json({ public: !String(input).endsWith('-drafts') }))
        : globalThis.fetch(input, init);
    const { storage } = await open({ storage: { url, fetch, timeoutMs: 1000 } });
    await expect(storage.put(draft, new Uint8Array(20_000_000), 'image/webp')).rejects.toBeInstanceOf(MediaError);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('removing', () => {
  it('empties the cache of what was public, and of nothing else', async () => {
    const { standIn, storage } = await open();
    await storage.put(draft, bytes, 'image/webp');
    await storage.put(published, bytes, 'image/webp');
    for (const file of [draft, published, published]) await storage.remove(file);
    expect(standIn.calls.filter((call) => call.includes('/cdn/'))).toEqual(['DELETE /cdn/newsmedia/w/g/abc.webp']);
  });

  it('succeeds also where the cache cannot be emptied, and says so', async () => {
    const { standIn, storage } = await open();
    await storage.put(published, bytes, 'image/webp');
    standIn.failWith((call) => (call.includes('/cdn/') ? new Response('{}', { status: 400 }) : undefined));
    await storage.remove(published);
    expect(await storage.read(published)).toBeUndefined();
    expect(reported.map(({ message }) => message)).toEqual([
      'A published file was removed, but Supabase did not empty its cache: it may be seen a while longer.',
    ]);
  });
});

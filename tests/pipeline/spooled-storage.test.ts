import { beforeEach, describe, expect, it } from 'vitest';
import { createMedia } from '../../src/http/media.ts';
import { StateError } from '../../src/pipeline/errors.ts';
import type { Spool } from '../../src/pipeline/ports/state.ts';
import { createSpooledStorage, spoolLock } from '../../src/pipeline/spooled-storage.ts';
import { storageProviderContract } from '../adapters/storage-provider-contract.ts';
import { createFakeLocks } from '../helpers/fake-locks.ts';
import { createFakeSpool } from '../helpers/fake-spool.ts';
import { createFakeStorage } from '../helpers/fake-storage.ts';

const draft = { key: 'w/g1/abc.webp', visibility: 'draft' } as const;
const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const noon = Date.UTC(2026, 0, 2, 12);
const clock = { now: noon };

function open(given: { spool?: Spool } = {}) {
  const provider = createFakeStorage('https://store.example.org');
  const spool = createFakeSpool();
  const locks = createFakeLocks();
  const storage = createSpooledStorage({
    ...{ provider, spool, locks, publicUrl: 'http://127.0.0.1:3000/', signingKey: Buffer.from('a key for tests') },
    ...{ now: () => clock.now, waitMs: 1, patienceMs: 1000, ...given },
  });
  return { provider, spool, locks, storage };
}
const collect = async (body: ReadableStream<Uint8Array> | undefined) =>
  new Uint8Array(await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

beforeEach(() => {
  clock.now = noon;
});

storageProviderContract('one whose drafts may wait', async () => open().storage);

describe('a draft that waits', () => {
  it.each([
    undefined,
    { start: 0, end: 0 },
    { start: 10, end: 19 },
    { start: 990, end: 5000 },
    { start: 1000, end: 2000 },
  ])('is read as from the store: %j', async (range) => {
    const { storage, provider } = open();
    await storage.spool.keep(draft, bytes, 'image/webp');
    const file = await storage.read(draft, range);
    expect(file?.size).toBe(1000);
    expect(await collect(file?.body)).toEqual(bytes.slice(range?.start, range && range.end + 1));
    expect(provider.files.size).toBe(0);
  });

  it('is read from the store when it is moved there in between', async () => {
    const { storage, provider, spool } = open();
    await storage.spool.keep(draft, bytes, 'image/webp');
    const file = await storage.read(draft, { start: 5, end: 9 });
    await provider.put(draft, bytes, 'image/webp');
    await spool.remove(draft.key);
    expect(await collect(file?.body)).toEqual(bytes.slice(5, 10));
  });

  it('fails to be read when it is removed in between', async () => {
    const { storage } = open();
    await storage.spool.keep(draft, bytes, 'image/webp');
    const file = await storage.read(draft);
    await storage.remove(draft);
    await expect(collect(file?.body)).rejects.toThrow('removed while it was read');
  });

  it('does not make a published file of the same key wait', async () => {
    const { storage } = open();
    await storage.spool.keep(draft, bytes, 'image/webp');
    const published = { ...draft, visibility: 'public' } as const;
    expect(await storage.read(published)).toBeUndefined();
    expect(await storage.url(published)).toBe('https://store.example.org/media/public/w/g1/abc.webp');
  });

  it('is not kept where there is no room, with a sentence', async () => {
    const { storage } = open({ spool: createFakeSpool({ mostBytes: 999 }) });
    await expect(storage.spool.keep(draft, bytes, 'image/webp')).rejects.toMatchObject({
      code: 'storage',
      outcome: 'final',
      message: 'The media store is away, and the room for what waits for it is full. Try again when it is back.',
    });
  });

  it('waits for the database, too', async () => {
    const broken = () => Promise.reject(new Error('connection lost'));
    const { storage } = open({ spool: { ...createFakeSpool(), put: broken, find: broken } });
    await expect(storage.spool.keep(draft, bytes, 'image/webp')).rejects.toBeInstanceOf(StateError);
    await expect(storage.read(draft)).rejects.toBeInstanceOf(StateError);
  });
});

describe('the address of a draft that waits', () => {
  async function opened() {
    const { storage, provider, spool } = open();
    await storage.spool.keep(draft, bytes, 'image/webp');
    const address = new URL(await storage.url(draft, 60));
    const media = createMedia({ storage: storage.drafts });
    return { address, get: (path: string) => media.request(path), provider, spool, storage };
  }

  it('is our own, signed, and opens until it expires', async () => {
    const { address, get } = await opened();
    expect(address.origin + address.pathname).toBe('http://127.0.0.1:3000/media/draft/w/g1/abc.webp');
    const answer = await get(address.pathname + address.search);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect((await get(address.pathname)).status).toBe(403);
    clock.now += 60_000;
    expect((await get(address.pathname + address.search)).status).toBe(403);
  });

  it('still opens when the file has been moved, while a new one is the store’s', async () => {
    const { address, get, provider, spool, storage } = await opened();
    await provider.put(draft, bytes, 'image/webp');
    await spool.remove(draft.key);
    expect((await get(address.pathname + address.search)).status).toBe(200);
    expect(await storage.url(draft)).toMatch(/^https:\/\/store\.example\.org\//);
  });

  it('opens nothing that is published: that is the store’s to serve', async () => {
    const { get, provider } = await opened();
    await provider.put({ ...draft, visibility: 'public' }, bytes, 'image/webp');
    expect((await get('/media/public/w/g1/abc.webp')).status).toBe(404);
  });
});

describe('removing a draft that waits', () => {
  it('takes it from the spool and, should it be there already, from the store', async () => {
    const { storage, provider, spool } = open();
    await storage.spool.keep(draft, bytes, 'image/webp');
    await provider.put(draft, bytes, 'image/webp');
    await storage.remove(draft);
    expect([spool.keys(), provider.files.size]).toEqual([[], 0]);
  });

  it('waits until it has been moved, so that it does not come back', async () => {
    const { storage, provider, spool, locks } = open();
    await storage.spool.keep(draft, bytes, 'image/webp');
    locks.take(spoolLock(draft.key));
    const tried = locks.refused(spoolLock(draft.key));
    const removed = storage.remove(draft);
    await tried;
    await provider.put(draft, bytes, 'image/webp');
    await spool.remove(draft.key);
    locks.letGo(spoolLock(draft.key));
    await removed;
    expect(provider.files.size).toBe(0);
  });
});

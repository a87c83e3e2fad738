import { describe, expect, it } from 'vitest';
import type { StorageProvider, StoredFile, Visibility } from '../../src/pipeline/ports/providers.ts';

const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251);

/** What every store must do. `makeProvider` gives a new, empty one each time. */
export function storageProviderContract(name: string, makeProvider: () => Promise<StorageProvider>): void {
  const draft: StoredFile = { key: 'w1/g1/abc.webp', visibility: 'draft' };
  const open: StoredFile = { key: 'w1/g1/abc.webp', visibility: 'public' };

  describe(`the storage contract: ${name}`, () => {
    it('gives back the bytes it was given', async () => {
      const storage = await makeProvider();
      await storage.put(draft, bytes, 'image/webp');
      const file = await storage.read(draft);
      expect(file?.size).toBe(bytes.byteLength);
      expect(await collect(file?.body)).toEqual(bytes);
    });

    it.each([
      { start: 0, end: 0 },
      { start: 10, end: 99_999 },
      { start: 199_990, end: 199_999 },
      { start: 199_990, end: 999_999 },
    ])('reads bytes $start to $end, both included', async ({ start, end }) => {
      const storage = await makeProvider();
      await storage.put(draft, bytes, 'image/webp');
      const file = await storage.read(draft, { start, end });
      expect(file?.size).toBe(bytes.byteLength);
      expect(await collect(file?.body)).toEqual(bytes.slice(start, end + 1));
    });

    it('lets go of a file whose stream is cancelled', async () => {
      const storage = await makeProvider();
      await storage.put(draft, bytes, 'image/webp');
      const reader = (await storage.read(draft))?.body.getReader();
      await reader?.read();
      await expect(reader?.cancel()).resolves.toBeUndefined();
    });

    it('knows no file that was not stored, and keeps drafts and public files apart', async () => {
      const storage = await makeProvider();
      await storage.put(draft, bytes, 'image/webp');
      expect(await storage.read(open)).toBeUndefined();
      expect(await storage.read({ ...draft, key: 'w1/g2/abc.webp' })).toBeUndefined();
    });

    it('takes the same file twice', async () => {
      const storage = await makeProvider();
      await Promise.all([storage.put(draft, bytes, 'image/webp'), storage.put(draft, bytes, 'image/webp')]);
      await storage.put(draft, bytes, 'image/webp');
      expect(await collect((await storage.read(draft))?.body)).toEqual(bytes);
    });

    it('never overwrites', async () => {
      const storage = await makeProvider();
      await storage.put(draft, bytes, 'image/webp');
      await storage.put(draft, new Uint8Array(3), 'image/webp').catch(() => undefined);
      expect(await collect((await storage.read(draft))?.body)).toEqual(bytes);
    });

    it('removes one file and nothing else, also twice', async () => {
      const storage = await makeProvider();
      await storage.put(draft, bytes, 'image/webp');
      await storage.put(open, bytes, 'image/webp');
      await storage.remove(draft);
      await storage.remove(draft);
      expect(await storage.read(draft)).toBeUndefined();
      expect((await storage.read(open))?.size).toBe(bytes.byteLength);
    });

    it('has one permanent address for a public file and another, signed one for a draft', async () => {
      const storage = await makeProvider();
      await storage.put(draft, bytes, 'image/webp');
      await storage.put(open, bytes, 'image/webp');
      const permanent = await storage.url(open);
      expect(await storage.url(open)).toBe(permanent);
      const signed = new URL(await storage.url(draft, 60));
      expect(signed.search).not.toBe('');
      expect(signed.pathname).not.toBe(new URL(permanent).pathname);
    });

    it('lists every file whose key begins so, with size and age, and no other', async () => {
      const storage = await makeProvider();
      expect(await listed(storage, 'draft', '')).toEqual([]);
      const keys = ['w1/g1/a.webp', 'w1/g1/b.mp3', 'w1/g2/a.webp', 'w1/results/c.bin', 'w10/g1/a.webp', 'w2/g1/a.webp'];
      for (const [i, key] of keys.entries()) {
        await storage.put({ key, visibility: 'draft' }, bytes.slice(0, i + 1), 'image/webp');
      }
      await storage.put({ key: 'w1/g1/open.webp', visibility: 'public' }, bytes, 'image/webp');
      expect(await listed(storage, 'draft', '')).toEqual(keys.map((key, i) => ({ key, size: i + 1 })));
      const keysUnder = async (prefix: string) => (await listed(storage, 'draft', prefix)).map(({ key }) => key);
      expect(await keysUnder('w1/')).toEqual(keys.slice(0, 4));
      expect(await keysUnder('w1/g1/')).toEqual(keys.slice(0, 2));
      expect(await keysUnder('w1/g')).toEqual(keys.slice(0, 3));
      expect(await keysUnder('w1/g1/a')).toEqual(keys.slice(0, 1));
      expect(await keysUnder('w3/')).toEqual([]);
      expect(await listed(storage, 'public', '')).toEqual([{ key: 'w1/g1/open.webp', size: bytes.byteLength }]);
      const hour = 3_600_000;
      for await (const { storedAt } of storage.list('draft', '')) {
        expect(Math.round((Date.now() - storedAt.getTime()) / hour)).toBe(0);
      }
    });

    it('lists each file once, also while those it has listed are removed', async () => {
      const storage = await makeProvider();
      const keys = Array.from({ length: 12 }, (_, i) => `w1/g${i % 3}/${String(i).padStart(2, '0')}.webp`);
      for (const key of keys) await storage.put({ key, visibility: 'draft' }, bytes.slice(0, 9), 'image/webp');
      const seen: string[] = [];
      for await (const { key } of storage.list('draft', 'w1/')) {
        seen.push(key);
        await storage.remove({ key, visibility: 'draft' });
      }
      expect(seen.toSorted()).toEqual(keys.toSorted());
      expect(await listed(storage, 'draft', '')).toEqual([]);
    });

    it.each(['../', 'a/../', '/etc', 'a//', 'A'])('refuses to list %j', async (prefix) => {
      const storage = await makeProvider();
      await expect(listed(storage, 'draft', prefix)).rejects.toThrow('storage key');
    });

    it.each(['../secret', 'a/../../b', '/etc/passwd', 'a//b', 'a/./b', 'A/b', 'a b', 'a\0b', 'a\\b', '', 'a/', 'é'])(
      'refuses the key %j',
      async (key) => {
        const storage = await makeProvider();
        const file: StoredFile = { key, visibility: 'draft' };
        await expect((async () => storage.put(file, bytes, 'image/webp'))()).rejects.toThrow('storage key');
        await expect((async () => storage.read(file))()).rejects.toThrow('storage key');
        await expect((async () => storage.remove(file))()).rejects.toThrow('storage key');
        await expect((async () => storage.url(file))()).rejects.toThrow('storage key');
      },
    );
  });
}

/** In the order of the keys. */
async function listed(storage: StorageProvider, visibility: Visibility, prefix: string) {
  const found: { key: string; size: number }[] = [];
  for await (const { key, size } of storage.list(visibility, prefix)) found.push({ key, size });
  return found.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

async function collect(body: ReadableStream<Uint8Array> | undefined): Promise<Uint8Array> {
  return body
    ? new Uint8Array(await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
    : new Uint8Array();
}

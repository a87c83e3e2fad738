import { describe, expect, it } from 'vitest';
import type { StorageProvider, StoredFile } from '../../src/pipeline/ports/providers.ts';

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

async function collect(body: ReadableStream<Uint8Array> | undefined): Promise<Uint8Array> {
  return body
    ? new Uint8Array(await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
    : new Uint8Array();
}

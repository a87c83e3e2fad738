import { createClient } from '@supabase/supabase-js';
import { MediaError } from '../../../pipeline/errors.ts';
import type { StorageProvider, StoredFile } from '../../../pipeline/ports/providers.ts';
import { isStorageKey } from '../../../pipeline/storage-key.ts';
import { address, asOurs, facts, page, read, removed, stored } from './answer.ts';
import { bucketsOf, prepareBuckets } from './buckets.ts';
import { downloadLater } from './download.ts';
import { type Doing, failureOf, isDuplicate, lacksFile } from './failure.ts';
import { patientFetch } from './patient-fetch.ts';

export interface SupabaseStorageOptions {
  /** `https://abc.supabase.co` */
  url: string;
  /** The service role or secret key. */
  key: string;
  /** Holds published media; drafts live in `<bucket>-drafts`. */
  bucket: string;
  /** The longest wait for an answer, and for each further piece of it, in ms. */
  timeoutMs: number;
  fetch?: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Hears of what was tried only as well as possible: a cache that could not be emptied. */
  report: (error: Error) => void;
}

export interface SupabaseStorage extends StorageProvider {
  /**
   * Makes missing buckets and checks key, address and visibility. Throws MediaError: `final` when a
   * setting is wrong, else Supabase is away just now and the first use does it again.
   */
  prepare(): Promise<void>;
}

/** Seconds; the address of a published file never gets other content. */
const forEver = '31536000, immutable';
const listedAtOnce = 1000;

/** Keeps media in Supabase Storage: drafts behind signed addresses, published files on its CDN. */
export function createSupabaseStorage(options: SupabaseStorageOptions): SupabaseStorage {
  const { url, key, timeoutMs, now, report } = options;
  const fetch = patientFetch({
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs,
    now,
  });
  const buckets = bucketsOf(options.bucket);
  const { storage } = createClient(url, key, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch },
  });

  let prepared: Promise<void> | undefined;
  function prepare(): Promise<void> {
    prepared ??= asOurs('prepare its buckets', () => prepareBuckets(storage, buckets)).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  }

  const bucketOf = ({ key, visibility }: StoredFile) => {
    checkKey(key);
    return storage.from(buckets[visibility]);
  };

  /** In bytes; `undefined` when there is no such file. */
  async function sizeOf(file: StoredFile, doing: Doing): Promise<number | undefined> {
    const answer = await asOurs(doing, () => bucketOf(file).info(file.key));
    return lacksFile(answer.error) ? undefined : read(answer, facts, doing).size;
  }

  /** Somebody was faster, or an answer to us was lost: the same size means the same file, for keys are hashes. */
  async function compare(file: StoredFile, wanted: number): Promise<void> {
    const found = await sizeOf(file, 'store a file');
    if (found === wanted) return;
    const what = found === undefined ? 'and then removed' : `with ${found} bytes instead of ${wanted}`;
    throw new MediaError(
      `The file ${file.key} is already stored in Supabase ${what}. Nothing was overwritten; check the bucket ${buckets[file.visibility]}.`,
      { code: 'storage', stage: 'storage', outcome: found === undefined ? 'unpaid' : 'final' },
    );
  }

  function publicUrl(file: StoredFile): string {
    return bucketOf(file).getPublicUrl(file.key).data.publicUrl;
  }

  /** A published file counts as stored when the address that readers get answers. */
  async function checkAddress(file: StoredFile): Promise<void> {
    const { ok, status } = await asOurs('store a file', () => fetch(publicUrl(file), { method: 'HEAD' }));
    if (ok) return;
    throw new MediaError(`Supabase stored a file, but its public address does not answer (status ${status}).`, {
      code: 'storage',
      stage: 'storage',
      outcome: 'unknown',
    });
  }

  async function purge(file: StoredFile): Promise<void> {
    const { error } = await bucketOf(file).purgeCache(file.key);
    const sentence =
      'A published file was removed, but Supabase did not empty its cache: it may be seen a while longer.';
    if (error) report(new Error(sentence, { cause: failureOf('remove a file', error) }));
  }

  return {
    name: 'supabase',
    paid: false,
    prepare,

    async put(file, bytes, contentType) {
      const bucket = bucketOf(file);
      await prepare();
      const cacheControl = file.visibility === 'public' ? forEver : '0';
      const upload = () => bucket.upload(file.key, bytes, { contentType, cacheControl, upsert: false });
      const answer = await asOurs('store a file', upload);
      if (isDuplicate(answer.error)) await compare(file, bytes.byteLength);
      else read(answer, stored, 'store a file');
      if (file.visibility === 'public') await checkAddress(file);
    },

    async read(file, range) {
      const bucket = bucketOf(file);
      await prepare();
      const size = await sizeOf(file, 'read a file');
      if (size === undefined) return undefined;
      const start = Math.max(0, range?.start ?? 0);
      const end = Math.min(size - 1, range?.end ?? size - 1);
      if (range) bucket.setHeader('range', `bytes=${start}-${end}`);
      const open = async (signal: AbortSignal) => {
        const answer = await asOurs('read a file', async () => bucket.download(file.key, {}, { signal }).asStream());
        if (answer.error) throw failureOf('read a file', answer.error);
        return answer.data as ReadableStream<Uint8Array>;
      };
      return { size, body: downloadLater(open, Math.max(0, end - start + 1)) };
    },

    async url(file, expiresInS = 3600) {
      if (file.visibility === 'public') return publicUrl(file);
      const doing = 'give the address of a file';
      const bucket = bucketOf(file);
      return read(await asOurs(doing, () => bucket.createSignedUrl(file.key, expiresInS)), address, doing).signedUrl;
    },

    async remove(file) {
      const doing = 'remove a file';
      const bucket = bucketOf(file);
      const gone = read(await asOurs(doing, () => bucket.remove([file.key])), removed, doing);
      if (file.visibility === 'public' && gone.length > 0) await purge(file);
    },

    async *list(visibility, prefix) {
      checkKey(`${prefix}x`);
      await prepare();
      const doing = 'list its files';
      let cursor: string | undefined;
      do {
        const wanted = { prefix, limit: listedAtOnce, ...(cursor ? { cursor } : {}) };
        const answer = await asOurs(doing, () => storage.from(buckets[visibility]).listV2(wanted));
        const { objects, hasNext, nextCursor } = read(answer, page, doing);
        for (const { name, updated_at, metadata } of objects) {
          if (isStorageKey(name)) yield { key: name, size: metadata?.size ?? 0, storedAt: updated_at };
        }
        cursor = hasNext && nextCursor !== cursor ? nextCursor : undefined;
      } while (cursor);
    },
  };
}

function checkKey(key: string): void {
  if (isStorageKey(key)) return;
  // Keys go into addresses as they are: `../other/x` would be a file of another bucket.
  throw new MediaError(
    `"${key.slice(0, 80)}" cannot be a storage key. Keys are made of lower-case letters, digits and "/_.-".`,
    { code: 'storage', stage: 'storage' },
  );
}

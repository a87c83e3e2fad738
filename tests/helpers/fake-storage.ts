import { MediaError } from '../../src/pipeline/errors.ts';
import type { StorageProvider, StoredFile } from '../../src/pipeline/ports/providers.ts';
import { isStorageKey } from '../../src/pipeline/storage-key.ts';

export interface FakeStorage extends StorageProvider {
  /** What is stored, as `draft/<key>` and `public/<key>`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Addresses look like the local storage's; a draft opens with `signature=fake`. */
  opens(pathname: string, searchParams: URLSearchParams): { ok: true } | { ok: false; message: string };
}

/** A store in memory that keeps the port's promises. */
export function createFakeStorage(publicUrl = 'http://127.0.0.1:3000', now = Date.now): FakeStorage {
  const storedAt = new Map<string, Date>();
  const files = new Map<string, Uint8Array>();
  const pathOf = ({ visibility, key }: StoredFile): string => {
    if (!isStorageKey(key)) throw new MediaError(`"${key}" cannot be a storage key.`, { code: 'storage' });
    return `${visibility}/${key}`;
  };
  return {
    name: 'fake',
    paid: false,
    files,
    async put(file, bytes) {
      const there = files.get(pathOf(file));
      if (there && there.byteLength !== bytes.byteLength) {
        throw new MediaError('Another file is stored under this key. Nothing was overwritten.', { code: 'storage' });
      }
      if (there) return;
      files.set(pathOf(file), bytes.slice());
      storedAt.set(pathOf(file), new Date(now()));
    },
    async read(file, range) {
      const bytes = files.get(pathOf(file));
      if (!bytes) return undefined;
      const part = range ? bytes.slice(range.start, range.end + 1) : bytes.slice();
      return { size: bytes.byteLength, body: new Blob([part]).stream() };
    },
    async url(file, expiresInS = 3600) {
      const address = `${publicUrl}/media/${pathOf(file)}`;
      return file.visibility === 'public' ? address : `${address}?expires=${expiresInS}&signature=fake`;
    },
    async remove(file) {
      files.delete(pathOf(file));
    },
    async *list(visibility, prefix) {
      pathOf({ visibility, key: `${prefix}x` });
      for (const [path, bytes] of [...files]) {
        const key = path.slice(visibility.length + 1);
        if (path !== `${visibility}/${key}` || !key.startsWith(prefix) || !files.has(path)) continue;
        yield { key, size: bytes.byteLength, storedAt: storedAt.get(path) ?? new Date() };
      }
    },
    opens: (_pathname, searchParams) =>
      searchParams.get('signature') === 'fake' ? { ok: true } : { ok: false, message: 'This draft link is not valid.' },
  };
}

import { join } from 'node:path';
import { draftAddress, type Opened, openDraftAddress } from '../../../pipeline/draft-address.ts';
import type { ByteRange, StorageProvider, StoredFile } from '../../../pipeline/ports/providers.ts';
import { listFiles } from './file-list.ts';
import { streamFile } from './file-stream.ts';
import { createFileTree } from './file-tree.ts';

export interface LocalStorageOptions {
  /** Holds `draft/` and `public/`; made when missing. */
  dir: string;
  /** Where this program is reached, e.g. `http://127.0.0.1:3000`. */
  publicUrl: string;
  /** Signs draft addresses. */
  signingKey: Uint8Array;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface LocalStorage extends StorageProvider {
  /** Checks a draft address: ours, untouched and not expired. */
  opens(pathname: string, searchParams: URLSearchParams): Opened;
}

/** Keeps media in a directory; this program serves it under `/media/`. */
export function createLocalStorage({ dir, publicUrl, signingKey, now }: LocalStorageOptions): LocalStorage {
  const tree = createFileTree(dir, now);
  const base = publicUrl.replace(/\/+$/, '');
  const pathOf = (file: StoredFile): string => `${file.visibility}/${file.key}`;

  async function read(file: StoredFile, range?: ByteRange) {
    const size = await tree.size(pathOf(file));
    if (size === undefined) return undefined;
    const start = Math.max(0, range?.start ?? 0);
    const end = Math.min(size - 1, range?.end ?? size - 1);
    return { size, body: streamFile(tree.locate(pathOf(file)), { start, end }) };
  }

  async function url(file: StoredFile, expiresInS = 3600): Promise<string> {
    tree.locate(pathOf(file));
    if (file.visibility === 'public') return `${base}/media/public/${file.key}`;
    return base + draftAddress(signingKey, file.key, Math.floor(now() / 1000) + expiresInS);
  }

  return {
    name: 'local',
    paid: false,
    put: (file, bytes) => tree.write(pathOf(file), bytes),
    read,
    url,
    remove: (file) => tree.remove(pathOf(file)),
    async *list(visibility, prefix) {
      tree.locate(`${visibility}/${prefix}x`);
      yield* listFiles(join(dir, visibility), prefix);
    },
    opens: (pathname, searchParams) => openDraftAddress(signingKey, pathname, searchParams, now()),
  };
}

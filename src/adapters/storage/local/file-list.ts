import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isStorageKey } from '../../../pipeline/storage-key.ts';
import { failed, isMissing } from './file-tree.ts';

/** Files below `dir` whose path from there begins with `prefix`. What goes away meanwhile is left out. */
export async function* listFiles(
  dir: string,
  prefix: string,
): AsyncGenerator<{ key: string; size: number; storedAt: Date }> {
  yield* below(prefix.slice(0, prefix.lastIndexOf('/') + 1));

  async function* below(folder: string): ReturnType<typeof listFiles> {
    for (const entry of await entriesOf(join(dir, folder))) {
      const key = folder + entry.name;
      if (entry.isDirectory() && `${key}/`.startsWith(prefix)) yield* below(`${key}/`);
      if (!entry.isFile() || !key.startsWith(prefix) || !isStorageKey(key)) continue;
      const found = await stat(join(dir, key)).catch(unlessMissing);
      if (found) yield { key, size: found.size, storedAt: found.mtime };
    }
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return (await readdir(folder, { withFileTypes: true }).catch(unlessMissing)) ?? [];
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw failed('read', error);
}

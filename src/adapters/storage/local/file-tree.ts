import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MediaError } from '../../../pipeline/errors.ts';
import { isStorageKey } from '../../../pipeline/storage-key.ts';

/** Temporary files older than this were left by a program that was killed while writing. */
const abandonedAfterMs = 60 * 60 * 1000;

/** Files under one directory that are written once, whole or not at all. */
export interface FileTree {
  /** Writes and syncs; a file that is already there is left alone when it has the same size. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** In bytes; `undefined` when there is no such file. */
  size(path: string): Promise<number | undefined>;
  /** The file's whole path, after checking that `path` cannot leave the directory. */
  locate(path: string): string;
  remove(path: string): Promise<void>;
}

export function createFileTree(dir: string, now: () => number): FileTree {
  const drafts = join(dir, '.writing');
  let prepared: Promise<void> | undefined;

  function locate(path: string): string {
    if (!isStorageKey(path)) {
      throw new MediaError(
        `"${path.slice(0, 80)}" cannot be a storage key. Keys are made of lower-case letters, digits and "/_.-".`,
        { code: 'storage' },
      );
    }
    return join(dir, path);
  }

  async function prepare(): Promise<void> {
    await mkdir(drafts, { recursive: true });
    for (const name of await readdir(drafts)) {
      const left = await stat(join(drafts, name)).catch(() => undefined);
      if (left && now() - left.mtimeMs > abandonedAfterMs) await rm(join(drafts, name), { force: true });
    }
  }

  async function size(path: string): Promise<number | undefined> {
    const whole = locate(path);
    try {
      const found = await stat(whole);
      return found.isFile() ? found.size : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw failed('read', error);
    }
  }

  async function write(path: string, bytes: Uint8Array): Promise<void> {
    const whole = locate(path);
    const temporary = join(drafts, randomUUID());
    try {
      prepared ??= prepare();
      await prepared;
      await mkdir(dirname(whole), { recursive: true });
      await writeSynced(temporary, bytes);
      // A hard link appears whole and, unlike a rename, refuses to replace what is there.
      await link(temporary, whole);
      await syncDirectory(dirname(whole));
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return await compare(path, bytes.byteLength);
      prepared = undefined;
      throw failed('store', error);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  async function compare(path: string, wanted: number): Promise<void> {
    const found = await size(path);
    if (found === wanted) return;
    throw new MediaError(
      `The file ${path} is already stored with ${found ?? 'no'} bytes instead of ${wanted}. Nothing was overwritten; check the storage directory.`,
      { code: 'storage' },
    );
  }

  async function remove(path: string): Promise<void> {
    const whole = locate(path);
    try {
      await rm(whole, { force: true });
      if (await stat(dirname(whole)).catch(() => undefined)) await syncDirectory(dirname(whole));
    } catch (error) {
      throw failed('remove', error);
    }
  }

  return { write, size, locate, remove };
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the new name survives a power cut too. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** There is no such file, or no such folder. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}

/** Every failure of a disk is free of charge and worth another try. */
export function failed(what: 'read' | 'store' | 'remove', cause: unknown): MediaError {
  if (cause instanceof MediaError) return cause;
  const why: Record<string, string> = {
    ENOSPC: 'the disk is full. Free some space',
    EACCES: 'the program may not use the storage directory. Correct its permissions',
    EROFS: 'the disk is read-only',
  };
  const reason = why[codeOf(cause) ?? ''] ?? 'the disk reported an error. The log has the details';
  return new MediaError(`Could not ${what} a file: ${reason}.`, { code: 'storage', outcome: 'unpaid', cause });
}

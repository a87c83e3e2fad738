import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** 32 bytes each, derived from the one encryption key, so that no key serves two purposes. */
export interface Keys {
  links: Uint8Array;
  media: Uint8Array;
  sessions: Uint8Array;
  names: Uint8Array;
  /** Seals what chat platforms hand us: tokens, answer addresses. */
  secrets: Uint8Array;
  /** Signs the state of an installation under way. */
  states: Uint8Array;
}

export function deriveKeys(encryptionKey: Uint8Array): Keys {
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', encryptionKey, '', `newsmedia ${purpose}`, 32));
  return {
    links: derive('links'),
    media: derive('media'),
    sessions: derive('sessions'),
    names: derive('names'),
    secrets: derive('secrets'),
    states: derive('states'),
  };
}

/** The embedded key: made at the first start and kept in the data directory, readable by its owner only. */
export async function keptKey(directory: string): Promise<Uint8Array> {
  const file = join(directory, 'encryption.key');
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`The key in ${file} cannot be read (${error.code}). Make it a file that this user may read.`);
  });
  if (kept !== undefined) {
    const key = Buffer.from(kept.trim(), 'base64');
    if (key.length === 32) return key;
    throw new Error(
      `The key in ${file} is not 32 bytes in base64. Restore it from a backup: without it, links and secrets cannot be read.`,
    );
  }
  if (['postgres', 'media'].some((name) => existsSync(join(directory, name)))) {
    throw new Error(
      `The key ${file} is missing, but ${directory} holds data made with it. Restore it from a backup: without it, links and secrets cannot be read.`,
    );
  }
  const key = randomBytes(32);
  await mkdir(directory, { recursive: true });
  // Under another name until it is whole: half a key would lock its owner out for good.
  const fresh = `${file}.new`;
  await rm(fresh, { force: true });
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(`${key.toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
  return key;
}

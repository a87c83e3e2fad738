import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An unreferenced handle is collected, and the lock would vanish with it. */
const held = new Map<string, DatabaseSync>();

/** Another process holds the data directory; `address` is where it serves, when it has said so. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';
  readonly address: string | undefined;

  constructor(directory: string, address: string | undefined) {
    super(
      `Another Newsmedia is using the data directory ${directory}${address ? ` and serves at ${address}` : ''}. ` +
        'Stop it first, or give this one another DATA_DIR or PORT.',
    );
    this.address = address;
  }
}

export interface DirectoryLock {
  /** Writes where this process serves, so that the command line can become its client. */
  announce(address: string): void;
  release(): void;
}

/**
 * Embedded Postgres has no lock of its own: two processes would both write and lose rows.
 * SQLite's file lock is the operating system's, so it ends with the process, also by kill -9.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const file = join(directory, 'newsmedia.lock');
  const addressFile = join(directory, 'newsmedia.address');
  if (held.has(file)) throw new DirectoryInUse(directory, readAddress(addressFile));
  try {
    mkdirSync(directory, { recursive: true });
  } catch (cause) {
    throw new Error(`The data directory ${directory} cannot be made. Set DATA_DIR to a place this user may write to.`, {
      cause,
    });
  }
  let handle: DatabaseSync | undefined;
  try {
    handle = new DatabaseSync(file);
    handle.exec('PRAGMA busy_timeout = 0');
    handle.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    handle?.close();
    if (!/locked|busy/i.test(String(cause))) {
      throw new Error(`The data directory ${directory} cannot be locked. Check that this user may write to it.`, {
        cause,
      });
    }
    throw new DirectoryInUse(directory, readAddress(addressFile));
  }
  const taken = handle;
  held.set(file, taken);
  // What stands there now was written by a process that has ended.
  rmSync(addressFile, { force: true });
  return {
    announce: (address) => writeFileSync(addressFile, `${address}\n`, { mode: 0o600 }),
    release() {
      rmSync(addressFile, { force: true });
      held.delete(file);
      taken.close();
    },
  };
}

function readAddress(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined; // it holds the lock but does not serve yet, or never will (the command line)
  }
}

import type { Kysely } from 'kysely';
import { createFileUses } from './adapters/database/file-uses.ts';
import type { Database } from './adapters/database/schema.ts';
import { createSpool } from './adapters/database/spool.ts';
import type { Log } from './log.ts';
import type { Chore } from './pipeline/housekeeping.ts';
import { createOrphanSweep } from './pipeline/orphan-files.ts';
import type { StorageProvider } from './pipeline/ports/providers.ts';
import type { FileUses, Generations, Locks, Spool } from './pipeline/ports/state.ts';
import type { CallProvider } from './pipeline/provider-calls.ts';
import { createSpoolMover } from './pipeline/spool-mover.ts';
import { ownerOfDraft, withArrived } from './pipeline/spooled-files.ts';
import { createSpooledStorage, type DraftSpool } from './pipeline/spooled-storage.ts';
import { workspaceNames } from './pipeline/workspace-names.ts';
import type { Providers } from './providers.ts';

/** Room in the database for what an outage leaves behind. */
const spoolBytes = 2 * 1024 ** 3;
const second = 1000;
const hour = 3600 * second;

export interface MediaStore {
  /** With the store whose drafts may wait in place of a store that can be away. */
  providers: Providers;
  /** For the storage service; absent where files are kept on this machine's own disk. */
  spool?: DraftSpool;
  /** What it needs done now and then. */
  chores(parts: {
    call: CallProvider;
    generations: Generations;
    /** Shows that a generation has changed. */
    refresh: (id: string) => Promise<void>;
  }): Chore[];
}

export function createMediaStore(parts: {
  providers: Providers;
  db: Kysely<Database>;
  locks: Locks;
  publicUrl: string;
  keys: { media: Uint8Array; names: Uint8Array };
  now: () => number;
  log: Log;
}): MediaStore {
  const { providers, db, locks, publicUrl, keys, now, log } = parts;
  const { storage: provider, ownFiles } = providers;
  const sweep = (call: CallProvider) => sweepOf({ ...parts, provider, uses: createFileUses(db), call });
  if (ownFiles) return { providers, chores: ({ call }) => [sweep(call)] };

  const spool = createSpool(db, { mostBytes: spoolBytes });
  const signed = { publicUrl, signingKey: keys.media, now };
  const spooled = createSpooledStorage({ provider, spool, locks, ...signed, waitMs: 250, patienceMs: 20 * second });
  return {
    providers: { ...providers, storage: spooled, ownFiles: spooled.drafts },
    spool: spooled.spool,
    chores: (given) => [moveOf({ provider, spool, locks, now, log, ...given }), sweep(given.call)],
  };
}

function moveOf(parts: {
  provider: StorageProvider;
  spool: Spool;
  locks: Locks;
  now: () => number;
  log: Log;
  call: CallProvider;
  generations: Generations;
  refresh: (id: string) => Promise<void>;
}): Chore {
  const { generations, refresh, log } = parts;
  const move = createSpoolMover({
    ...parts,
    async onMoved(key) {
      const id = ownerOfDraft(key);
      if (id === undefined) return;
      let changed = false;
      await generations.change(id, (current) => {
        const generation = withArrived(current, key);
        changed = generation !== undefined;
        return generation && { generation };
      });
      // The card says where the files are; a chat that is away must not keep them here.
      if (changed) await refresh(id).catch((error: unknown) => log.warn({ err: error }, 'a card could not be shown'));
    },
    report: (key, error) => log.warn({ key, err: error }, 'the media store does not take a file that waits for it'),
    minAgeMs: 60 * second,
    putOffMs: hour,
  });
  return {
    name: 'moving files to the media store',
    everyMs: 30 * second,
    async run(signal) {
      const files = await move(signal);
      if (files > 0) log.info({ files }, 'files that waited were moved to the media store');
    },
  };
}

function sweepOf(parts: {
  provider: StorageProvider;
  uses: FileUses;
  locks: Locks;
  call: CallProvider;
  keys: { names: Uint8Array };
  now: () => number;
  log: Log;
}): Chore {
  const sweep = createOrphanSweep({ ...parts, nameOf: workspaceNames(parts.keys.names) });
  return {
    name: 'removing files that nothing refers to',
    everyMs: 24 * hour,
    async run(signal) {
      const swept = await sweep(signal);
      if (swept && swept.removed > 0) parts.log.info(swept, 'drafts that nothing referred to were removed');
    },
  };
}

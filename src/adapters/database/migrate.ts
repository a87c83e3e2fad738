import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as spine from './migrations/0001-spine.ts';
import * as desk from './migrations/0002-desk.ts';
import * as chats from './migrations/0003-chats.ts';
import * as spool from './migrations/0004-spool.ts';
import * as costs from './migrations/0005-costs.ts';
import * as audit from './migrations/0006-audit.ts';
import * as digests from './migrations/0007-digests.ts';
import * as record from './migrations/0008-record.ts';
import * as pronunciations from './migrations/0009-pronunciations.ts';
import type { Database } from './schema.ts';

/** Named here, not found by reading a folder, so that a missing one is a type error. */
const migrations: Record<string, Migration> = {
  '0001-spine': spine,
  '0002-desk': desk,
  '0003-chats': chats,
  '0004-spool': spool,
  '0005-costs': costs,
  '0006-audit': audit,
  '0007-digests': digests,
  '0008-record': record,
  '0009-pronunciations': pronunciations,
};

/**
 * Brings the tables up to date; several processes may call it at once (Kysely locks).
 * Throws when the database was written by a newer version than this one.
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const reason = error instanceof Error ? error.message : String(error);
  if (/missing/i.test(reason)) {
    throw new Error(
      'The database was written by a newer version of Newsmedia. Start that version, or use another DATA_DIR or DATABASE_URL.',
      {
        cause: error,
      },
    );
  }
  throw new Error(`The database could not be brought up to date: ${reason}`, { cause: error });
}

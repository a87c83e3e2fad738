import { type Kysely, sql } from 'kysely';
import type { Secrets } from '../../pipeline/ports/chat-state.ts';
import { createSeal } from '../keys/seal.ts';
import type { Database } from './schema.ts';

const notOver = sql<boolean>`(until is null or until > now())`;

/** `key`: 32 bytes, used for nothing else. */
export function createSecrets(db: Kysely<Database>, key: Uint8Array): Secrets {
  const { seal, open } = createSeal(key);

  return {
    async get(name) {
      const row = await db
        .selectFrom('chat_secrets')
        .select('sealed')
        .where('name', '=', name)
        .where(notOver)
        .executeTakeFirst();
      return row && JSON.parse(open(name, row.sealed));
    },

    async put(name, value, until) {
      const text: string | undefined = JSON.stringify(value);
      if (text === undefined) throw new Error(`The secret "${name}" cannot be kept: it does not survive JSON.`);
      const values = { sealed: seal(name, text), until: until ?? null };
      await db
        .insertInto('chat_secrets')
        .values({ name, ...values })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
        .execute();
      // What has an end is written often; whoever writes sweeps. Skipping locked rows, two sweepers never wait.
      if (until) await sql`delete from chat_secrets where name in ${overdue}`.execute(db);
    },

    async remove(name) {
      await db.deleteFrom('chat_secrets').where('name', '=', name).execute();
    },

    async names(prefix) {
      const rows = await db
        .selectFrom('chat_secrets')
        .select('name')
        .where(sql<boolean>`starts_with(name, ${prefix})`)
        .where(notOver)
        .orderBy('name')
        .execute();
      return rows.map(({ name }) => name);
    },
  };
}

const overdue = sql`(select name from chat_secrets where until < now() limit 100 for update skip locked)`;

import { type Kysely, sql } from 'kysely';
import type { Deliveries } from '../../pipeline/ports/chat-state.ts';
import type { Database } from './schema.ts';

const aDayAgo = sql<Date>`now() - interval '1 day'`;

export function createDeliveries(db: Kysely<Database>): Deliveries {
  return {
    async heard(key) {
      const row = await db
        .selectFrom('chat_deliveries')
        .select('key')
        .where('key', '=', key)
        .where('heard_at', '>', aDayAgo)
        .executeTakeFirst();
      return row !== undefined;
    },

    async remember(key) {
      // One statement, so that of several at once exactly one gets the row back.
      const row = await db
        .insertInto('chat_deliveries')
        .values({ key })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ heard_at: sql<Date>`now()` })
            .where('chat_deliveries.heard_at', '<=', aDayAgo),
        )
        .returning('key')
        .executeTakeFirst();
      if (row) await sql`delete from chat_deliveries where key in ${overdue}`.execute(db);
      return row !== undefined;
    },
  };
}

/** Skipping locked rows, two sweepers never wait for each other. */
const overdue = sql`(select key from chat_deliveries where heard_at < ${aDayAgo} limit 100 for update skip locked)`;

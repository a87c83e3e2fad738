import { type Kysely, sql } from 'kysely';
import type { ChatFiles } from '../../pipeline/ports/chat-state.ts';
import type { Database } from './schema.ts';

export function createChatFiles(db: Kysely<Database>): ChatFiles {
  return {
    async find(key) {
      const row = await db.selectFrom('chat_files').select('file_id').where('key', '=', key).executeTakeFirst();
      return row?.file_id ?? undefined;
    },

    async claim(key, staleMs) {
      // One statement, so that of two claimers at once exactly one gets the row back.
      const claimed = await db
        .insertInto('chat_files')
        .values({ key, file_id: null })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ claimed_at: sql<Date>`now()` })
            .where('chat_files.file_id', 'is', null)
            .where(sql<boolean>`chat_files.claimed_at < now() - ${staleMs} * interval '1 millisecond'`),
        )
        .returning('key')
        .executeTakeFirst();
      return claimed !== undefined;
    },

    async put(key, fileId) {
      await db
        .insertInto('chat_files')
        .values({ key, file_id: fileId })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ file_id: fileId }))
        .execute();
    },

    async release(key) {
      await db.deleteFrom('chat_files').where('key', '=', key).execute();
    },
  };
}

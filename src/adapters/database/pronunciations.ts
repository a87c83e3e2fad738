import { type Kysely, sql } from 'kysely';
import type { Pronunciations } from '../../pipeline/ports/desk-state.ts';
import { pronunciationsEvent } from '../../pipeline/pronunciations.ts';
import { appendAudit } from './audit.ts';
import { toJson } from './json.ts';
import type { Database } from './schema.ts';

export function createPronunciations(db: Kysely<Database>): Pronunciations {
  return {
    async list(workspace) {
      const row = await db
        .selectFrom('pronunciations')
        .select('list')
        .where('workspace', '=', workspace)
        .executeTakeFirst();
      return row?.list ?? [];
    },

    async change(workspace, apply, by) {
      return db.transaction().execute(async (transaction) => {
        // Two who teach a workspace its first words need a row to wait for.
        await transaction
          .insertInto('pronunciations')
          .values({ workspace, list: '[]', set_by: toJson(by) })
          .onConflict((conflict) => conflict.column('workspace').doNothing())
          .execute();
        const { list: before } = await transaction
          .selectFrom('pronunciations')
          .select('list')
          .where('workspace', '=', workspace)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const after = apply(before);
        const changed = pronunciationsEvent(workspace, before, after, by);
        if (!changed) return before;
        await transaction
          .updateTable('pronunciations')
          .set({ list: toJson(after), set_by: toJson(by), set_at: sql<Date>`now()` })
          .where('workspace', '=', workspace)
          .execute();
        await appendAudit(transaction, [changed]);
        return after;
      });
    },
  };
}

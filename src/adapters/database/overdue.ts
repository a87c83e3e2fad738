import { type Kysely, sql } from 'kysely';
import type { Overdue } from '../../pipeline/ports/state.ts';
import type { Database } from './schema.ts';

export function createOverdue(db: Kysely<Database>): Overdue {
  return {
    async overdue({ before, limit }) {
      // In the words of the index: all times are written alike, so their text is in their order.
      const at = sql<string>`(body -> 'publication' ->> 'publishAt') collate "C"`;
      const rows = await db
        .selectFrom('generations')
        .select('id')
        .where('deleted_at', 'is', null)
        .where(sql<boolean>`body -> 'publication' is not null`)
        .where(sql<boolean>`body -> 'publication' ->> 'publishedAt' is null`)
        .where(sql<boolean>`body -> 'publication' ->> 'withdrawnAt' is null`)
        .where(at, '<=', before.toISOString())
        .orderBy(at)
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

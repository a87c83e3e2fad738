import { type Kysely, sql } from 'kysely';
import type { CardMessage, CardMessages } from '../../pipeline/ports/desk-state.ts';
import type { Database } from './schema.ts';

export function createCardMessages(db: Kysely<Database>): CardMessages {
  return {
    async claim(generationId, channel, staleMs) {
      // One statement, so that of two claimers at once exactly one gets the row back.
      const claimed = await db
        .insertInto('card_messages')
        .values({ generation_id: generationId, channel, state: 'posting', ref: null })
        .onConflict((conflict) =>
          conflict
            .column('generation_id')
            .doUpdateSet({ claimed_at: sql<Date>`now()` })
            .where('card_messages.state', '=', 'posting')
            .where(sql<boolean>`card_messages.claimed_at < now() - ${staleMs} * interval '1 millisecond'`),
        )
        .returning('generation_id')
        .executeTakeFirst();
      return claimed !== undefined;
    },

    async posted(generationId, ref) {
      await db
        .updateTable('card_messages')
        .set({ state: 'posted', ref })
        .where('generation_id', '=', generationId)
        // Of two that posted, because one was thought dead, the first stays the message.
        .where('state', '=', 'posting')
        .execute();
    },

    async release(generationId) {
      await db
        .deleteFrom('card_messages')
        .where('generation_id', '=', generationId)
        .where('state', '=', 'posting')
        .execute();
    },

    async lost(ref) {
      await db.deleteFrom('card_messages').where('ref', '=', ref).execute();
    },

    async find(by) {
      const query = db.selectFrom('card_messages').selectAll();
      const row = await ('ref' in by
        ? query.where('ref', '=', by.ref)
        : query.where('generation_id', '=', by.generationId)
      ).executeTakeFirst();
      return (
        row && {
          generationId: row.generation_id,
          channel: row.channel,
          state: row.state as CardMessage['state'],
          ...(row.ref === null ? {} : { ref: row.ref }),
        }
      );
    },
  };
}

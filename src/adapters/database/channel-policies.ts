import { type Kysely, sql } from 'kysely';
import { settingsEvent } from '../../pipeline/audit-events.ts';
import type { ChannelPolicies, ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import { appendAudit } from './audit.ts';
import { toJson } from './json.ts';
import type { Database } from './schema.ts';

/** What a channel has not settled, also because the setting is newer than its row, is the default. */
export function createChannelPolicies(db: Kysely<Database>, defaults: ChannelPolicy): ChannelPolicies {
  return {
    async get(workspace, channel) {
      const row = await db
        .selectFrom('channel_policies')
        .select('policy')
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return { ...defaults, ...row?.policy };
    },

    async change(workspace, channel, apply, by) {
      return db.transaction().execute(async (transaction) => {
        // There must be a row to lock, also for the first who settles something here.
        await transaction
          .insertInto('channel_policies')
          .values({ workspace, channel, policy: toJson({}), set_by: toJson(by) })
          .onConflict((conflict) => conflict.columns(['workspace', 'channel']).doNothing())
          .execute();
        const row = await transaction
          .selectFrom('channel_policies')
          .select('policy')
          .where('workspace', '=', workspace)
          .where('channel', '=', channel)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const before = { ...defaults, ...row.policy };
        const after = apply(before);
        if (!after) return before;
        await transaction
          .updateTable('channel_policies')
          .set({ policy: toJson(after), set_by: toJson(by), set_at: sql<Date>`now()` })
          .where('workspace', '=', workspace)
          .where('channel', '=', channel)
          .execute();
        const changed = settingsEvent({ workspace, channel }, before, after, by);
        if (changed) await appendAudit(transaction, [changed]);
        return { ...defaults, ...after };
      });
    },
  };
}

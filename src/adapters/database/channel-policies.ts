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

    async set(workspace, channel, policy, by) {
      const values = { policy: toJson(policy), set_by: toJson(by) };
      await db.transaction().execute(async (transaction) => {
        const earlier = await transaction
          .selectFrom('channel_policies')
          .select('policy')
          .where('workspace', '=', workspace)
          .where('channel', '=', channel)
          .forUpdate()
          .executeTakeFirst();
        await transaction
          .insertInto('channel_policies')
          .values({ workspace, channel, ...values })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'channel']).doUpdateSet({ ...values, set_at: sql<Date>`now()` }),
          )
          .execute();
        const changed = settingsEvent({ workspace, channel }, { ...defaults, ...earlier?.policy }, policy, by);
        if (changed) await appendAudit(transaction, [changed]);
      });
    },
  };
}

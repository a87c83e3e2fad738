import { type Kysely, sql } from 'kysely';
import type { ChannelPolicies, ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
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
      await db
        .insertInto('channel_policies')
        .values({ workspace, channel, ...values })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'channel']).doUpdateSet({ ...values, set_at: sql<Date>`now()` }),
        )
        .execute();
    },
  };
}

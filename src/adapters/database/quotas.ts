import { type Kysely, sql, type Transaction } from 'kysely';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Charge, QuotaLimits, Quotas, Used } from '../../pipeline/ports/quota.ts';
import { checkQuota } from '../../pipeline/quota.ts';
import type { Database } from './schema.ts';

/** Counts what generations are charged, in the transaction that writes them. */
export interface Counters {
  /** Throws MediaError `validation` when a quota or the budget would be passed; then nothing was counted. */
  admit(transaction: Transaction<Database>, generation: Generation): Promise<void>;
  /** Its charge has changed, e.g. because it has ended. */
  move(transaction: Transaction<Database>, before: Generation, after: Generation): Promise<void>;
}

type Where = Pick<Generation, 'workspace' | 'channel' | 'requester'>;
const nothing: Used = { generations: 0, microUsd: 0 };

/** Always in this order, so that two that count at once never wait for each other. */
const scopesOf = ({ channel, requester }: Where) =>
  ({ workspace: 'workspace', channel: `channel ${channel}`, user: `user ${requester.id}` }) as const;

export function createQuotas(db: Kysely<Database>, limits: QuotaLimits): Quotas & Counters {
  async function count(
    transaction: Transaction<Database>,
    where: Where,
    { day, generations, microUsd }: Pick<Charge, 'day' | 'generations' | 'microUsd'> | Difference,
  ): Promise<{ user: Used; channel: Used; workspace: Used }> {
    const used = { user: nothing, channel: nothing, workspace: nothing };
    for (const [name, scope] of Object.entries(scopesOf(where))) {
      const row = await transaction
        .insertInto('quota_counters')
        .values({ workspace: where.workspace, scope, day, generations, micro_usd: microUsd })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'scope', 'day']).doUpdateSet({
            generations: sql<number>`quota_counters.generations + excluded.generations`,
            micro_usd: sql<number>`quota_counters.micro_usd + excluded.micro_usd`,
          }),
        )
        .returning(['generations', 'micro_usd'])
        .executeTakeFirstOrThrow();
      used[name as keyof typeof used] = { generations: row.generations, microUsd: Number(row.micro_usd) };
    }
    return used;
  }

  return {
    limits,

    async admit(transaction, generation) {
      const { charge } = generation;
      if (charge) checkQuota(limits, await count(transaction, generation, charge), charge.microUsd);
    },

    async move(transaction, before, after) {
      const difference = differenceOf(before.charge, after.charge);
      if (!difference) return;
      const used = await count(transaction, after, difference);
      // Retried: it is about to cost more.
      const more = difference.microUsd > 0 || difference.generations > 0;
      if (after.state === 'queued' && more) checkQuota(limits, used, Math.max(0, difference.microUsd));
    },

    async used({ workspace, day, ...where }) {
      const rows = await db
        .selectFrom('quota_counters')
        .select(['scope', 'generations', 'micro_usd'])
        .where('workspace', '=', workspace)
        .where('day', '=', day)
        .where('scope', 'in', Object.values(scopesOf({ workspace, ...where })))
        .execute();
      const of = (scope: string): Used => {
        const row = rows.find((one) => one.scope === scope);
        return row ? { generations: row.generations, microUsd: Number(row.micro_usd) } : nothing;
      };
      const { user, channel, workspace: all } = scopesOf({ workspace, ...where });
      return { user: of(user), channel: of(channel), workspace: of(all) };
    },
  };
}

/** What is to be added to the day's counters; may be negative. */
interface Difference {
  day: string;
  generations: number;
  microUsd: number;
}

/** Everything a generation ever costs belongs to the day it was asked for. */
function differenceOf(before: Charge | undefined, after: Charge | undefined): Difference | undefined {
  if (!after) return undefined;
  const generations = after.generations - (before?.generations ?? 0);
  const microUsd = after.microUsd - (before?.microUsd ?? 0);
  return generations === 0 && microUsd === 0 ? undefined : { day: after.day, generations, microUsd };
}

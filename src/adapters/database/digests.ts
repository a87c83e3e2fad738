import { type Kysely, sql } from 'kysely';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { DigestPlace, DigestRecord, DigestState, Digests, DigestTime } from '../../pipeline/ports/digests.ts';
import { toJson } from './json.ts';
import type { Database } from './schema.ts';

const settled: readonly string[] = ['posted', 'quiet', 'gone'] satisfies DigestState[];

export function createDigests(db: Kysely<Database>): Digests {
  return {
    async claim({ workspace, channel, day, extra = '', since, until }, staleMs) {
      return db.transaction().execute(async (transaction) => {
        const inserted = await transaction
          .insertInto('digests')
          .values({ workspace, channel, day, extra, state: 'claimed', since, until })
          .onConflict((conflict) => conflict.columns(['workspace', 'channel', 'day', 'extra']).doNothing())
          .returning('seq')
          .executeTakeFirst();
        if (inserted) return { seq: inserted.seq, tries: 1, before: 'none' as const };
        const known = await transaction
          .selectFrom('digests')
          .select(['seq', 'tries', 'state'])
          .select(sql<boolean>`claimed_at < now() - ${staleMs} * interval '1 millisecond'`.as('stale'))
          .where('workspace', '=', workspace)
          .where('channel', '=', channel)
          .where('day', '=', day)
          .where('extra', '=', extra)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (settled.includes(known.state)) return 'settled' as const;
        if (known.state === 'claimed' && !known.stale) return 'claimed' as const;
        const tries = known.tries + 1;
        await transaction
          .updateTable('digests')
          .set({ state: 'claimed', tries, until, claimed_at: sql<Date>`now()` })
          .where('seq', '=', known.seq)
          .execute();
        return { seq: known.seq, tries, before: known.state as DigestState };
      });
    },

    async settle({ seq, tries }, { state, ref, shown = [] }) {
      const { numUpdatedRows } = await db
        .updateTable('digests')
        .set({ state, ref: ref ?? null, shown: toJson(shown) })
        .where('seq', '=', seq)
        .where('tries', '=', tries)
        // An answer that comes late is still the answer.
        .where('state', 'in', ['claimed', 'doubtful'])
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async recent({ workspace, channel, limit, holding, daily = false }) {
      let query = db
        .selectFrom('digests')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('channel', '=', channel);
      if (holding !== undefined) query = query.where(sql<boolean>`shown ? ${holding}`);
      if (daily) query = query.where('extra', '=', '');
      const rows = await query.orderBy('until', 'desc').orderBy('seq', 'desc').limit(limit).execute();
      return rows.map(
        ({ day, extra, state, ref, since, until, shown }): DigestRecord => ({
          ...{ workspace, channel, day, since, until, shown, state: state as DigestState },
          ...(extra === '' ? {} : { extra }),
          ...(ref === null ? {} : { ref }),
        }),
      );
    },

    async redrawn(ref, shown) {
      const now = shown === 'gone' ? { ref: null, shown: '[]' } : { shown: toJson(shown) };
      await db.updateTable('digests').set(now).where('ref', '=', ref).execute();
    },
  };
}

/** Every channel whose policy asks for a digest, and when. */
export function createDigestChannels(db: Kysely<Database>, defaults: Pick<ChannelPolicy, 'zone'>) {
  return async function digestChannels(): Promise<(DigestPlace & DigestTime)[]> {
    const rows = await db
      .selectFrom('channel_policies')
      .select(['workspace', 'channel', 'policy'])
      .where(sql<boolean>`policy ? 'digest'`)
      .execute();
    return rows.flatMap(({ workspace, channel, policy: { digest, zone = defaults.zone } }) =>
      digest ? [{ workspace, channel, time: digest.time, zone }] : [],
    );
  };
}

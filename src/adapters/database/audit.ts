import { type Kysely, sql, type Transaction } from 'kysely';
import stringify from 'safe-stable-stringify';
import { noRows } from '../../pipeline/audit-chain.ts';
import type { AuditEvent, AuditRow, AuditRows } from '../../pipeline/ports/audit.ts';
import { toJson } from './json.ts';
import type { Database } from './schema.ts';

/**
 * Records what the transaction does; as the LAST thing in it that waits for anybody. From here to its end everybody
 * else who records waits, so whoever took another lock after this one could wait for somebody who waits here.
 * Answers with the rows' numbers, in their order.
 */
export async function appendAudit(
  transaction: Transaction<Database>,
  events: readonly AuditEvent[],
): Promise<number[]> {
  if (events.length === 0) return [];
  const rows = await transaction
    .insertInto('audit')
    .values(
      events.map(({ event, workspace, channel, generationId, actor: { id, name, verified }, detail }) => ({
        ...{ event, workspace, channel: channel ?? null, generation_id: generationId ?? null },
        actor: canonical({ id, name, verified }),
        detail: canonical(detail),
      })),
    )
    .returning('seq')
    .execute();
  return rows.map(({ seq }) => Number(seq)).toSorted((a, b) => a - b);
}

/** Sorted keys and no spaces, so that an export of the values can be turned into the hashed text again. */
function canonical(value: object): string {
  return stringify(JSON.parse(toJson(value))) ?? '{}';
}

export function createAuditRows(db: Kysely<Database>): AuditRows {
  return {
    async head() {
      const row = await db
        .selectFrom('audit')
        .select(['seq', 'hash'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? { seq: Number(row.seq), hash: row.hash } : noRows;
    },

    async unrecorded() {
      // What was decided before the first row belongs to a record that was ended, or to a time before any.
      const row = await db
        .selectFrom('decisions')
        .select(['seq', 'decision', 'generation_id'])
        .where(sql<boolean>`decided_at >= (select at from audit order by seq limit 1)`)
        .where(
          sql<boolean>`not exists (select from audit where audit.seq = decisions.audit_seq
            and audit.generation_id = decisions.generation_id
            and coalesce(audit.detail ->> 'decision', audit.event) = decisions.decision
            and audit.detail ->> 'contentHash' = decisions.content_hash
            and audit.actor ->> 'id' = decisions.actor ->> 'id')`,
        )
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst();
      return row && { seq: Number(row.seq), decision: row.decision, generationId: row.generation_id };
    },

    async page({ after, upTo, since, before, workspace, limit }) {
      let query = db
        .selectFrom('audit')
        .select(['seq', 'workspace', 'channel', 'event', 'generation_id', 'previous_hash', 'hash'])
        .select([
          sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as('at'),
          sql<string>`actor::text`.as('actor'),
          sql<string>`detail::text`.as('detail'),
        ])
        .where('seq', '>', after);
      if (upTo !== undefined) query = query.where('seq', '<=', upTo);
      if (since !== undefined) query = query.where('at', '>=', since);
      if (before !== undefined) query = query.where('at', '<', before);
      if (workspace !== undefined) query = query.where('workspace', '=', workspace);
      const rows = await query.orderBy('seq').limit(limit).execute();
      return rows.map(
        ({ seq, generation_id, previous_hash, ...row }): AuditRow => ({
          ...row,
          seq: Number(seq),
          generationId: generation_id,
          previousHash: previous_hash,
        }),
      );
    },
  };
}

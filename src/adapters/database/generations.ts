import { type Kysely, sql, type Transaction } from 'kysely';
import { changeEvents, requestedEvent, tellsOf } from '../../pipeline/audit-events.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Change, Generations } from '../../pipeline/ports/state.ts';
import { appendAudit } from './audit.ts';
import { toJson } from './json.ts';
import type { Counters } from './quotas.ts';
import type { Database } from './schema.ts';
import { forgetMessages } from './web-messages.ts';

/** Puts a job for this generation into the queue, inside the caller's transaction: for now unless told. */
export type Enqueue = (
  generation: Pick<Generation, 'id' | 'workspace'>,
  transaction: Transaction<Database>,
  when?: Exclude<Change['enqueue'], boolean | undefined>,
) => Promise<void>;

export function createGenerations(db: Kysely<Database>, enqueue: Enqueue, counters?: Counters): Generations {
  async function find(id: string): Promise<Generation | undefined> {
    const row = await db.selectFrom('generations').select('body').where('id', '=', id).executeTakeFirst();
    return row?.body;
  }

  return {
    find,

    async accept(generation, requestKey) {
      return db.transaction().execute(async (transaction) => {
        const inserted = await transaction
          .insertInto('generations')
          .values({
            id: generation.id,
            workspace: generation.workspace,
            channel: generation.channel,
            request_key: requestKey,
            state: generation.state,
            revision: generation.revision,
            body: toJson(generation),
            created_at: generation.createdAt,
          })
          .onConflict((conflict) => conflict.columns(['workspace', 'request_key']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (inserted) {
          await counters?.admit(transaction, generation);
          await enqueue(generation, transaction);
          await appendAudit(transaction, [requestedEvent(generation)]);
          return { generation, created: true };
        }
        const earlier = await transaction
          .selectFrom('generations')
          .select('body')
          .where('workspace', '=', generation.workspace)
          .where('request_key', '=', requestKey)
          .executeTakeFirstOrThrow();
        return { generation: earlier.body, created: false };
      });
    },

    async change(id, apply) {
      return db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('generations')
          .select('body')
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (!row) return undefined;
        const change = apply(row.body);
        if (!change) return row.body;
        const generation = { ...change.generation, revision: row.body.revision + 1 };
        await write(transaction, generation);
        await counters?.move(transaction, row.body, generation);
        if (change.enqueue) {
          await enqueue(generation, transaction, change.enqueue === true ? undefined : change.enqueue);
        }
        const events = changeEvents(row.body, generation, change);
        const rows = await appendAudit(transaction, events);
        const { decision } = change;
        if (decision) await keep(transaction, decision, rows[events.findIndex((one) => tellsOf(one, decision))]);
        return generation;
      });
    },

    async recent({ workspace, channel, requester, since, limit }) {
      let query = db
        .selectFrom('generations')
        .select('body')
        .where('workspace', '=', workspace)
        .where('deleted_at', 'is', null);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (requester !== undefined) query = query.where(sql`body -> 'requester' ->> 'id'`, '=', requester);
      if (since !== undefined) query = query.where('created_at', '>=', since);
      const rows = await query.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map((row) => row.body);
    },
  };
}

async function write(transaction: Transaction<Database>, generation: Generation): Promise<void> {
  await transaction
    .updateTable('generations')
    .set({
      state: generation.state,
      revision: generation.revision,
      body: toJson(generation),
      deleted_at: generation.deletedAt ?? null,
    })
    .where('id', '=', generation.id)
    .execute();
  if (generation.deletedAt !== undefined) {
    // What editors wrote goes with the rest; the audit has its hash.
    await transaction
      .updateTable('decisions')
      .set({ reason: null })
      .where('generation_id', '=', generation.id)
      .where('reason', 'is not', null)
      .execute();
    await forgetMessages(transaction, generation.id);
  }
}

/** With the number of the row that tells of it, which every program before the audit leaves out: the database refuses theirs. */
async function keep(
  transaction: Transaction<Database>,
  { generationId, decision, contentHash, reason, by, at }: NonNullable<Change['decision']>,
  auditSeq: number | undefined,
): Promise<void> {
  if (auditSeq === undefined) throw new Error(`The decision “${decision}” would have no row in the audit.`);
  await transaction
    .insertInto('decisions')
    .values({
      generation_id: generationId,
      decision,
      content_hash: contentHash,
      reason: reason ?? null,
      actor: toJson(by),
      decided_at: at,
      audit_seq: auditSeq,
    })
    .execute();
}

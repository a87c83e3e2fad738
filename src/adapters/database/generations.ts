import { type Kysely, sql, type Transaction } from 'kysely';
import { changeEvents, requestedEvent } from '../../pipeline/audit-events.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Change, Generations } from '../../pipeline/ports/state.ts';
import { appendAudit } from './audit.ts';
import { toJson } from './json.ts';
import type { Counters } from './quotas.ts';
import type { Database } from './schema.ts';

/** Puts a job for this generation into the queue, inside the caller's transaction: for now, or for a time (ISO 8601). */
export type Enqueue = (
  generation: Pick<Generation, 'id' | 'workspace'>,
  transaction: Transaction<Database>,
  at?: string,
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
        await write(transaction, generation, change);
        await counters?.move(transaction, row.body, generation);
        if (change.enqueue) {
          await enqueue(generation, transaction, change.enqueue === true ? undefined : change.enqueue.at);
        }
        await appendAudit(transaction, changeEvents(row.body, generation, change));
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

async function write(transaction: Transaction<Database>, generation: Generation, change: Change): Promise<void> {
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
  if (change.decision) {
    const { generationId, decision, contentHash, reason, by, at } = change.decision;
    await transaction
      .insertInto('decisions')
      .values({
        generation_id: generationId,
        decision,
        content_hash: contentHash,
        reason: reason ?? null,
        actor: toJson(by),
        decided_at: at,
      })
      .execute();
  }
  if (generation.deletedAt !== undefined) {
    // What editors wrote goes with the rest; the audit has its hash.
    await transaction
      .updateTable('decisions')
      .set({ reason: null })
      .where('generation_id', '=', generation.id)
      .where('reason', 'is not', null)
      .execute();
  }
  const { publication } = generation;
  if (publication) {
    const times = {
      publish_at: publication.publishAt,
      published_at: publication.publishedAt ?? null,
      withdrawn_at: publication.withdrawnAt ?? null,
    };
    await transaction
      .insertInto('publications')
      .values({ generation_id: generation.id, content_hash: publication.contentHash, ...times })
      .onConflict((conflict) => conflict.columns(['generation_id', 'content_hash']).doUpdateSet(times))
      .execute();
  }
}

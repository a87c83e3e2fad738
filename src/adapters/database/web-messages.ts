import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { WebMessage, WebMessages } from '../../pipeline/ports/desk-state.ts';
import { toJson } from './json.ts';
import type { Database } from './schema.ts';

const nextVersion = sql<number>`nextval('web_message_versions')`;

/**
 * Versions become visible in their order: without the lock a later one could be read first, and a
 * reader that asks for what is newer would never see the earlier.
 */
async function waitForOrder(transaction: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('newsmedia web messages'))`.execute(transaction);
}

/** What has been deleted is in nobody's answers, and no line says what was asked for. Cards show by themselves that it is gone. */
export async function forgetMessages(transaction: Transaction<Database>, generationId: string): Promise<void> {
  await waitForOrder(transaction);
  const gone = toJson({ text: 'What this was about has been deleted.' });
  await transaction
    .updateTable('web_messages')
    .set({
      body: sql<string>`case kind when 'typed' then '""'::jsonb else ${gone}::jsonb end`,
      version: nextVersion,
    })
    .where(sql<boolean>`about ? ${generationId}`)
    .execute();
}

export function createWebMessages(db: Kysely<Database>): WebMessages {
  function inOrder<Result>(work: (transaction: Transaction<Database>) => Promise<Result>): Promise<Result> {
    return db.transaction().execute(async (transaction) => {
      await waitForOrder(transaction);
      return work(transaction);
    });
  }

  return {
    append: ({ channel, author, kind, body, to, about, at }) =>
      inOrder(async (transaction) => {
        const row = await transaction
          .insertInto('web_messages')
          .values({
            channel,
            author: toJson(author),
            kind,
            body: toJson(body),
            recipient: to ?? null,
            ...(about === undefined ? {} : { about: toJson(about) }),
            at,
            version: nextVersion,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        return toMessage(row);
      }),

    replace: (seq, body) =>
      inOrder(async (transaction) => {
        const row = await transaction
          .updateTable('web_messages')
          .set({ body: toJson(body), version: nextVersion })
          .where('seq', '=', seq)
          .returningAll()
          .executeTakeFirst();
        return row && toMessage(row);
      }),

    async concerns(seq, generationId) {
      await db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ deleted: boolean }>`select deleted_at is not null as deleted
          from generations where id = ${generationId} for share`.execute(transaction);
        await waitForOrder(transaction);
        await transaction
          .updateTable('web_messages')
          .set({ about: toJson([generationId]) })
          .where('seq', '=', seq)
          .execute();
        // It was deleted before this was known.
        if (rows[0]?.deleted) await forgetMessages(transaction, generationId);
      });
    },

    async read({ channel, person, after, limit }) {
      const visible = db
        .selectFrom('web_messages')
        .selectAll()
        .where('channel', '=', channel)
        .where(({ or, eb }) => or([eb('recipient', 'is', null), eb('recipient', '=', person)]));
      if (after === undefined) {
        const newest = await visible.orderBy('seq', 'desc').limit(limit).execute();
        return newest.toReversed().map(toMessage);
      }
      const news = await visible.where('version', '>', after).orderBy('version').limit(limit).execute();
      return news.map(toMessage);
    },

    async channels() {
      const rows = await db.selectFrom('web_messages').select('channel').distinct().orderBy('channel').execute();
      return rows.map(({ channel }) => channel);
    },
  };
}

function toMessage(row: Selectable<Database['web_messages']>): WebMessage {
  return {
    seq: row.seq,
    channel: row.channel,
    author: row.author,
    kind: row.kind as WebMessage['kind'],
    body: row.body,
    ...(row.recipient === null ? {} : { to: row.recipient }),
    at: row.at.toISOString(),
    version: row.version,
  };
}

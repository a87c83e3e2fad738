import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { WebMessage, WebMessages } from '../../pipeline/ports/desk-state.ts';
import { toJson } from './json.ts';
import type { Database } from './schema.ts';

const nextVersion = sql<number>`nextval('web_message_versions')`;

export function createWebMessages(db: Kysely<Database>): WebMessages {
  /**
   * Versions become visible in their order: without the lock a later one could be read first, and a
   * reader that asks for what is newer would never see the earlier.
   */
  function inOrder<Result>(work: (transaction: Transaction<Database>) => Promise<Result>): Promise<Result> {
    return db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtext('newsmedia web messages'))`.execute(transaction);
      return work(transaction);
    });
  }

  return {
    append: ({ channel, author, kind, body, to, at }) =>
      inOrder(async (transaction) => {
        const row = await transaction
          .insertInto('web_messages')
          .values({
            channel,
            author: toJson(author),
            kind,
            body: toJson(body),
            recipient: to ?? null,
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

import { type Kysely, type RawBuilder, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('digests')
    .addColumn('seq', 'bigserial', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    // Empty for a day's own digest, of which there is one; those that somebody asked for beside it are told apart.
    .addColumn('extra', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('ref', 'text')
    .addColumn('shown', 'jsonb', (column) => column.notNull().defaultTo('[]'))
    .addColumn('since', 'timestamptz', (column) => column.notNull())
    .addColumn('until', 'timestamptz', (column) => column.notNull())
    .addColumn('claimed_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addUniqueConstraint('digests_once_a_day', ['workspace', 'channel', 'day', 'extra'])
    .execute();

  await sql`
    create function newsmedia_plain(words text) returns text language sql immutable parallel safe as $$
      select ${plain(sql`words`)}
    $$`.execute(db);
  // Not by the other function: newer databases look for none of ours while they build an index.
  await sql`
    create function newsmedia_words(body jsonb) returns tsvector language sql immutable parallel safe as $$
      select to_tsvector('simple', ${plain(sql`
        coalesce(body -> 'request' ->> 'headline', '') || ' ' || coalesce(body -> 'image' ->> 'altText', '') || ' ' ||
        coalesce(body -> 'prompt' ->> 'prompt', '')`)})
    $$`.execute(db);
  await sql`create index generations_words on generations using gin (newsmedia_words(body))`.execute(db);
  await sql`create index generations_parent on generations ((body ->> 'parentId')) where body ? 'parentId'`.execute(db);
}

/** Words as people type them: without accents and case. What joins words (a dot, a dash) parts them here. */
function plain(words: RawBuilder<unknown>): RawBuilder<string> {
  return sql`translate(regexp_replace(lower(normalize(${words}, NFKD)), '[\\u0300-\\u036f]', '', 'g'),
    '.,:;!?/\\-_@&%#+*=|<>()[]{}''"’‘“”–—…·', repeat(' ', 60))`;
}

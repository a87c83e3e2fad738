import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('spooled_files')
    .addColumn('seq', 'bigserial', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('content_type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('kept_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .createTable('spooled_pieces')
    .addColumn('seq', 'bigint', (column) => column.notNull().references('spooled_files.seq').onDelete('cascade'))
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('spooled_pieces_pk', ['seq', 'part'])
    .execute();
  // Media is compressed already.
  await sql`alter table spooled_pieces alter column bytes set storage external`.execute(db);
}

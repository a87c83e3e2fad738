import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pronunciations')
    .addColumn('workspace', 'text', (column) => column.primaryKey())
    .addColumn('list', 'jsonb', (column) => column.notNull())
    .addColumn('set_by', 'jsonb', (column) => column.notNull())
    .addColumn('set_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
}

import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chat_secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'bytea', (column) => column.notNull())
    .addColumn('until', 'timestamptz')
    .execute();
  await db.schema.createIndex('chat_secrets_until').on('chat_secrets').column('until').execute();

  await db.schema
    .createTable('chat_deliveries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('heard_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema.createIndex('chat_deliveries_heard_at').on('chat_deliveries').column('heard_at').execute();

  await db.schema
    .createTable('chat_files')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('file_id', 'text')
    .addColumn('claimed_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
}

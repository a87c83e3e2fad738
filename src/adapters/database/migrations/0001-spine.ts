import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('generations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('request_key', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('body', 'jsonb', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('deleted_at', 'timestamptz')
    .addUniqueConstraint('generations_request_key', ['workspace', 'request_key'])
    .execute();
  await db.schema
    .createIndex('generations_recent')
    .on('generations')
    .columns(['workspace', 'channel', 'created_at'])
    .execute();
  await db.schema.createIndex('generations_state').on('generations').column('state').execute();

  await db.schema
    .createTable('decisions')
    .addColumn('seq', 'bigserial', (column) => column.primaryKey())
    .addColumn('generation_id', 'text', (column) => column.notNull().references('generations.id'))
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('actor', 'jsonb', (column) => column.notNull())
    .addColumn('decided_at', 'timestamptz', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('publications')
    .addColumn('generation_id', 'text', (column) => column.notNull().references('generations.id'))
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('publish_at', 'timestamptz', (column) => column.notNull())
    .addColumn('published_at', 'timestamptz')
    .addColumn('withdrawn_at', 'timestamptz')
    .addPrimaryKeyConstraint('publications_pk', ['generation_id', 'content_hash'])
    .execute();

  await db.schema
    .createTable('ledger')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('run', 'text', (column) => column.notNull())
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('output', 'jsonb')
    .addColumn('file', 'jsonb')
    .addColumn('started_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('ended_at', 'timestamptz')
    .addPrimaryKeyConstraint('ledger_pk', ['workspace', 'step', 'input_hash', 'attempt'])
    .execute();

  await sql`create index ledger_by_file on ledger ((file ->> 'key'))`.execute(db);

  await db.schema
    .createTable('ledger_uses')
    .addColumn('generation_id', 'text', (column) => column.notNull().references('generations.id'))
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_uses_pk', ['generation_id', 'workspace', 'step', 'input_hash'])
    .execute();
  await db.schema
    .createIndex('ledger_uses_by_step')
    .on('ledger_uses')
    .columns(['workspace', 'step', 'input_hash'])
    .execute();
}

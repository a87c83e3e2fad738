import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('ledger')
    .addColumn('estimate_micro_usd', 'bigint')
    .addColumn('cost_micro_usd', 'bigint')
    .addColumn('cost_measured', 'boolean')
    .execute();
  await sql`create index ledger_by_run on ledger (run text_pattern_ops)`.execute(db);

  await db.schema
    .createTable('quota_counters')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('generations', 'integer', (column) => column.notNull())
    .addColumn('micro_usd', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('quota_counters_pk', ['workspace', 'scope', 'day'])
    .execute();
}

import { Kysely, PostgresDialect } from 'kysely';
import type { Db as BossDatabase, ConstructorOptions } from 'pg-boss';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';

/** One open database, embedded or not, that everything stored goes through. */
export interface Connection {
  kind: 'embedded' | 'postgres';
  db: Kysely<Database>;
  /** How pg-boss reaches the same database. */
  boss: Pick<ConstructorOptions, 'db' | 'connectionString' | 'backend'>;
  /** A connection string for locks that live as long as a session; embedded has one process and needs none. */
  sessionUrl?: string;
  close(): Promise<void>;
}

/** Embedded Postgres in a directory. The caller holds the directory's lock. */
export async function connectEmbedded(directory: string): Promise<Connection> {
  const { EmbeddedDialect, openPglite } = await import('./pglite.ts');
  const { fromPglite } = await import('pg-boss');
  const pglite = await openPglite(directory);
  const db = new Kysely<Database>({ dialect: new EmbeddedDialect(pglite) });
  await migrate(db);
  return {
    kind: 'embedded',
    db,
    boss: { db: fromPglite(pglite) as BossDatabase, backend: 'pglite' },
    close: () => db.destroy(),
  };
}

/** Postgres or Supabase. Must be a session connection, not a transaction pooler. */
export async function connectPostgres(url: string, report: (error: Error) => void): Promise<Connection> {
  const { default: pg } = await import('pg');
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced by the pool; unhandled, its event would end the process.
  pool.on('error', report);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
  } catch (cause) {
    await db.destroy();
    throw unreachable(cause) ?? cause;
  }
  return { kind: 'postgres', db, boss: { connectionString: url }, sessionUrl: url, close: () => db.destroy() };
}

function unreachable(cause: unknown): Error | undefined {
  const text = String(cause instanceof Error ? (cause.cause ?? cause) : cause);
  if (!/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|timeout|password|does not exist|28P01|3D000/i.test(text))
    return undefined;
  return new Error(
    `The database of DATABASE_URL cannot be used: ${text.replace(/^\w*Error:\s*/, '')}. Check host, port, user, password and database name.`,
    { cause },
  );
}

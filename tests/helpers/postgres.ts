/** Real Postgres for tests, where there is one: a database of its own for each test file. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const server = 'postgres://postgres@127.0.0.1:5432';

export interface FreshDatabase {
  url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** `undefined`, said loudly, when no Postgres answers at 127.0.0.1:5432. */
export async function freshDatabase(): Promise<FreshDatabase | undefined> {
  const name = `newsmedia_test_${randomBytes(6).toString('hex')}`;
  try {
    await run(`create database ${name}`);
  } catch (error) {
    if (!/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|timeout/i.test(String((error as Error).cause ?? error))) throw error;
    process.stderr.write(
      '\n*** NO POSTGRES at 127.0.0.1:5432: what needs a real one is NOT TESTED in this run ***\n\n',
    );
    return undefined;
  }
  return {
    url: `${server}/${name}`,
    drop: () => run(`drop database if exists ${name} with (force)`),
  };
}

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres`, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Locks } from '../../pipeline/ports/state.ts';

/** The embedded database has exactly one process, so a set of names is the whole truth. */
export function createProcessLocks(): Locks {
  const held = new Set<string>();
  return {
    async tryHold(name) {
      if (held.has(name)) return undefined;
      held.add(name);
      return async () => {
        held.delete(name);
      };
    },
  };
}

/**
 * Postgres advisory locks on one session: they end with the connection, so with the process too.
 * A session may take its own lock twice, therefore the names are also kept here.
 */
export async function createPostgresLocks(url: string): Promise<Locks & { close(): Promise<void> }> {
  const { default: pg } = await import('pg');
  const inProcess = createProcessLocks();
  let session: Promise<Client> | undefined;

  async function connect(): Promise<Client> {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    const forget = () => {
      session = undefined; // the next lock makes a new session; what this one held is free for others
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    return client;
  }

  async function query(text: string, key: string): Promise<boolean> {
    session ??= connect();
    try {
      const result = await (await session).query<{ held: boolean }>(text, [key]);
      return result.rows[0]?.held ?? false;
    } catch (error) {
      session = undefined;
      throw error;
    }
  }

  return {
    async tryHold(name) {
      const free = await inProcess.tryHold(name);
      if (!free) return undefined;
      try {
        const key = keyOf(name);
        if (!(await query('select pg_try_advisory_lock($1::bigint) as held', key))) {
          await free();
          return undefined;
        }
        return async () => {
          await free();
          // A session that was lost has let go already.
          if (session) await query('select pg_advisory_unlock($1::bigint) as held', key);
        };
      } catch (error) {
        await free();
        throw error;
      }
    },
    async close() {
      const client = await session?.catch(() => undefined);
      session = undefined;
      await client?.end();
    },
  };
}

/** Advisory locks are named by 64-bit numbers. */
function keyOf(name: string): string {
  return createHash('sha256').update(`newsmedia:${name}`).digest().readBigInt64BE().toString();
}

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
 * So that the database notices within half a minute that a machine has lost its power: it would wait for hours, and
 * keep for it what it held.
 */
const noticeTheDead = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

/**
 * Postgres advisory locks on one session: they end with the connection, so with the process too.
 * A session may take its own lock twice, therefore the names are also kept here.
 */
export async function createPostgresLocks(url: string): Promise<Locks & { close(): Promise<void> }> {
  const { default: pg } = await import('pg');
  const inProcess = createProcessLocks();
  let session: Promise<Client> | undefined;
  let asked = Promise.resolve();

  async function connect(): Promise<Client> {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    const lost = () => {
      if (session === opening) session = undefined; // the next lock makes a new session
    };
    client.on('error', lost);
    client.on('end', lost);
    const opening = begin(client).catch((error: unknown) => {
      lost();
      throw error;
    });
    session = opening;
    return opening;
  }

  /** One question after the other: a client is not to be asked while it is answering. */
  function query(client: Client, text: string, key: string): Promise<boolean> {
    const answer = asked.then(() => ask(client, text, key));
    asked = answer.then(answered, answered);
    return answer;
  }

  async function ask(client: Client, text: string, key: string): Promise<boolean> {
    try {
      const result = await client.query<{ held: boolean }>(text, [key]);
      return result.rows[0]?.held ?? false;
    } catch (error) {
      // Whatever it still holds must not outlive the trust in it.
      void client.end().catch(lostAnyway);
      throw error;
    }
  }

  return {
    async tryHold(name) {
      const free = await inProcess.tryHold(name);
      if (!free) return undefined;
      try {
        const key = keyOf(name);
        const client = await (session ?? connect());
        if (!(await query(client, 'select pg_try_advisory_lock($1::bigint) as held', key))) {
          await free();
          return undefined;
        }
        return async () => {
          try {
            // A session that was lost has let go already, and another one must not let go of what it took itself.
            if ((await session?.catch(() => undefined)) === client) {
              await query(client, 'select pg_advisory_unlock($1::bigint) as held', key);
            }
          } finally {
            await free();
          }
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

async function begin(client: Client): Promise<Client> {
  await client.connect();
  try {
    await client.query(noticeTheDead);
    return client;
  } catch (error) {
    void client.end().catch(lostAnyway);
    throw error;
  }
}

function answered(): void {
  // whoever asked hears how it went
}

function lostAnyway(): void {
  // the connection is gone, which is all that was wanted
}

/** Advisory locks are named by 64-bit numbers. */
function keyOf(name: string): string {
  return createHash('sha256').update(`newsmedia:${name}`).digest().readBigInt64BE().toString();
}

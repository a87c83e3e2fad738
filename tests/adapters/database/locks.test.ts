import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresLocks, createProcessLocks } from '../../../src/adapters/database/locks.ts';
import type { Locks } from '../../../src/pipeline/ports/state.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { type FreshDatabase, freshDatabase } from '../../helpers/postgres.ts';

/** What every lock must do. */
function locksContract(open: () => Promise<Locks>): void {
  it('gives a lock to one, and to the next when it is free', async () => {
    const locks = await open();
    const release = await locks.tryHold('a');
    expect(release).toBeTypeOf('function');
    expect(await locks.tryHold('a')).toBeUndefined();
    await release?.();
    const next = await locks.tryHold('a');
    expect(next).toBeTypeOf('function');
    await next?.();
  });

  it('gives a lock to one of many who ask at once', async () => {
    const locks = await open();
    const all = await Promise.all(Array.from({ length: 8 }, () => locks.tryHold('crowd')));
    const holders = all.filter((release) => release !== undefined);
    expect(holders).toHaveLength(1);
    await holders[0]?.();
  });

  it('keeps names apart', async () => {
    const locks = await open();
    const held = await Promise.all(['a', 'b', 'generation:1'].map((name) => locks.tryHold(name)));
    expect(held.every((release) => release !== undefined)).toBe(true);
    for (const release of held) await release?.();
  });
}

describe('the contract of locks in memory', () => locksContract(async () => createFakeLocks()));
describe('the contract of locks of the embedded database', () => locksContract(async () => createProcessLocks()));

const database: FreshDatabase | undefined = await freshDatabase();

describe.skipIf(!database)('locks of Postgres (NOT TESTED without one)', () => {
  const { url, drop } = database as FreshDatabase;
  const open: Awaited<ReturnType<typeof createPostgresLocks>>[] = [];
  let admin: pg.Client;

  async function machine() {
    const locks = await createPostgresLocks(url);
    open.push(locks);
    return locks;
  }
  beforeAll(async () => {
    admin = new pg.Client({ connectionString: url });
    await admin.connect();
  });
  afterEach(async () => {
    for (const locks of open.splice(0)) await locks.close();
  });
  afterAll(async () => {
    await admin.end();
    await drop();
  });

  /** As when the network or the database goes away for a moment. */
  const cutConnections = () =>
    admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
  const heldNow = async () =>
    (await admin.query(`select count(*)::int as n from pg_locks where locktype = 'advisory'`)).rows[0].n as number;

  locksContract(machine);

  it('hold between two machines', async () => {
    const [one, two] = [await machine(), await machine()];
    const release = await one.tryHold('shared');
    expect(await two.tryHold('shared')).toBeUndefined();
    await release?.();
    expect(await two.tryHold('shared')).toBeTypeOf('function');
  });

  it('are free when the machine that held them is gone', async () => {
    const [one, two] = [await machine(), await machine()];
    await one.tryHold('shared');
    await one.close();
    expect(await two.tryHold('shared')).toBeTypeOf('function');
  });

  it('are free when the connection dies, and can be had again by a new one', async () => {
    const [one, two] = [await machine(), await machine()];
    const release = await one.tryHold('shared');
    await cutConnections();
    // The database ends them a moment later.
    await expect.poll(heldNow).toBe(0);
    // What is asked first may still meet the dead connection.
    const asked = await two.tryHold('shared').catch(() => two.tryHold('shared'));
    expect(asked).toBeTypeOf('function');
    // The one that lost it may let go without harm, and without taking it from the other.
    await release?.().catch(() => {});
    await one.tryHold('else').catch(() => undefined);
    expect(await one.tryHold('shared').catch(() => one.tryHold('shared'))).toBeUndefined();
  });

  it('are asked for on a connection whose other end is looked after by the database', async () => {
    const sockets: Socket[] = [];
    let said = '';
    const { port, hostname } = new URL(url);
    const between = createServer((socket) => {
      const database = connect(Number(port), hostname);
      sockets.push(socket, database);
      socket.on('data', (bytes) => {
        said += bytes.toString('latin1');
      });
      socket.pipe(database).pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    const address = new URL(url);
    address.port = String((between.address() as AddressInfo).port);
    const locks = await createPostgresLocks(address.href);
    expect(await locks.tryHold('far')).toBeTypeOf('function');
    expect(said).toMatch(/set tcp_keepalives_idle = 10[\s\S]*pg_try_advisory_lock/);
    await locks.close();
    for (const socket of sockets) socket.destroy();
    between.close();
  });

  it('leave nothing held behind when all have let go', async () => {
    const locks = await machine();
    const all = await Promise.all(Array.from({ length: 5 }, (_, i) => locks.tryHold(`n${i}`)));
    expect(await heldNow()).toBe(5);
    await Promise.all(all.map((release) => release?.()));
    expect(await heldNow()).toBe(0);
  });

  it('letting go and asking again at the same time ends with one holder', async () => {
    const [one, two] = [await machine(), await machine()];
    let release = await one.tryHold('busy');
    for (let i = 0; i < 20; i++) {
      const freed = release?.();
      const early = await one.tryHold('busy');
      await freed;
      const next = early ?? (await one.tryHold('busy'));
      expect(next).toBeTypeOf('function');
      expect(await two.tryHold('busy')).toBeUndefined();
      release = next;
    }
    await release?.();
  });

  it('say that the database cannot be reached', async () => {
    const away = await createPostgresLocks('postgres://postgres@127.0.0.1:1/none');
    await expect(away.tryHold('a')).rejects.toThrow('ECONNREFUSED');
    await expect(away.tryHold('a')).rejects.toThrow('ECONNREFUSED');
    await away.close();
  });
});

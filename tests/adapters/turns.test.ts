import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSharedTurns } from '../../src/adapters/redis/turns.ts';
import type { Turn, Turns } from '../../src/pipeline/ports/turns.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';

const never = new AbortController().signal;
const turn: Turn = { name: 'image:cloud:w1', atOnce: 2, expiresMs: 60_000 };

/** Work that goes on until it is let go; tells how much of it ran at once. */
function workshop() {
  const seen = { running: 0, most: 0, begun: 0 };
  const gates: (() => void)[] = [];
  const begun: (() => void)[] = [];
  return {
    seen,
    async work(): Promise<string> {
      seen.begun += 1;
      seen.most = Math.max(seen.most, ++seen.running);
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.push(resolve);
      for (const tell of begun.splice(0)) tell();
      await promise;
      seen.running -= 1;
      return 'done';
    },
    /** Resolves once so many have begun since the start. */
    async until(count: number): Promise<void> {
      while (seen.begun < count) await new Promise<void>((resolve) => begun.push(resolve));
    },
    finishOne: () => gates.shift()?.(),
    finishAll: () => {
      for (const finish of gates.splice(0)) finish();
    },
  };
}

/** What everybody may rely on, whoever shares the limit. `machines` gives two that share it. */
function turnsContract(machines: () => Promise<readonly [Turns, Turns]>): void {
  it('lets so many at once, and the next one when one has finished', async () => {
    const [one, other] = await machines();
    const { seen, work, until, finishOne, finishAll } = workshop();
    const all = [one, other, one, other].map((turns) => turns.take(turn, work, never));
    for (let finished = 1; finished <= 2; finished++) {
      await until(finished + 1);
      finishOne();
    }
    await until(4);
    finishAll();
    await expect(Promise.all(all)).resolves.toEqual(['done', 'done', 'done', 'done']);
    expect(seen.most).toBe(2);
  });

  it('gives what the work gives, and what it throws', async () => {
    const [one] = await machines();
    await expect(one.take(turn, async () => 7, never)).resolves.toBe(7);
    const error = new Error('no picture');
    await expect(one.take(turn, () => Promise.reject(error), never)).rejects.toBe(error);
    await expect(one.take(turn, async () => 8, never)).resolves.toBe(8);
  });

  it('is left at once by a request that is cancelled, whose work is never begun', async () => {
    const [one] = await machines();
    const { seen, work, until, finishAll } = workshop();
    const first = [one.take(turn, work, never), one.take(turn, work, never)];
    await until(2);
    const abort = new AbortController();
    const waiting = one.take(turn, work, abort.signal);
    abort.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    finishAll();
    await Promise.all(first);
    await expect(one.take(turn, async () => 'after', never)).resolves.toBe('after');
    expect(seen.begun).toBe(2);
  });

  it('keeps one workspace from waiting for another', async () => {
    const [one] = await machines();
    const { work, until, finishAll } = workshop();
    const busy = [one.take(turn, work, never), one.take(turn, work, never)];
    await until(2);
    await expect(one.take({ ...turn, name: 'image:cloud:w2' }, async () => 'free', never)).resolves.toBe('free');
    finishAll();
    await Promise.all(busy);
  });

  it('starts so many in a minute and no more', async () => {
    const [one, other] = await machines();
    const abort = new AbortController();
    const limited = { ...turn, name: 'audio:cloud:w1', atOnce: 50, perMinute: 5 };
    let begun = 0;
    const five = Promise.withResolvers<void>();
    const begin = async (): Promise<void> => {
      begun += 1;
      if (begun === 5) five.resolve();
    };
    const all = [one, other, one, other, one, other, one].map((turns) =>
      turns.take(limited, begin, abort.signal).catch(() => 'cancelled'),
    );
    await five.promise;
    // Time enough for a sixth, if there were one: both machines ask for something else and get it.
    for (const turns of [one, other]) await turns.take({ ...turn, name: 'other:cloud:w1' }, async () => {}, never);
    abort.abort(new Error('cancelled'));
    const ends = await Promise.all(all);
    expect(ends.filter((end) => end === 'cancelled')).toHaveLength(2);
    expect(begun).toBe(5);
  });
}

const open: Turns[] = [];
afterEach(async () => {
  for (const turns of open.splice(0)) await turns.close();
});

describe('the limits of this process', () => {
  turnsContract(async () => {
    const turns = createLocalTurns();
    return [turns, turns];
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function redisAt(port: number): Promise<ChildProcess | undefined> {
  const child = spawn('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''], { stdio: 'ignore' });
  const failed = await Promise.race([once(child, 'error').then(() => true), once(child, 'spawn').then(() => false)]);
  if (failed) return undefined;
  const probe = new Redis(port, '127.0.0.1', { retryStrategy: () => 20, maxRetriesPerRequest: null });
  probe.on('error', () => {}); // until it listens
  await probe.ping();
  probe.disconnect();
  return child;
}

const port = await freePort();
let redis = await redisAt(port);
const here = redis !== undefined;
if (!here) console.warn('SKIPPED: there is no redis-server here, so limits shared between machines are not tested.');

describe.skipIf(!here)('limits shared over Redis', () => {
  let names = 0;
  const says: string[] = [];
  const told: (() => void)[] = [];
  const say = (sentence: string) => {
    says.push(sentence);
    for (const tell of told.splice(0)) tell();
  };
  async function machine(prefix: string): Promise<Turns> {
    const turns = createSharedTurns({ url: `redis://127.0.0.1:${port}`, say, prefix });
    open.push(turns);
    await until(() => turns.shared());
    return turns;
  }
  async function until(wanted: () => boolean): Promise<void> {
    while (!wanted()) await new Promise<void>((resolve) => told.push(resolve));
  }
  const machines = async () => {
    const prefix = `test${++names}`;
    return [await machine(prefix), await machine(prefix)] as const;
  };
  beforeAll(() => void says.splice(0));
  afterAll(() => void redis?.kill());

  turnsContract(machines);

  it('go on alone while Redis is away, say so, and are shared again when it is back, also when it forgot all', async () => {
    const [one, other] = await machines();
    const { seen, work, until: begun, finishAll, finishOne } = workshop();
    const all = [one, other, one, other].map((turns) => turns.take(turn, work, never));
    await begun(2);
    says.splice(0);
    redis?.kill('SIGKILL');
    await until(() => !one.shared() && !other.shared());
    // Those that waited take a turn of their own machine.
    await begun(4);
    finishAll();
    await expect(Promise.all(all)).resolves.toHaveLength(4);
    expect(says).toContain('Redis is away: each machine keeps its own rate limits until it is back.');
    await expect(one.take(turn, async () => 'alone', never)).resolves.toBe('alone');

    redis = await redisAt(port);
    await until(() => one.shared() && other.shared());
    Object.assign(seen, { running: 0, most: 0, begun: 0 });
    const later = [one, other, one, other].map((turns) => turns.take(turn, work, never));
    for (let finished = 1; finished <= 2; finished++) {
      await begun(finished + 1);
      finishOne();
    }
    await begun(4);
    finishAll();
    await Promise.all(later);
    expect(seen.most).toBe(2);
  });

  it('grant one allowance to all machines together', async () => {
    const [one, other] = await machines();
    const edits = { name: 'edits:slack:T1', perMinute: 50, burst: 20 };
    const asked = await Promise.all(Array.from({ length: 30 }, (_, i) => (i % 2 ? one : other).spend(edits)));
    expect(asked.filter((waitMs) => waitMs === 0)).toHaveLength(20);
    expect(new Set(asked)).toEqual(new Set([0, 10_000]));
    expect(await one.spend({ ...edits, name: 'edits:slack:T2' })).toBe(0);
  });

  it('work from the start when Redis is not there yet', async () => {
    const turns = createSharedTurns({ url: `redis://127.0.0.1:${await freePort()}`, say });
    open.push(turns);
    await expect(turns.take(turn, async () => 'alone', never)).resolves.toBe('alone');
    expect(turns.shared()).toBe(false);
  });
});

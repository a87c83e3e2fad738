import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { type GenerationQueue, openQueue } from '../../../src/adapters/database/queue.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';
import { onBothDatabases } from './state.ts';

type Handler = Parameters<GenerationQueue['start']>[0];

/** Handled jobs, and a way to wait for one. */
function createHandler(work: Handler = async () => {}) {
  const handled: string[] = [];
  const waiting: { id: string; resolve: (signal: AbortSignal) => void }[] = [];
  const signals = new Map<string, AbortSignal>();
  return {
    handled,
    handle: (async (id, signal) => {
      handled.push(id);
      signals.set(id, signal);
      for (const one of waiting) if (one.id === id) one.resolve(signal);
      await work(id, signal);
    }) as Handler,
    /** Resolves with the signal once this job has begun. */
    begun: (id: string) =>
      new Promise<AbortSignal>((resolve) => {
        const signal = signals.get(id);
        if (signal) resolve(signal);
        waiting.push({ id, resolve });
      }),
  };
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('the queue', () => {
  onBothDatabases((open) => {
    const opened: GenerationQueue[] = [];
    let count = 0;

    async function setUp(concurrency = 2) {
      const { db } = open().connection;
      const queue = await openQueue(open().connection, { concurrency, report: () => {} });
      opened.push(queue);
      const accept = async (id: string, workspace = 'w1') => {
        count += 1;
        const generation = { ...exampleGeneration({ id }), workspace };
        await createGenerations(db, queue.enqueue).accept(generation, `key${count}`);
      };
      return { db, queue, accept };
    }

    afterEach(async () => {
      for (const queue of opened.splice(0)) {
        await queue.stop(0);
        await queue.close();
      }
      const { db } = open().connection;
      await sql`delete from pgboss.job`.execute(db);
      await db.deleteFrom('generations').execute();
    });

    it('runs what was accepted, before and after it was started', async () => {
      const { queue, accept } = await setUp();
      const { handle, begun, handled } = createHandler();
      await accept('early');
      await queue.start(handle);
      await begun('early');
      await accept('late');
      await begun('late');
      expect(handled).toEqual(['early', 'late']);
    });

    it('runs nothing whose transaction was rolled back', async () => {
      const { db, queue, accept } = await setUp();
      const { handle, begun, handled } = createHandler();
      await queue.start(handle);
      const rolledBack = db.transaction().execute(async (transaction) => {
        await queue.enqueue({ id: 'never', workspace: 'w1' }, transaction);
        throw new Error('rolled back');
      });
      await expect(rolledBack).rejects.toThrow('rolled back');
      await accept('after');
      await begun('after');
      expect(handled).toEqual(['after']);
    });

    it('hands a job back when its handler rejects, and runs it again', async () => {
      const { queue, accept } = await setUp();
      const twice = Promise.withResolvers<void>();
      let times = 0;
      await accept('a');
      await queue.start(async () => {
        times += 1;
        if (times === 1) throw new Error('the database is away');
        twice.resolve();
      });
      await twice.promise;
      expect(times).toBe(2);
    });

    it('is done with a job whose handler has ended', async () => {
      const { queue, accept } = await setUp();
      const { handle, begun } = createHandler();
      await accept('a');
      await queue.start(handle);
      await begun('a');
      await queue.stop(60_000);
      expect(await queue.depth()).toEqual({ queued: 0, active: 0, oldestMs: 0 });
    });

    it('waits for running jobs when it stops, and takes no new ones', async () => {
      const { queue, accept } = await setUp(1);
      const gate = Promise.withResolvers<void>();
      const aborted: boolean[] = [];
      const { handle, begun, handled } = createHandler(async (_id, signal) => {
        await gate.promise;
        aborted.push(signal.aborted);
      });
      await accept('a');
      await queue.start(handle);
      await begun('a');
      const stopped = queue.stop(60_000);
      await accept('b');
      gate.resolve();
      await stopped;
      expect(aborted).toEqual([false]);
      expect(handled).toEqual(['a']);
      expect(await queue.depth()).toMatchObject({ queued: 1, active: 0 });
    });

    it('aborts what takes too long when it stops, and hands it back', async () => {
      const { queue, accept } = await setUp();
      const { handle, begun } = createHandler((_id, signal) => untilAborted(signal));
      await accept('a');
      await queue.start(handle);
      const signal = await begun('a');
      await queue.stop(0);
      expect(signal.aborted).toBe(true);
      expect(await queue.depth()).toMatchObject({ queued: 1, active: 0 });
      const next = await setUp();
      const again = createHandler();
      await next.queue.start(again.handle);
      await again.begun('a');
    });

    it('one workspace with much to do leaves a place for others', async () => {
      const { queue, accept } = await setUp(2);
      const { handle, begun, handled } = createHandler((_id, signal) => untilAborted(signal));
      const noisy = [1, 2, 3, 4, 5].map((i) => `noisy${i}`);
      for (const id of noisy) await accept(id, 'noisy');
      await queue.start(handle);
      // Both places ask at once, so it need not be the first one.
      await Promise.race(noisy.map(begun));
      await accept('quiet', 'quiet');
      await begun('quiet');
      expect(handled).toEqual([expect.stringMatching(/^noisy/), 'quiet']);
    });

    it('runs what was queued for later when its time has come, and counts it as waiting only then', async () => {
      const { db, queue, accept } = await setUp();
      const { handle, begun, handled } = createHandler();
      await accept('now');
      await queue.start(handle);
      await begun('now');
      const generations = createGenerations(db, queue.enqueue);
      await generations.change('now', (generation) => ({ generation, enqueue: { inMs: 3_600_000 } }));
      await accept('after');
      await begun('after');
      expect(handled).toEqual(['now', 'after']);
      expect((await queue.depth()).queued).toBe(0);
      await sql`update pgboss.job set start_after = now() where start_after > now()`.execute(db);
      await generations.change('now', (generation) => ({ generation, enqueue: true }));
      for (;;)
        if (handled.filter((id) => id === 'now').length === 3) break;
        else await new Promise((resolve) => setImmediate(resolve));
    });

    it('counts a while by the database’s clock, whatever this machine’s says', async () => {
      const { db, queue, accept } = await setUp();
      await accept('while');
      const generations = createGenerations(db, queue.enqueue);
      await generations.change('while', (generation) => ({ generation, enqueue: { inMs: 3_600_500 } }));
      const { rows } = await sql<{
        seconds: number;
      }>`select extract(epoch from start_after - created_on)::float as seconds
        from pgboss.job where data ->> 'id' = 'while' and start_after > created_on + interval '1 second'`.execute(db);
      expect(rows.map(({ seconds }) => Math.round(seconds * 10))).toEqual([36_005]);
    });

    it('keeps what was queued for later over a restart', async () => {
      const { db, queue, accept } = await setUp();
      await accept('a');
      const { handle, begun } = createHandler();
      await queue.start(handle);
      await begun('a');
      await queue.stop(60_000);
      await createGenerations(db, queue.enqueue).change('a', (generation) => ({ generation, enqueue: { inMs: 200 } }));
      const next = await setUp();
      const again = createHandler();
      await next.queue.start(again.handle);
      await again.begun('a');
      expect(again.handled).toEqual(['a']);
    });

    it('tells how much waits, how much runs, and how long the oldest has waited', async () => {
      const { db, queue, accept } = await setUp(1);
      const { handle, begun } = createHandler((_id, signal) => untilAborted(signal));
      await accept('a');
      await queue.start(handle);
      await begun('a');
      await accept('b');
      await accept('c');
      await sql`update pgboss.job set start_after = now() - interval '1 hour' where data ->> 'id' = 'b'`.execute(db);
      const { oldestMs, ...depth } = await queue.depth();
      expect(depth).toEqual({ queued: 2, active: 1 });
      expect(Math.floor(oldestMs / 3_600_000)).toBe(1);
    });

    it('a job that a killed process was at is run by the next one', async (context) => {
      if (open().connection.kind === 'postgres') {
        context.skip('on Postgres the missing heartbeat tells, after 10 s: see the durability tests');
        return;
      }
      const { db, queue, accept } = await setUp();
      await accept('a');
      await sql`update pgboss.job set state = 'active', started_on = now()`.execute(db);
      const { handle, begun } = createHandler();
      await queue.start(handle);
      await begun('a');
    });
  });
});

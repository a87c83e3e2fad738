import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { JobQueue } from '../../pipeline/ports/state.ts';
import type { Connection } from './connect.ts';
import type { Enqueue } from './generations.ts';

const queueName = 'generations';

export interface QueueOptions {
  /** Generations run at once by this process. */
  concurrency: number;
  /** False on a machine that only accepts work. */
  report: (error: Error) => void;
}

export type GenerationQueue = JobQueue & {
  /** Started; for other queues beside this one. */
  boss: PgBoss;
  enqueue: Enqueue;
  close(): Promise<void>;
};

/** pg-boss on either database. Jobs carry only the generation's id; everything else is in its row. */
export async function openQueue(connection: Connection, options: QueueOptions): Promise<GenerationQueue> {
  const embedded = connection.kind === 'embedded';
  const boss = new PgBoss({
    ...connection.boss,
    useListenNotify: true,
    openTelemetry: { enabled: false },
    monitorVacuum: !embedded,
    reindex: !embedded,
    registerInstance: !embedded,
    // A worker that was killed is noticed by its missing heartbeat; the embedded one by its next start.
    ...(embedded ? {} : { superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 }),
  });
  boss.on('error', options.report);
  await boss.start();
  await boss.createQueue(queueName, {
    notify: true,
    retryLimit: 1000,
    retryDelay: 1,
    retryDelayMax: 30,
    retryBackoff: true,
    expireInSeconds: 4 * 3600,
    ...(embedded ? {} : { heartbeatSeconds: 10 }),
  });

  const running = new Map<string, { abort: AbortController; done: Promise<void> }>();
  let workId: string | undefined;

  return {
    boss,
    async enqueue({ id, workspace }, transaction, when) {
      // Seconds are counted by the database's clock, which is the one that wakes the job.
      const later = when ? { startAfter: when.inMs / 1000 } : {};
      await boss.send(queueName, { id }, { db: fromKysely(transaction), group: { id: workspace }, ...later });
    },

    async start(handle) {
      if (embedded) await handBackOrphans(boss);
      workId = await boss.work<{ id: string }>(
        queueName,
        {
          localConcurrency: options.concurrency,
          // One workspace never takes the last free place from the others.
          localGroupConcurrency: Math.max(1, options.concurrency - 1),
          pollingIntervalSeconds: 1,
          notifyPollingIntervalSeconds: 1,
        },
        async ([job]) => {
          if (!job) return;
          const abort = new AbortController();
          const done = handle(job.data.id, AbortSignal.any([abort.signal, job.signal]));
          running.set(job.id, { abort, done: done.then(noted, noted) });
          try {
            await done;
          } finally {
            running.delete(job.id);
            // Ask for the next job at once instead of at the next poll.
            if (workId) boss.notifyWorker(workId);
          }
        },
      );
    },

    async stop(graceMs) {
      if (!workId) return;
      const stopped = boss.offWork(queueName, { wait: true });
      const drained = Promise.all([...running.values()].map(({ done }) => done));
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs);
      });
      await Promise.race([drained, patience]);
      clearTimeout(timer);
      for (const { abort } of running.values())
        abort.abort(new Error('This process is stopping; the work is handed back.'));
      await stopped;
      workId = undefined;
    },

    async depth() {
      const { rows } = await boss.getDb().executeSql(
        `select count(*) filter (where state < 'active')::int as queued,
                count(*) filter (where state = 'active')::int as active,
                coalesce(extract(epoch from now() - min(case when state = 'created' then start_after else created_on end)
                                 filter (where state < 'active')), 0)::float as oldest
           from pgboss.job where name = $1 and state <= 'active'
                -- What was set for later does not wait yet; what failed and is tried again does.
                and (start_after <= now() or state <> 'created')`,
        [queueName],
      );
      const [row] = rows as { queued: number; active: number; oldest: number }[];
      return { queued: row?.queued ?? 0, active: row?.active ?? 0, oldestMs: Math.round((row?.oldest ?? 0) * 1000) };
    },

    async close() {
      await boss.stop({ graceful: true, timeout: 5_000, close: true });
    },
  };
}

/** The embedded database has one process, so what is active at its start belongs to a process that was killed. */
async function handBackOrphans(boss: PgBoss): Promise<void> {
  const { rows } = await boss
    .getDb()
    .executeSql(`select id from pgboss.job where name = $1 and state = 'active'`, [queueName]);
  for (const { id } of rows as Pick<JobWithMetadata, 'id'>[]) {
    await boss.fail(queueName, id, { message: 'the process ended in the middle' });
    await boss.update(queueName, undefined, { id, startAfter: new Date() });
  }
}

function noted(): void {
  // pg-boss hears of the failure from the handler itself
}

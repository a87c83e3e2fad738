import { createHash } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { digestTimesUtc } from '../../pipeline/digest-day.ts';
import type { DigestPlace, DigestTime, DigestTimes, DueDigest } from '../../pipeline/ports/digests.ts';

const queueName = 'digests';
const call = z.object({
  workspace: z.string().min(1),
  channel: z.string().min(1),
  time: z.string(),
  zone: z.string(),
  from: z.coerce.date(),
});

export interface DigestQueue extends DigestTimes {
  /** Makes the times what they should be: of what was changed while this could not be told. */
  reconcile(wanted: () => Promise<readonly (DigestPlace & DigestTime)[]>): Promise<void>;
  /** The handler's rejection hands the job back, to be run again. */
  start(handle: (due: DueDigest, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Takes no new ones, and waits for those that run. */
  stop(): Promise<void>;
}

/** A schedule of pg-boss for each channel; `boss` has been started. */
export async function openDigestQueue(
  boss: PgBoss,
  options: { embedded: boolean; now: () => number },
): Promise<DigestQueue> {
  await boss.createQueue(queueName, {
    // The day after brings the next one, and it tells everything that this one could not.
    retryLimit: 60,
    retryDelay: 5,
    retryDelayMax: 1800,
    retryBackoff: true,
    expireInSeconds: 300,
    ...(options.embedded ? {} : { heartbeatSeconds: 10 }),
  });
  let stopping: AbortController | undefined;

  async function set(place: DigestPlace, at: DigestTime | undefined): Promise<void> {
    const key = keyOf(place);
    if (!at) return boss.unschedule(queueName, key);
    const { workspace, channel } = place;
    const there = await boss.getSchedule(queueName, key);
    if (there && isSame(there, at)) return;
    const now = options.now();
    const data = { workspace, channel, time: at.time, zone: at.zone, from: new Date(now).toISOString() };
    // After a time in which no process ran, the newest is sent and no other.
    await boss.schedule(queueName, cronOf(at, now), data, { key, missed: 'once' });
  }

  return {
    set,

    async reconcile(wanted) {
      // Asked for first: what somebody sets meanwhile is wanted, too.
      const known = new Map((await boss.getSchedules(queueName)).map((one) => [one.key, one]));
      for (const one of await wanted()) {
        const there = known.get(keyOf(one));
        known.delete(keyOf(one));
        if (!there || !isSame(there, one)) await set(one, one);
        // A zone has decided about its clocks anew.
        else if (there.cron !== cronOf(one, options.now())) {
          const { key, data } = there;
          await boss.schedule(queueName, cronOf(one, options.now()), data, { key, missed: 'once' });
        }
      }
      for (const key of known.keys()) await boss.unschedule(queueName, key);
    },

    async start(handle) {
      const abort = new AbortController();
      stopping = abort;
      if (options.embedded) await handBackOrphans(boss);
      await boss.work(queueName, { pollingIntervalSeconds: 2 }, async ([job]) => {
        if (job) await handle(call.parse(job.data), AbortSignal.any([abort.signal, job.signal]));
      });
    },

    async stop() {
      if (!stopping) return;
      stopping.abort(new Error('This process is stopping; the digest is handed back.'));
      stopping = undefined;
      await boss.offWork(queueName, { wait: true });
    },
  };
}

/** The embedded database has one process, so what is active at its start belongs to a process that was killed. */
async function handBackOrphans(boss: PgBoss): Promise<void> {
  const { rows } = await boss
    .getDb()
    .executeSql(`select id from pgboss.job where name = $1 and state = 'active'`, [queueName]);
  for (const { id } of rows as { id: string }[]) {
    await boss.fail(queueName, id, { message: 'the process ended in the middle' });
    await boss.update(queueName, undefined, { id, startAfter: new Date() });
  }
}

/**
 * `0 7,8 * * *` for 09:00 in Amsterdam: whenever it can be that time there. In UTC, where no time is skipped and none
 * comes twice; whoever is called looks what is due.
 */
export function cronOf(at: DigestTime, now: number): string {
  const { hours, minutes } = digestTimesUtc(at, now);
  return `${minutes.join()} ${hours.join()} * * *`;
}

function isSame({ data }: { data?: unknown }, at: DigestTime): boolean {
  const known = call.safeParse(data);
  return known.success && known.data.time === at.time && known.data.zone === at.zone;
}

/** Channels have names with any signs, keys only some. */
function keyOf({ workspace, channel }: DigestPlace): string {
  return createHash('sha256')
    .update(JSON.stringify([workspace, channel]))
    .digest('hex')
    .slice(0, 40);
}

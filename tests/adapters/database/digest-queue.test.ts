import { PgBoss } from 'pg-boss';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { cronOf, openDigestQueue } from '../../../src/adapters/database/digest-queue.ts';
import { openQueue } from '../../../src/adapters/database/queue.ts';
import { digestDay, dueAt } from '../../../src/pipeline/digest-day.ts';
import type { DigestPlace } from '../../../src/pipeline/ports/digests.ts';
import { onBothDatabases } from './state.ts';

const now = () => Date.parse('2026-11-23T10:00:00Z');
const dayMs = 24 * 3600_000;
const zones = ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca'];
const times = ['00:00', '02:15', '02:30', '03:00', '09:00', '23:59'];

describe('a year of digests', () => {
  // Nothing is asked of a database.
  const boss = new PgBoss({ db: { executeSql: async () => ({ rows: [] }) } });

  it.each(zones.flatMap((zone) => times.map((time) => ({ zone, time }))))('$time in $zone: every date once', (at) => {
    const first = Temporal.PlainDate.from('2026-01-01');
    const from = dueAt(first, at);
    const cron = cronOf(at, from);
    const calls: Date[] = [];
    while ((calls.at(-1)?.getTime() ?? 0) < from + 366 * dayMs) {
      calls.push(...boss.previewSchedule(cron, { from: calls.at(-1) ?? new Date(from - 1), count: 500 }));
    }
    const posted = new Map<string, number>();
    for (const call of calls) {
      const day = digestDay(at, call.getTime());
      if (dueAt(day, at) >= from && !posted.has(day)) posted.set(day, call.getTime());
    }
    const days = Array.from({ length: 365 }, (_, index) => first.add({ days: index }).toString());
    expect([...posted.keys()].slice(0, 365)).toEqual(days);
    // And each at its time, not at one of the others at which somebody looked.
    for (const day of days) expect(posted.get(day)).toBe(dueAt(day, at));
    // Whoever is called late, as after a night without a process, still does that day's.
    for (const day of days) expect(digestDay(at, dueAt(day, at) + 20 * 3600_000)).toBe(day);
  });
});

describe('calling for digests', () => {
  onBothDatabases((open) => {
    it('follows what is set, also when two machines set it, and forgets what is off', async () => {
      const { connection } = open();
      const queue = await openQueue(connection, { concurrency: 1, report: () => {} });
      const embedded = connection.kind === 'embedded';
      const [one, other] = [
        await openDigestQueue(queue.boss, { embedded, now }),
        await openDigestQueue(queue.boss, { embedded, now }),
      ];
      const place = { workspace: 'web:local', channel: 'Ökonomie & “Börse”' };
      const known = async () =>
        (await queue.boss.getSchedules('digests')).map(({ cron, data, options }) => ({ cron, data, options }));
      try {
        await Promise.all([one, other].map((each) => each.set(place, { time: '09:05', zone: 'Asia/Tokyo' })));
        expect(await known()).toMatchObject([
          { cron: '5 0 * * *', data: { ...place, time: '09:05' }, options: { missed: 'once' } },
        ]);
        await other.set(place, { time: '18:00', zone: 'UTC' });
        expect(await known()).toMatchObject([{ cron: '0 18 * * *', data: { ...place, zone: 'UTC' } }]);
        const second = { workspace: 'slack:T1', channel: 'C1', time: '07:00', zone: 'UTC' };
        await one.reconcile(async () => [second]);
        expect(await known()).toMatchObject([{ cron: '0 7 * * *', data: { workspace: 'slack:T1', channel: 'C1' } }]);
        const [before] = await queue.boss.getSchedules('digests');
        await other.set(second, { time: '07:00', zone: 'UTC' });
        // Wanted since then: another setting that is changed is no other time.
        expect(await queue.boss.getSchedules('digests')).toEqual([before]);
        await one.set(second, undefined);
        expect(await known()).toEqual([]);
      } finally {
        await queue.close();
      }
    });

    it('hands each call to one machine, and again to whoever can when it could not be done', async () => {
      const { connection } = open();
      const queue = await openQueue(connection, { concurrency: 1, report: () => {} });
      const digests = await openDigestQueue(queue.boss, { embedded: connection.kind === 'embedded', now });
      const handled: DigestPlace[] = [];
      const twice = Promise.withResolvers<void>();
      try {
        await digests.start(async (place) => {
          handled.push(place);
          if (handled.length === 1) {
            // What failed is called for again after a while; here at once.
            throw new Error('The platform has a problem.');
          }
          twice.resolve();
        });
        const due = {
          workspace: 'slack:T1',
          channel: 'C1',
          time: '09:00',
          zone: 'UTC',
          from: '2026-11-01T00:00:00.000Z',
        };
        await queue.boss.send('digests', due, { retryDelay: 0, retryBackoff: false });
        await twice.promise;
        const call = { ...due, from: new Date(due.from) };
        expect(handled).toEqual([call, call]);
      } finally {
        await digests.stop();
        await queue.close();
      }
    });
  });
});

import { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../helpers/postgres.ts';
import type { SlackMessage } from '../helpers/slack/emulator.ts';
import { seen } from '../helpers/slack/seen.ts';
import { type Newsroom, openNewsroom, patience } from './slack-newsroom.ts';

const database: FreshDatabase | undefined = await freshDatabase();

describe.skipIf(!database)('the digest of the real program, in Slack (NOT TESTED without Postgres)', () => {
  let room: Newsroom;
  let fresh: FreshDatabase;
  let boss: PgBoss;
  beforeEach(async () => {
    fresh = (await freshDatabase()) as FreshDatabase;
    const settings = { DATABASE_URL: fresh.url, ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') };
    room = await openNewsroom({ settings });
    await room.start();
    // Only sends: who is due is decided by the program.
    boss = new PgBoss({ connectionString: fresh.url, schedule: false, supervise: false });
    boss.on('error', () => {});
    await boss.start();
    await room.cara.types('/newsdesk digest 09:00 UTC');
    await room.hears(room.cara, /every day at 09:00 \(UTC\)/);
  });
  afterEach(async () => {
    await boss.stop({ graceful: false });
    await room.clear();
    await fresh.drop();
    await database?.drop();
  });

  const channel = () => room.slack.workspace.channels.news.id;
  const isDigest = (message: Pick<SlackMessage, 'text'>): boolean => (message.text ?? '').includes('Daily digest');
  const digests = async () => (await room.slack.workspace.messages(channel())).filter(isDigest);
  async function call(): Promise<void> {
    const due = { workspace: 'slack:T1', channel: channel(), time: '09:00', zone: 'UTC' };
    await boss.send('digests', { ...due, from: '2020-01-01T00:00:00.000Z' });
  }
  const settled = () =>
    expect
      .poll(async () => {
        const jobs = await boss.findJobs<object>('digests');
        return jobs.filter(({ state }) => state !== 'completed').length;
      }, patience)
      .toBe(0);

  test('is worked from: what waits is approved and rejected there, and it says so', async () => {
    for (const headline of ['Storm closes port', 'Comet seen']) {
      await room.ana.types(`/newsmedia ${headline}`);
      await room.shows(headline, /\[Approve\]/);
    }
    await call();
    await expect
      .poll(async () => (await digests()).map(seen), patience)
      .toEqual([expect.stringContaining('2 waiting')]);
    const [digest] = await digests();
    if (!digest) throw new Error('There is no digest.');
    expect(JSON.stringify(digest.blocks)).toContain('slack_file');
    await room.ben.clicks(digest, 'Approve');
    await expect
      .poll(async () => (await digests()).map(seen), patience)
      .toEqual([expect.stringMatching(/1 waiting, 1 approved/)]);
    room.slack.wall.expectNothingInvalid();
  });

  test('two processes that are called several times post one', async () => {
    await room.start();
    await Promise.all([call(), call(), call(), call()]);
    await settled();
    expect(await digests()).toHaveLength(1);
  });

  test('of a process that was killed in the middle is posted by the next: one orphan at most, one is live', {
    timeout: 150_000,
  }, async () => {
    const { wall } = room.slack;
    await room.ana.types('/newsmedia Storm closes port');
    await room.shows('Storm closes port', /\[Approve\]/);
    const held = wall.hold('chat.postMessage', (body) => JSON.stringify(body).includes('Daily digest'));
    await call();
    await held.arrived;
    await room.program().end('SIGKILL');
    await room.start();
    held.release();
    await expect.poll(async () => (await digests()).length, { timeout: 90_000, interval: 500 }).toBe(2);
    await settled();
    const [orphan, live] = (await digests()).toSorted((a, b) => Number(a.ts) - Number(b.ts));
    if (!orphan || !live) throw new Error('There are not two digests.');
    // Also the buttons of the orphan work; the live one is the one that says what became of it.
    await room.ben.clicks(orphan, 'Approve');
    await expect
      .poll(async () => seen(await room.slack.workspace.message(channel(), live.ts)), patience)
      .toContain('1 approved');
    expect(seen(await room.slack.workspace.message(channel(), orphan.ts))).toContain('1 waiting');
    await call();
    await settled();
    expect(await digests()).toHaveLength(2);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { ChatError } from '../../../src/bots/desk/chat.ts';
import type { RunningDesk } from '../../../src/bots/desk/desk.ts';
import type { Digest } from '../../../src/bots/desk/digest.ts';
import { system } from '../../../src/pipeline/authority.ts';
import { ben, createDeskWorld, type DeskWorld } from '../../helpers/desk-world.ts';

const place = { workspace: 'fake:T1', channel: 'C1' };
const hour = 3600_000;
const day = 24 * hour;

/** It is 2 January 2026, 03:04 UTC. */
let world: DeskWorld;
const never = new AbortController().signal;

beforeEach(() => {
  world = createDeskWorld();
});

const due = (desk: RunningDesk = world.desk, from = new Date(0)): Promise<void> =>
  desk.digest({ ...place, from }, never);
function digest(index = -1): Digest {
  const found = world.platform.digests.at(index);
  if (!found) throw new Error('There is no digest.');
  return found.digest;
}
const titles = (one = digest()) => one.sections.map(({ title, items }) => `${title}: ${items.length}`);
const settled = async () => {
  await world.clock.pass(3000);
  await world.clock.settle();
};

describe('what a digest tells', () => {
  it('what waits can be decided right there, with a picture and its page', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    await due();
    expect(titles()).toEqual(['Waiting for a decision: 1']);
    const [item] = digest().sections[0]?.items ?? [];
    expect(item).toMatchObject({
      ...{ generationId: id, title: 'Storm closes port', contentHash: expect.any(String) },
      image: { altText: 'Waves over a harbour wall' },
      line: 'Asked for by Ana · Monet',
    });
    expect(item?.url).toContain(`/g/${id}`);
    expect(item?.actions.map(({ name }) => name)).toEqual(['approve', 'reject']);
    expect(digest()).toMatchObject({
      day: '2026-01-02',
      title: 'Daily digest, Friday 2 January 2026',
      summary: '1 waiting.',
    });
  });

  it('what failed can be retried there, and shows no picture', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    world.newsroom.change(id, (one) => ({
      ...{ ...one, state: 'failed', error: 'The picture service refused it.' },
      stages: { ...one.stages, image: { ...one.stages.image, state: 'failed' } },
    }));
    await due();
    const [item] = digest().sections[0]?.items ?? [];
    expect(item?.actions).toMatchObject([{ name: 'retry', value: 'image' }]);
    expect(item?.line).toContain('The picture service refused it.');
    expect(item?.image).toBeUndefined();
  });

  it('what is held shows no picture, and names the decision that it waits for', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    world.newsroom.change(id, (one) => ({ ...one, state: 'held', holds: { image: 'A real person may be seen.' } }));
    await due();
    expect(titles()).toEqual(['Held: an editor must look first: 1']);
    expect(digest().sections[0]?.items[0]?.image).toBeUndefined();
  });

  it('five of each, and where the others are found', async () => {
    await world.newsdesk('digest 03:00');
    for (let i = 0; i < 7; i++) await world.ready();
    await due();
    expect(digest().sections[0]?.items).toHaveLength(5);
    expect(digest().sections[0]?.more).toBe('and 2 older, which move up: /newsdesk find state:waiting');
  });

  it('what it cost, what is left and which styles were used', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    world.quotas.use(2_500_000);
    const charge = { day: '2026-01-02', generations: 1, microUsd: 1_200_000, measured: true } as const;
    world.newsroom.change(id, (one) => ({ ...one, charge }));
    await due();
    expect(digest().facts).toEqual([
      { name: 'Spent on these', value: '$1.20' },
      { name: 'This workspace today (UTC)', value: '$2.50 of $10.00, 0 generations' },
      { name: 'Most used styles', value: 'Monet 1 ×' },
    ]);
  });

  it('an older one that still waits, too, and of what was asked for later nothing', async () => {
    await world.newsdesk('digest 03:00');
    const older = await world.ready();
    await world.clock.pass(2 * day);
    const later = await world.ready();
    world.newsroom.change(later, (one) => ({ ...one, createdAt: new Date(world.clock.now() + hour).toISOString() }));
    await world.clock.pass(1000);
    await due();
    expect(digest().sections.map(({ items }) => items.map(({ generationId }) => generationId))).toEqual([[older]]);
    expect(digest().sections[0]?.items[0]?.actions.map(({ name }) => name)).toEqual(['approve', 'reject']);
  });

  it('that its pictures are made by AI, in the channel’s words where it has some', async () => {
    await world.newsdesk('digest 03:00');
    await world.newsdesk('digest now', { requestKey: 'none' });
    expect(digest().label).toBeUndefined();
    await world.ready();
    await world.newsdesk('digest now', { requestKey: 'ours' });
    expect(digest().label).toBe('AI-generated: all pictures and narrations here');
    await world.newsdesk('settings label Made with AI by our desk');
    await due();
    expect(digest().label).toBe('Made with AI by our desk');
  });

  it('what was called off before it went out, and never that it was up', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    await world.act('schedule', id, { value: 'tomorrow 9:00' });
    await due();
    expect(titles()).toEqual(['Approved for later: 1']);
    expect(digest().sections[0]?.items[0]?.line).toContain('goes out Sat 3 Jan 2026 at 09:00');
    await world.act('unpublish', id);
    await settled();
    expect(titles()).toEqual(['Taken down or called off: 1']);
    expect(digest().sections[0]?.items[0]?.line).toContain('called off before it went out');
    world.newsroom.change(id, ({ publication, ...one }) => {
      if (!publication) return one;
      return { ...one, publication: { ...publication, publishedAt: publication.publishAt } };
    });
    await world.newsdesk('digest now');
    expect(digest().sections[0]?.items[0]?.line).toContain('taken down again');
  });

  it('that something goes out now, when its hour has come and it is not up yet', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    await world.act('schedule', id, { value: '04:00' });
    await world.clock.pass(2 * hour);
    await due();
    expect(digest().sections[0]?.items[0]?.line).toMatch(/being published$/);
  });
});

describe('a digest that somebody works from', () => {
  it('shows what was decided in it, several decisions in one edit', async () => {
    await world.newsdesk('digest 03:00');
    const [first, second] = [await world.ready(), await world.ready()];
    await due();
    await world.act('approve', first);
    await world.act('reject', second, { value: 'Wrong mood' });
    await settled();
    expect(titles()).toEqual(['Approved: 1', 'Rejected: 1']);
    expect(digest().summary).toBe('1 approved, 1 rejected.');
    expect(digest().sections[0]?.items[0]?.line).toContain('approved by Ben');
    expect(world.platform.digests.at(-1)?.edits).toBe(1);
  });

  it('takes a wrong click back, as long as that is possible', async () => {
    await world.newsdesk('digest 03:00');
    const [first, second] = [await world.ready(), await world.ready()];
    for (const id of [first, second]) {
      world.newsroom.change(id, (one) => ({ ...one, createdAt: new Date(world.clock.now()).toISOString() }));
    }
    await world.clock.pass(hour);
    await due();
    const undoable = () =>
      digest().sections.map(({ items }) => items.flatMap(({ actions }) => actions).some(({ name }) => name === 'undo'));
    await world.act('approve', first);
    await world.act('reject', second, { value: 'Wrong mood' });
    await settled();
    expect(undoable()).toEqual([true, true]);
    await world.act('undo', second);
    await settled();
    expect(titles()).toEqual(['Waiting for a decision: 1', 'Approved: 1']);
    await world.clock.pass(11 * 60_000);
    await settled();
    expect(undoable()).toEqual([false, false]);
  });

  it('what waits moves up as others are decided', async () => {
    await world.newsdesk('digest 03:00');
    const oldest = await world.ready();
    for (let i = 0; i < 5; i++) await world.ready();
    await due();
    const waiting = () => digest().sections[0]?.items.map(({ generationId }) => generationId) ?? [];
    expect(waiting()).not.toContain(oldest);
    await world.act('approve', waiting()[0] ?? '');
    await settled();
    expect(waiting()).toContain(oldest);
  });

  it('is left alone by what does not stand in it', async () => {
    await world.newsdesk('digest 03:00');
    await world.ready();
    await due();
    const id = await world.ready();
    await settled();
    world.newsroom.change(id, (one) => ({ ...one, createdAt: new Date(world.clock.now()).toISOString() }));
    const edits = world.platform.digests.at(-1)?.edits;
    await world.act('approve', id);
    await settled();
    expect(world.platform.digests.at(-1)?.edits).toBe(edits);
  });

  it('is edited by another process, too, and by one at a time', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    await due();
    const ref = world.platform.digests[0]?.ref ?? '';
    world.locks.take(`digest:${ref}`);
    const other = world.anotherDesk();
    await other.onAction({
      actor: ben,
      channel: world.platform.channel,
      requestKey: 'k',
      action: 'approve',
      generationId: id,
    });
    await settled();
    expect(world.platform.digests[0]?.edits).toBe(0);
    world.locks.letGo(`digest:${ref}`);
    await world.clock.pass(10_000);
    expect(titles()).toEqual(['Approved: 1']);
  });

  it('is edited later when the platform has a problem, and never again once it is gone', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    await due();
    world.platform.failNext(2);
    await world.act('approve', id);
    await world.clock.pass(30_000);
    expect(titles()).toEqual(['Approved: 1']);
    world.platform.lose(world.platform.digests[0]?.ref ?? '');
    await world.act('undo', id);
    await settled();
    expect((await world.digests.recent({ ...place, limit: 1 }))[0]?.ref).toBeUndefined();
  });
});

describe('what is deleted', () => {
  it('goes from every digest that shows it, also from one that nobody works from any more', async () => {
    await world.newsdesk('digest 03:00');
    const [first, second] = [await world.ready(), await world.ready()];
    await due();
    await world.clock.pass(10 * day);
    await world.act('approve', second);
    await settled();
    expect(titles()).toEqual(['Waiting for a decision: 2']);
    world.newsroom.change(first, (one) => ({ ...one, deletedAt: new Date(world.clock.now()).toISOString() }));
    await world.desk.refresh(first);
    await settled();
    expect(titles()).toEqual(['Approved: 1']);
  });
});

describe('once a day', () => {
  it('many calls at once on two machines post one', async () => {
    await world.newsdesk('digest 03:00');
    const other = world.anotherDesk();
    const calls = await Promise.allSettled([due(), due(other), due(), due(other)]);
    expect(world.platform.digests).toHaveLength(1);
    // Whoever found it claimed looks again, and finds it done.
    expect(calls.some(({ status }) => status === 'fulfilled')).toBe(true);
    await due(other);
    expect(world.platform.digests).toHaveLength(1);
  });

  it('a process that died is followed by another, and the message of that one is the digest', async () => {
    await world.newsdesk('digest 03:00');
    const id = await world.ready();
    const died = world.platform.hang();
    const dead = due();
    dead.catch(() => {});
    await world.clock.settle();
    await expect(due(world.anotherDesk())).rejects.toThrow('Another process is posting this digest');
    await world.clock.pass(61_000);
    await due(world.anotherDesk());
    expect(world.platform.digests).toHaveLength(1);
    died.release();
    await world.clock.settle();
    // The orphan stays as it is: only one is the digest.
    const [live] = await world.digests.recent({ ...place, limit: 5 });
    await world.act('approve', id);
    await settled();
    expect(world.platform.digests.filter(({ edits }) => edits > 0).map(({ ref }) => ref)).toEqual([live?.ref]);
  });

  it('a passing problem is tried again by whoever called; a lost answer once', async () => {
    await world.newsdesk('digest 03:00');
    world.platform.failNext(1);
    await expect(due()).rejects.toThrow(ChatError);
    world.platform.loseAnswers(2);
    await expect(due()).rejects.toThrow('broke off');
    await expect(due()).rejects.toThrow('broke off');
    await due();
    expect(world.platform.digests).toHaveLength(2);
  });

  it('another time on a day that had its digest brings no second one', async () => {
    await world.newsdesk('digest 03:00');
    await due();
    await world.newsdesk('digest 03:30');
    await world.clock.pass(hour);
    await due();
    expect(world.platform.digests).toHaveLength(1);
    await world.clock.pass(day);
    await due();
    expect(world.platform.digests.map((one) => one.digest.day)).toEqual(['2026-01-02', '2026-01-03']);
  });

  it('a time that was over when it was set brings the first one the day after', async () => {
    await world.newsdesk('digest 03:00');
    const from = new Date(world.clock.now());
    await due(world.desk, from);
    expect(world.platform.digests).toHaveLength(0);
    await world.clock.pass(day);
    await due(world.desk, from);
    expect(world.platform.digests).toHaveLength(1);
  });

  it('after days in which nobody could post, the newest comes and tells all of them', async () => {
    await world.newsdesk('digest 03:00');
    await due();
    const id = await world.ready();
    world.newsroom.change(id, (one) => ({ ...one, createdAt: new Date(world.clock.now() + hour).toISOString() }));
    await world.clock.pass(3 * day);
    await due();
    await due();
    expect(world.platform.digests.map((one) => one.digest.day)).toEqual(['2026-01-02', '2026-01-05']);
    expect(titles()).toEqual(['Waiting for a decision: 1']);
  });

  it('one asked for at once comes beside it, and twice from one click it does not', async () => {
    await world.newsdesk('digest 03:00');
    expect((await world.newsdesk('digest now', { requestKey: 'click' })).text).toBe('It is posted here.');
    expect((await world.newsdesk('digest now', { requestKey: 'click' })).text).toBe('That one is posted already.');
    expect((await world.newsdesk('digest now', { requestKey: 'another' })).text).toBe('It is posted here.');
    await due();
    // Platforms tell them apart by it.
    expect(world.platform.digests.map((one) => one.digest.id)).toEqual(['click', 'another', '2026-01-02']);
  });

  it('nothing happened: nothing is posted where the channel wants it so, and the day is done', async () => {
    await world.newsdesk('digest 03:00');
    await world.newsdesk('digest quiet on');
    await due();
    const id = await world.ready();
    await due();
    expect(world.platform.digests).toHaveLength(0);
    // As long as something waits there is one.
    await world.clock.pass(5 * day);
    await due();
    expect(digest().summary).toBe('1 waiting.');
    await world.act('reject', id, { value: 'Wrong mood' });
    await world.newsdesk('digest quiet off');
    await world.clock.pass(5 * day);
    await due();
    expect(digest().summary).toBe('Nothing happened here.');
  });

  it('goes on from the last daily one, however many were asked for beside it', async () => {
    await world.newsdesk('digest 03:00');
    await due();
    const id = await world.ready();
    world.newsroom.change(id, (one) => ({
      ...{ ...one, state: 'failed', createdAt: new Date(world.clock.now() + hour).toISOString() },
    }));
    await world.clock.pass(2 * day);
    for (let i = 0; i < 31; i++) await world.newsdesk('digest now');
    await world.clock.pass(day);
    await due();
    expect(titles()).toEqual(['Failed: 1']);
  });

  it('a channel that is gone for three days has none any more', async () => {
    await world.newsdesk('digest 03:00');
    world.platform.closeChannel();
    for (let i = 0; i < 2; i++) {
      await due();
      await world.clock.pass(day);
    }
    expect((await world.policies.get(place.workspace, place.channel)).digest).toBeDefined();
    await due();
    expect((await world.policies.get(place.workspace, place.channel)).digest).toBeUndefined();
    expect(String(world.reports.at(-1))).toContain('its daily digest is turned off');
    const { posts } = world.platform.tried;
    await world.clock.pass(day);
    await due();
    expect(world.platform.tried.posts).toBe(posts);
  });

  it('is turned off without taking back what somebody settles in that moment', async () => {
    await world.newsdesk('digest 03:00');
    world.platform.closeChannel();
    const { recent } = world.digests;
    const { change, get } = world.policies;
    world.digests.recent = async (where) => {
      await change(place.workspace, place.channel, (now) => ({ ...now, approvals: 2 }), ben);
      return recent(where);
    };
    for (let i = 0; i < 3; i++) {
      await due();
      await change(place.workspace, place.channel, (now) => ({ ...now, approvals: 1 }), ben);
      await world.clock.pass(day);
      if (i < 1) continue;
      // The last change before it is turned off comes while it is being turned off.
      world.policies.change = async (...given) => {
        await change(place.workspace, place.channel, (now) => ({ ...now, zone: 'Asia/Tokyo' }), ben);
        expect(given[3]).toEqual(system);
        return change(...given);
      };
    }
    expect(await get(place.workspace, place.channel)).toMatchObject({ zone: 'Asia/Tokyo' });
    expect((await get(place.workspace, place.channel)).digest).toBeUndefined();
  });

  it('that took too long to be put together is not posted beside the next attempt', async () => {
    await world.newsdesk('digest 03:00');
    await world.ready();
    const slow = world.anotherDesk({
      voices: async () => [],
      archive: {
        lineage: async () => [],
        async search() {
          await world.clock.pass(16_000);
          return [];
        },
      },
    });
    await expect(due(slow)).rejects.toThrow('took too long');
    expect(world.platform.digests).toHaveLength(0);
    await due();
    expect(world.platform.digests).toHaveLength(1);
  });
});

describe('/newsdesk digest', () => {
  it.each([
    ['09:00 Europe/Amsterdam', '09:00 (Europe/Amsterdam), next on Fri 2 Jan 2026 at 09:00 (Europe/Amsterdam).'],
    ['9', '09:00 (UTC), next on Fri 2 Jan 2026 at 09:00 (UTC).'],
    ['9.00', '09:00 (UTC)'],
    ['9am new york', '09:00 (America/New_York)'],
    ['9 pm', '21:00 (UTC)'],
    ['9 europe/amsterdam', '09:00 (Europe/Amsterdam)'],
    ['02:00', '02:00 (UTC), next on Sat 3 Jan 2026'],
  ])('takes %s', async (written, said) => {
    expect((await world.newsdesk(`digest ${written}`)).text).toContain(`every day at ${said}`);
    expect((await world.newsdesk('digest')).text).toContain(`every day at ${said}`);
  });

  it.each([
    ['03:30', 'next on Sat 3 Jan 2026 at 03:30 (UTC).'],
    // There it is 4 o’clock in the morning: the same date, whose digest is out.
    ['05:00 Europe/Amsterdam', 'next on Sat 3 Jan 2026 at 05:00 (Europe/Amsterdam).'],
    // There it is still the day before.
    ['23:00 New York', 'next on Thu 1 Jan 2026 at 23:00 (America/New_York).'],
  ])('promises none for a date that had its digest: %s', async (written, said) => {
    await world.newsdesk('digest 03:00');
    await due();
    expect((await world.newsdesk(`digest ${written}`)).text).toContain(said);
  });

  it('a wrong zone or time is refused with what may be meant', async () => {
    expect(await world.newsdesk('digest 09:00 Europe/Amsterdm')).toMatchObject({
      refused: true,
      text: expect.stringContaining('Did you mean Europe/Amsterdam?'),
    });
    expect(await world.newsdesk('digest 25:00')).toMatchObject({ refused: true });
  });

  it('off ends it, and what was called for meanwhile is not posted', async () => {
    await world.newsdesk('digest 03:00');
    expect((await world.newsdesk('digest off')).text).toBe('There is no daily digest here.');
    await due();
    expect(world.platform.digests).toHaveLength(0);
  });

  it('is only changed by those who may change the settings', async () => {
    await world.newsdesk('settings editors fake:ben');
    expect(await world.newsdesk('digest 09:00')).toMatchObject({ refused: true });
    expect(await world.newsdesk('digest 09:00', { actor: ben })).not.toHaveProperty('refused');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { ChatError } from '../../../src/bots/desk/chat.ts';
import type { RunningDesk } from '../../../src/bots/desk/desk.ts';
import type { Digest } from '../../../src/bots/desk/digest.ts';
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
    expect(digest().sections[0]?.more).toBe('and 2 more: /newsdesk find state:waiting');
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

  it('an older one that still waits is a line, and what was asked for later is for the next day', async () => {
    await world.newsdesk('digest 03:00');
    await world.ready();
    await world.clock.pass(2 * day);
    const later = await world.ready();
    world.newsroom.change(later, (one) => ({ ...one, createdAt: new Date(world.clock.now()).toISOString() }));
    await world.clock.pass(1000);
    await due();
    expect(digest().sections[0]?.items).toHaveLength(1);
    expect(digest().note).toBe('1 from before waits, too: /newsdesk find state:waiting');
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
    expect(titles()).toEqual(['Approved: 1']);
    expect(digest().summary).toBe('1 approved, 1 rejected.');
    expect(digest().sections[0]?.items[0]?.line).toContain('approved by Ben');
    expect(world.platform.digests.at(-1)?.edits).toBe(1);
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
    await due();
    expect(world.platform.digests).toHaveLength(2);
  });

  it('nothing happened: nothing is posted where the channel wants it so, and the day is done', async () => {
    await world.newsdesk('digest 03:00');
    await world.newsdesk('digest quiet on');
    await due();
    await world.ready();
    await due();
    expect(world.platform.digests).toHaveLength(0);
    await world.newsdesk('digest quiet off');
    await world.clock.pass(day);
    await due();
    expect(digest().summary).toBe('1 waiting.');
    await world.clock.pass(5 * day);
    await due();
    expect(digest().summary).toBe('Nothing happened here.');
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

import { describe, expect, it } from 'vitest';
import { approvalLine } from '../../src/pipeline/approval-line.ts';
import { viewOf } from '../../src/pipeline/generation-view.ts';
import { createLinks, publishedFile } from '../../src/pipeline/links.ts';
import { publishOverdue } from '../../src/pipeline/overdue.ts';
import type { ChannelPolicy } from '../../src/pipeline/ports/desk-state.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { createFakePipeline, operator, restarted } from '../helpers/fake-pipeline.ts';
import { createFakeImageProvider } from '../helpers/fake-providers.ts';

const eva = { id: 'desk:eva', name: 'Eva', verified: true };
const ben = { id: 'desk:ben', name: 'Ben', verified: true };
const signal = new AbortController().signal;
const hour = 60 * 60_000;
/** 2 January 2026, 18:00 in Amsterdam; it is 04:04:05 there. */
const six = '2026-01-02T17:00:00.000Z';
const began = '2026-01-02T03:04:05.000Z';
const untilSix = Date.parse(six) - Date.parse(began);
const label = 'Fri 2 Jan at 18:00 (Europe/Amsterdam)';

/** Finished, in a channel of Amsterdam; approved things go out at six unless told. */
async function asked(policy: Partial<ChannelPolicy> = {}) {
  const images = ['cloud', 'local'].map((name) => createFakeImageProvider({ name }));
  const settled = { zone: 'Europe/Amsterdam', publish: { time: '18:00' }, ...policy };
  const pipeline = createFakePipeline({ images, policy: settled });
  const id = await pipeline.request();
  await pipeline.work(id);
  const approve = (publishAt?: string, by = eva) =>
    pipeline.approvals.decide(id, { decision: 'approved', ...(publishAt === undefined ? {} : { publishAt }) }, by);
  return { pipeline, id, approve, publicKeys: () => publicKeysOf(pipeline), settled };
}

const publicKeysOf = ({ storageProvider }: ReturnType<typeof createFakePipeline>) =>
  [...storageProvider.files.keys()].filter((key) => key.startsWith('public/'));

describe('an embargo', () => {
  it('of the channel sets the time, queues a job that shows it and comes again at the time, and says so', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    const approved = await approve();
    expect(approved.publication).toMatchObject({ publishAt: six, zone: 'Europe/Amsterdam' });
    expect(approved.publication?.publishedAt).toBeUndefined();
    expect(approvalLine(approved)).toBe(`Approved by Eva; goes out on ${label}.`);
    expect(pipeline.generations.queued).toEqual([id, id]);
    await pipeline.publisher.publishQueued(id, signal);
    expect(pipeline.generations.later).toEqual([{ id, inMs: untilSix }]);
    expect(publicKeys()).toEqual([]);
  });

  it('lets nothing of it be reached in public before', async () => {
    const { pipeline, approve } = await asked();
    const approved = await approve();
    const storage = pipeline.storageProvider;
    const links = createLinks({ publicUrl: 'http://127.0.0.1', linkKey: Buffer.from('k'), storage });
    expect(links.page(approved)).toContain('?k=');
    expect(publishedFile(approved, 'image')).toBeUndefined();
    expect(await links.published(approved, 'audio')).toBeUndefined();
    const { approval, publication } = await viewOf(approved, links);
    expect(approval.line).toContain(label);
    expect(publication).toEqual({
      contentHash: approved.contentHash,
      publishAt: six,
      zone: 'Europe/Amsterdam',
    });
  });

  it('ends on time by the job, once, and is told once', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    pipeline.pass(14 * hour - 5 * 60_000);
    const { put } = pipeline.storageProvider;
    // Not even for a moment.
    pipeline.storageProvider.put = async ({ key }) => expect.unreachable(`${key} goes up too early`);
    await pipeline.publisher.publishDue(id, signal);
    pipeline.storageProvider.put = put;
    expect(publicKeys()).toEqual([]);
    pipeline.pass(5 * 60_000);
    await Promise.all([1, 2, 3].map(() => pipeline.publisher.publishDue(id, signal)));
    expect(publicKeys()).toHaveLength(2);
    expect(pipeline.news.released).toEqual([id]);
    const { publication } = pipeline.generations.get(id);
    expect(publication?.publishedAt).toBe('2026-01-02T17:04:05.000Z');
  });

  it('ends also where the clock that wakes the job is ahead of ours: it is queued again, and not at once', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    pipeline.pass(untilSix - 90_000);
    await pipeline.publisher.publishQueued(id, signal);
    expect(publicKeys()).toEqual([]);
    expect(pipeline.generations.later).toEqual([{ id, inMs: 90_000 }]);
    pipeline.pass(89_999);
    await pipeline.publisher.publishQueued(id, signal);
    expect(pipeline.generations.later.at(-1)).toEqual({ id, inMs: 1000 });
    pipeline.pass(1);
    await pipeline.publisher.publishQueued(id, signal);
    expect(publicKeys()).toHaveLength(2);
    expect(pipeline.generations.later).toHaveLength(2);
    await pipeline.publisher.publishQueued(id, signal);
    await pipeline.approvals.unpublish(id, eva);
    await pipeline.publisher.publishQueued(id, signal);
    expect(pipeline.generations.later).toHaveLength(2);
  });

  it('ends also when its job is lost: whatever is overdue is published once, one problem beside it or not', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    pipeline.pass(15 * hour);
    const [shown, reports, asks]: [string[], unknown[], Date[]] = [[], [], []];
    const { publisher } = pipeline;
    const chore = publishOverdue({
      publisher: {
        publishDue: async (one, stop) => {
          if (one === 'broken') throw new Error('The store is away.');
          await publisher.publishDue(one, stop);
        },
      },
      store: {
        async overdue({ before }) {
          asks.push(before);
          return ['broken', id];
        },
      },
      refresh: async (one) => void shown.push(one),
      now: () => new Date('2026-01-02T18:04:05.000Z'),
      report: (one, error) => reports.push([one, String(error)]),
    });
    await chore.run(signal);
    await chore.run(signal);
    expect(publicKeys()).toHaveLength(2);
    expect(pipeline.news.released).toEqual([id]);
    expect(shown).toEqual([id, id]);
    expect(reports[0]).toEqual(['broken', 'Error: The store is away.']);
    // The job itself comes first.
    expect(asks[0]).toEqual(new Date('2026-01-02T18:03:35.000Z'));
  });

  it('is told also when somebody else put it up before the job came to it', async () => {
    const { pipeline, id, approve } = await asked();
    await approve();
    pipeline.pass(15 * hour);
    await approve(undefined, ben);
    expect(pipeline.news.released).toEqual([id]);
    await pipeline.work(id);
    expect(pipeline.news.released).toEqual([id]);
  });

  it('ends after a restart, too', async () => {
    const { pipeline, id, approve, settled } = await asked();
    await approve();
    const after = restarted(pipeline, { policy: settled });
    await after.work(id);
    expect(publicKeysOf(after)).toEqual([]);
    after.pass(15 * hour);
    await after.work(id);
    expect(publicKeysOf(after)).toHaveLength(2);
  });

  it('of an editor goes before that of the channel', async () => {
    const { pipeline, id, approve } = await asked({ publish: 'at-once' });
    const approved = await approve('2026-01-05T08:00:00.000Z');
    expect(approvalLine(approved)).toBe('Approved by Eva; goes out on Mon 5 Jan at 09:00 (Europe/Amsterdam).');
    await pipeline.publisher.publishQueued(id, signal);
    const inMs = Date.parse('2026-01-05T08:00:00.000Z') - Date.parse(began);
    expect(pipeline.generations.later).toEqual([{ id, inMs }]);
  });

  it('refuses times that are over or far ahead, and times of what is rejected', async () => {
    const { pipeline, id, approve } = await asked();
    await expect(approve('2026-01-01T09:00:00.000Z')).rejects.toThrow(
      'Thu 1 Jan 2026 at 10:00 (Europe/Amsterdam) is over. Name a time ahead.',
    );
    await expect(approve('2028-01-01T09:00:00.000Z')).rejects.toMatchObject({ field: 'publishAt' });
    const rejected = { decision: 'rejected', reason: 'No.', publishAt: six } as const;
    await expect(pipeline.approvals.decide(id, rejected, eva)).rejects.toMatchObject({ field: 'publishAt' });
    expect(pipeline.generations.decisions).toEqual([]);
  });

  it('named by the first of two editors holds when the second names none', async () => {
    const { approve } = await asked({ approvals: 2 });
    await approve('2026-01-05T08:00:00.000Z');
    const approved = await approve(undefined, ben);
    expect(approvalLine(approved)).toBe('Approved by Eva and Ben; goes out on Mon 5 Jan at 09:00 (Europe/Amsterdam).');
  });
});

describe('moving the time', () => {
  it('makes the old job do nothing and queues a new one', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    const later = '2026-01-02T20:00:00.000Z';
    await pipeline.approvals.reschedule(id, later, ben);
    expect(pipeline.generations.queued).toEqual([id, id, id]);
    await pipeline.publisher.publishQueued(id, signal);
    expect(pipeline.generations.later.at(-1)).toEqual({ id, inMs: Date.parse(later) - Date.parse(began) });
    pipeline.pass(14 * hour);
    await pipeline.work(id);
    expect(publicKeys()).toEqual([]);
    pipeline.pass(3 * hour);
    await pipeline.work(id);
    expect(publicKeys()).toHaveLength(2);
    expect(pipeline.generations.decisions.map(({ decision }) => decision)).toEqual(['approved', 'scheduled']);
  });

  it('to now publishes at once, and is no news of its own', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    const out = await pipeline.approvals.reschedule(id, undefined, ben);
    expect(out.publication?.publishedAt).toBeDefined();
    expect(publicKeys()).toHaveLength(2);
    expect(pipeline.news.released).toEqual([]);
    await expect(pipeline.approvals.reschedule(id, six, ben)).rejects.toThrow('It is published already.');
  });

  it('by approving once more with a time moves it; without a time nothing changes', async () => {
    const { pipeline, approve } = await asked();
    const first = await approve();
    expect(await approve()).toEqual(first);
    expect((await approve('2026-01-02T20:00:00.000Z')).publication?.publishAt).toBe('2026-01-02T20:00:00.000Z');
    expect(pipeline.generations.decisions).toHaveLength(2);
  });

  it('is for those who may decide', async () => {
    const { pipeline, id, approve } = await asked({ editors: ['desk:eva'] });
    await approve();
    await expect(pipeline.approvals.reschedule(id, undefined, ben)).rejects.toThrow('You may not decide about this.');
  });

  it('while it is being put up leaves nothing of it in public', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    pipeline.pass(15 * hour);
    const { put } = pipeline.storageProvider;
    let moving: Promise<unknown> | undefined;
    pipeline.storageProvider.put = async (...given) => {
      // The row is changed at once; what follows from it waits until the files are free.
      moving ??= pipeline.approvals.reschedule(id, '2026-01-04T09:00:00.000Z', ben);
      await new Promise((resolve) => setImmediate(resolve));
      return put(...given);
    };
    await pipeline.publisher.publishDue(id, signal);
    await moving;
    expect(publicKeys()).toEqual([]);
    expect(pipeline.generations.get(id).publication?.publishedAt).toBeUndefined();
  });

  it('after a process died while putting it up takes down what had gone up', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    pipeline.pass(15 * hour);
    const { put } = pipeline.storageProvider;
    let puts = 0;
    pipeline.storageProvider.put = async (...given) => {
      puts += 1;
      if (puts >= 2) throw new Error('killed');
      return put(...given);
    };
    await expect(pipeline.publisher.publishDue(id, signal)).rejects.toThrow();
    pipeline.storageProvider.put = put;
    expect(publicKeys()).toHaveLength(1);
    await pipeline.approvals.reschedule(id, '2026-01-04T09:00:00.000Z', ben);
    expect(publicKeys()).toEqual([]);
  });
});

describe('taking it back before its time', () => {
  it.each(['undo', 'unpublish'] as const)('by %s lets the job do nothing', async (how) => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    await pipeline.approvals[how](id, eva);
    pipeline.pass(15 * hour);
    await pipeline.work(id);
    expect(publicKeys()).toEqual([]);
    expect(pipeline.news.released).toEqual([]);
  });

  it('leaves up what was published before it', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    const first = await approve();
    await pipeline.approvals.reschedule(id, undefined, eva);
    await pipeline.actions.retry(id, { stage: 'image', provider: 'local' }, operator);
    await pipeline.work(id);
    const up = publicKeys();
    const second = await approve();
    expect(approvalLine(second)).toContain('What was approved before stays published until then.');
    expect(publicKeys()).toEqual(up);
    const undone = await pipeline.approvals.undo(id, eva);
    expect(undone.publication).toMatchObject({ contentHash: first.contentHash, files: first.publication?.files });
    expect(undone.publication?.publishedAt).toBeDefined();
    expect(undone.publication?.withdrawnAt).toBeUndefined();
    expect(publicKeys()).toEqual(up);
  });

  it('after it was unpublished and approved again hides it until its time', async () => {
    const { pipeline, id, approve, publicKeys } = await asked();
    await approve();
    await pipeline.approvals.reschedule(id, undefined, eva);
    await pipeline.approvals.unpublish(id, eva);
    const again = await approve();
    expect(publicKeys()).toEqual([]);
    expect(publishedFile(again, 'image')).toBeUndefined();
    pipeline.pass(15 * hour);
    await pipeline.work(id);
    expect(publicKeys()).toHaveLength(2);
  });
});

it('what was unpublished while the store was away comes down before it is approved for later', async () => {
  const { pipeline, id, approve, publicKeys } = await asked();
  await approve();
  await pipeline.approvals.reschedule(id, undefined, eva);
  const { remove } = pipeline.storageProvider;
  pipeline.storageProvider.remove = async () => {
    throw new Error('away');
  };
  await pipeline.approvals.unpublish(id, eva);
  expect(publicKeys()).toHaveLength(2);
  pipeline.storageProvider.remove = remove;
  await approve();
  expect(publicKeys()).toEqual([]);
});

it('what comes down is not forgotten when the time is moved in the same moment', async () => {
  const { pipeline, id, approve } = await asked();
  await approve();
  await pipeline.approvals.reschedule(id, undefined, eva);
  const { remove } = pipeline.storageProvider;
  pipeline.storageProvider.remove = async () => {
    throw new Error('away');
  };
  await pipeline.approvals.unpublish(id, eva);
  await approve();
  pipeline.storageProvider.remove = async (key) => {
    pipeline.storageProvider.remove = remove;
    await pipeline.generations.change(id, ({ publication, ...rest }) => ({
      generation: {
        ...rest,
        publication: publication && { ...publication, publishAt: '2026-01-02T20:00:00.000Z' },
      } as Generation,
    }));
    await remove(key);
  };
  await pipeline.publisher.publishDue(id, signal);
  expect(pipeline.generations.get(id).publication?.leftovers).toHaveLength(2);
  await pipeline.publisher.publishDue(id, signal);
  expect(pipeline.generations.get(id).publication?.leftovers).toBeUndefined();
});

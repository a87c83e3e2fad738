import { describe, expect, it } from 'vitest';
import type { ChannelPolicy } from '../../src/pipeline/ports/desk-state.ts';
import { goneSince } from '../../src/pipeline/superseding.ts';
import { createFakePipeline, operator } from '../helpers/fake-pipeline.ts';

const eva = { id: 'desk:eva', name: 'Eva', verified: true };
const ben = { id: 'desk:ben', name: 'Ben', verified: true };
const signal = new AbortController().signal;
const hour = 60 * 60_000;

/** Three finished versions: one, its re-roll, and a re-roll of that. */
async function versions(policy: Partial<ChannelPolicy> = {}) {
  const pipeline = createFakePipeline({ policy });
  const make = async (parentId?: string, channel = 'general') => {
    pipeline.pass(1000);
    const id = await pipeline.request({ fresh: true }, { channel, ...(parentId === undefined ? {} : { parentId }) });
    await pipeline.work(id);
    return id;
  };
  const first = await make();
  const second = await make(first);
  const third = await make(second);
  const approve = (id: string, by = eva, publishAt?: string) => {
    pipeline.pass(1000);
    return pipeline.approvals.decide(
      id,
      { decision: 'approved', ...(publishAt === undefined ? {} : { publishAt }) },
      by,
    );
  };
  const publicOf = (id: string) =>
    [...pipeline.storageProvider.files.keys()].filter((key) => key.startsWith('public/') && key.includes(`/${id}/`))
      .length;
  const get = (id: string) => pipeline.generations.get(id);
  return { pipeline, make, first, second, third, approve, publicOf, get };
}

describe('where approving one version takes the others down', () => {
  it('those that are up come down, and those that wait are turned down', async () => {
    const { pipeline, first, second, third, approve, publicOf, get } = await versions({ supersede: true });
    await approve(first);
    await pipeline.approvals.undo(second, eva); // nothing was decided: the first approval has turned it down
    await approve(second, ben).catch(() => {});
    expect(get(third).approval).toMatchObject({ state: 'rejected', by: eva, reason: 'Another version was approved.' });
    expect(publicOf(first)).toBe(0);
    expect(get(first)).toMatchObject({ approval: { state: 'approved' }, publication: { withdrawnBy: ben } });
    expect(publicOf(second)).toBe(2);
  });

  it('each of them has a row of its own, and its card and requester hear of it', async () => {
    const { pipeline, first, second, third, approve } = await versions({ supersede: true });
    await approve(second);
    const rows = pipeline.generations.decisions.filter(({ decision }) => decision === 'superseded');
    expect(rows).toMatchObject([
      { generationId: first, by: eva, reason: 'Another version was approved.' },
      { generationId: third, by: eva },
    ]);
    expect(pipeline.news.superseded).toEqual([first, third]);
    expect(pipeline.generations.get(second).publication?.supersedes).toBeUndefined();
  });

  it('what is in another channel, deleted, being made or turned down already is left alone', async () => {
    const { pipeline, make, first, second, third, approve } = await versions({ supersede: true });
    const elsewhere = await make(first, 'sports');
    const running = await pipeline.request({ fresh: true }, { parentId: first });
    await pipeline.actions.remove(third, operator);
    await pipeline.approvals.decide(second, { decision: 'rejected', reason: 'Too dark.' }, ben);
    await approve(first);
    expect(pipeline.news.superseded).toEqual([]);
    expect(pipeline.generations.get(elsewhere).approval.state).toBe('pending');
    expect(pipeline.generations.get(running).state).toBe('queued');
    expect(pipeline.generations.get(second).approval.reason).toBe('Too dark.');
  });

  it('they stay up until the one with an embargo is out', async () => {
    const { pipeline, first, second, third, approve, publicOf, get } = await versions({ supersede: false });
    await approve(first);
    const six = '2026-01-02T18:00:00.000Z';
    await approve(second, eva, six);
    await pipeline.approvals.supersede(second, ben);
    expect(publicOf(first)).toBe(2);
    expect(get(third).approval.state).toBe('pending');
    pipeline.pass(15 * hour);
    await pipeline.publisher.publishDue(second, signal);
    expect([first, second].map(publicOf)).toEqual([0, 2]);
    expect(get(third).approval).toMatchObject({ state: 'rejected', by: ben });
  });

  it('of two that are approved at once one stays up', async () => {
    const { pipeline, first, second, publicOf } = await versions({ supersede: true });
    const decide = (id: string, by: typeof eva) => pipeline.approvals.decide(id, { decision: 'approved' }, by);
    await Promise.allSettled([decide(first, eva), decide(second, ben)]);
    expect([first, second].map(publicOf).toSorted()).toEqual([0, 2]);
  });

  it('an approval whose time comes later does not take down what was approved after it', async () => {
    const { pipeline, first, second, approve, publicOf } = await versions({ supersede: false });
    await approve(first, eva, '2026-01-02T18:00:00.000Z');
    await pipeline.approvals.supersede(first, eva);
    await approve(second);
    pipeline.pass(15 * hour);
    await pipeline.publisher.publishDue(first, signal);
    expect([first, second].map(publicOf)).toEqual([2, 2]);
  });

  it('a process that dies before they are down is made up for by the job', async () => {
    const { pipeline, first, second, approve, publicOf } = await versions({ supersede: true });
    await approve(first);
    const { remove } = pipeline.storageProvider;
    pipeline.storageProvider.remove = async () => {
      throw new Error('killed');
    };
    await pipeline.approvals.undo(second, eva);
    await approve(second);
    expect(publicOf(first)).toBe(2);
    pipeline.storageProvider.remove = remove;
    await pipeline.work(second);
    await pipeline.work(first);
    expect([first, second].map(publicOf)).toEqual([0, 2]);
  });
});

describe('what is away since a version was up', () => {
  const names = (found: { id: string }[]) => found.map(({ id }) => id);

  it('are those that it took down or turned down', async () => {
    const { pipeline, first, second, third, approve, get } = await versions();
    await approve(first);
    await approve(second);
    expect(goneSince(get(second), [get(first), get(third)])).toEqual([]);
    await pipeline.approvals.supersede(second, ben);
    expect(names(goneSince(get(second), [get(first), get(third)]))).toEqual([first, third]);
    await approve(first);
    expect(names(goneSince(get(second), [get(first), get(third)]))).toEqual([third]);
  });

  it('are none that were away before, and none while it is not up itself', async () => {
    const { pipeline, first, second, third, approve, get } = await versions();
    await approve(first);
    await pipeline.approvals.unpublish(first, ben);
    await approve(second);
    await approve(third, eva, '2026-01-02T18:00:00.000Z');
    await pipeline.approvals.unpublish(second, ben);
    expect(names(goneSince(get(second), [get(first), get(third)]))).toEqual([]);
    expect(goneSince(get(third), [get(first), get(second)])).toEqual([]);
  });
});

describe('keeping one version only', () => {
  it('does the same by hand, for those who may decide', async () => {
    const { pipeline, first, second, third, approve, publicOf } = await versions();
    await approve(first);
    await approve(second);
    expect([first, second].map(publicOf)).toEqual([2, 2]);
    const changed = await pipeline.approvals.supersede(first, ben);
    expect(changed.map(({ id }) => id)).toEqual([second, third]);
    expect([first, second].map(publicOf)).toEqual([2, 0]);
    expect(await pipeline.approvals.supersede(first, ben)).toEqual([]);
  });

  it('needs an approval', async () => {
    const { pipeline, first } = await versions();
    await expect(pipeline.approvals.supersede(first, ben)).rejects.toThrow('Only a version that is approved');
    const strict = await versions({ editors: ['desk:eva'] });
    await strict.approve(strict.first);
    await expect(strict.pipeline.approvals.supersede(strict.first, ben)).rejects.toThrow('You may not');
  });

  it('what gave way can be approved again', async () => {
    const { pipeline, first, second, approve, publicOf } = await versions();
    await approve(first);
    await approve(second);
    await pipeline.approvals.supersede(first, ben);
    await approve(second);
    expect([first, second].map(publicOf)).toEqual([2, 2]);
  });
});

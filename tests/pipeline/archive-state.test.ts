import { describe, expect, it } from 'vitest';
import { isArchived } from '../../src/pipeline/archive-state.ts';
import { createFakePipeline } from '../helpers/fake-pipeline.ts';

const eva = { id: 'desk:eva', name: 'Eva', verified: true };

describe('scheduled', () => {
  it('is what was set for later, and not what is only slow to go up', async () => {
    const pipeline = createFakePipeline();
    const [later, atOnce] = [await pipeline.request(), await pipeline.request({ fresh: true })];
    for (const id of [later, atOnce]) await pipeline.work(id);
    pipeline.storageProvider.put = async () => {
      throw new Error('away');
    };
    const publishAt = '2026-01-05T17:00:00.000Z';
    const set = await pipeline.approvals.decide(later, { decision: 'approved', publishAt }, eva);
    const slow = await pipeline.approvals.decide(atOnce, { decision: 'approved' }, eva);
    expect([set, slow].map((one) => one.publication?.publishedAt)).toEqual([undefined, undefined]);
    expect([set, slow].map((one) => isArchived(one, 'scheduled'))).toEqual([true, false]);
    expect([set, slow].map((one) => isArchived(one, 'approved'))).toEqual([true, true]);
    expect([set, slow].map((one) => isArchived(one, 'published'))).toEqual([false, false]);
  });
});

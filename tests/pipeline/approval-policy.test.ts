import { describe, expect, it } from 'vitest';
import type { ChannelPolicy } from '../../src/pipeline/ports/desk-state.ts';
import { createFakePipeline, operator } from '../helpers/fake-pipeline.ts';

const ana = { id: 'desk:ana', name: 'Ana', verified: true };
const ben = { id: 'desk:ben', name: 'Ben', verified: true };
const cleo = { id: 'desk:cleo', name: 'Cleo', verified: true };

/** A finished generation that Ana asked for. */
async function asked(policy: Partial<ChannelPolicy> = {}) {
  const pipeline = createFakePipeline({ policy });
  const id = await pipeline.request({}, { requester: ana });
  await pipeline.work(id);
  const decide = (by: typeof ana, decision: 'approved' | 'rejected' = 'approved', reason?: string) =>
    pipeline.approvals.decide(id, { decision, ...(reason === undefined ? {} : { reason }) }, by);
  const publicCount = () =>
    [...pipeline.storageProvider.files.keys()].filter((key) => key.startsWith('public/')).length;
  return { pipeline, id, decide, publicCount };
}

describe('who may decide', () => {
  it('anyone in the channel but the requester, until it names editors', async () => {
    const { decide } = await asked();
    await expect(decide(ana)).rejects.toThrow('You asked for this yourself, so somebody else decides');
    expect((await decide(ben)).approval).toMatchObject({ state: 'approved', by: ben });
  });

  it('only the named editors, and the sentence says who they are', async () => {
    const { decide } = await asked({ editors: ['desk:cleo'] });
    await expect(decide(ben)).rejects.toThrow("This channel's editors may: cleo.");
    expect((await decide(cleo)).approval.state).toBe('approved');
  });

  it('a named editor may not decide about what they asked for, unless the channel allows it', async () => {
    const strict = await asked({ editors: ['desk:ana'] });
    await expect(strict.decide(ana)).rejects.toThrow('You asked for this yourself');
    const relaxed = await asked({ editors: ['desk:ana'], selfApproval: true });
    expect((await relaxed.decide(ana)).approval.state).toBe('approved');
  });

  it('nobody but the operator when the list of editors is empty', async () => {
    const { decide } = await asked({ editors: [] });
    await expect(decide(ben)).rejects.toThrow('Nobody is named as an editor');
    expect((await decide(operator)).approval.state).toBe('approved');
  });

  it('a refused decision leaves no trace', async () => {
    const { pipeline, id, decide } = await asked();
    await expect(decide(ana)).rejects.toThrow();
    expect(pipeline.generations.decisions).toEqual([]);
    expect(pipeline.generations.get(id).approval).toEqual({ state: 'pending' });
  });
});

describe('rejecting', () => {
  it('needs a reason where the channel says so', async () => {
    const { decide } = await asked();
    await expect(decide(ben, 'rejected')).rejects.toMatchObject({ field: 'reason' });
    await expect(decide(ben, 'rejected', '  ')).rejects.toMatchObject({ field: 'reason' });
    expect((await decide(ben, 'rejected', ' Too dark. ')).approval).toMatchObject({
      state: 'rejected',
      reason: 'Too dark.',
    });
  });

  it('needs none where it does not', async () => {
    const { decide } = await asked({ reasonOnReject: false });
    expect((await decide(ben, 'rejected')).approval.state).toBe('rejected');
  });
});

describe('approving what was rejected', () => {
  it('is for who has seen that it was, has a row of its own, and publishes', async () => {
    const { pipeline, id, decide, publicCount } = await asked({ undoWindowMs: 0 });
    const { at: overrules = '' } = (await decide(ben, 'rejected', 'Too dark.')).approval;
    await expect(decide(cleo)).rejects.toThrow('Ben has rejected this content already. Look at its card');
    const overrule = { decision: 'approved', overrules } as const;
    const { approval } = await pipeline.approvals.decide(id, overrule, cleo);
    expect(approval).toMatchObject({ state: 'approved', by: cleo });
    expect(approval.reason).toBeUndefined();
    expect(publicCount()).toBe(2);
    expect(pipeline.generations.decisions.map(({ decision }) => decision)).toEqual(['rejected', 'approved']);
  });

  it('does not pass over a later rejection', async () => {
    const { pipeline, id, decide, publicCount } = await asked();
    const { at: overrules = '' } = (await decide(ben, 'rejected', 'Too dark.')).approval;
    await pipeline.approvals.undo(id, ben);
    pipeline.pass(1000);
    await decide(ben, 'rejected', 'Wrong port.');
    const overrule = { decision: 'approved', overrules } as const;
    await expect(pipeline.approvals.decide(id, overrule, cleo)).rejects.toThrow('Ben has rejected');
    expect(publicCount()).toBe(0);
  });

  it('is for those who may decide', async () => {
    const { pipeline, id, decide } = await asked();
    const { at: overrules = '' } = (await decide(ben, 'rejected', 'Too dark.')).approval;
    const overrule = { decision: 'approved', overrules } as const;
    await expect(pipeline.approvals.decide(id, overrule, ana)).rejects.toThrow('yourself');
  });
});

describe('undoing', () => {
  it('inside the window makes it pending again and takes down what was up', async () => {
    const { pipeline, id, decide, publicCount } = await asked({ undoWindowMs: 60_000 });
    await decide(ben);
    expect(publicCount()).toBe(2);
    pipeline.pass(59_000);
    const undone = await pipeline.approvals.undo(id, ben);
    expect(undone.approval).toEqual({ state: 'pending' });
    expect(undone.publication).toMatchObject({ withdrawnBy: ben });
    expect(publicCount()).toBe(0);
    expect(pipeline.generations.decisions.map(({ decision }) => decision)).toEqual(['approved', 'undone']);
  });

  it('after the window is refused with what to do instead', async () => {
    const { pipeline, id, decide, publicCount } = await asked({ undoWindowMs: 60_000 });
    await decide(ben);
    pipeline.pass(61_000);
    await expect(pipeline.approvals.undo(id, ben)).rejects.toThrow('Unpublish it instead');
    expect(publicCount()).toBe(2);
  });

  it('too late says what helps now', async () => {
    const rejected = await asked({ undoWindowMs: 0 });
    await rejected.decide(ben, 'rejected', 'Too dark.');
    await expect(rejected.pipeline.approvals.undo(rejected.id, ben)).rejects.toThrow(
      'Decisions cannot be undone here. Approve it after all instead.',
    );
    const later = await asked({ undoWindowMs: 60_000, publish: { time: '18:00' } });
    await later.decide(ben);
    later.pipeline.pass(61_000);
    const { undo, unpublish } = later.pipeline.approvals;
    await expect(undo(later.id, ben)).rejects.toThrow('A decision can be undone for 1 minute. Call it off instead.');
    await unpublish(later.id, ben);
    await expect(undo(later.id, ben)).rejects.toThrow(/for 1 minute\.$/);
  });

  it('is for those who may decide', async () => {
    const { pipeline, id, decide } = await asked({ editors: ['desk:ben'] });
    await decide(ben);
    await expect(pipeline.approvals.undo(id, cleo)).rejects.toThrow('You may not decide about this.');
  });

  it('of a rejection of newer content leaves up what was published before it', async () => {
    const { pipeline, id, decide, publicCount } = await asked();
    await decide(ben);
    await pipeline.actions.editAltText(id, 'A harbour.', ana);
    await decide(cleo, 'rejected', 'Too long.');
    const undone = await pipeline.approvals.undo(id, cleo);
    expect(undone.approval.state).toBe('pending');
    expect(undone.publication?.withdrawnAt).toBeUndefined();
    expect(publicCount()).toBe(2);
  });

  it('of a rejection lets somebody approve it', async () => {
    const { pipeline, id, decide, publicCount } = await asked();
    await decide(ben, 'rejected', 'Too dark.');
    await pipeline.approvals.undo(id, ben);
    await decide(cleo);
    expect(publicCount()).toBe(2);
  });
});

describe('unpublishing', () => {
  it('takes every copy down, keeps the decision, and approving again publishes again', async () => {
    const { pipeline, id, decide, publicCount } = await asked();
    await decide(ben);
    const down = await pipeline.approvals.unpublish(id, cleo);
    expect(down.approval.state).toBe('approved');
    expect(down.publication).toMatchObject({ withdrawnBy: cleo });
    expect(publicCount()).toBe(0);
    expect((await decide(cleo)).publication?.withdrawnAt).toBeUndefined();
    expect(publicCount()).toBe(2);
  });

  it('does not let an approval pass over a later rejection', async () => {
    const { pipeline, id, decide, publicCount } = await asked();
    await decide(ben);
    await pipeline.approvals.undo(id, ben);
    const both = await Promise.allSettled([decide(cleo, 'rejected', 'Too dark.'), decide(ben)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(pipeline.generations.get(id).approval).toMatchObject({ state: 'rejected', by: cleo });
    expect(publicCount()).toBe(0);
  });

  it('is not forgotten when the store was away and newer content is approved meanwhile', async () => {
    const { pipeline, id, decide, publicCount } = await asked();
    await decide(ben);
    const { remove } = pipeline.storageProvider;
    pipeline.storageProvider.remove = async () => {
      throw new Error('away');
    };
    await pipeline.approvals.unpublish(id, ben);
    pipeline.storageProvider.remove = remove;
    await pipeline.actions.editAltText(id, 'A harbour.', ana);
    const approved = await decide(ben);
    expect(approved.publication?.replaces).toBeUndefined();
    expect(publicCount()).toBe(2);
  });

  it('is for editors, whoever asked for it, and needs something that is published', async () => {
    const { pipeline, id, decide } = await asked({ editors: ['desk:ben'] });
    await expect(pipeline.approvals.unpublish(id, ben)).rejects.toThrow('not published');
    await decide(ben);
    await expect(pipeline.approvals.unpublish(id, ana)).rejects.toThrow('You may not unpublish this.');
  });

  it('is finished by the queue when the store was away', async () => {
    const { pipeline, id, decide, publicCount } = await asked();
    await decide(ben);
    const { remove } = pipeline.storageProvider;
    pipeline.storageProvider.remove = async () => {
      throw new Error('away');
    };
    await pipeline.approvals.unpublish(id, ben);
    expect(publicCount()).toBe(2);
    pipeline.storageProvider.remove = remove;
    await pipeline.work(id);
    expect(publicCount()).toBe(0);
  });
});

describe('changing', () => {
  it('is for its requester and for editors', async () => {
    const { pipeline, id } = await asked({ editors: ['desk:ben'] });
    await expect(pipeline.actions.editAltText(id, 'A harbour.', cleo)).rejects.toThrow('Only Ana, who asked for it');
    expect((await pipeline.actions.editAltText(id, 'A harbour.', ana)).image?.altText).toBe('A harbour.');
    expect((await pipeline.actions.editAltText(id, 'A port.', ben)).image?.altText).toBe('A port.');
    await expect(pipeline.actions.cancel(id, cleo)).rejects.toThrow('Only Ana');
    await expect(pipeline.actions.retry(id, { stage: 'image' }, cleo)).rejects.toThrow('Only Ana');
    await expect(pipeline.actions.remove(id, cleo)).rejects.toThrow('Only Ana');
  });

  it('a requester who is no editor may delete a draft, but not what is published', async () => {
    const { pipeline, id, decide } = await asked({ editors: ['desk:ben'] });
    await decide(ben);
    await expect(pipeline.actions.remove(id, ana)).rejects.toThrow('You may not unpublish this.');
    await pipeline.actions.remove(id, ben);
    expect(pipeline.generations.get(id).deletedAt).toBeDefined();
  });
});

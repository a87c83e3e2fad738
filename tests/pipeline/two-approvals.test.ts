import { describe, expect, it } from 'vitest';
import { approvalLine } from '../../src/pipeline/approval-line.ts';
import type { ChannelPolicy } from '../../src/pipeline/ports/desk-state.ts';
import { createFakePipeline, operator } from '../helpers/fake-pipeline.ts';
import { createFakeImageProvider } from '../helpers/fake-providers.ts';

const ana = { id: 'desk:ana', name: 'Ana', verified: true };
const ben = { id: 'desk:ben', name: 'Ben', verified: true };
const cleo = { id: 'desk:cleo', name: 'Cleo', verified: true };

/** Finished, asked for by the operator, in a channel where two editors must approve. */
async function asked(policy: Partial<ChannelPolicy> = {}) {
  const images = ['cloud', 'local'].map((name) => createFakeImageProvider({ name }));
  const settled: Partial<ChannelPolicy> = { approvals: 2, ...policy };
  const pipeline = createFakePipeline({ images, policy: settled });
  const id = await pipeline.request();
  await pipeline.work(id);
  const approve = (by: typeof ana, via?: string) =>
    pipeline.approvals.decide(id, { decision: 'approved', ...(via === undefined ? {} : { via }) }, by);
  const schedule = (by: typeof ana, publishAt: string) =>
    pipeline.approvals.decide(id, { decision: 'approved', publishAt }, by);
  const reject = (by: typeof ana) => pipeline.approvals.decide(id, { decision: 'rejected', reason: 'Too dark.' }, by);
  const publicCount = () =>
    [...pipeline.storageProvider.files.keys()].filter((key) => key.startsWith('public/')).length;
  const rows = () => pipeline.generations.decisions.map(({ decision, by }) => `${decision} ${by.name}`);
  return { pipeline, settled, id, approve, schedule, reject, publicCount, rows };
}

describe('where two editors must approve', () => {
  it('the first approval waits for another editor, and the second publishes', async () => {
    const { approve, publicCount, rows } = await asked();
    const first = await approve(ana);
    expect(first.approval).toMatchObject({ state: 'pending', given: [{ by: ana }] });
    expect(first.publication).toBeUndefined();
    expect(approvalLine(first)).toBe('Approved by Ana; one more approval is needed.');
    expect(publicCount()).toBe(0);
    const second = await approve(ben);
    expect(second.approval).toMatchObject({ state: 'approved', by: ben, given: [{ by: ana }] });
    expect(approvalLine(second)).toMatch(/^Approved by Ana and Ben on .* Published\.$/);
    expect(publicCount()).toBe(2);
    expect(rows()).toEqual(['approved Ana', 'approved Ben']);
  });

  it('the same editor twice changes nothing, also when delivered again', async () => {
    const { approve, rows } = await asked();
    const first = await approve(ana, '✅');
    const [again, once] = await Promise.all([approve(ana, '✅'), approve(ana)]);
    expect([again, once]).toEqual([first, first]);
    expect(rows()).toEqual(['approved Ana']);
  });

  it('a time that is set after one’s own approval replaces it, is said, and holds', async () => {
    const { pipeline, id, approve, schedule, publicCount, rows } = await asked({ zone: 'Europe/Amsterdam' });
    await approve(ana);
    const [four, five] = ['2026-01-05T15:00:00.000Z', '2026-01-05T16:00:00.000Z'];
    expect(approvalLine(await schedule(ana, four))).toContain(' to go out on Mon 5 Jan at 16:00 (Europe/Amsterdam);');
    expect(approvalLine(await schedule(ana, five))).toBe(
      'Approved by Ana to go out on Mon 5 Jan at 17:00 (Europe/Amsterdam); one more approval is needed.',
    );
    const before = pipeline.generations.get(id);
    expect(await schedule(ana, five)).toEqual(before);
    expect(await approve(ana)).toEqual(before);
    const approved = await approve(ben);
    expect(approved.publication?.publishAt).toBe(five);
    expect(approvalLine(approved)).toBe('Approved by Ana and Ben; goes out on Mon 5 Jan at 17:00 (Europe/Amsterdam).');
    expect(publicCount()).toBe(0);
    expect(rows()).toEqual(['approved Ana', 'approved Ana', 'approved Ana', 'approved Ben']);
  });

  it('an approval of somebody who may not decide any more does not count', async () => {
    const { settled, approve, publicCount } = await asked({ editors: [ana.id, ben.id, cleo.id] });
    await approve(ana);
    settled.editors = [ben.id, cleo.id];
    const waiting = await approve(ben);
    expect(waiting.approval).toMatchObject({ state: 'pending', given: [{ by: ben }] });
    expect(publicCount()).toBe(0);
    expect((await approve(cleo)).approval).toMatchObject({ state: 'approved', by: cleo, given: [{ by: ben }] });
  });

  it('the number may become another while one waits, and what is said stays true', async () => {
    const { settled, approve, publicCount } = await asked();
    await approve(ana);
    settled.approvals = 1;
    expect(approvalLine(await approve(ana))).toMatch(/^Approved by Ana on .* Published\.$/);
    expect(publicCount()).toBe(2);
  });

  it('two at once are two approvals, and publish once', async () => {
    const { approve, publicCount, rows } = await asked();
    await Promise.all([approve(ana), approve(ben), approve(ana), approve(ben)]);
    expect(rows()).toHaveLength(2);
    expect(publicCount()).toBe(2);
  });

  it('one who rejects is enough, and the approvals count again when that is taken back', async () => {
    const { pipeline, id, approve, reject, publicCount, rows } = await asked();
    await approve(ana);
    expect((await reject(ben)).approval).toMatchObject({ state: 'rejected', by: ben });
    await expect(approve(cleo)).rejects.toThrow('Ben has rejected this content already.');
    const undone = await pipeline.approvals.undo(id, ben);
    expect(undone.approval).toMatchObject({ state: 'pending', given: [{ by: ana }] });
    await approve(cleo);
    expect(publicCount()).toBe(2);
    expect(rows()).toEqual(['approved Ana', 'rejected Ben', 'undone Ben', 'approved Cleo']);
  });

  it('in spite of a rejection both approve anew', async () => {
    const { pipeline, id, approve, reject, publicCount, rows } = await asked();
    await approve(ana);
    const { at: overrules = '' } = (await reject(ben)).approval;
    const overrule = { decision: 'approved', overrules } as const;
    const first = await pipeline.approvals.decide(id, overrule, cleo);
    expect(first.approval).toMatchObject({ state: 'pending', given: [{ by: cleo }] });
    expect(first.approval.given).toHaveLength(1);
    expect(first.approval.reason).toBeUndefined();
    expect(publicCount()).toBe(0);
    await approve(ana);
    expect(publicCount()).toBe(2);
    expect(rows()).toEqual(['approved Ana', 'rejected Ben', 'approved Cleo', 'approved Ana']);
  });

  it('what was unpublished keeps its names, and whoever publishes it again is one more', async () => {
    const { pipeline, id, approve, publicCount } = await asked();
    await approve(ana);
    await approve(ben);
    await pipeline.approvals.unpublish(id, ben);
    expect(approvalLine(await approve(cleo))).toMatch(/^Approved by Ana, Ben and Cleo on .* Published\.$/);
    expect(publicCount()).toBe(2);
  });

  it('what one editor had published needs two once it was unpublished', async () => {
    const { pipeline, settled, id, approve, publicCount } = await asked({ approvals: 1 });
    await approve(ana);
    settled.approvals = 2;
    await pipeline.approvals.unpublish(id, ben);
    const first = await approve(ana);
    expect(first.approval).toMatchObject({ state: 'pending', given: [{ by: ana }] });
    expect(publicCount()).toBe(0);
    expect((await approve(ben)).approval).toMatchObject({ state: 'approved', given: [{ by: ana }], by: ben });
    expect(publicCount()).toBe(2);
  });

  it('a time that was called off does not come back with the next approval', async () => {
    const { pipeline, id, approve, schedule, publicCount } = await asked();
    await schedule(ana, '2026-01-05T15:00:00.000Z');
    await approve(ben);
    await pipeline.approvals.unpublish(id, ben);
    expect((await approve(cleo)).publication?.publishedAt).toBeDefined();
    expect(publicCount()).toBe(2);
  });

  it('whoever gave the first approval can take it back, at any time, and nobody else', async () => {
    const { pipeline, id, approve, rows } = await asked({ undoWindowMs: 1000 });
    await approve(ana);
    pipeline.pass(60_000);
    await expect(pipeline.approvals.undo(id, ben)).rejects.toThrow('Only Ana can take that approval back.');
    expect((await pipeline.approvals.undo(id, ana)).approval).toEqual({ state: 'pending' });
    expect((await approve(ben)).approval).toMatchObject({ state: 'pending', given: [{ by: ben }] });
    expect(rows()).toEqual(['approved Ana', 'undone Ana', 'approved Ben']);
  });

  it('a complete decision loses only the approval of whoever takes theirs back', async () => {
    const { pipeline, id, approve, publicCount } = await asked();
    await approve(ana, '✅');
    await approve(ben);
    const undone = await pipeline.approvals.undo(id, ana, { via: '✅' });
    expect(undone.approval).toMatchObject({ state: 'pending', given: [{ by: ben }] });
    expect(publicCount()).toBe(0);
    expect((await approve(cleo)).approval.state).toBe('approved');
    expect(publicCount()).toBe(2);
  });

  it('somebody else who takes back a complete decision takes all of it back', async () => {
    const { pipeline, id, approve } = await asked();
    await approve(ana);
    await approve(ben);
    expect((await pipeline.approvals.undo(id, cleo)).approval).toEqual({ state: 'pending' });
  });

  it('a reaction that is taken away takes back only what it said', async () => {
    const { pipeline, id, approve, rows } = await asked();
    await approve(ana);
    expect((await pipeline.approvals.undo(id, ana, { via: '✅' })).approval.given).toHaveLength(1);
    expect((await pipeline.approvals.undo(id, ben, { via: '✅' })).approval.given).toHaveLength(1);
    expect(rows()).toEqual(['approved Ana']);
  });

  it('new content needs both again', async () => {
    const { pipeline, id, approve } = await asked();
    await approve(ana);
    expect((await pipeline.actions.editAltText(id, 'A harbour.', operator)).approval).toEqual({ state: 'pending' });
    expect((await approve(ben)).approval).toMatchObject({ state: 'pending', given: [{ by: ben }] });
  });

  it('while a lane is made again nobody decides, and the first approval does not count for the new picture', async () => {
    const { pipeline, id, approve } = await asked();
    await approve(ana);
    await pipeline.actions.retry(id, { stage: 'image', provider: 'local' }, operator);
    await expect(approve(ben)).rejects.toThrow('still being made');
    await pipeline.work(id);
    expect((await approve(ben)).approval).toMatchObject({ state: 'pending', given: [{ by: ben }] });
  });

  it('the requester and those who are no editors do not count', async () => {
    const { pipeline, approve } = await asked({ editors: ['desk:ana', 'desk:ben'] });
    await approve(ana);
    await expect(approve(cleo)).rejects.toThrow('You may not decide about this.');
    const id = await pipeline.request({}, { requester: ana });
    await pipeline.work(id);
    await expect(pipeline.approvals.decide(id, { decision: 'approved' }, ana)).rejects.toThrow('yourself');
  });

  it('undoing a decision while a lane is made again leaves the run alone', async () => {
    const { pipeline, id, approve } = await asked();
    await approve(ana);
    await approve(ben);
    await pipeline.actions.retry(id, { stage: 'image', provider: 'local' }, operator);
    expect((await pipeline.approvals.undo(id, ben)).state).toBe('queued');
    expect(await pipeline.work(id)).toMatchObject({ state: 'ready', approval: { state: 'pending' } });
  });
});

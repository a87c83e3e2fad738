import { describe, expect, it } from 'vitest';
import { MediaError } from '../../src/pipeline/errors.ts';
import { createFakePipeline, type FakePipeline, operator } from '../helpers/fake-pipeline.ts';
import { createFakeImageProvider } from '../helpers/fake-providers.ts';

async function ready(pipeline: FakePipeline = createFakePipeline()) {
  const id = await pipeline.request();
  const generation = await pipeline.work(id);
  return { pipeline, id, generation };
}

const draftKeys = (pipeline: FakePipeline) => [...pipeline.storageProvider.files.keys()];

describe('cancelling', () => {
  it('does nothing to what has ended', async () => {
    const { pipeline, id, generation } = await ready();
    expect(await pipeline.actions.cancel(id, operator)).toEqual(generation);
  });

  it('says so when there is nothing to cancel', async () => {
    await expect(createFakePipeline().actions.cancel('nobody', operator)).rejects.toThrow('no such generation');
  });
});

describe('retrying', () => {
  it('a failed lane runs that lane again, keeps the rest, and queues in the same change', async () => {
    const pipeline = createFakePipeline();
    pipeline.audio.failNext(new MediaError('Out of breath.', { code: 'api' }));
    const { id, generation } = await ready(pipeline);
    expect(generation.state).toBe('partial');
    expect(await pipeline.actions.retry(id, { stage: 'audio' }, operator)).toMatchObject({ state: 'queued' });
    expect(pipeline.generations.queued).toEqual([id, id]);
    const again = await pipeline.work(id);
    expect(again).toMatchObject({ state: 'ready', stages: { audio: { attempt: 2 }, image: { attempt: 1 } } });
    expect(again.image?.file).toEqual(generation.image?.file);
    expect(pipeline.image.calls).toHaveLength(1);
    expect(again.contentHash).not.toBe(generation.contentHash);
  });

  it('what may have been charged twice may be asked again when a person says so', async () => {
    const pipeline = createFakePipeline();
    const unknown = () => new MediaError('Cut off.', { code: 'api', outcome: 'unknown' });
    pipeline.image.failNext(unknown(), unknown());
    const { id, generation } = await ready(pipeline);
    expect(generation.state).toBe('partial');
    await pipeline.actions.retry(id, { stage: 'image' }, operator);
    expect((await pipeline.work(id)).state).toBe('ready');
    expect(pipeline.image.calls).toHaveLength(3);
  });

  it('with another provider asks that one', async () => {
    const [cloud, local] = [createFakeImageProvider({ name: 'cloud', paid: true }), createFakeImageProvider()];
    const { pipeline, id, generation } = await ready(createFakePipeline({ images: [cloud, local] }));
    await pipeline.actions.retry(id, { stage: 'image', provider: 'local' }, operator);
    const again = await pipeline.work(id);
    expect(again).toMatchObject({ state: 'ready', image: { metadata: { provider: 'local' } } });
    expect(again.superseded).toContainEqual(generation.image?.file);
  });

  it('a lane that another provider stood in for may be tried again', async () => {
    const [cloud, local] = [createFakeImageProvider({ name: 'cloud', paid: true }), createFakeImageProvider()];
    cloud.failNext(new MediaError('Refused.', { code: 'api' }));
    const { pipeline, id } = await ready(createFakePipeline({ images: [cloud, local] }));
    await pipeline.actions.retry(id, { stage: 'image' }, operator);
    const again = await pipeline.work(id);
    expect(again.stages.image).toMatchObject({ provider: 'cloud', attempt: 2 });
    expect(again.stages.image.fellBackFrom).toBeUndefined();
  });

  it('a cancelled generation can be taken up again', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    await pipeline.actions.cancel(id, operator);
    await pipeline.actions.retry(id, { stage: 'prompt' }, operator);
    expect((await pipeline.work(id)).state).toBe('ready');
  });

  it.each([
    ['a stage that is done', { stage: 'image' }, 'done already', undefined],
    ['the same provider again', { stage: 'image', provider: 'local' }, 'done already', undefined],
    ['a provider that is not there', { stage: 'image', provider: 'nobody' }, 'Available: local', 'provider'],
  ] as const)('%s is refused', async (_name, what, words, field) => {
    const { pipeline, id, generation } = await ready();
    const refused = expect(pipeline.actions.retry(id, what, operator)).rejects;
    await refused.toMatchObject({ code: 'validation', message: expect.stringContaining(words), field });
    expect(pipeline.generations.get(id)).toEqual(generation);
    expect(pipeline.generations.queued).toEqual([id]);
  });

  it('of a stage that was never tried is refused, naming the one that failed', async () => {
    const pipeline = createFakePipeline();
    pipeline.moderation.answerWith(() => ({ verdict: 'block' }));
    const { id } = await ready(pipeline);
    await expect(pipeline.actions.retry(id, { stage: 'image' }, operator)).rejects.toThrow('Retry that one');
    await expect(pipeline.actions.retry(id, { stage: 'prompt', provider: 'x' }, operator)).rejects.toThrow(
      'Only the image',
    );
    await expect(pipeline.actions.retry(id, { stage: 'prompt' }, operator)).resolves.toMatchObject({ state: 'queued' });
  });

  it('of what is still being made is refused', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    await expect(pipeline.actions.retry(id, { stage: 'image' }, operator)).rejects.toThrow('still being made');
  });
});

describe('alt text', () => {
  it('is new content, pending again', async () => {
    const { pipeline, id, generation } = await ready();
    await pipeline.approvals.decide(id, { decision: 'approved' }, operator);
    const jobs = pipeline.generations.queued.length;
    const edited = await pipeline.actions.editAltText(id, '  Waves over\n a wall ', operator);
    // Whatever becomes of this process, a job shows it.
    expect(pipeline.generations.queued.slice(jobs)).toEqual([id]);
    expect(edited).toMatchObject({ image: { altText: 'Waves over a wall' }, approval: { state: 'pending' } });
    expect(edited.contentHash).not.toBe(generation.contentHash);
    // What was approved before stays up until the new content is.
    expect(edited.publication).toMatchObject({ contentHash: generation.contentHash });
    expect(edited.publication?.withdrawnAt).toBeUndefined();
  });

  it.each([
    ['nothing', ' ', 'is empty'],
    ['too much', 'x'.repeat(2001), 'at most 2000'],
    ['NUL', 'a\0b', 'not text'],
    ['half a surrogate pair', 'a\ud800', 'not text'],
  ])('that is %s is refused', async (_name, altText, words) => {
    const { pipeline, id } = await ready();
    const refused = expect(pipeline.actions.editAltText(id, altText, operator)).rejects;
    await refused.toMatchObject({ field: 'altText', message: expect.stringContaining(words) });
  });

  it('needs a picture that is finished', async () => {
    const pipeline = createFakePipeline();
    pipeline.image.failAlways(new MediaError('No.', { code: 'api' }));
    const id = await pipeline.request();
    await expect(pipeline.actions.editAltText(id, 'x', operator)).rejects.toThrow('still being made');
    await pipeline.work(id);
    await expect(pipeline.actions.editAltText(id, 'x', operator)).rejects.toThrow('no picture');
  });
});

describe('removing', () => {
  it('takes every file, drafts, results and published ones, and leaves no words', async () => {
    const { pipeline, id } = await ready();
    await pipeline.approvals.decide(id, { decision: 'approved' }, operator);
    expect(draftKeys(pipeline).some((key) => key.startsWith('public/'))).toBe(true);
    const jobs = pipeline.generations.queued.length;
    await pipeline.actions.remove(id, operator);
    // Whatever becomes of this process, a job blanks the card.
    expect(pipeline.generations.queued.slice(jobs)).toEqual([id]);
    expect(draftKeys(pipeline)).toEqual([]);
    expect(pipeline.ledgerStore.rows()).toEqual([]);
    const left = pipeline.generations.get(id);
    expect(JSON.stringify(left)).not.toContain('Storm');
    expect(left.deletedAt).toBeDefined();
    expect(left.publication?.withdrawnAt).toBeDefined();
  });

  it('takes the files that a retry replaced, too', async () => {
    const [cloud, local] = [createFakeImageProvider({ name: 'cloud', paid: true }), createFakeImageProvider()];
    const { pipeline, id } = await ready(createFakePipeline({ images: [cloud, local] }));
    await pipeline.actions.retry(id, { stage: 'image', provider: 'local' }, operator);
    await pipeline.work(id);
    await pipeline.actions.remove(id, operator);
    expect(draftKeys(pipeline)).toEqual([]);
  });

  it('leaves results that another generation uses, until that one goes', async () => {
    const { pipeline, id } = await ready();
    const other = await pipeline.request();
    await pipeline.work(other);
    await pipeline.actions.remove(id, operator);
    const kept = draftKeys(pipeline);
    expect(kept.filter((key) => key.includes('/results/'))).toHaveLength(2);
    expect(kept.filter((key) => key.includes(`/${id}/`))).toEqual([]);
    expect(kept.filter((key) => key.includes(`/${other}/`))).toHaveLength(3);
    await pipeline.actions.remove(other, operator);
    expect(draftKeys(pipeline)).toEqual([]);
  });

  it('cancels a run and waits until it has let go', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    const name = `generation:${id}`;
    pipeline.locks.take(name);
    const refused = pipeline.locks.refused(name);
    let removed = false;
    const removing = pipeline.actions.remove(id, operator).then(() => {
      removed = true;
    });
    await refused;
    expect(pipeline.generations.get(id).state).toBe('cancelled');
    expect(removed).toBe(false);
    pipeline.locks.letGo(name);
    await removing;
    expect(pipeline.generations.get(id).deletedAt).toBeDefined();
  });

  it('in the middle of a run leaves nothing of it', async () => {
    const pipeline = createFakePipeline();
    const picture = pipeline.image.hold();
    const id = await pipeline.request();
    const work = pipeline.work(id);
    await picture;
    await pipeline.actions.remove(id, operator);
    await work;
    expect(draftKeys(pipeline)).toEqual([]);
  });

  it('ends what can be done to it', async () => {
    const { pipeline, id } = await ready();
    await pipeline.actions.remove(id, operator);
    for (const action of [
      () => pipeline.actions.cancel(id, operator),
      () => pipeline.actions.remove(id, operator),
      () => pipeline.actions.retry(id, { stage: 'image' }, operator),
      () => pipeline.actions.editAltText(id, 'x', operator),
      () => pipeline.approvals.decide(id, { decision: 'approved' }, operator),
    ]) {
      await expect(action()).rejects.toThrow('was deleted');
    }
  });
});

it('the audit names whoever did it', async () => {
  const { pipeline, id } = await ready();
  await pipeline.actions.editAltText(id, 'A grey harbour', operator);
  await pipeline.actions.remove(id, operator);
  const other = await pipeline.request();
  await pipeline.actions.cancel(other, operator);
  await pipeline.actions.retry(other, { stage: 'prompt' }, operator);
  const told = pipeline.generations.audit.filter(({ event }) => event !== 'requested' && event !== 'finished');
  expect(told.map(({ event, actor }) => [event, actor.id])).toEqual([
    ['edited', 'operator'],
    ['deleted', 'operator'],
    ['cancelled', 'operator'],
    ['retried', 'operator'],
  ]);
});

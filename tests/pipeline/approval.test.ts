import { describe, expect, it } from 'vitest';
import { MediaError } from '../../src/pipeline/errors.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { createFakePipeline, type FakePipeline, operator, restarted } from '../helpers/fake-pipeline.ts';
import { createFakeImageProvider } from '../helpers/fake-providers.ts';

const ana = { id: 'desk:ana', name: 'Ana', verified: true };
const ben = { id: 'desk:ben', name: 'Ben', verified: true };
const signal = new AbortController().signal;

async function ready(pipeline: FakePipeline = createFakePipeline()) {
  const id = await pipeline.request();
  const generation = await pipeline.work(id);
  return { pipeline, id, generation };
}

const publicKeys = (pipeline: FakePipeline) =>
  [...pipeline.storageProvider.files.keys()].filter((key) => key.startsWith('public/')).toSorted();
const mastersOf = ({ image, audio }: Generation) =>
  [image?.file.key, audio?.file.key].flatMap((key) => (key ? [`public/${key}`] : [])).toSorted();

/** The store refuses everything public until it is told otherwise. */
function closePublic(pipeline: FakePipeline): () => void {
  const { put } = pipeline.storageProvider;
  pipeline.storageProvider.put = async (file, ...rest) => {
    if (file.visibility === 'public') throw new MediaError('The store is down.', { code: 'storage' });
    return put(file, ...rest);
  };
  return () => {
    pipeline.storageProvider.put = put;
  };
}

describe('approving', () => {
  it('publishes both masters, records who decided, and binds it to the content', async () => {
    const { pipeline, id, generation } = await ready();
    pipeline.pass(1000);
    const approved = await pipeline.approvals.decide(id, { decision: 'approved' }, ana);
    const at = '2026-01-02T03:04:06.000Z';
    const { contentHash } = generation;
    expect(approved.approval).toEqual({ state: 'approved', contentHash, by: ana, at });
    expect(approved.publication).toMatchObject({ contentHash, publishAt: at, publishedAt: at });
    expect(publicKeys(pipeline)).toEqual(mastersOf(generation));
    expect(pipeline.generations.decisions).toEqual([
      { generationId: id, decision: 'approved', contentHash, by: ana, at },
    ]);
  });

  it('a partial generation is approved for what it has', async () => {
    const pipeline = createFakePipeline();
    pipeline.audio.failAlways(new MediaError('No voice.', { code: 'api' }));
    const { id, generation } = await ready(pipeline);
    await pipeline.approvals.decide(id, { decision: 'approved' }, ana);
    expect(publicKeys(pipeline)).toEqual(mastersOf(generation));
    expect(publicKeys(pipeline)).toHaveLength(1);
  });

  it('again changes nothing', async () => {
    const { pipeline, id } = await ready();
    const first = await pipeline.approvals.decide(id, { decision: 'approved' }, ana);
    pipeline.pass(1000);
    expect(await pipeline.approvals.decide(id, { decision: 'approved' }, ben)).toEqual(first);
    expect(pipeline.generations.decisions).toHaveLength(1);
  });

  it('rejecting publishes nothing and keeps the reason', async () => {
    const { pipeline, id } = await ready();
    const rejected = await pipeline.approvals.decide(id, { decision: 'rejected', reason: 'Too dark.' }, ana);
    expect(rejected.approval).toMatchObject({ state: 'rejected', reason: 'Too dark.', by: ana });
    expect(rejected.publication).toBeUndefined();
    expect(publicKeys(pipeline)).toEqual([]);
    // The job shows it, should this process not come to that.
    expect(pipeline.generations.queued).toEqual([id, id]);
  });

  it('of two at once, one wins and the other is told who', async () => {
    const { pipeline, id } = await ready();
    const both = await Promise.allSettled([
      pipeline.approvals.decide(id, { decision: 'approved' }, ana),
      pipeline.approvals.decide(id, { decision: 'rejected', reason: 'Too dark.' }, ben),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { message: 'Ana has approved this content already.' } });
    expect(pipeline.generations.decisions).toHaveLength(1);
  });

  it('of content that has changed since it was looked at is refused', async () => {
    const { pipeline, id, generation } = await ready();
    await pipeline.actions.editAltText(id, 'Something else', operator);
    const { contentHash } = generation;
    const decision = { decision: 'approved', ...(contentHash ? { contentHash } : {}) } as const;
    await expect(pipeline.approvals.decide(id, decision, ana)).rejects.toThrow('has changed');
    expect(publicKeys(pipeline)).toEqual([]);
  });

  it('needs something that is finished', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    const approve = () => pipeline.approvals.decide(id, { decision: 'approved' }, ana);
    await expect(approve()).rejects.toThrow('still being made');
    await pipeline.actions.cancel(id, operator);
    await expect(approve()).rejects.toThrow('not finished');
    await expect(pipeline.approvals.decide('nobody', { decision: 'approved' }, ana)).rejects.toThrow('no such');
  });

  it('of new bytes whose storing failed is refused: their hash is not known yet', async () => {
    const [cloud, local] = [createFakeImageProvider({ name: 'cloud', paid: true }), createFakeImageProvider()];
    const { pipeline, id, generation } = await ready(createFakePipeline({ images: [cloud, local] }));
    await pipeline.actions.retry(id, { stage: 'image', provider: 'local' }, operator);
    const { read } = pipeline.storageProvider;
    pipeline.storageProvider.read = async (file, range) => (range ? undefined : read(file, range));
    const failed = await pipeline.work(id);
    expect(failed).toMatchObject({ state: 'failed', contentHash: generation.contentHash });
    await expect(pipeline.approvals.decide(id, { decision: 'approved' }, ana)).rejects.toThrow('not finished');
  });
});

describe('a crash', () => {
  it('between the decision and the publishing is mended by the queue’s handler', async () => {
    const { pipeline, id, generation } = await ready();
    const reopen = closePublic(pipeline);
    const decided = await pipeline.approvals.decide(id, { decision: 'approved' }, ana);
    expect(decided).toMatchObject({ approval: { state: 'approved' } });
    expect(pipeline.reported).toEqual([expect.objectContaining({ message: 'The store is down.' })]);
    expect(pipeline.generations.get(id).publication?.publishedAt).toBeUndefined();
    expect(pipeline.generations.queued).toEqual([id, id]);
    reopen();
    const after = await restarted(pipeline).work(id);
    expect(after.publication?.publishedAt).toBeDefined();
    expect(publicKeys(pipeline)).toEqual(mastersOf(generation));
  });

  it('between publishing and taking down what it replaces is mended, too', async () => {
    const { pipeline, id, retried } = await approvedThenRetried();
    const { remove } = pipeline.storageProvider;
    pipeline.storageProvider.remove = async () => {
      throw new MediaError('The store is down.', { code: 'storage' });
    };
    await pipeline.approvals.decide(id, { decision: 'approved' }, ana);
    expect(publicKeys(pipeline)).not.toEqual(mastersOf(retried));
    pipeline.storageProvider.remove = remove;
    await restarted(pipeline).work(id);
    expect(publicKeys(pipeline)).toEqual(mastersOf(retried));
  });
});

/** Approved and published, then its picture was made again by another provider. */
async function approvedThenRetried() {
  const images = ['cloud', 'local', 'third'].map((name) => createFakeImageProvider({ name }));
  const { pipeline, id, generation } = await ready(createFakePipeline({ images }));
  await pipeline.approvals.decide(id, { decision: 'approved' }, ana);
  await pipeline.actions.retry(id, { stage: 'image', provider: 'local' }, operator);
  const retried = await pipeline.work(id);
  return { pipeline, id, first: generation, retried };
}

describe('new content', () => {
  it('leaves the published one up until it is approved itself, then takes its place', async () => {
    const { pipeline, id, first, retried } = await approvedThenRetried();
    expect(retried.approval).toEqual({ state: 'pending' });
    expect(publicKeys(pipeline)).toEqual(mastersOf(first));
    const approved = await pipeline.approvals.decide(id, { decision: 'approved' }, ben);
    expect(publicKeys(pipeline)).toEqual(mastersOf(retried));
    expect(approved.publication).toMatchObject({ contentHash: retried.contentHash });
    expect(approved.publication?.replaces).toBeUndefined();
  });

  it('that was approved but could not be put up does not make us forget what is up', async () => {
    const { pipeline, id, first } = await approvedThenRetried();
    const reopen = closePublic(pipeline);
    await pipeline.approvals.decide(id, { decision: 'approved' }, ana).catch(() => {});
    await pipeline.actions.retry(id, { stage: 'image', provider: 'third' }, operator);
    await pipeline.media.generateMedia(id, signal);
    expect(publicKeys(pipeline)).toEqual(mastersOf(first));
    reopen();
    const third = await pipeline.approvals.decide(id, { decision: 'approved' }, ana);
    expect(third.image?.metadata.provider).toBe('third');
    expect(publicKeys(pipeline)).toEqual(mastersOf(third));
  });
});

describe('publishing while it is being deleted', () => {
  it('takes down what went up after the files had been deleted', async () => {
    const { pipeline, id } = await ready();
    await pipeline.approvals.decide(id, { decision: 'approved' }, ana);
    const up = publicKeys(pipeline);
    const { release } = pipeline.ledgerStore;
    pipeline.ledgerStore.release = async (generationId) => {
      for (const key of up) {
        const file = { key: key.replace('public/', ''), visibility: 'public' } as const;
        await pipeline.storageProvider.put(file, new Uint8Array(1), 'image/webp');
      }
      return release(generationId);
    };
    await pipeline.actions.remove(id, operator);
    expect(publicKeys(pipeline)).toEqual([]);
  });

  it('leaves nothing in public', async () => {
    const { pipeline, id } = await ready();
    const reopen = closePublic(pipeline);
    await pipeline.approvals.decide(id, { decision: 'approved' }, ana).catch(() => {});
    reopen();
    // The file is on its way up when the deletion happens.
    const { put } = pipeline.storageProvider;
    let deleting: Promise<void> | undefined;
    pipeline.storageProvider.put = async (...given) => {
      deleting ??= pipeline.actions.remove(id, operator);
      await deleting;
      return put(...given);
    };
    await pipeline.publisher.publishDue(id, signal).catch(() => {});
    expect(publicKeys(pipeline)).toEqual([]);
  });
});

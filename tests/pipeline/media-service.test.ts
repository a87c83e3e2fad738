import { describe, expect, it } from 'vitest';
import { MediaError } from '../../src/pipeline/errors.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { stages } from '../../src/pipeline/ports/media.ts';
import { createFakePipeline, operator, restarted } from '../helpers/fake-pipeline.ts';
import { createFakeImageProvider } from '../helpers/fake-providers.ts';

const statesOf = (generation: Generation) => stages.map((stage) => generation.stages[stage].state);
const stopping = new Error('This process is stopping.');

describe('accepting', () => {
  it('stores and queues the request without calling anything', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request({ artStyle: 'dali' });
    expect(pipeline.generations.get(id)).toMatchObject({ state: 'queued', request: { artStyle: 'Dali' } });
    expect(pipeline.generations.queued).toEqual([id]);
    expect([pipeline.prompt.calls, pipeline.image.calls, pipeline.audio.calls]).toEqual([[], [], []]);
  });

  it('stores nothing of a bad request', async () => {
    const pipeline = createFakePipeline();
    await expect(pipeline.request({ headline: '' })).rejects.toMatchObject({ code: 'validation', field: 'headline' });
    expect(pipeline.generations.queued).toEqual([]);
  });

  it('takes the same request key once', async () => {
    const pipeline = createFakePipeline();
    const ids = [await pipeline.request({}, { requestKey: 'k' }), await pipeline.request({}, { requestKey: 'k' })];
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('what a generation costs', () => {
  const priced = (price = 40_000) => {
    const image = createFakeImageProvider({ paid: true, price });
    return { image, pipeline: createFakePipeline({ images: [image], limits: { budgetMicroUsd: 1_000_000 } }) };
  };
  const chargeOf = ({ generations }: ReturnType<typeof createFakePipeline>, id: string) => generations.get(id).charge;

  it('is estimated when it is asked for, and measured when it has ended', async () => {
    const { pipeline } = priced();
    const id = await pipeline.request();
    expect(chargeOf(pipeline, id)).toEqual({ day: '2026-01-02', generations: 1, microUsd: 44_000, measured: false });
    await pipeline.work(id);
    expect(chargeOf(pipeline, id)).toEqual({ day: '2026-01-02', generations: 1, microUsd: 40_000, measured: true });
  });

  it('is nothing when an equal one was made before', async () => {
    const { pipeline } = priced();
    await pipeline.work(await pipeline.request({}, { requestKey: 'a' }));
    const id = await pipeline.request({}, { requestKey: 'b' });
    await pipeline.work(id);
    expect(chargeOf(pipeline, id)).toMatchObject({ generations: 1, microUsd: 0, measured: true });
  });

  it('counts what may have been paid, and what was paid before a retry', async () => {
    const { pipeline, image } = priced();
    image.failNext(...[1, 2].map(() => new MediaError('It was cut off.', { code: 'api', outcome: 'unknown' })));
    const id = await pipeline.request();
    await pipeline.work(id);
    expect(chargeOf(pipeline, id)).toMatchObject({ microUsd: 88_000, measured: false });
    await pipeline.actions.retry(id, { stage: 'image' }, operator);
    expect(chargeOf(pipeline, id)).toMatchObject({ generations: 1, microUsd: 132_000 });
    await pipeline.work(id);
    expect(chargeOf(pipeline, id)).toMatchObject({ generations: 1, microUsd: 128_000, measured: false });
  });

  it('counts as no generation when nothing came of it', async () => {
    const { pipeline } = priced();
    pipeline.moderation.answerWith(() => ({ verdict: 'block', reason: 'No.' }));
    const id = await pipeline.request();
    await pipeline.work(id);
    expect(chargeOf(pipeline, id)).toMatchObject({ generations: 0, microUsd: 0 });
  });

  it('is refunded when it is cancelled, but for the call that was on its way', async () => {
    const { pipeline, image } = priced();
    const queued = await pipeline.request({}, { requestKey: 'a' });
    await pipeline.actions.cancel(queued, operator);
    expect(chargeOf(pipeline, queued)).toMatchObject({ generations: 0 });
    await pipeline.work(queued);
    expect(chargeOf(pipeline, queued)).toMatchObject({ generations: 0, microUsd: 0 });
    const running = await pipeline.request({ headline: 'Another' }, { requestKey: 'b' });
    const held = image.hold();
    const work = pipeline.work(running);
    await held;
    await pipeline.actions.cancel(running, operator);
    await work;
    expect(chargeOf(pipeline, running)).toMatchObject({ generations: 0, microUsd: 44_000, measured: false });
  });

  it('is not forgotten when a retry is cancelled', async () => {
    const { pipeline, image } = priced();
    image.failNext(...[1, 2].map(() => new MediaError('It was cut off.', { code: 'api', outcome: 'unknown' })));
    const id = await pipeline.request();
    await pipeline.work(id);
    await pipeline.actions.retry(id, { stage: 'image' }, operator);
    await pipeline.actions.cancel(id, operator);
    await pipeline.work(id);
    expect(chargeOf(pipeline, id)).toMatchObject({ generations: 0, microUsd: 88_000 });
  });

  it('brings a warning when the budget nears its end, and only then', async () => {
    const { pipeline } = priced();
    const origin = { requester: operator, workspace: 'w1', channel: 'general' };
    const first = await pipeline.media.accept({ headline: 'Storm' }, { ...origin, requestKey: 'a' });
    expect(first.warning).toBeUndefined();
    pipeline.quotas.use(810_000);
    const second = await pipeline.media.accept({ headline: 'Storm' }, { ...origin, requestKey: 'b' });
    expect(second.warning).toBe("81% of today's budget of $1.00 is used.");
  });
});

describe('a whole run', () => {
  it('ends ready with a picture, a narration, a preview and a content hash', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    const generation = await pipeline.work(id);
    expect(generation).toMatchObject({ state: 'ready', approval: { state: 'pending' } });
    expect(statesOf(generation)).toEqual(['done', 'done', 'done', 'done']);
    expect(generation.prompt?.prompt).toBe('local draws: Storm closes port');
    expect(generation.image).toMatchObject({
      altText: 'A picture of Storm closes port',
      placeholder: expect.stringMatching(/^data:/),
    });
    expect(generation.audio?.alignment.words.map(({ text }) => text)).toEqual(['Storm', 'closes', 'port']);
    expect(generation.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const keys = [generation.image?.file.key, generation.image?.preview?.key, generation.audio?.file.key];
    for (const key of keys) expect(pipeline.storageProvider.files.has(`draft/${key}`)).toBe(true);
    expect(pipeline.metrics.generations).toEqual([{ state: 'ready', seconds: 0 }]);
    expect(pipeline.metrics.stages.map(({ stage, state }) => `${stage} ${state}`).toSorted()).toEqual([
      'audio done',
      'image done',
      'prompt done',
      'storage done',
    ]);
    expect([...pipeline.locks.held]).toEqual([]);
  });

  it('runs both lanes side by side', async () => {
    const pipeline = createFakePipeline();
    const [picture, voice] = [pipeline.image.hold(), pipeline.audio.hold()];
    const work = pipeline.work(await pipeline.request());
    // Both are open at once: one lane after the other would wait here for ever.
    const [image, audio] = await Promise.all([picture, voice]);
    audio.answer();
    image.answer();
    expect((await work).state).toBe('ready');
  });

  it('gives the picture the prompt, and the voice the headline and the text', async () => {
    const pipeline = createFakePipeline();
    await pipeline.work(await pipeline.request({ text: 'More of it.', image: { format: 'png' } }));
    expect(pipeline.image.calls[0]).toMatchObject({ prompt: 'local draws: Storm closes port', format: 'png' });
    expect(pipeline.audio.calls[0]).toMatchObject({ text: 'Storm closes port\n\nMore of it.', voiceId: 'local/slt' });
    expect(pipeline.moderation.calls).toEqual(['Storm closes port\n\nMore of it.']);
  });

  it('never lets progress fall within a stage, and shows every stage to a tracker', async () => {
    const pipeline = createFakePipeline();
    const [picture, voice] = [pipeline.image.hold(), pipeline.audio.hold()];
    const id = await pipeline.request();
    const seen: Generation[] = [];
    const tracked = (async () => {
      for await (const { generation } of pipeline.media.trackProgress(id, new AbortController().signal)) {
        seen.push(generation);
      }
    })();
    const work = pipeline.work(id);
    for (const open of await Promise.all([picture, voice])) {
      for (const progress of [0.5, 0.2, 0.9, 0.1]) open.options.onProgress?.(progress);
      open.answer();
    }
    await work;
    await tracked;
    for (const stage of stages) {
      const progress = seen.map((generation) => generation.stages[stage].progress);
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
      expect(progress.at(-1)).toBe(1);
    }
    expect(seen.at(-1)?.state).toBe('ready');
  });
});

describe('when something fails', () => {
  it('a voice that refuses leaves a partial result with the reason', async () => {
    const pipeline = createFakePipeline();
    pipeline.audio.failAlways(new MediaError('This voice speaks English only.', { code: 'validation' }));
    const generation = await pipeline.work(await pipeline.request({ headline: '嵐でロッテルダム港が閉鎖' }));
    expect(generation).toMatchObject({ state: 'partial', error: 'This voice speaks English only.' });
    expect(statesOf(generation)).toEqual(['done', 'done', 'failed', 'done']);
    expect(generation.image).toBeDefined();
    expect(generation.contentHash).toBeDefined();
    expect(pipeline.stageErrors.map(({ stage }) => stage)).toEqual(['audio']);
  });

  it('a lane that fails does not cut the other one short', async () => {
    const pipeline = createFakePipeline();
    const [picture, voice] = [pipeline.image.hold(), pipeline.audio.hold()];
    const work = pipeline.work(await pipeline.request());
    (await picture).fail(new MediaError('Refused by policy.', { code: 'api' }));
    const audio = await voice;
    expect(audio.options.signal.aborted).toBe(false);
    audio.answer();
    expect(await work).toMatchObject({ state: 'partial', error: 'Refused by policy.' });
  });

  it('words that may not be pictured fail it before anything is spent', async () => {
    const pipeline = createFakePipeline();
    pipeline.moderation.answerWith(() => ({ verdict: 'block', reason: 'Not that word.' }));
    const generation = await pipeline.work(await pipeline.request());
    expect(generation).toMatchObject({ state: 'failed', error: 'Not that word.' });
    expect(statesOf(generation)).toEqual(['failed', 'waiting', 'waiting', 'waiting']);
    expect([pipeline.prompt.calls, pipeline.image.calls, pipeline.audio.calls]).toEqual([[], [], []]);
  });

  it('both lanes failing fail it, with both reasons', async () => {
    const pipeline = createFakePipeline();
    pipeline.image.failAlways(new MediaError('No picture.', { code: 'api' }));
    pipeline.audio.failAlways(new MediaError('No voice.', { code: 'api' }));
    expect(await pipeline.work(await pipeline.request())).toMatchObject({
      state: 'failed',
      error: 'No picture. No voice.',
    });
  });

  it('the next provider stands in, and the stage says so', async () => {
    const [cloud, local] = [createFakeImageProvider({ name: 'cloud', paid: true }), createFakeImageProvider()];
    cloud.failAlways(new MediaError('No credit left.', { code: 'api' }));
    const pipeline = createFakePipeline({ images: [cloud, local] });
    const generation = await pipeline.work(await pipeline.request());
    expect(generation.state).toBe('ready');
    expect(generation.stages.image).toMatchObject({
      state: 'done',
      provider: 'local',
      fellBackFrom: 'cloud',
      error: 'No credit left.',
    });
  });

  it('a database that is away hands the work back, and nobody is blamed', async () => {
    const pipeline = createFakePipeline();
    const picture = pipeline.image.hold();
    const id = await pipeline.request();
    const work = pipeline.work(id);
    const image = await picture;
    pipeline.ledgerStore.breakWith(new Error('connection reset'));
    image.answer();
    await expect(work).rejects.toThrow('database');
    pipeline.ledgerStore.breakWith(undefined);
    expect(pipeline.generations.get(id).stages.image.state).toBe('running');
    expect(pipeline.stageErrors).toEqual([]);
  });
});

describe('going on after a restart', () => {
  it('what is done is not done again', async () => {
    const pipeline = createFakePipeline();
    const picture = pipeline.image.hold();
    const id = await pipeline.request();
    const abort = new AbortController();
    const work = pipeline.work(id, abort.signal);
    await picture;
    await until(() => pipeline.generations.get(id).stages.audio.state === 'done');
    abort.abort(stopping);
    await expect(work).rejects.toBe(stopping);
    expect(pipeline.generations.get(id)).toMatchObject({ state: 'running', stages: { image: { state: 'running' } } });

    const next = restarted(pipeline, { images: [createFakeImageProvider({ paid: true })] });
    const generation = await next.work(id);
    expect(generation.state).toBe('ready');
    expect(next.image.calls).toHaveLength(1);
    expect(pipeline.audio.calls).toHaveLength(1);
    expect([next.prompt.calls, next.moderation.calls]).toEqual([[], []]);
    expect(next.metrics.stages.map(({ stage }) => stage)).toEqual(['image', 'storage']);
  });

  it('a result that was paid for but not yet used is taken from the ledger', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    // The process dies after the picture is in the ledger and before the row says that the stage is done.
    const { change } = pipeline.generations;
    pipeline.generations.change = async (one, apply) => {
      const found = pipeline.ledgerStore.rows().some(({ step, state }) => step === 'image' && state === 'done');
      if (found) throw new Error('killed');
      return change(one, apply);
    };
    await expect(pipeline.work(id)).rejects.toThrow();
    pipeline.generations.change = change;
    const next = restarted(pipeline);
    const generation = await next.work(id);
    expect(generation.state).toBe('ready');
    expect(pipeline.image.calls).toHaveLength(1);
    expect(generation.image?.metadata.cached).toBe(false);
  });

  it('an aborted call is given up, the state stays running, and it can be resumed', async () => {
    const pipeline = createFakePipeline();
    const picture = pipeline.image.hold();
    const id = await pipeline.request();
    const abort = new AbortController();
    const work = pipeline.work(id, abort.signal);
    const image = await picture;
    abort.abort(stopping);
    await expect(work).rejects.toBe(stopping);
    expect(image.options.signal.aborted).toBe(true);
    expect(pipeline.generations.get(id).state).toBe('running');
    expect([...pipeline.locks.held]).toEqual([]);
    const next = restarted(pipeline, { images: [createFakeImageProvider({ paid: true })] });
    expect((await next.work(id)).state).toBe('ready');
  });

  it('what has ended is left alone', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    const first = await pipeline.work(id);
    expect(await pipeline.work(id)).toEqual(first);
    expect(pipeline.image.calls).toHaveLength(1);
  });

  it('one machine at a time: the other one hands it back', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    pipeline.locks.take(`generation:${id}`);
    await expect(pipeline.work(id)).rejects.toThrow('another process');
    expect(pipeline.prompt.calls).toEqual([]);
  });
});

describe('cancelling', () => {
  it('aborts the calls in flight and ends the run quietly', async () => {
    const pipeline = createFakePipeline();
    const [picture, voice] = [pipeline.image.hold(), pipeline.audio.hold()];
    const id = await pipeline.request();
    const work = pipeline.work(id);
    const [image, audio] = await Promise.all([picture, voice]);
    await pipeline.actions.cancel(id, { id: 'operator', name: 'Operator', verified: true });
    expect((await work).state).toBe('cancelled');
    expect([image.options.signal.aborted, audio.options.signal.aborted]).toEqual([true, true]);
    expect(pipeline.metrics.generations.map(({ state }) => state)).toEqual(['cancelled']);
    expect(pipeline.stageErrors).toEqual([]);
  });

  it('is found when another machine did it', async () => {
    const pipeline = createFakePipeline({ reportEveryMs: 3_600_000 });
    const [picture, voice] = [pipeline.image.hold(), pipeline.audio.hold()];
    const id = await pipeline.request();
    const work = pipeline.work(id);
    // Nothing is written from here on that would find it by chance.
    const [image] = await Promise.all([picture, voice]);
    const elsewhere = createFakePipeline({
      left: {
        generations: pipeline.generations,
        ledger: pipeline.ledgerStore,
        storage: pipeline.storageProvider,
        locks: pipeline.locks,
      },
    });
    await elsewhere.actions.cancel(id, { id: 'operator', name: 'Operator', verified: true });
    expect((await work).state).toBe('cancelled');
    expect(image.options.signal.aborted).toBe(true);
  });

  it('does not stop an equal request that shares the call', async () => {
    const pipeline = createFakePipeline();
    const picture = pipeline.image.hold();
    const [first, second] = [await pipeline.request(), await pipeline.request()];
    const work = [pipeline.work(first), pipeline.work(second)] as const;
    const image = await picture;
    await until(
      () =>
        pipeline.generations.get(second).stages.image.progress > 0 ||
        pipeline.generations.get(second).stages.image.provider !== undefined,
    );
    await pipeline.actions.cancel(first, { id: 'operator', name: 'Operator', verified: true });
    await work[0];
    expect(image.options.signal.aborted).toBe(false);
    image.answer();
    expect(await work[1]).toMatchObject({ state: 'ready' });
    expect(pipeline.image.calls).toHaveLength(1);
  });

  it('of what still waits means that it is never begun', async () => {
    const pipeline = createFakePipeline();
    const id = await pipeline.request();
    await pipeline.actions.cancel(id, { id: 'operator', name: 'Operator', verified: true });
    expect((await pipeline.work(id)).state).toBe('cancelled');
    expect(pipeline.moderation.calls).toEqual([]);
  });
});

describe('equal requests', () => {
  it('are free the second time, and say so', async () => {
    const pipeline = createFakePipeline();
    await pipeline.work(await pipeline.request());
    const again = await pipeline.work(await pipeline.request());
    expect(again).toMatchObject({
      state: 'ready',
      image: { metadata: { cached: true } },
      audio: { metadata: { cached: true } },
    });
    expect([pipeline.prompt.calls.length, pipeline.image.calls.length, pipeline.audio.calls.length]).toEqual([1, 1, 1]);
  });

  it('that must be fresh are made again', async () => {
    const pipeline = createFakePipeline();
    await pipeline.work(await pipeline.request());
    const again = await pipeline.work(await pipeline.request({ fresh: true }));
    expect(again.image?.metadata.cached).toBe(false);
    expect([pipeline.image.calls.length, pipeline.audio.calls.length]).toEqual([2, 2]);
  });

  it('of another workspace share nothing, not even the files', async () => {
    const pipeline = createFakePipeline();
    const one = await pipeline.work(await pipeline.request());
    const other = await pipeline.work(await pipeline.request({}, { workspace: 'w2' }));
    expect(other.image?.metadata.cached).toBe(false);
    expect(other.image?.file.key.split('/')[0]).not.toBe(one.image?.file.key.split('/')[0]);
    expect(pipeline.image.calls).toHaveLength(2);
  });
});

/** Waits for what the pipeline does by itself. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

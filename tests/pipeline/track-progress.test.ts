import { beforeEach, describe, expect, it } from 'vitest';
import { type ChangeFeed, withChangeFeed } from '../../src/pipeline/change-feed.ts';
import { finished, withStage } from '../../src/pipeline/generation.ts';
import type { Generations } from '../../src/pipeline/ports/state.ts';
import { createTrackProgress } from '../../src/pipeline/track-progress.ts';
import { createFakeGenerations, type FakeGenerations } from '../helpers/fake-generations.ts';
import { exampleGeneration } from '../helpers/generation-example.ts';

const hour = 3_600_000;
const never = new AbortController().signal;
let stored: FakeGenerations;
let generations: Generations;
let feed: ChangeFeed;

beforeEach(async () => {
  stored = createFakeGenerations();
  ({ generations, feed } = withChangeFeed(stored));
  await stored.accept(exampleGeneration(), 'key');
});

const track = (signal: AbortSignal = never, lookMs = hour) =>
  createTrackProgress(generations, feed, lookMs)('g1', signal)[Symbol.asyncIterator]();
const advance = (through: Generations, progress: number) =>
  through.change('g1', (current) => ({ generation: withStage(current, 'image', { progress }) }));
const end = () => generations.change('g1', (current) => ({ generation: finished(current, new Date(0)) }));
const progressOf = async (next: ReturnType<ReturnType<typeof track>['next']>) => (await next).value?.status.progress;

describe('following a generation', () => {
  it('tells how it stands now, then every change of this process, then ends', async () => {
    const updates = track();
    expect((await updates.next()).value).toMatchObject({ status: { stage: 'prompt', progress: 0 } });
    const next = updates.next();
    await advance(generations, 0.5);
    expect(await progressOf(next)).toBe(0.5);
    await end();
    expect((await updates.next()).value).toMatchObject({ generation: { state: 'failed' } });
    expect(await updates.next()).toEqual({ done: true, value: undefined });
  });

  it('finds what another machine changes', async () => {
    const updates = track(never, 1);
    await updates.next();
    const next = updates.next();
    await advance(stored, 0.4);
    expect(await progressOf(next)).toBe(0.4);
  });

  it('gives a slow listener the newest state and no backlog', async () => {
    const updates = track();
    await updates.next();
    for (const progress of [0.1, 0.2, 0.3]) await advance(generations, progress);
    expect(await progressOf(updates.next())).toBe(0.3);
    await end();
    expect((await updates.next()).value?.generation.state).toBe('failed');
  });

  it('misses nothing that happens while it is looking', async () => {
    let during: (() => Promise<unknown>) | undefined;
    const slow: Generations = {
      ...generations,
      async find(id) {
        const found = await generations.find(id);
        const happens = during;
        during = undefined;
        await happens?.();
        return found;
      },
    };
    const updates = createTrackProgress(slow, feed, hour)('g1', never)[Symbol.asyncIterator]();
    during = () => advance(generations, 0.7);
    expect(await progressOf(updates.next())).toBe(0);
    expect(await progressOf(updates.next())).toBe(0.7);
  });

  it('tells the end of what has ended, once', async () => {
    await end();
    const seen = [];
    for await (const { generation } of createTrackProgress(generations, feed, hour)('g1', never)) seen.push(generation);
    expect(seen.map(({ state }) => state)).toEqual(['failed']);
  });

  it('ends at once when nobody listens any more', async () => {
    const abort = new AbortController();
    const updates = track(abort.signal);
    await updates.next();
    const next = updates.next();
    abort.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('ends for what is not there', async () => {
    const updates = createTrackProgress(generations, feed, hour)('nobody', never)[Symbol.asyncIterator]();
    expect(await updates.next()).toEqual({ done: true, value: undefined });
  });
});

describe('the change feed', () => {
  it('tells of a change after it is stored, and stops when asked to', async () => {
    const heard: number[] = [];
    const stop = feed.subscribe('g1', () => heard.push(stored.get('g1').revision));
    feed.subscribe('other', () => heard.push(-1));
    await advance(generations, 0.1);
    await advance(generations, 0.2);
    stop();
    await advance(generations, 0.3);
    expect(heard).toEqual([1, 2]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { withChangeFeed } from '../../src/pipeline/change-feed.ts';
import { StateError } from '../../src/pipeline/errors.ts';
import { cancelled } from '../../src/pipeline/generation.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { createStageReporter } from '../../src/pipeline/stage-reporter.ts';
import { createFakeGenerations, type FakeGenerations } from '../helpers/fake-generations.ts';
import { exampleGeneration } from '../helpers/generation-example.ts';

const hour = 3_600_000;
let stored: FakeGenerations;
let ends: Generation[];

beforeEach(async () => {
  stored = createFakeGenerations();
  ends = [];
  await stored.accept(exampleGeneration(), 'key');
});

const open = (everyMs: number) => createStageReporter(stored, 'g1', everyMs, (end) => ends.push(end));

describe('the stage reporter', () => {
  it('writes many ticks as one change, newest wins', async () => {
    const { generations, feed } = withChangeFeed(stored);
    const written = Promise.withResolvers<void>();
    feed.subscribe('g1', written.resolve);
    const reporter = createStageReporter(generations, 'g1', 0, () => {});
    for (const progress of [0.1, 0.2, 0.3]) reporter.tick('image', { progress });
    reporter.tick('audio', { progress: 0.5, provider: 'local' });
    await written.promise;
    expect(stored.get('g1')).toMatchObject({
      revision: 1,
      stages: { image: { progress: 0.3 }, audio: { progress: 0.5, provider: 'local' } },
    });
  });

  it('writes what was noted together with what must be there now', async () => {
    const reporter = open(hour);
    reporter.tick('image', { progress: 0.8, provider: 'cloud' });
    await reporter.write('image', { state: 'done' }, (current) => ({ ...current, error: 'also' }));
    expect(stored.get('g1')).toMatchObject({
      revision: 1,
      error: 'also',
      stages: { image: { state: 'done', progress: 0.8, provider: 'cloud' } },
    });
  });

  it('keeps the order of what is written', async () => {
    const reporter = open(hour);
    await Promise.all([
      reporter.write('image', { state: 'running', progress: 0.1 }),
      reporter.write('image', { state: 'done', progress: 1 }),
    ]);
    expect(stored.get('g1').stages.image).toMatchObject({ state: 'done', progress: 1 });
  });

  it('tells when somebody has ended the generation, and changes it no more', async () => {
    await stored.change('g1', (current) => ({ generation: cancelled(current, new Date(0)) }));
    await open(hour).write('image', { state: 'running' });
    expect(ends.map(({ state }) => state)).toEqual(['cancelled']);
    expect(stored.get('g1').stages.image.state).toBe('cancelled');
  });

  it('writes nothing once closed', async () => {
    const reporter = open(0);
    reporter.tick('image', { progress: 0.8 });
    await reporter.close();
    reporter.tick('image', { progress: 0.9 });
    await reporter.write('image', { progress: 1 });
    expect(stored.get('g1').revision).toBe(0);
  });

  it('says that the database is away, and goes on when it is back', async () => {
    const reporter = open(hour);
    stored.breakWith(new Error('connection reset'));
    await expect(reporter.write('image', { progress: 0.5 })).rejects.toBeInstanceOf(StateError);
    stored.breakWith(undefined);
    await reporter.write('image', { progress: 0.6 });
    expect(stored.get('g1').stages.image.progress).toBe(0.6);
  });
});

import { expect, it } from 'vitest';
import { withStage } from '../../src/pipeline/generation.ts';
import { statusesSince } from '../../src/pipeline/stage-changes.ts';
import { exampleGeneration } from '../helpers/generation-example.ts';

const fresh = exampleGeneration();
const image = withStage(fresh, 'image', { state: 'running', progress: 0.5, provider: 'local' });
const both = withStage(image, 'audio', { state: 'failed', error: 'No voice.' });

it('gives the status alone when nothing else has moved', () => {
  expect(statusesSince(undefined, fresh)).toEqual([fresh.status]);
  expect(statusesSince(fresh, image)).toEqual([image.status]);
  expect(statusesSince(image, image)).toEqual([image.status]);
});

it('gives every stage that moved in between, the newest last', () => {
  const moved = { stage: 'image', progress: 0.5, data: { attempt: 1, state: 'running', provider: 'local' } };
  expect(statusesSince(fresh, both)).toEqual([moved, both.status]);
  expect(statusesSince(undefined, both)).toEqual([moved, both.status]);
  expect(both.status).toMatchObject({ stage: 'audio', error: 'No voice.' });
});

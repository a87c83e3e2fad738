import { describe, expect, it } from 'vitest';
import { MediaError } from '../../src/pipeline/errors.ts';
import type { ModerationVerdict } from '../../src/pipeline/ports/providers.ts';
import { createFakePipeline, type Given, operator } from '../helpers/fake-pipeline.ts';

/** A pipeline whose moderation can look at pictures, too. */
function open(given: Given = {}) {
  const pipeline = createFakePipeline(given);
  const looked: Uint8Array[] = [];
  let verdict: () => ModerationVerdict = () => ({ verdict: 'allow' });
  pipeline.moderation.checkImage = async (bytes) => {
    looked.push(bytes);
    return verdict();
  };
  const make = async (headline = 'Storm closes port') => pipeline.work(await pipeline.request({ headline }));
  const seePicture = (next: () => ModerationVerdict): void => {
    verdict = next;
  };
  return { ...pipeline, looked, make, seePicture };
}

describe('words', () => {
  it('that are flagged end it before anything is made, with the reason', async () => {
    const { moderation, make, image, prompt } = open();
    moderation.answerWith(() => ({ verdict: 'block', reason: 'Not that word.' }));
    expect(await make()).toMatchObject({ state: 'failed', error: 'Not that word.' });
    expect([prompt.calls, image.calls]).toEqual([[], []]);
  });

  it('that are to be held end in front of an editor, whose approval shows them', async () => {
    const { moderation, make, approvals } = open();
    moderation.answerWith(() => ({ verdict: 'hold', reason: 'This may be hateful.' }));
    const held = await make();
    expect(held).toMatchObject({ state: 'held', error: 'This may be hateful.', approval: { state: 'pending' } });
    const editor = { id: 'desk:ed', name: 'Ed', verified: true };
    expect(await approvals.decide(held.id, { decision: 'approved' }, editor)).toMatchObject({ state: 'ready' });
    expect(await approvals.undo(held.id, editor)).toMatchObject({ state: 'held', approval: { state: 'pending' } });
  });

  it('nobody could check are looked at by an editor', async () => {
    const { moderation, make } = open();
    moderation.failAlways(new MediaError('Moderation does not answer.', { code: 'api', outcome: 'final' }));
    expect(await make()).toMatchObject({
      state: 'held',
      error: 'The text could not be checked, so an editor looks at it first. Moderation does not answer.',
    });
  });
});

describe('topics', () => {
  it('of an editor-first newsroom are held with the reason', async () => {
    const { make } = open({ topics: { death: 'editor-first' } });
    expect(await make('Three killed in factory fire')).toMatchObject({
      state: 'held',
      error: expect.stringMatching(/^This is about .*death.*, so an editor looks at it first\.$/i),
    });
    expect(await make('Library opens on Sundays')).toMatchObject({ state: 'ready' });
  });

  it('of an illustration-only newsroom ask the prompt for nothing like a photograph', async () => {
    const { make, prompt } = open({ topics: { death: 'illustration-only' } });
    expect(await make('Three killed in factory fire')).toMatchObject({ state: 'ready' });
    expect(prompt.calls[0]?.constraints.styleGuidelines[0]).toContain('could be taken for a photograph');
  });
});

describe('the picture', () => {
  it('is looked at before it is stored', async () => {
    const { make, looked } = open();
    expect(await make()).toMatchObject({ state: 'ready' });
    expect(looked).toHaveLength(1);
  });

  it('that is flagged is shown to nobody; the narration is', async () => {
    const { make, seePicture } = open();
    seePicture(() => ({ verdict: 'block', reason: 'The picture shows blood.' }));
    const generation = await make();
    expect(generation).toMatchObject({ state: 'partial', error: 'The picture shows blood.' });
    expect(generation.image).toBeUndefined();
  });

  it('made anew after it was held is judged anew', async () => {
    const { make, seePicture, actions, work, generations } = open();
    seePicture(() => ({ verdict: 'hold', reason: 'The picture may show blood.' }));
    const { id } = await make();
    expect(generations.get(id)).toMatchObject({ state: 'held', holds: { image: 'The picture may show blood.' } });
    await generations.change(id, (current) => ({
      generation: { ...current, stages: { ...current.stages, image: { ...current.stages.image, fellBackFrom: 'x' } } },
    }));
    seePicture(() => ({ verdict: 'allow' }));
    await actions.retry(id, { stage: 'image' }, operator);
    expect(await work(id)).toMatchObject({ id });
  });
});

import { describe, expect, it } from 'vitest';
import {
  cancelled,
  contentHashOf,
  finished,
  hasEnded,
  reopened,
  tombstone,
  withContentHash,
  withStage,
} from '../../src/pipeline/generation.ts';
import { draftFiles, withFiles } from '../../src/pipeline/generation-files.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { stages } from '../../src/pipeline/ports/media.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../helpers/generation-example.ts';

const later = new Date('2026-01-02T03:05:00.000Z');
const image = exampleImage(exampleFile('g1', 'a', 'webp', 1000));
const audio = exampleAudio(exampleFile('g1', 'b', 'mp3', 2000), exampleGeneration().request);

/** With every stage done and both files made, but not yet ended. */
function whole(): Generation {
  const made = stages.reduce(
    (generation, stage) => withStage(generation, stage, { state: 'done', progress: 1 }),
    exampleGeneration(),
  );
  return withContentHash({ ...made, image, audio });
}

const statesOf = ({ stages: all }: Generation) => stages.map((stage) => all[stage].state);
const attemptsOf = ({ stages: all }: Generation) => stages.map((stage) => all[stage].attempt);

it('keeps an unfinished picture only while it is being made', () => {
  const running = withStage(exampleGeneration(), 'image', { state: 'running', partial: 'data:x' });
  expect(withStage(running, 'image', { progress: 0.5 }).stages.image.partial).toBe('data:x');
  expect(withStage(running, 'image', { state: 'done', progress: 1 }).stages.image).not.toHaveProperty('partial');
});

describe('progress', () => {
  it('never falls within one attempt, whatever is reported', () => {
    let generation = exampleGeneration();
    const seen = [0.2, 0.1, 0.6, Number.NaN, -1, 0.5, 7, 0.9].map((progress) => {
      generation = withStage(generation, 'image', { progress });
      return generation.stages.image.progress;
    });
    expect(seen).toEqual([0.2, 0.2, 0.6, 0.6, 0.6, 0.6, 1, 1]);
  });

  it('starts again with another attempt', () => {
    const first = withStage(exampleGeneration(), 'image', { progress: 0.8 });
    expect(withStage(first, 'image', { attempt: 2, progress: 0.1 }).stages.image.progress).toBe(0.1);
  });

  it('is told in the status with its stage, and the first one makes it running', () => {
    const generation = withStage(exampleGeneration(), 'audio', { progress: 0.4, provider: 'google', error: 'Slow.' });
    expect(generation.state).toBe('running');
    expect(generation.status).toEqual({
      stage: 'audio',
      progress: 0.4,
      error: 'Slow.',
      data: { attempt: 1, state: 'running', provider: 'google' },
    });
  });

  it('changes nothing once it has ended', () => {
    const end = finished(whole(), later);
    expect(withStage(end, 'image', { progress: 0.1, state: 'running' })).toBe(end);
  });
});

describe('the end', () => {
  it('is ready with both files', () => {
    expect(finished(whole(), later)).toMatchObject({ state: 'ready', finishedAt: later.toISOString() });
    expect(finished(whole(), later).error).toBeUndefined();
  });

  it('is partial with one, and says why', () => {
    const { audio: _audio, ...without } = withStage(whole(), 'audio', { state: 'failed', error: 'No voice.' });
    expect(finished(without, later)).toMatchObject({ state: 'partial', error: 'No voice.' });
  });

  it('is failed with none, and says each reason once', () => {
    let generation = exampleGeneration();
    for (const stage of ['image', 'audio'] as const) {
      generation = withStage(generation, stage, { state: 'failed', error: 'No credit.' });
    }
    expect(finished(generation, later)).toMatchObject({ state: 'failed', error: 'No credit.' });
  });

  it('is failed when what was made is not safely stored', () => {
    const generation = withStage(whole(), 'storage', { state: 'failed', error: 'Disk full.' });
    expect(finished(generation, later)).toMatchObject({ state: 'failed', error: 'Disk full.' });
  });

  it.each(['ready', 'partial', 'failed', 'cancelled', 'held'] as const)('%s is an end', (state) => {
    expect(hasEnded({ state })).toBe(true);
  });

  it.each(['queued', 'running'] as const)('%s is none', (state) => {
    expect(hasEnded({ state })).toBe(false);
  });
});

describe('cancelling', () => {
  it('keeps what is done', () => {
    const half = withStage(exampleGeneration(), 'prompt', { state: 'done', progress: 1 });
    const generation = cancelled(withStage(half, 'image', { state: 'running', progress: 0.3 }), later);
    expect(generation).toMatchObject({ state: 'cancelled', finishedAt: later.toISOString() });
    expect(statesOf(generation)).toEqual(['done', 'cancelled', 'cancelled', 'cancelled']);
    expect(generation.status.data?.state).toBe('cancelled');
  });

  it('does nothing to what has ended', () => {
    const end = finished(whole(), later);
    expect(cancelled(end, later)).toBe(end);
  });
});

describe('reopening', () => {
  it('a lane leaves the other lane and the prompt alone, and stores again', () => {
    const again = reopened(finished(withStage(whole(), 'audio', { state: 'failed', error: 'x' }), later), 'audio');
    expect(again).toMatchObject({ state: 'queued', status: { stage: 'audio', progress: 0 } });
    expect(statesOf(again)).toEqual(['done', 'done', 'waiting', 'waiting']);
    expect(attemptsOf(again)).toEqual([1, 1, 2, 2]);
    expect(again.error).toBeUndefined();
    expect(again.finishedAt).toBeUndefined();
    expect(again.stages.audio).toEqual({ state: 'waiting', progress: 0, attempt: 2 });
  });

  it('a prompt that failed opens everything after it', () => {
    const failed = finished(withStage(exampleGeneration(), 'prompt', { state: 'failed' }), later);
    expect(statesOf(reopened(failed, 'prompt'))).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('one stage of a cancelled generation opens all that was cancelled with it', () => {
    const half = withStage(exampleGeneration(), 'prompt', { state: 'done' });
    expect(statesOf(reopened(cancelled(half, later), 'image'))).toEqual(['done', 'waiting', 'waiting', 'waiting']);
  });
});

describe('the content hash', () => {
  it('is the same for the same content', () => {
    expect(contentHashOf(whole())).toBe(contentHashOf(structuredClone(whole())));
    expect(contentHashOf(whole())).toMatch(/^[0-9a-f]{64}$/);
  });

  const others: [string, (generation: Generation) => Generation][] = [
    ['picture', (g) => ({ ...g, image: exampleImage(exampleFile('g1', 'c', 'webp', 1)) })],
    ['narration', (g) => ({ ...g, audio: exampleAudio(exampleFile('g1', 'c', 'mp3', 1), g.request) })],
    ['headline', (g) => ({ ...g, request: { ...g.request, headline: 'Other' } })],
    ['alt text', (g) => ({ ...g, image: { ...image, altText: 'Other' } })],
  ];
  it.each(others)('differs with another %s', (_name, change) => {
    expect(contentHashOf(change(whole()))).not.toBe(contentHashOf(whole()));
  });

  it('differs when a lane is missing', () => {
    const { audio: _audio, ...without } = whole();
    expect(contentHashOf(without)).not.toBe(contentHashOf(whole()));
  });

  it('keeps a decision about the same content, and makes new content pending again', () => {
    const approval = { state: 'approved', contentHash: contentHashOf(whole()) } as const;
    expect(withContentHash({ ...whole(), approval }).approval).toEqual(approval);
    const other = withContentHash({ ...whole(), approval, image: { ...image, altText: 'Other' } });
    expect(other.approval).toEqual({ state: 'pending' });
  });
});

describe('files that are replaced', () => {
  const newer = exampleImage(exampleFile('g1', 'd', 'webp', 900));

  it('are remembered, so that they are deleted with the rest', () => {
    const preview = exampleFile('g1', 'e', 'jpg', 10);
    const retried = withFiles({ ...whole(), image: { ...image, preview } }, { image: newer });
    expect(retried.superseded).toEqual([image.file, preview]);
    const keys = draftFiles(retried).map(({ key }) => key);
    expect(keys.toSorted()).toEqual([newer.file, audio.file, image.file, preview].map(({ key }) => key).toSorted());
  });

  it('are not when the same file comes again, and come back when it does', () => {
    expect(withFiles(whole(), { image: { ...image, altText: 'Other' } }).superseded).toBeUndefined();
    const there = withFiles(whole(), { image: newer });
    expect(withFiles(there, { image }).superseded).toEqual([newer.file]);
  });
});

describe('a tombstone', () => {
  const words = 'Minister resigns';

  it('has hashes and times but no words', () => {
    const said = `Cannot say "${words}".`;
    const generation: Generation = {
      ...whole(),
      request: { ...whole().request, headline: words, text: words },
      prompt: { prompt: words, altText: words, metadata: { style: 'Monet', timestamp: '', version: '1' } },
      image: { ...image, altText: words, placeholder: words, metadata: { ...image.metadata, notes: [said] } },
      audio: { ...audio, metadata: { ...audio.metadata, notes: [said] } },
      approval: { state: 'rejected', reason: words },
      error: said,
    };
    generation.audio?.alignment.words.push({ text: words, startMs: 0, endMs: 1, charStart: 0, charEnd: 1 });
    const failed = withStage(generation, 'image', { error: said });
    const left = tombstone(failed, later);
    expect(JSON.stringify(left)).not.toContain(words);
    expect(left).toMatchObject({ deletedAt: later.toISOString(), contentHash: generation.contentHash });
    expect(left.image?.file.hash).toBe(image.file.hash);
    expect(left.approval.state).toBe('rejected');
  });

  it('has nothing published or to be published', () => {
    const publication = { contentHash: 'x', publishAt: later.toISOString(), files: {} };
    expect(tombstone({ ...whole(), publication }, later).publication?.withdrawnAt).toBe(later.toISOString());
  });
});

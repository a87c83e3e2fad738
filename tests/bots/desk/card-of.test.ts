import { describe, expect, test } from 'vitest';
import { type CardContext, cardOf } from '../../../src/bots/desk/card-of.ts';
import { detailsOf } from '../../../src/bots/desk/details.ts';
import { outlookOf } from '../../../src/bots/desk/outlook.ts';
import { defaultPolicy } from '../../../src/pipeline/authority.ts';
import { cancelled, finished, tombstone, withContentHash, withStage } from '../../../src/pipeline/generation.ts';
import { createLinks } from '../../../src/pipeline/links.ts';
import type { Generation, Publication, StageStatus } from '../../../src/pipeline/ports/generation.ts';
import { type Stage, stages } from '../../../src/pipeline/ports/media.ts';
import { createFakeStorage } from '../../helpers/fake-storage.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';

const start = Date.parse('2026-01-02T03:04:05.000Z');
const at = (seconds: number) => new Date(start + seconds * 1000);
const iso = (seconds: number) => at(seconds).toISOString();
const storage = createFakeStorage();
const links = createLinks({ publicUrl: 'http://127.0.0.1:3000', linkKey: Buffer.from('k'), storage });

const card = (generation: Generation, given: Partial<CardContext> = {}) =>
  cardOf(generation, { links, policy: defaultPolicy, now: at(10).getTime(), ...given });
const names = async (generation: Generation, given?: Partial<CardContext>) =>
  (await card(generation, given)).actions.map(({ name, value }) => (value ? `${name} ${value}` : name));

const staged = (generation: Generation, patches: Partial<Record<Stage, Partial<StageStatus>>>): Generation =>
  stages.reduce((now, stage) => (patches[stage] ? withStage(now, stage, patches[stage]) : now), generation);

function ended(given: { without?: 'image' | 'audio'; image?: Partial<StageStatus> } = {}): Generation {
  const { without } = given;
  const done = { state: 'done', progress: 1, provider: 'local', startedAt: iso(0), finishedAt: iso(5) } as const;
  const failed = { state: 'failed', error: 'No luck today.' } as const;
  const generation = staged(exampleGeneration(), {
    prompt: done,
    image: without === 'image' ? failed : { ...done, ...given.image },
    audio: without === 'audio' ? failed : done,
    storage: done,
  });
  const files = {
    ...(without === 'image' ? {} : { image: exampleImage(exampleFile('g1', 'a', 'webp', 182_000)) }),
    ...(without === 'audio' ? {} : { audio: exampleAudio(exampleFile('g1', 'b', 'mp3', 31_000), generation.request) }),
  };
  return finished(withContentHash({ ...generation, ...files }), at(6));
}

const editor = { id: 'desk:yuki', name: 'Yuki', verified: true };
const decided = (generation: Generation, state: 'approved' | 'rejected', reason?: string): Generation => ({
  ...generation,
  approval: {
    state,
    by: editor,
    at: iso(8),
    ...(generation.contentHash ? { contentHash: generation.contentHash } : {}),
    ...(reason ? { reason } : {}),
  },
});
const published = (generation: Generation): Generation => ({
  ...decided(generation, 'approved'),
  publication: { contentHash: generation.contentHash ?? '', publishAt: iso(8), publishedAt: iso(9), files: {} },
});

describe('a card', () => {
  test('in the queue says its place and when it should be ready', async () => {
    const shown = await card(exampleGeneration(), { queuePlace: 2, etaMs: 9000 });
    expect(shown).toMatchObject({ title: 'Storm closes port', queuePlace: 2, etaMs: 9000, links: [] });
    expect(shown.summary).toBe('Waiting in the queue, place 2.');
    expect(shown.label).toBeUndefined();
    expect(shown.actions.map(({ name }) => name)).toEqual(['cancel', 'details']);
  });

  test('of a re-roll knows what it was made from', async () => {
    expect(await card({ ...exampleGeneration(), parentId: 'g0' })).toMatchObject({ parentId: 'g0' });
    expect(await card(exampleGeneration())).not.toHaveProperty('parentId');
  });

  test('at work has its lanes with percent, elapsed time and who does it', async () => {
    const generation = staged(exampleGeneration(), {
      prompt: { state: 'done', startedAt: iso(1), finishedAt: iso(2), provider: 'local' },
      image: { state: 'running', progress: 0.4, startedAt: iso(2), provider: 'local', fellBackFrom: 'openai' },
      audio: { state: 'running', progress: 0.7, startedAt: iso(4) },
    });
    const shown = await card(generation, { queuePlace: 1 });
    expect(shown.lanes).toEqual([
      { stage: 'prompt', label: 'Prompt', state: 'done', progress: 1, elapsedMs: 1000, by: 'local' },
      {
        ...{ stage: 'image', label: 'Picture', state: 'running', progress: 0.4, elapsedMs: 8000 },
        by: 'local, instead of openai',
      },
      { stage: 'audio', label: 'Narration', state: 'running', progress: 0.7, elapsedMs: 6000 },
      { stage: 'storage', label: 'Storage', state: 'waiting', progress: 0 },
    ]);
    expect(shown.summary).toBe('Drawing the picture, 40%; speaking the narration, 70%.');
    expect(shown.queuePlace).toBeUndefined();
  });

  test('shows the picture as soon as it is there', async () => {
    const generation = { ...staged(exampleGeneration(), { image: { state: 'done' } }), image: ended().image };
    const shown = await card(generation as Generation);
    expect(shown.image?.url).toContain('/g/g1/image?k=');
    expect(shown.links.map(({ label }) => label)).toEqual(['Picture']);
  });

  test('ready has media, links, label, facts and what may be done', async () => {
    const shown = await card(ended(), { voiceLabel: () => 'Sally' });
    expect(shown.summary).toBe('Ready: a picture and a narration of 0.9 s.');
    expect(shown.image).toMatchObject({ altText: 'Waves over a harbour wall', width: 1024, height: 1024 });
    expect(shown.audio).toMatchObject({ durationMs: 900, text: 'Storm closes port' });
    expect(shown.links.map(({ label }) => label)).toEqual(['Player page', 'Picture', 'Narration']);
    expect(shown.label).toBe('AI-generated: picture drawn by the local illustrator, Monet; voice local/slt');
    expect(shown.facts).toEqual([
      { name: 'Asked for by', value: 'Operator' },
      { name: 'Style', value: 'Monet' },
      { name: 'Voice', value: 'Sally' },
      { name: 'Picture', value: '1024 × 1024, webp, 182 kB' },
      { name: 'Narration', value: '0.9 s, mp3, 31 kB' },
    ]);
    expect(shown.approval).toEqual({ state: 'pending', line: 'Waits for an editor’s decision.' });
    expect(shown.actions.map(({ name }) => name)).toEqual([
      ...['approve', 'reject', 'schedule'],
      ...['reroll', 'vary', 'new-style', 'new-voice', 'edit-alt-text', 'details', 'delete'],
    ]);
    expect(shown.contentHash).toBe(ended().contentHash);
  });

  test('says what came from the cache, and that word times are estimated', async () => {
    const generation = ended();
    if (!generation.image || !generation.audio) throw new Error('The example has both.');
    generation.image.metadata.cached = true;
    generation.audio.alignment = { ...generation.audio.alignment, source: 'estimated' };
    const facts = (await card(generation)).facts.map(({ name, value }) => `${name}: ${value}`);
    expect(facts).toContain('Word times: estimated, not measured');
    expect(facts.find((fact) => fact.startsWith('From cache'))).toContain('picture');
  });

  test.each([
    ['image', 'Partly ready: a narration of 0.9 s; the picture failed.', 'retry image'],
    ['audio', 'Partly ready: a picture; the narration failed.', 'retry audio'],
  ] as const)('without %s offers that lane again and nothing that needs it', async (without, summary, retry) => {
    const shown = await card(ended({ without }));
    expect(shown.summary).toBe(summary);
    expect(shown.note).toBe('No luck today.');
    expect(shown.lanes.find(({ stage }) => stage === without)?.error).toBe('No luck today.');
    const actions = await names(ended({ without }));
    expect(actions).toContain(retry);
    expect(actions).toContain('approve');
    expect(actions.includes('edit-alt-text')).toBe(without === 'audio');
    expect(actions.includes('vary')).toBe(without === 'audio');
  });

  test('of a lane that fell back says so and offers the first provider again', async () => {
    const generation = ended({ image: { fellBackFrom: 'openai', error: 'OpenAI did not answer.' } });
    const shown = await card(generation);
    expect(shown.note).toBe('OpenAI did not answer.');
    expect(shown.actions.find(({ name }) => name === 'retry')).toEqual({
      name: 'retry',
      label: 'Picture: try openai again',
      value: 'image',
    });
  });

  test('approved locks, and says who, when and for which content', async () => {
    const generation = decided(ended(), 'approved');
    const { approval } = await card(generation);
    expect(approval.line).toBe('Approved by Yuki on 2 Jan 2026, 03:04 UTC.');
    const inTokyo = await card(generation, { policy: { ...defaultPolicy, zone: 'Asia/Tokyo' } });
    expect(inTokyo.approval.line).toBe('Approved by Yuki on 2 Jan 2026, 12:04 (Asia/Tokyo).');
    const actions = await names(generation);
    expect(actions).not.toContain('approve');
    expect(actions).toContain('undo');
  });

  test('can be undone inside the window only', async () => {
    const late = { now: at(8).getTime() + defaultPolicy.undoWindowMs };
    expect(await names(decided(ended(), 'rejected'), late)).not.toContain('undo');
    expect(await names(decided(ended(), 'rejected'), { now: late.now - 1 })).toContain('undo');
  });

  test('rejected gives the reason', async () => {
    const { approval } = await card(decided(ended(), 'rejected', 'wrong port'));
    expect(approval).toMatchObject({
      state: 'rejected',
      line: expect.stringMatching(/^Rejected by Yuki .*: wrong port\.$/),
    });
  });

  test('published can be unpublished; withdrawn can be published again', async () => {
    const generation = published(ended());
    expect((await card(generation)).approval.line).toMatch(/Published\.$/);
    expect(await names(generation)).toContain('unpublish');
    const withdrawn = {
      ...generation,
      publication: { ...generation.publication, withdrawnAt: iso(9), withdrawnBy: editor },
    } as Generation;
    expect((await card(withdrawn)).approval.line).toMatch(/Taken down again by Yuki on 2 Jan 2026, 03:04 UTC\.$/);
    expect(await names(withdrawn)).not.toContain('unpublish');
    expect((await card(withdrawn)).actions[0]).toMatchObject({ name: 'approve', label: 'Publish again' });
  });

  test('called off was never public, unless something older was up', async () => {
    const { publication, ...generation } = published(ended());
    const { publishedAt: _up, ...due } = { ...(publication as Publication), withdrawnAt: iso(9), withdrawnBy: editor };
    const off = await card({ ...generation, publication: due });
    expect(off.approval.line).toMatch(/Called off by Yuki on 2 Jan 2026, 03:04 UTC, before it went out\.$/);
    expect(off.actions[0]).toMatchObject({ name: 'approve', label: 'Publish after all' });
    const older = await card({ ...generation, publication: { ...due, replaces: [exampleFile('g1', 'c', 'mp3', 1)] } });
    expect(older.approval.line).toContain('Taken down again by Yuki');
    expect(older.actions[0]?.label).toBe('Publish again');
  });

  test('rejected can be approved after all', async () => {
    const { actions } = await card(decided(ended(), 'rejected'), { now: at(60 * 60).getTime() });
    expect(actions.map(({ label }) => label).slice(0, 2)).toEqual(['Approve after all', 'Publish at…']);
    expect(actions.map(({ name }) => name)).not.toContain('reject');
  });

  test('with new content waits again and says that the old one is still up', async () => {
    const generation: Generation = {
      ...published(ended()),
      contentHash: 'f'.repeat(64),
      approval: { state: 'pending' },
    };
    expect((await card(generation)).approval.line).toMatch(/^Waits for .* stays published until then\.$/);
    expect(await names(generation)).toEqual(expect.arrayContaining(['approve', 'reject', 'unpublish']));
  });

  test('held shows no media before an editor has looked', async () => {
    const shown = await card({ ...ended(), state: 'held' });
    expect(shown).not.toHaveProperty('image');
    expect(shown).not.toHaveProperty('audio');
    expect(shown.note).toContain('An editor must look');
    expect(shown.actions.map(({ name }) => name)).toEqual(expect.arrayContaining(['approve', 'reject']));
  });

  test('cancelled offers to run it again from where it was', async () => {
    const running = staged(exampleGeneration(), { prompt: { state: 'done' }, image: { state: 'running' } });
    const generation = cancelled(running, at(3));
    expect((await card(generation)).summary).toBe('Cancelled.');
    expect(await names(generation)).toEqual(expect.arrayContaining(['retry image', 'reroll', 'delete']));
    expect(await names(generation)).not.toContain('approve');
  });

  test('deleted keeps nothing of it', async () => {
    const shown = await card(tombstone(published(ended()), at(20)));
    expect(shown).toMatchObject({ title: 'Deleted', summary: 'This was deleted.', links: [], actions: [], facts: [] });
    expect(JSON.stringify(shown)).not.toMatch(/Storm|Waves|http/);
  });
});

describe('the outlook', () => {
  const queued = (id: string, second: number) => exampleGeneration({ id, now: at(second) });
  const took = (id: string, seconds: number): Generation => ({ ...ended(), id, finishedAt: iso(seconds) });
  const recent = [queued('q3', 3), queued('q2', 2), took('a', 4), took('b', 6), took('c', 60)];

  test('is the place among those that came before, and the usual time for each round', () => {
    const mine = queued('mine', 2.5);
    expect(outlookOf(mine, recent, start, 1)).toEqual({ queuePlace: 2, etaMs: 12_000 });
    expect(outlookOf(mine, recent, start, 2)).toEqual({ queuePlace: 2, etaMs: 6000 });
  });

  test('of running work is what is left of the usual time, and nothing once that has passed', () => {
    const running = staged(exampleGeneration(), { prompt: { state: 'running', startedAt: iso(0) } });
    expect(outlookOf(running, recent, at(2).getTime(), 1)).toEqual({ etaMs: 4000 });
    expect(outlookOf(running, recent, at(7).getTime(), 1)).toEqual({});
  });

  test('claims nothing without experience, nor from results of the cache', () => {
    const cached = took('d', 0);
    if (cached.image) cached.image.metadata.cached = true;
    expect(outlookOf(queued('mine', 1), [cached], start, 1)).toEqual({ queuePlace: 1 });
  });
});

describe('what an editor must look at first', () => {
  const holds = { text: 'This is about death, so an editor looks at it first.' };

  test.each([
    ['while the rest is made', 'running'],
    ['while a part is made again', 'queued'],
    ['when it has ended', 'held'],
  ] as const)('is on no card %s', async (_when, state) => {
    const shown = await card({ ...ended(), state, holds });
    expect(shown.image).toBeUndefined();
    expect(shown.audio).toBeUndefined();
    expect(shown.links.map(({ label }) => label)).toEqual(state === 'held' ? ['Player page'] : []);
  });

  test('is not shown in part either', async () => {
    const running = ended();
    running.state = 'running';
    running.stages.image = { ...running.stages.image, state: 'running', partial: 'data:image/jpeg;base64,x' };
    expect((await card(running)).lanes.some(({ partial }) => partial !== undefined)).toBe(true);
    expect((await card({ ...running, holds })).lanes.some(({ partial }) => partial !== undefined)).toBe(false);
  });
});

test('details name prompt, models, cost, hashes and provenance', () => {
  const generation: Generation = {
    ...published(ended()),
    prompt: { prompt: 'A harbour.', altText: 'x', metadata: { style: 'Monet', timestamp: iso(1), version: 'v3' } },
  };
  const text = JSON.stringify(detailsOf(generation, links, 'Asia/Tokyo'));
  for (const part of [
    'A harbour.',
    'v3',
    'Local illustrator',
    'algorithmicMedia',
    '12:04 (Asia/Tokyo)',
    'a'.repeat(64),
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain(generation.contentHash);
  expect(text).not.toContain(generation.linkSalt);
});

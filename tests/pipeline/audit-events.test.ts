import { describe, expect, it } from 'vitest';
import { calledEvent, changeEvents, requestedEvent, settingsEvent } from '../../src/pipeline/audit-events.ts';
import { defaultPolicy, system } from '../../src/pipeline/authority.ts';
import { cancelled, finished, reopened, tombstone, withContentHash, withStage } from '../../src/pipeline/generation.ts';
import { sha256 } from '../../src/pipeline/hash.ts';
import type { Actor, Generation, Publication } from '../../src/pipeline/ports/generation.ts';
import type { Change, DecisionRecord } from '../../src/pipeline/ports/state.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../helpers/generation-example.ts';

const eva: Actor = { id: 'desk:eva', name: 'Eva', verified: true };
const now = new Date('2026-01-02T04:00:00.000Z');
const [imageHash, audioHash] = ['a'.repeat(64), 'b'.repeat(64)];

function running(): Generation {
  const generation = exampleGeneration({ request: { text: 'The wind was strong.' } });
  const done = { state: 'done', progress: 1 } as const;
  const made = (['prompt', 'image', 'audio', 'storage'] as const).reduce(
    (all, stage) => withStage(all, stage, done),
    generation,
  );
  return withContentHash({
    ...made,
    image: exampleImage(exampleFile('g1', 'a', 'webp', 10)),
    audio: exampleAudio(exampleFile('g1', 'b', 'mp3', 10), generation.request),
  });
}
const ready = () => finished(running(), now);
const changed = (before: Generation, after: Generation, change: Omit<Change, 'generation'> = {}) =>
  changeEvents(before, after, change).map(({ event, actor, detail }) => ({ event, actor: actor.id, detail }));

const contentHash = ready().contentHash as string;
const at = '2026-01-02T05:00:00.000Z';
const decision = (what: DecisionRecord['decision'], reason?: string): DecisionRecord => ({
  ...{ generationId: 'g1', decision: what, contentHash, by: eva, at },
  ...(reason === undefined ? {} : { reason }),
});
const publication = (changes: Partial<Publication> = {}): Publication => ({
  ...{ contentHash, publishAt: at },
  files: { image: exampleFile('g1', 'a', 'webp', 10), audio: exampleFile('g1', 'b', 'mp3', 10) },
  ...changes,
});
const approved = (changes: Partial<Publication> = {}): Generation => ({
  ...ready(),
  approval: { state: 'approved', contentHash, by: eva, at, via: '✅' },
  publication: publication(changes),
});

it('a request says who asked for what, without its words', () => {
  const { requester, ...rest } = requestedEvent(running()) as never as Record<string, unknown>;
  expect(rest).toMatchObject({
    ...{ event: 'requested', workspace: 'local', channel: 'general', generationId: 'g1' },
    actor: { id: 'operator' },
    detail: { headlineHash: sha256('Storm closes port'), textHash: sha256('The wind was strong.'), artStyle: 'Monet' },
  });
  expect(JSON.stringify(rest)).not.toMatch(/Storm|wind/);
});

describe('of changes', () => {
  it('progress says nothing', () => {
    expect(changed(exampleGeneration(), withStage(exampleGeneration(), 'image', { progress: 0.4 }))).toEqual([]);
    expect(
      changed(ready(), { ...ready(), charge: { day: '2026-01-02', generations: 1, microUsd: 0, measured: true } }),
    ).toEqual([]);
  });

  it('the end of the work says what there is now', () => {
    const [event] = changed(running(), ready());
    expect(event).toMatchObject({ event: 'finished', actor: 'operator' });
    expect(event?.detail).toMatchObject({ by: 'system', state: 'ready', contentHash, imageHash, audioHash });
  });

  it('what the program does where nobody stands behind it says so', () => {
    const event = { ...system, by: 'system' };
    const [stopped] = changeEvents(running(), cancelled(running(), now), { by: system });
    expect({ ...stopped?.actor, ...stopped?.detail }).toEqual(event);
    const digest = { time: '09:00', quietWhenEmpty: false };
    const where = { workspace: 'w1', channel: 'general' };
    const off = settingsEvent(where, { ...defaultPolicy, digest }, defaultPolicy, system);
    expect({ ...off?.actor, ...off?.detail }).toEqual({ ...event, digest: { from: digest, to: null } });
  });

  it('what people do names them', () => {
    const edited = withContentHash({
      ...ready(),
      image: { ...exampleImage(exampleFile('g1', 'a', 'webp', 10)), altText: 'A pier' },
    });
    expect(changed(running(), cancelled(running(), now), { by: eva })).toMatchObject([
      { event: 'cancelled', actor: 'desk:eva' },
    ]);
    expect(changed(ready(), reopened(ready(), 'image'), { by: eva })).toMatchObject([
      { event: 'retried', actor: 'desk:eva', detail: { stages: ['image', 'storage'] } },
    ]);
    expect(changed(ready(), edited, { by: eva })).toMatchObject([
      {
        event: 'edited',
        actor: 'desk:eva',
        detail: { altTextHash: sha256('A pier'), contentHash: edited.contentHash, imageHash },
      },
    ]);
    expect(changed(approved({ publishedAt: at }), tombstone(approved({ publishedAt: at }), now), { by: eva })).toEqual([
      {
        event: 'deleted',
        actor: 'desk:eva',
        detail: { contentHash, imageHash, audioHash, fileHashes: [imageHash, audioHash] },
      },
    ]);
    expect(changed(ready(), reopened(ready(), 'image'))).toMatchObject([{ actor: 'system' }]);
  });

  it('a decision says by whom, how, and about which bytes', () => {
    expect(changed(ready(), approved(), { decision: decision('approved') })).toEqual([
      {
        ...{ event: 'decided', actor: 'desk:eva' },
        detail: expect.objectContaining({ decision: 'approved', contentHash, imageHash, audioHash, via: '✅', at }),
      },
    ]);
    const rejected: Generation = {
      ...ready(),
      approval: { state: 'rejected', contentHash, by: eva, at, reason: 'Too dark' },
    };
    const [event] = changed(ready(), rejected, { decision: decision('rejected', 'Too dark') });
    expect(event?.detail).toMatchObject({ decision: 'rejected', reasonHash: sha256('Too dark') });
    expect(JSON.stringify(event)).not.toContain('dark');
  });

  it('the first of two approvals says that it waits, the second one names both', () => {
    const ana: Actor = { id: 'desk:ana', name: 'Ana', verified: true };
    const first: Generation = {
      ...ready(),
      approval: { state: 'pending', given: [{ by: eva, at, via: '+1', publishAt: '2026-12-01T09:00:00.000Z' }] },
    };
    expect(changed(ready(), first, { decision: decision('approved') })).toMatchObject([
      {
        actor: 'desk:eva',
        detail: { decision: 'approved', waitsForAnother: true, via: '+1', publishAt: '2026-12-01T09:00:00.000Z' },
      },
    ]);
    const both = { ...approved(), approval: { ...approved().approval, by: ana, given: [{ by: eva, at }] } };
    const [event] = changed(first, both, { decision: { ...decision('approved'), by: ana } });
    expect(event).toMatchObject({ actor: 'desk:ana', detail: { together: ['desk:eva', 'desk:ana'] } });
    expect(event?.detail.waitsForAnother).toBeUndefined();
  });

  it('a later time of publication is told, and who set it', () => {
    const zone = 'Europe/Amsterdam';
    const later = approved({ publishAt: '2026-01-02T18:00:00.000Z', zone });
    expect(changed(ready(), later, { decision: decision('approved') })).toMatchObject([
      { event: 'decided' },
      { event: 'scheduled', actor: 'desk:eva', detail: { publishAt: '2026-01-02T18:00:00.000Z', zone, imageHash } },
    ]);
    const moved = approved({ publishAt: '2026-01-03T08:00:00.000Z', zone });
    expect(changed(later, moved, { decision: decision('scheduled') })).toMatchObject([
      { event: 'scheduled', actor: 'desk:eva', detail: { publishAt: '2026-01-03T08:00:00.000Z' } },
    ]);
    expect(changed(moved, approved(), { decision: decision('scheduled') })).toMatchObject([
      { event: 'scheduled', actor: 'desk:eva', detail: { publishAt: at } },
    ]);
  });

  it('a new publication that is taken back before it is up leaves the old one as it was', () => {
    const before = {
      contentHash: 'old',
      publishAt: '2026-01-01T00:00:00.000Z',
      publishedAt: '2026-01-01T00:00:01.000Z',
    };
    const waiting = approved({ publishAt: '2026-01-02T18:00:00.000Z', zone: 'UTC', before });
    const back = approved({ ...before });
    expect(changed(waiting, back, { decision: decision('undone') })).toMatchObject([
      { event: 'decided', detail: { decision: 'undone' } },
    ]);
  });

  it('a version that gives way to another one says so', () => {
    const down = approved({ publishedAt: at, withdrawnAt: at, withdrawnBy: eva });
    expect(changed(approved({ publishedAt: at }), down, { decision: decision('superseded') })).toMatchObject([
      { event: 'superseded', actor: 'desk:eva', detail: { contentHash } },
      { event: 'withdrawn', actor: 'desk:eva', detail: { because: 'superseded', fileHashes: [imageHash, audioHash] } },
    ]);
  });

  it('what goes up and comes down is told with its bytes', () => {
    const up = approved({ publishedAt: '2026-01-02T05:00:01.000Z' });
    expect(changed(approved(), up)).toMatchObject([
      { event: 'published', actor: 'desk:eva', detail: { by: 'system', contentHash, imageHash, audioHash } },
    ]);
    const down = { withdrawnAt: '2026-01-02T06:00:00.000Z', withdrawnBy: { ...eva, id: 'desk:ana' } };
    expect(changed(up, approved({ ...up.publication, ...down }), { decision: decision('unpublished') })).toMatchObject([
      { event: 'decided', detail: { decision: 'unpublished' } },
      { event: 'withdrawn', actor: 'desk:ana', detail: { because: 'unpublished', fileHashes: [imageHash, audioHash] } },
    ]);
    expect(changed(up, up)).toEqual([]);
    const old = exampleFile('g1', 'd', 'webp', 10);
    expect(changed(approved({ publishedAt: at, replaces: [old] }), approved({ publishedAt: at }))).toMatchObject([
      { event: 'withdrawn', detail: { because: 'replaced', fileHashes: [old.hash], replacedBy: contentHash } },
    ]);
  });
});

describe('of calls', () => {
  const entry = { workspace: 'local', step: 'image', inputHash: 'h', attempt: 1, run: 'g1:image:1', provider: 'cloud' };

  it('the requester answers for what was spent', () => {
    const cost = { microUsd: 42_000, measured: true };
    const event = calledEvent(
      { ...entry, state: 'done', estimateMicroUsd: 50_000, cost, model: 'm1' },
      exampleGeneration(),
    );
    expect(event).toMatchObject({
      ...{ event: 'called', generationId: 'g1', channel: 'general', actor: { id: 'operator' } },
      detail: { by: 'system', step: 'image', provider: 'cloud', model: 'm1', outcome: 'ok', cost },
    });
  });

  it.each([
    ['unknown', { microUsd: 50_000, measured: false }],
    ['unpaid', undefined],
    ['final', undefined],
  ] as const)('what ended as %s cost what that means', (outcome, cost) => {
    const { detail } = calledEvent({ ...entry, state: 'failed', outcome, estimateMicroUsd: 50_000 }, undefined);
    expect(detail).toMatchObject({ outcome });
    expect(detail.cost).toEqual(cost);
  });
});

it('of settings, those that changed are told, old and new', () => {
  const where = { workspace: 'local', channel: 'general' };
  const after = { ...defaultPolicy, approvals: 2 as const, editors: ['desk:eva'], label: 'AI' };
  expect(settingsEvent(where, defaultPolicy, after, eva)).toEqual({
    ...{ event: 'settings', ...where, actor: eva },
    detail: {
      approvals: { from: 1, to: 2 },
      editors: { from: 'anyone', to: ['desk:eva'] },
      label: { from: null, to: 'AI' },
    },
  });
  expect(settingsEvent(where, defaultPolicy, structuredClone(defaultPolicy), eva)).toBeUndefined();
});

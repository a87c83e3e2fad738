import { expect, it } from 'vitest';
import { createDigestContent, digestLists, isEmptyDigest } from '../../src/pipeline/digest.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { createFakeArchive } from '../helpers/fake-archive.ts';
import { createFakeQuotas } from '../helpers/fake-quotas.ts';
import { exampleGeneration } from '../helpers/generation-example.ts';

const since = new Date('2026-11-22T08:00:00Z');
const until = new Date('2026-11-23T08:00:00Z');
const place = { workspace: 'local', channel: 'general' };
const by = { id: 'desk:eda', name: 'Eda', verified: true };
const [before, within, after] = ['2026-11-21T10:00:00.000Z', '2026-11-22T10:00:00.000Z', '2026-11-23T09:00:00.000Z'];
const approved = (at: string) => ({ approval: { state: 'approved' as const, by, at } });
const out = { contentHash: 'c', files: {} };

function make(id: string, createdAt: string, changes: Partial<Generation> & { artStyle?: string } = {}): Generation {
  const { artStyle = 'Monet', ...rest } = changes;
  const one = exampleGeneration({ id, request: { artStyle }, now: new Date(createdAt) });
  return { ...one, state: 'ready', contentHash: 'c', ...rest };
}

async function lists(all: Generation[]): Promise<Record<string, string[]>> {
  const content = await contentOf(all);
  const found = digestLists.map((list) => [list, content[list].map(({ id }) => id)] as const);
  return Object.fromEntries(found.filter(([, ids]) => ids.length > 0));
}
const contentOf = (all: Generation[]) =>
  createDigestContent({
    archive: createFakeArchive(() => all),
    quotas: createFakeQuotas(),
    now: () => until.getTime(),
  })({
    ...{ ...place, since, until },
  });

it('tells each once, by what it waits for first', async () => {
  expect(
    await lists([
      make('waiting', within),
      make('partial', within, { state: 'partial' }),
      make('held', within, { state: 'held' }),
      make('failed', within, { state: 'failed' }),
      make('working', within, { state: 'queued' }),
      make('cancelled', within, { state: 'cancelled' }),
      make('rejected', within, { approval: { state: 'rejected', by, at: within } }),
      make('published', within, {
        ...approved(within),
        publication: { ...out, publishAt: within, publishedAt: within },
      }),
    ]),
  ).toEqual({
    ...{ waiting: ['waiting', 'partial'], held: ['held'], failed: ['failed'], working: ['working'] },
    ...{ rejected: ['rejected'], approved: ['published'] },
  });
});

it('tells of an older one what happened to it now, and of a later one nothing', async () => {
  expect(
    await lists([
      make('older', before, approved(within)),
      make('long ago', before, approved(before)),
      make('went out', before, {
        ...approved(before),
        publication: { ...out, publishAt: within, publishedAt: within },
      }),
      make('later', after),
    ]),
  ).toEqual({ approved: ['went out', 'older'] });
});

it('tells what is going out, however long ago that was decided, the next one first', async () => {
  const at = (publishAt: string) => ({ ...approved(before), publication: { ...out, publishAt, zone: 'UTC' } });
  expect(await lists([make('last', before, at('2026-12-02T00:00:00.000Z')), make('next', before, at(after))])).toEqual({
    scheduled: ['next', 'last'],
  });
});

it('tells what waits however long ago it was asked for, newest first', async () => {
  expect(
    await lists([
      make('long held', '2026-11-01T10:00:00.000Z', { state: 'held' }),
      make('long waiting', '2026-11-02T10:00:00.000Z'),
      make('old', before),
      make('new', within),
      make('later', after),
      make('failed long ago', before, { state: 'failed' }),
    ]),
  ).toEqual({ waiting: ['new', 'old', 'long waiting'], held: ['long held'] });
});

it('tells what was taken down or called off apart from what is approved', async () => {
  const publication = { ...out, publishAt: within, withdrawnAt: within };
  expect(
    await lists([
      make('called off', within, { ...approved(within), publication }),
      make('taken down', before, { ...approved(before), publication: { ...publication, publishedAt: before } }),
    ]),
  ).toEqual({ withdrawn: ['called off', 'taken down'] });
});

it('believes the later of two searches that disagree, and tells of it once', async () => {
  const waits = make('a', within, { revision: 3 });
  const decided = { ...waits, ...approved(within), revision: 4 };
  const archive = createFakeArchive(() => [waits]);
  const content = await createDigestContent({
    archive: { search: async (where) => (where.state === undefined ? [decided] : archive.search(where)) },
    quotas: createFakeQuotas(),
    now: () => until.getTime(),
  })({ ...place, since, until });
  expect([content.waiting, content.approved.map(({ id }) => id)]).toEqual([[], ['a']]);
});

it('tells what was asked for in that time has cost, and which styles were used', async () => {
  const charge = (microUsd: number) => ({
    charge: { day: '2026-11-22', generations: 1 as const, microUsd, measured: true },
  });
  const content = await contentOf([
    make('a', within, { artStyle: 'Monet:0.7+Dali:0.3', ...charge(20) }),
    make('b', within, { artStyle: 'Dali', state: 'failed', ...charge(3) }),
    make('old', before, charge(1000)),
    make('gone', within, { deletedAt: within }),
  ]);
  expect(content.spentMicroUsd).toBe(23);
  expect(content.styles).toEqual([
    { style: 'Dali', count: 2 },
    { style: 'Monet', count: 1 },
  ]);
});

it('is empty when nothing happened and nothing waits', async () => {
  expect(isEmptyDigest(await contentOf([make('decided long ago', before, approved(before))]))).toBe(true);
  expect(isEmptyDigest(await contentOf([make('old, and waits', before)]))).toBe(false);
  expect(isEmptyDigest(await contentOf([make('failed', within, { state: 'failed' })]))).toBe(false);
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Generation } from '../../../src/pipeline/ports/generation.ts';
import type { Archive, ArchiveState, SearchWhere } from '../../../src/pipeline/ports/state.ts';
import { exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';

const hash = 'c'.repeat(64);
const by = { id: 'desk:eda', name: 'Eda', verified: true };
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;

function make(id: string, day: number, changes: Partial<Generation> & { headline?: string; artStyle?: string } = {}) {
  const { headline = 'Storm closes port', artStyle = 'Monet', ...rest } = changes;
  const example = exampleGeneration({ id, request: { headline, artStyle }, now: new Date(at(day)) });
  return { ...example, state: 'ready', contentHash: hash, ...rest } satisfies Generation as Generation;
}

const publication = { contentHash: hash, publishAt: at(9), files: {} };
const approved = { approval: { state: 'approved' as const, by, at: at(9), contentHash: hash } };

const rows: Generation[] = [
  make('storm', 1),
  make('storms', 2, { headline: 'Two storms and a café in Zürich', requester: { ...by, name: 'José Núñez' } }),
  make('mixed', 3, { headline: 'Harbour-wall U.S. 2026', artStyle: 'Dali:0.7+Monet:0.3' }),
  make('elsewhere', 4, { channel: 'desk-two' }),
  make('alien', 4, { workspace: 'other' }),
  make('gone', 5, { deletedAt: at(6) }),
  make('failed', 6, { state: 'failed' }),
  make('held', 7, { state: 'held' }),
  make('working', 8, { state: 'running' }),
  make('rejected', 9, { approval: { state: 'rejected', by, at: at(9) } }),
  make('scheduled', 2, { ...approved, publication: { ...publication, publishAt: at(20), zone: 'UTC' } }),
  // For at once, and the store is at it.
  make('publishing', 2, { ...approved, publication }),
  make('published', 2, { ...approved, publication: { ...publication, publishedAt: at(9) } }),
  make('withdrawn', 2, { ...approved, publication: { ...publication, publishedAt: at(9), withdrawnAt: at(10) } }),
  make('again', 12, { parentId: 'storm', image: exampleImage(exampleFile('again', 'a', 'webp', 5), 'Lighthouse') }),
  make('again-gone', 13, { parentId: 'again', deletedAt: at(14) }),
  make('again-again', 14, { parentId: 'again-gone' }),
  make('alien-child', 14, { parentId: 'storm', workspace: 'other' }),
];

/** What every archive must do. `open` puts these in, once, and nothing else is there. */
export function archiveContract(open: (rows: readonly Generation[]) => Promise<Archive>): void {
  let archive: Archive;
  beforeAll(async () => {
    archive = await open(rows);
  });
  const find = async (where: Partial<SearchWhere>): Promise<string[]> => {
    const found = await archive.search({ workspace: 'local', channel: 'general', words: [], limit: 50, ...where });
    return found.map(({ id }) => id);
  };

  describe('searching', () => {
    it('finds what has all the words or words that begin with them, newest first, in any case', async () => {
      expect(await find({ words: ['STORM', 'port'], until: new Date(at(2)) })).toEqual(['storm']);
      expect(await find({ words: ['stor'], until: new Date(at(3)), state: 'waiting' })).toEqual(['storms', 'storm']);
      expect(await find({ words: ['torm'] })).toEqual([]);
    });

    it('finds words with and without their accents, and parts of joined ones', async () => {
      expect(await find({ words: ['cafe', 'zurich'] })).toEqual(['storms']);
      expect(await find({ words: ['CAFÉ'] })).toEqual(['storms']);
      expect(await find({ words: ['wall', '2026'] })).toEqual(['mixed']);
      expect(await find({ words: ['harbour-wall'] })).toEqual(['mixed']);
    });

    it('finds what the picture is said to show', async () => {
      expect(await find({ words: ['lighthouse'] })).toEqual(['again']);
    });

    it('takes signs as nothing, and never as an operator', async () => {
      expect(await find({ words: ["' & ! | ( ) :* \\"] })).toEqual([]);
      expect(await find({ words: ["harbour'); drop table generations; --"] })).toEqual([]);
    });

    it('finds a style alone and in a mix', async () => {
      expect(await find({ artStyle: 'Dali' })).toEqual(['mixed']);
      expect(await find({ artStyle: 'Monet', words: ['harbour'] })).toEqual(['mixed']);
      expect(await find({ artStyle: 'Mon' })).toEqual([]);
    });

    it('finds who asked by a part of the name', async () => {
      expect(await find({ person: 'nunez' })).toEqual(['storms']);
      expect(await find({ person: by.id })).toEqual(['storms']);
      expect(await find({ person: '%' })).toEqual([]);
    });

    it('finds from one time to before another', async () => {
      expect(await find({ since: new Date(at(7)), until: new Date(at(9)) })).toEqual(['working', 'held']);
    });

    it('finds what something happened to since, however old it is', async () => {
      const found = await find({ activeSince: new Date(at(9)), until: new Date(at(10)) });
      expect(found.toSorted()).toEqual(['published', 'publishing', 'rejected', 'scheduled', 'withdrawn']);
    });

    it.each<[ArchiveState, string[]]>([
      ['waiting', ['again', 'again-again', 'mixed', 'storm', 'storms']],
      ['held', ['held']],
      ['failed', ['failed']],
      ['working', ['working']],
      ['rejected', ['rejected']],
      ['approved', ['published', 'publishing', 'scheduled', 'withdrawn']],
      ['scheduled', ['scheduled']],
      ['published', ['published']],
    ])('finds what is %s', async (state, ids) => {
      expect((await find({ state })).toSorted()).toEqual(ids);
    });

    it('never finds what is deleted or another workspace’s, and another channel’s only when no channel is named', async () => {
      const { channel: _channel, ...everywhere } = { channel: '', workspace: 'local', words: [], limit: 50 };
      const ids = (await archive.search(everywhere)).map(({ id }) => id);
      expect(ids).toContain('elsewhere');
      expect(ids).not.toContain('gone');
      expect(ids).not.toContain('alien');
      expect(await find({})).not.toContain('elsewhere');
    });

    it('leaves one channel out', async () => {
      const found = await archive.search({ workspace: 'local', notChannel: 'general', words: [], limit: 50 });
      expect(found.map(({ id }) => id)).toEqual(['elsewhere']);
    });

    it('goes on after the last one of a page', async () => {
      const all = await find({});
      const first = await find({ limit: 4 });
      const second = await find({ limit: 4, after: first[3] as string });
      expect([...first, ...second]).toEqual(all.slice(0, 8));
      expect(await find({ after: all.at(-1) as string })).toEqual([]);
      expect(await find({ after: 'nobody' })).toEqual([]);
    });
  });

  it('tells all versions of one, oldest first, also through a deleted one and from any of them', async () => {
    for (const id of ['storm', 'again', 'again-again']) {
      expect((await archive.lineage(id)).map((one) => one.id)).toEqual(['storm', 'again', 'again-again']);
    }
    expect((await archive.lineage('mixed')).map(({ id }) => id)).toEqual(['mixed']);
    expect(await archive.lineage('nobody')).toEqual([]);
  });
}

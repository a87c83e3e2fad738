import { describe, expect, it } from 'vitest';
import { withStage } from '../../../src/pipeline/generation.ts';
import type { Generation } from '../../../src/pipeline/ports/generation.ts';
import type { DecisionRecord, Generations } from '../../../src/pipeline/ports/state.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';

export interface OpenGenerations {
  generations: Generations;
  /** Ids in the order in which they were queued, as often as they were. */
  queued(): Promise<string[]>;
  decisions(id: string): Promise<Pick<DecisionRecord, 'decision' | 'contentHash' | 'by'>[]>;
  /** The next time something is queued, that fails. */
  breakQueue(): void;
}

let count = 0;
/** A generation with an id of its own, so that tests can share one database. */
function make(changes: Partial<Generation> = {}): Generation {
  count += 1;
  return { ...exampleGeneration({ id: `g${count}` }), workspace: `w${count}`, ...changes };
}

/** What every store of generations must do. */
export function generationsContract(open: () => OpenGenerations): void {
  describe('accepting', () => {
    it('stores and queues', async () => {
      const { generations, queued } = open();
      const generation = make();
      expect(await generations.accept(generation, 'key')).toEqual({ generation, created: true });
      expect(await generations.find(generation.id)).toEqual(generation);
      expect(await queued()).toContain(generation.id);
    });

    it('keeps any text as it is', async () => {
      const { generations } = open();
      const headline = `"It's" \\ <script> ${'嵐🌊'} \u202e '; drop table generations; --`;
      const generation = make({ request: { ...exampleGeneration().request, headline } });
      await generations.accept(generation, `key "'\\`);
      expect((await generations.find(generation.id))?.request.headline).toBe(headline);
    });

    it('the same request key gives what is already there', async () => {
      const { generations, queued } = open();
      const first = make();
      await generations.accept(first, 'key');
      const second = await generations.accept(make({ workspace: first.workspace }), 'key');
      expect(second).toEqual({ generation: first, created: false });
      expect((await queued()).filter((id) => id === first.id)).toHaveLength(1);
    });

    it('the same request key many times at once starts one', async () => {
      const { generations, queued } = open();
      const workspace = `crowd${count}`;
      const all = await Promise.all(Array.from({ length: 8 }, () => generations.accept(make({ workspace }), 'key')));
      expect(all.filter(({ created }) => created)).toHaveLength(1);
      const ids = new Set(all.map(({ generation }) => generation.id));
      expect(ids.size).toBe(1);
      expect((await queued()).filter((id) => ids.has(id))).toHaveLength(1);
    });

    it('the same request key in another workspace is another request', async () => {
      const { generations } = open();
      await generations.accept(make(), 'shared');
      expect((await generations.accept(make(), 'shared')).created).toBe(true);
    });

    it('what cannot be queued is not stored either', async () => {
      const { generations, breakQueue } = open();
      const generation = make();
      breakQueue();
      await expect(generations.accept(generation, 'key')).rejects.toThrow();
      expect(await generations.find(generation.id)).toBeUndefined();
      expect((await generations.accept(generation, 'key')).created).toBe(true);
    });
  });

  describe('changing', () => {
    async function stored(): Promise<string> {
      const generation = make();
      await open().generations.accept(generation, 'key');
      return generation.id;
    }

    it('gives and stores what was made of it, and counts', async () => {
      const { generations } = open();
      const id = await stored();
      const changed = await generations.change(id, (current) => ({
        generation: withStage(current, 'image', { progress: 0.5 }),
      }));
      expect(changed).toMatchObject({ revision: 1, state: 'running', stages: { image: { progress: 0.5 } } });
      expect(await generations.find(id)).toEqual(changed);
    });

    it('of nothing changes nothing, and answers with what is there', async () => {
      const { generations } = open();
      const id = await stored();
      expect(await generations.change(id, () => undefined)).toMatchObject({ id, revision: 0 });
      expect(await generations.change('nobody', () => undefined)).toBeUndefined();
    });

    it('at the same time loses nothing', async () => {
      const { generations } = open();
      const id = await stored();
      await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          generations.change(id, (current) => ({ generation: { ...current, error: `${current.error ?? ''}${i};` } })),
        ),
      );
      const after = await generations.find(id);
      expect(after?.revision).toBe(12);
      expect(after?.error?.split(';').filter(Boolean)).toHaveLength(12);
    });

    it('that fails changes nothing, and the next one works', async () => {
      const { generations } = open();
      const id = await stored();
      const broken = generations.change(id, () => {
        throw new Error('refused');
      });
      await expect(broken).rejects.toThrow('refused');
      expect(await generations.change(id, (current) => ({ generation: current }))).toMatchObject({ revision: 1 });
    });

    it('appends a decision and queues with it, or does neither', async () => {
      const { generations, queued, decisions, breakQueue } = open();
      const id = await stored();
      const decision: DecisionRecord = {
        generationId: id,
        decision: 'approved',
        contentHash: 'hash',
        by: { id: 'desk:ana', name: 'Ana', verified: true },
        at: '2026-01-02T03:04:05.000Z',
      };
      const approve = () =>
        generations.change(id, (current) => ({
          generation: { ...current, approval: { state: 'approved', contentHash: 'hash' } },
          decision,
          enqueue: true,
        }));
      breakQueue();
      await expect(approve()).rejects.toThrow();
      expect(await decisions(id)).toEqual([]);
      expect((await generations.find(id))?.approval.state).toBe('pending');
      await approve();
      expect(await decisions(id)).toMatchObject([{ decision: 'approved', contentHash: 'hash', by: decision.by }]);
      expect((await queued()).filter((one) => one === id)).toHaveLength(2);
    });

    it('keeps publications, also when the same content is published again', async () => {
      const { generations } = open();
      const id = await stored();
      const publication = { contentHash: 'hash', publishAt: '2026-01-02T03:04:05.000Z', files: {} };
      for (const publishedAt of ['2026-01-02T03:05:00.000Z', '2026-01-03T03:05:00.000Z']) {
        await generations.change(id, (current) => ({
          generation: { ...current, publication: { ...publication, publishedAt } },
        }));
      }
      expect((await generations.find(id))?.publication?.publishedAt).toBe('2026-01-03T03:05:00.000Z');
    });
  });

  describe('the recent ones', () => {
    it('are newest first, of one workspace and channel, without deleted ones', async () => {
      const { generations } = open();
      const workspace = `recent${count}`;
      const ids: string[] = [];
      for (const [minute, channel] of [
        [1, 'news'],
        [3, 'sport'],
        [2, 'news'],
        [4, 'news'],
      ] as const) {
        const generation = make({ workspace, channel, createdAt: `2026-01-02T03:0${minute}:00.000Z` });
        ids.push(generation.id);
        await generations.accept(generation, generation.id);
      }
      const [first, sport, second, deleted] = ids as [string, string, string, string];
      await generations.change(deleted, (current) => ({
        generation: { ...current, deletedAt: '2026-01-05T00:00:00.000Z' },
      }));
      const recent = async (where: { channel?: string; limit: number }) =>
        (await generations.recent({ workspace, ...where })).map(({ id }) => id);
      expect(await recent({ limit: 10 })).toEqual([sport, second, first]);
      expect(await recent({ channel: 'news', limit: 10 })).toEqual([second, first]);
      expect(await recent({ limit: 1 })).toEqual([sport]);
    });

    it('are those of one person, and those since a time, when that is asked', async () => {
      const { generations } = open();
      const workspace = `people${count}`;
      const by = (id: string) => ({ id, name: id, verified: true });
      const ids: string[] = [];
      for (const [minute, requester] of [
        [1, 'slack:U1'],
        [2, 'slack:U2'],
        [3, `slack:U1"'`],
        [4, 'slack:U1'],
      ] as const) {
        const createdAt = `2026-01-02T03:0${minute}:00.000Z`;
        const generation = make({ workspace, createdAt, requester: by(requester) });
        ids.push(generation.id);
        await generations.accept(generation, generation.id);
      }
      const [first, second, odd, last] = ids as [string, string, string, string];
      const recent = async (where: { requester?: string; since?: Date; limit?: number }) =>
        (await generations.recent({ workspace, limit: 10, ...where })).map(({ id }) => id);
      expect(await recent({ requester: 'slack:U1' })).toEqual([last, first]);
      expect(await recent({ requester: 'slack:U1', limit: 1 })).toEqual([last]);
      expect(await recent({ requester: `slack:U1"'` })).toEqual([odd]);
      expect(await recent({ since: new Date('2026-01-02T03:02:00.000Z') })).toEqual([last, odd, second]);
      expect(await recent({ requester: 'slack:U1', since: new Date('2026-01-02T03:01:00.001Z') })).toEqual([last]);
    });
  });
}

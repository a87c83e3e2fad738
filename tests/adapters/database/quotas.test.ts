import { describe, expect, it } from 'vitest';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createQuotas } from '../../../src/adapters/database/quotas.ts';
import { cancelled, charged, finished, reopened } from '../../../src/pipeline/generation.ts';
import type { Generation } from '../../../src/pipeline/ports/generation.ts';
import type { QuotaLimits } from '../../../src/pipeline/ports/quota.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';
import { onBothDatabases } from './state.ts';

const day = '2026-01-02';
const now = new Date('2026-01-02T10:00:00.000Z');
const charge = { day, generations: 1, microUsd: 40_000, measured: false } as const;

describe('quotas', () => {
  onBothDatabases((opened) => {
    let count = 0;

    /** A workspace of its own with these limits. */
    function open(limits: QuotaLimits = {}) {
      const { db } = opened().connection;
      const quotas = createQuotas(db, limits);
      const generations = createGenerations(db, async () => {}, quotas);
      const workspace = `w${++count}`;
      const accept = async (given: Partial<Generation> = {}): Promise<Generation> => {
        const id = `quota${++count}`;
        const generation = { ...exampleGeneration(), id, workspace, state: 'queued' as const, charge, ...given };
        return (await generations.accept(generation, given.id ?? id)).generation;
      };
      const used = async (who: Partial<Pick<Generation, 'channel' | 'requester'>> = {}) => {
        const { channel, requester } = { ...exampleGeneration(), ...who };
        return quotas.used({ workspace, channel, requester, day });
      };
      return { generations, accept, used };
    }

    it('count each generation for its user, channel and workspace', async () => {
      const { accept, used } = open();
      await accept();
      const ben = { id: 'desk:ben', name: 'Ben', verified: true };
      await accept({ requester: ben });
      await accept({ channel: 'sport' });
      expect(await used()).toEqual({
        user: { generations: 2, microUsd: 80_000 },
        channel: { generations: 2, microUsd: 80_000 },
        workspace: { generations: 3, microUsd: 120_000 },
      });
      expect(await used({ requester: ben })).toMatchObject({ user: { generations: 1 } });
    });

    it('refuse the one that is too many, which leaves nothing behind', async () => {
      const { generations, accept, used } = open({ perUser: 2 });
      await accept();
      await accept();
      await expect(accept({ id: 'refused' })).rejects.toThrow('You have used your 2 generations of today.');
      expect(await generations.find('refused')).toBeUndefined();
      expect(await used()).toMatchObject({ user: { generations: 2, microUsd: 80_000 } });
    });

    it('grant exactly as many as there are, however many ask at once', async () => {
      const { accept, used } = open({ perWorkspace: 5 });
      const asked = await Promise.allSettled(Array.from({ length: 12 }, () => accept()));
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      expect(await used()).toMatchObject({ workspace: { generations: 5 } });
    });

    it('count a request that is delivered twice once', async () => {
      const { accept, used } = open();
      await accept({ id: `twice${++count}` });
      const id = `again${++count}`;
      await accept({ id });
      await accept({ id });
      expect(await used()).toMatchObject({ workspace: { generations: 2 } });
    });

    it('give back what was cancelled, and charge what was really spent', async () => {
      const { generations, accept, used } = open({ perUser: 2 });
      const [one, other] = [await accept(), await accept()];
      await generations.change(one.id, (current) => ({
        generation: charged(cancelled(current, now), { microUsd: 0, measured: true }),
      }));
      expect(await used()).toMatchObject({ user: { generations: 1, microUsd: 40_000 } });
      await generations.change(other.id, (current) => ({
        generation: charged({ ...current, state: 'ready' }, { microUsd: 31_000, measured: true }),
      }));
      expect(await used()).toMatchObject({ user: { generations: 1, microUsd: 31_000 } });
      await accept();
    });

    it('give back what failed, but not the money that was spent on it', async () => {
      const { generations, accept, used } = open();
      const { id } = await accept();
      await generations.change(id, (current) => {
        const failed = charged(finished(current, now), { microUsd: 9000, measured: true });
        expect(failed.state).toBe('failed');
        return { generation: failed };
      });
      expect(await used()).toMatchObject({ workspace: { generations: 0, microUsd: 9000 } });
    });

    it('stop at the budget, also a retry', async () => {
      const { generations, accept, used } = open({ budgetMicroUsd: 100_000 });
      const { id } = await accept();
      await accept();
      await expect(accept()).rejects.toThrow("and $0.080 of today's budget of $0.10 is used");
      await generations.change(id, (current) => ({
        generation: charged({ ...current, state: 'failed' }, { microUsd: 40_000, measured: true }),
      }));
      const retry = generations.change(id, (current) => ({
        generation: { ...reopened(current, 'image'), charge: { ...charge, microUsd: 80_000 } },
      }));
      await expect(retry).rejects.toThrow('This would cost up to $0.040');
      expect((await generations.find(id))?.state).toBe('failed');
      expect(await used()).toMatchObject({ workspace: { generations: 1, microUsd: 80_000 } });
    });
  });
});

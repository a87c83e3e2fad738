import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createLedgerStore } from '../../../src/adapters/database/ledger.ts';
import type { DecisionRecord } from '../../../src/pipeline/ports/state.ts';
import { createFakeGenerations } from '../../helpers/fake-generations.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';
import { generationsContract, type OpenGenerations } from './generations-contract.ts';
import { onBothDatabases } from './state.ts';

describe('the contract of generations', () => {
  describe('in memory', () => {
    let broken = false;
    const fake = createFakeGenerations({
      onEnqueue() {
        const breaks = broken;
        broken = false;
        if (breaks) throw new Error('no queue');
      },
    });
    generationsContract(() => ({
      generations: fake,
      queued: async () => fake.queued,
      decisions: async (id) => fake.decisions.filter(({ generationId }) => generationId === id),
      breakQueue: () => {
        broken = true;
      },
    }));
  });

  onBothDatabases((open) => {
    let opened: OpenGenerations | undefined;
    generationsContract(() => {
      opened ??= withQueueTable(open);
      return opened;
    });

    it('a query beside an open transaction is not part of it', async () => {
      const { db } = open().connection;
      const generations = createGenerations(db, async () => {});
      const [a, b] = [exampleGeneration({ id: 'beside-a' }), exampleGeneration({ id: 'beside-b' })];
      const inside = Promise.withResolvers<void>();
      const leave = Promise.withResolvers<void>();
      const rolledBack = db.transaction().execute(async (transaction) => {
        await sql`insert into decisions (generation_id, decision, content_hash, actor, decided_at)
          select id, 'x', 'x', '{}', now() from generations limit 0`.execute(transaction);
        inside.resolve();
        await leave.promise;
        // Long enough for a query that wrongly joined this transaction to be lost with it.
        for (let i = 0; i < 5; i++) await sql`select 1`.execute(transaction);
        throw new Error('rolled back');
      });
      await inside.promise;
      const ledger = createLedgerStore(db).begin(
        { workspace: 'beside', step: 's', inputHash: 'h' },
        { run: 'r', provider: 'p' },
      );
      const beside = [ledger, generations.accept(a, 'beside-a'), generations.accept(b, 'beside-b')];
      leave.resolve();
      await expect(rolledBack).rejects.toThrow('rolled back');
      await Promise.all(beside);
      expect(await createLedgerStore(db).attempts({ workspace: 'beside', step: 's', inputHash: 'h' })).toHaveLength(1);
      expect(await generations.find('beside-a')).toEqual(a);
      expect(await generations.find('beside-b')).toEqual(b);
    });

    it('signs that jsonb refuses are left out instead of losing the rest', async () => {
      const generations = createGenerations(open().connection.db, async () => {});
      await generations.accept(exampleGeneration({ id: 'odd' }), 'odd');
      const changed = await generations.change('odd', (current) => ({
        generation: { ...current, error: 'a\0b \ud800 c' },
      }));
      expect(changed?.revision).toBe(1);
      expect((await generations.find('odd'))?.error).toBe('ab \ufffd c');
    });
  });
});

/** In place of pg-boss: a table that is written in the same transaction. */
function withQueueTable(open: Parameters<Parameters<typeof onBothDatabases>[0]>[0]): OpenGenerations {
  const { db } = open().connection;
  const ready = sql`create table if not exists queued (seq bigserial, id text)`.execute(db);
  let broken = false;
  const generations = createGenerations(db, async ({ id }, transaction) => {
    await sql`insert into queued (id) values (${id})`.execute(transaction);
    const breaks = broken;
    broken = false;
    if (breaks) throw new Error('no queue');
  });
  return {
    generations: {
      ...generations,
      async accept(generation, requestKey) {
        await ready;
        return generations.accept(generation, requestKey);
      },
    },
    async queued() {
      await ready;
      const { rows } = await sql<{ id: string }>`select id from queued order by seq`.execute(db);
      return rows.map(({ id }) => id);
    },
    async decisions(id) {
      const rows = await db.selectFrom('decisions').selectAll().where('generation_id', '=', id).execute();
      return rows.map(({ decision, content_hash, actor }) => ({
        decision: decision as DecisionRecord['decision'],
        contentHash: content_hash,
        by: actor as DecisionRecord['by'],
      }));
    },
    breakQueue: () => {
      broken = true;
    },
  };
}

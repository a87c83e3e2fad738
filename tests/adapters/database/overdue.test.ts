import { expect, it } from 'vitest';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createOverdue } from '../../../src/adapters/database/overdue.ts';
import type { Generation, Publication } from '../../../src/pipeline/ports/generation.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';
import { onBothDatabases } from './state.ts';

onBothDatabases((open) => {
  it('what is overdue is found, longest ago first, and nothing that is out, called off, deleted or still to come', async () => {
    const { db } = open().connection;
    const generations = createGenerations(db, async () => {});
    const keep = async (id: string, more: Partial<Publication> | undefined, rest: Partial<Generation> = {}) => {
      await generations.accept(exampleGeneration({ id }), id);
      const publication = { contentHash: 'c', publishAt: '2026-01-02T08:00:00.000Z', files: {}, ...more };
      await generations.change(id, (current) => ({
        generation: { ...current, ...(more ? { publication } : {}), ...rest },
      }));
    };
    await keep('none', undefined);
    await keep('second', {});
    await keep('first', { publishAt: '2026-01-01T08:00:00.000Z' });
    await keep('now', { publishAt: '2026-01-02T09:00:00.000Z' });
    await keep('later', { publishAt: '2026-01-02T09:00:00.001Z' });
    await keep('out', { publishedAt: '2026-01-02T08:00:00.000Z' });
    await keep('off', { withdrawnAt: '2026-01-02T07:00:00.000Z' });
    await keep('deleted', {}, { deletedAt: '2026-01-02T07:00:00.000Z' });
    const before = new Date('2026-01-02T09:00:00.000Z');
    expect(await createOverdue(db).overdue({ before, limit: 9 })).toEqual(['first', 'second', 'now']);
    expect(await createOverdue(db).overdue({ before, limit: 1 })).toEqual(['first']);
  });
});

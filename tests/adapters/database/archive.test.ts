import { describe } from 'vitest';
import { createArchive } from '../../../src/adapters/database/archive.ts';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createFakeArchive } from '../../helpers/fake-archive.ts';
import { archiveContract } from './archive-contract.ts';
import { onBothDatabases } from './state.ts';

describe('the archive', () => {
  describe('in memory', () => {
    archiveContract(async (rows) => createFakeArchive(() => rows));
  });

  onBothDatabases((open) => {
    archiveContract(async (rows) => {
      const { db } = open().connection;
      const generations = createGenerations(db, async () => {});
      for (const row of rows) {
        await generations.accept(row, row.id);
        if (row.deletedAt) await generations.change(row.id, (generation) => ({ generation }));
      }
      return createArchive(db);
    });
  });
});

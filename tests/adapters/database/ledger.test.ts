import { describe } from 'vitest';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createLedgerStore, createLedgerUses } from '../../../src/adapters/database/ledger.ts';
import { createFakeLedgerStore } from '../../helpers/fake-ledger-store.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';
import { ledgerContract } from './ledger-contract.ts';
import { onBothDatabases } from './state.ts';

describe('the contract of the ledger', () => {
  describe('in memory', () => {
    const fake = createFakeLedgerStore();
    ledgerContract(() => ({ store: fake, uses: fake, generation: async () => {} }));
  });

  onBothDatabases((open) => {
    ledgerContract(() => {
      const { db } = open().connection;
      return {
        store: createLedgerStore(db),
        uses: createLedgerUses(db),
        async generation(id) {
          await createGenerations(db, async () => {}).accept(exampleGeneration({ id }), id);
        },
      };
    });
  });
});

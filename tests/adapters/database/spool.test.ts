import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { createPostgresLocks, createProcessLocks } from '../../../src/adapters/database/locks.ts';
import { createSpool } from '../../../src/adapters/database/spool.ts';
import { createProviderCalls } from '../../../src/pipeline/provider-calls.ts';
import { createSpoolMover } from '../../../src/pipeline/spool-mover.ts';
import { createLocalTurns } from '../../../src/pipeline/turns.ts';
import { createFakeMetrics } from '../../helpers/fake-metrics.ts';
import { policy } from '../../helpers/fake-pipeline.ts';
import { createFakeSpool } from '../../helpers/fake-spool.ts';
import { createFakeStorage } from '../../helpers/fake-storage.ts';
import { spoolContract } from './spool-contract.ts';
import { onBothDatabases } from './state.ts';

const signal = new AbortController().signal;

describe('the contract of the spool', () => {
  describe('in memory', () => {
    spoolContract(async (mostBytes) => createFakeSpool({ mostBytes }));
  });

  onBothDatabases((open) => {
    afterEach(async () => {
      await sql`delete from spooled_files`.execute(open().connection.db);
    });

    spoolContract(async (mostBytes) => createSpool(open().connection.db, { mostBytes }));

    it('keeps a file of several pieces, and gives any part of it', async () => {
      const spool = createSpool(open().connection.db, { mostBytes: 1e9 });
      const bytes = Uint8Array.from({ length: 1_500_000 }, (_, i) => i % 251);
      await spool.put('w/g/large.wav', bytes, 'audio/wav');
      const file = await spool.find('w/g/large.wav');
      expect(Buffer.compare((await file?.bytes()) ?? new Uint8Array(), bytes)).toBe(0);
      for (const [start, end] of [
        [0, 0],
        [524_287, 524_288],
        [524_288, 1_048_575],
        [600_000, 1_499_999],
      ] as const) {
        const part = (await file?.bytes({ start, end })) ?? new Uint8Array();
        expect(Buffer.compare(part, bytes.subarray(start, end + 1))).toBe(0);
      }
      await spool.remove('w/g/large.wav');
      const { rows } = await sql`select seq from spooled_pieces`.execute(open().connection.db);
      expect(rows).toEqual([]);
    });

    it('is emptied by several processes together, each file by one of them', async () => {
      const { connection, url } = open();
      const spool = createSpool(connection.db, { mostBytes: 1e9 });
      const keys = Array.from({ length: 40 }, (_, i) => `w/g/${String(i).padStart(2, '0')}.webp`);
      for (const key of keys) await spool.put(key, new Uint8Array(10), 'image/webp');
      const store = createFakeStorage();
      const puts: string[] = [];
      const provider: typeof store = {
        ...store,
        async put(file, ...given) {
          puts.push(file.key);
          await store.put(file, ...given);
        },
      };
      const processLocks = { ...createProcessLocks(), close: async () => {} };
      const { call } = createProviderCalls({ policy, metrics: createFakeMetrics(), turns: createLocalTurns() });
      const movers = await Promise.all(
        [1, 2, 3].map(async () => {
          const locks = url ? await createPostgresLocks(url) : processLocks;
          const parts = { provider, spool, locks, call, now: Date.now, minAgeMs: 0, putOffMs: 0 };
          return { locks, move: createSpoolMover({ ...parts, onMoved: async () => {}, report: () => {} }) };
        }),
      );
      const moved = await Promise.all(movers.map(({ move }) => move(signal)));
      for (const { locks } of movers) await locks.close();
      expect(moved.reduce((a, b) => a + b, 0)).toBe(keys.length);
      expect(puts.toSorted()).toEqual(keys);
      expect([...store.files.keys()].toSorted()).toEqual(keys.map((key) => `draft/${key}`));
    });
  });
});

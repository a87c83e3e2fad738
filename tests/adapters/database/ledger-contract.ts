import { beforeEach, describe, expect, it } from 'vitest';
import type { MediaFile } from '../../../src/pipeline/ports/generation.ts';
import type { LedgerKey, LedgerStore, LedgerUses } from '../../../src/pipeline/ports/state.ts';

export interface OpenLedger {
  store: LedgerStore;
  uses: LedgerUses;
  /** Makes a generation that may refer to results. */
  generation(id: string): Promise<void>;
}

const file = (name: string): MediaFile => ({ key: `results/${name}.bin`, hash: name, size: 3, contentType: 'x/y' });

/** What every ledger store must do. */
export function ledgerContract(open: () => OpenLedger): void {
  let count = 0;
  let key: LedgerKey;
  beforeEach(() => {
    count += 1;
    key = { workspace: `w${count}`, step: 'image', inputHash: 'abc' };
  });
  const call = { run: 'g1:image:1', provider: 'cloud' };

  /** A result that is done, with its bytes in `name`. */
  async function done(where: LedgerKey, name: string): Promise<void> {
    const { store } = open();
    const attempt = await store.begin(where, call);
    await store.end(where, attempt, { state: 'done', output: name, file: file(name) });
  }

  describe('attempts', () => {
    it('are counted from 1 and told oldest first', async () => {
      const { store } = open();
      expect(await store.attempts(key)).toEqual([]);
      expect(await store.begin(key, call)).toBe(1);
      expect(await store.begin(key, { run: 'g1:image:2', provider: 'local' })).toBe(2);
      expect(await store.attempts(key)).toEqual([
        { ...key, attempt: 1, state: 'started', ...call },
        { ...key, attempt: 2, state: 'started', run: 'g1:image:2', provider: 'local' },
      ]);
    });

    it('of a generation have cost what they cost, and what may have been paid counts with its estimate', async () => {
      const { store } = open();
      const id = `spender${count}`;
      const run = (stage: string) => ({ run: `${id}:${stage}:1`, provider: 'cloud', estimateMicroUsd: 50_000 });
      expect(await store.spent(id)).toEqual({ microUsd: 0, measured: true });
      const cost = { microUsd: 42_000, measured: true };
      await store.end(key, await store.begin(key, run('image')), { state: 'done', output: 1, cost });
      await store.end(key, await store.begin(key, run('image')), { state: 'failed', outcome: 'unpaid' });
      await store.end(key, await store.begin(key, run('image')), { state: 'failed', outcome: 'final' });
      expect(await store.spent(id)).toEqual(cost);
      expect((await store.attempts(key))[0]).toMatchObject({ estimateMicroUsd: 50_000, cost });
      await store.end(key, await store.begin(key, run('audio')), { state: 'failed', outcome: 'unknown' });
      expect(await store.spent(id)).toEqual({ microUsd: 92_000, measured: false });
      await store.begin(key, run('audio'));
      expect(await store.spent(id)).toEqual({ microUsd: 142_000, measured: false });
      expect(await store.spent(id.slice(0, -1))).toEqual({ microUsd: 0, measured: true });
    });

    it('end with what became of them', async () => {
      const { store } = open();
      await store.begin(key, call);
      await store.begin(key, call);
      await store.end(key, 1, { state: 'failed', outcome: 'unknown' });
      const output = { model: 'm', notes: ['é', '"'], deep: { list: [1, 2.5, null] } };
      await store.end(key, 2, { state: 'done', output, file: file('x') });
      expect(await store.attempts(key)).toEqual([
        { ...key, ...call, attempt: 1, state: 'failed', outcome: 'unknown' },
        { ...key, ...call, attempt: 2, state: 'done', output, file: file('x') },
      ]);
    });

    it.each([[{ workspace: 'other' }], [{ step: 'prompt' }], [{ inputHash: 'other' }]])(
      'of %j are others',
      async (changes) => {
        const { store } = open();
        await store.begin(key, call);
        expect(await store.attempts({ ...key, ...changes })).toEqual([]);
        expect(await store.begin({ ...key, ...changes, workspace: `${key.workspace}-other` }, call)).toBe(1);
      },
    );

    it('never share a number, even without a lock', async () => {
      const { store } = open();
      const begun = await Promise.allSettled(Array.from({ length: 6 }, () => store.begin(key, call)));
      const numbers = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect((await store.attempts(key)).map(({ attempt }) => attempt).toSorted()).toEqual(numbers.toSorted());
    });
  });

  describe('uses', () => {
    const generations = async (...names: string[]): Promise<string[]> => {
      const ids = names.map((name) => `${key.workspace}-${name}`);
      for (const id of ids) await open().generation(id);
      return ids;
    };

    it('bytes go when the last one lets go', async () => {
      const { store, uses } = open();
      const [a, b] = (await generations('a', 'b')) as [string, string];
      await done(key, 'one');
      for (const id of [a, b, b]) await uses.refer(id, key);
      expect(await uses.release(a)).toEqual([]);
      expect(await store.attempts(key)).toHaveLength(1);
      expect(await uses.release(b)).toEqual([file('one')]);
      expect(await store.attempts(key)).toEqual([]);
      expect(await uses.release(b)).toEqual([]);
    });

    it('bytes stay while another result has the same', async () => {
      const { uses } = open();
      const [a, b] = (await generations('a', 'b')) as [string, string];
      const other = { ...key, inputHash: 'other' };
      const name = `same-${key.workspace}`;
      await done(key, name);
      await done(other, name);
      await uses.refer(a, key);
      await uses.refer(b, other);
      expect(await uses.release(a)).toEqual([]);
      expect(await uses.release(b)).toEqual([file(name)]);
    });

    it('nothing of what others use is touched', async () => {
      const { store, uses } = open();
      const [a, b] = (await generations('a', 'b')) as [string, string];
      const other = { ...key, workspace: `${key.workspace}-other` };
      await done(key, 'mine');
      await done(other, 'theirs');
      await uses.refer(a, key);
      await uses.refer(b, other);
      expect(await uses.release(a)).toEqual([file('mine')]);
      expect(await store.attempts(other)).toHaveLength(1);
    });

    it('two that let go at once leave nothing behind', async () => {
      const { uses } = open();
      const pairs = Array.from({ length: 15 }, (_, i) => ({ ...key, inputHash: `pair${i}` }));
      for (const [i, one] of pairs.entries()) {
        const ids = (await generations(`a${i}`, `b${i}`)) as [string, string];
        await done(one, `pair${i}-${key.workspace}`);
        for (const id of ids) await uses.refer(id, one);
        const released = await Promise.all(ids.map((id) => uses.release(id)));
        expect(released.flat()).toEqual([file(`pair${i}-${key.workspace}`)]);
      }
    });
  });
}

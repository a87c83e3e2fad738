import { beforeEach, describe, expect, it } from 'vitest';
import { MediaError } from '../../src/pipeline/errors.ts';
import { createOrphanSweep, mostRemoved, type OrphanSweepParts } from '../../src/pipeline/orphan-files.ts';
import type { FileUses } from '../../src/pipeline/ports/state.ts';
import { createProviderCalls } from '../../src/pipeline/provider-calls.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';
import { createFakeLocks } from '../helpers/fake-locks.ts';
import { createFakeMetrics } from '../helpers/fake-metrics.ts';
import { policy } from '../helpers/fake-pipeline.ts';
import { createFakeStorage } from '../helpers/fake-storage.ts';

const signal = new AbortController().signal;
const hour = 3_600_000;

function open(given: Partial<OrphanSweepParts> = {}) {
  const clock = { now: Date.UTC(2026, 0, 2, 12) };
  const provider = createFakeStorage('http://127.0.0.1:3000', () => clock.now);
  const needed = new Set<string>();
  const asked: string[][] = [];
  const uses: FileUses = {
    workspaces: async () => ['one', 'two'],
    async needed(workspace, keys) {
      asked.push([workspace, ...keys]);
      return new Set(keys.filter((key) => needed.has(key)));
    },
  };
  const locks = createFakeLocks();
  const { call } = createProviderCalls({ policy, metrics: createFakeMetrics(), turns: createLocalTurns() });
  const nameOf = (workspace: string) => `opaque-${workspace}`;
  const sweep = createOrphanSweep({ provider, uses, locks, call, nameOf, now: () => clock.now, ...given });
  const put = (key: string, visibility: 'draft' | 'public' = 'draft') =>
    provider.put({ key, visibility }, new Uint8Array(3), 'image/webp');
  return { clock, provider, needed, asked, uses, locks, sweep, put, left: () => [...provider.files.keys()] };
}
let world: ReturnType<typeof open>;
beforeEach(() => {
  world = open();
});

describe('the sweep of orphans', () => {
  it('removes old drafts that nothing needs, in every workspace', async () => {
    const { sweep, put, needed, clock, left } = world;
    for (const key of ['opaque-one/g1/a.webp', 'opaque-one/results/b.bin', 'opaque-two/g2/c.webp']) await put(key);
    await put('opaque-one/g1/kept.webp');
    needed.add('opaque-one/g1/kept.webp');
    clock.now += 25 * hour;
    expect(await sweep(signal)).toEqual({ looked: 4, removed: 3, all: true });
    expect(left()).toEqual(['draft/opaque-one/g1/kept.webp']);
  });

  it('leaves everything that is not older than a day, to the millisecond', async () => {
    const { sweep, put, clock, left, asked } = world;
    await put('opaque-one/g1/a.webp');
    clock.now += 24 * hour;
    expect(await sweep(signal)).toEqual({ looked: 1, removed: 0, all: true });
    expect(asked.flat()).not.toContain('opaque-one/g1/a.webp');
    clock.now += 1;
    expect(await sweep(signal)).toMatchObject({ removed: 1 });
    expect(left()).toEqual([]);
  });

  it('leaves published files and what other programs keep in the same store', async () => {
    const { sweep, put, clock, left } = world;
    await put('opaque-one/g1/a.webp', 'public');
    await put('opaque-other/g1/a.webp');
    await put('a.webp');
    clock.now += 25 * hour;
    expect(await sweep(signal)).toMatchObject({ looked: 0, removed: 0 });
    expect(left()).toHaveLength(3);
  });

  it('asks once more just before it removes: what is taken up meanwhile stays', async () => {
    const { sweep, put, clock, left, uses } = world;
    for (const name of ['a', 'b']) await put(`opaque-one/g1/${name}.webp`);
    clock.now += 25 * hour;
    const { needed } = uses;
    uses.needed = async (workspace, keys) =>
      keys.length === 1 && keys[0]?.endsWith('b.webp') ? new Set(keys) : needed(workspace, keys);
    expect(await sweep(signal)).toMatchObject({ removed: 1 });
    expect(left()).toEqual(['draft/opaque-one/g1/b.webp']);
  });

  it('removes only so many in one run, and the rest in the next', async () => {
    const { sweep, put, clock, left } = world;
    for (let i = 0; i < mostRemoved + 50; i++) await put(`opaque-one/g1/${i}.webp`);
    clock.now += 25 * hour;
    expect(await sweep(signal)).toMatchObject({ removed: mostRemoved, all: false });
    expect(left()).toHaveLength(50);
    expect(await sweep(signal)).toMatchObject({ removed: 50, all: true });
  });

  it('is done by one process at a time', async () => {
    const { sweep, put, clock, locks, left } = world;
    await put('opaque-one/g1/a.webp');
    clock.now += 25 * hour;
    locks.take('orphan-files');
    expect(await sweep(signal)).toBeUndefined();
    expect(left()).toHaveLength(1);
  });

  it('ends when the store is away or the program stops, and lets go', async () => {
    const { put, clock, provider, uses, locks } = world;
    await put('opaque-one/g1/a.webp');
    clock.now += 25 * hour;
    const away = new MediaError('Supabase could not be reached.', { code: 'storage', outcome: 'unpaid' });
    const fails = { ...provider, remove: () => Promise.reject(away) };
    const { sweep } = open({ provider: fails, uses, locks, now: () => clock.now });
    await expect(sweep(signal)).rejects.toBe(away);
    await expect(world.sweep(AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping');
    expect(locks.held.size).toBe(0);
    expect(world.left()).toHaveLength(1);
  });
});

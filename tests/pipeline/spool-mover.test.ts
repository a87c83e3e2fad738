import { beforeEach, describe, expect, it } from 'vitest';
import { MediaError, StateError } from '../../src/pipeline/errors.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { createProviderCalls } from '../../src/pipeline/provider-calls.ts';
import { createSpoolMover, type SpoolMoverParts } from '../../src/pipeline/spool-mover.ts';
import { hasSpooledFiles, ownerOfDraft, withArrived } from '../../src/pipeline/spooled-files.ts';
import { spoolLock } from '../../src/pipeline/spooled-storage.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';
import { createFakeLocks } from '../helpers/fake-locks.ts';
import { createFakeMetrics } from '../helpers/fake-metrics.ts';
import { policy } from '../helpers/fake-pipeline.ts';
import { createFakeSpool } from '../helpers/fake-spool.ts';
import { createFakeStorage } from '../helpers/fake-storage.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../helpers/generation-example.ts';

const signal = new AbortController().signal;
const away = new MediaError('Supabase could not be reached.', { code: 'storage', outcome: 'unpaid' });
const tooLarge = new MediaError('The file is too large.', { code: 'storage', outcome: 'final' });
const minute = 60_000;

/** A spool with files `a`, `b` and `c`, oldest first, each of another size. */
async function open(given: Partial<SpoolMoverParts> = {}) {
  const clock = { now: Date.UTC(2026, 0, 2, 12) };
  const store = createFakeStorage();
  const spool = createFakeSpool({ now: () => clock.now });
  const locks = createFakeLocks();
  const happened: string[] = [];
  /** By the file's key. */
  const faults = new Map<string, Error>();
  const provider: typeof store = {
    ...store,
    async put(file, ...rest) {
      happened.push(`put ${file.key}`);
      const fault = faults.get(file.key);
      if (fault) throw fault;
      await store.put(file, ...rest);
    },
  };
  const { call } = createProviderCalls({ policy, metrics: createFakeMetrics(), turns: createLocalTurns() });
  const move = createSpoolMover({
    ...{ provider, spool, locks, call, now: () => clock.now, minAgeMs: minute, putOffMs: 60 * minute },
    onMoved: async (key) => void happened.push(`told ${key}`),
    report: (key, error) => void happened.push(`refused ${key}: ${(error as Error).message}`),
    ...given,
  });
  for (const [i, key] of ['a', 'b', 'c'].entries()) await spool.put(key, new Uint8Array(i + 1), 'image/webp');
  clock.now += minute;
  return { clock, store, spool, locks, happened, faults, move };
}
let world: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  world = await open();
});

describe('what waits', () => {
  it('is moved when the store is back, oldest first, and told before it leaves', async () => {
    const { move, happened, spool, store, locks } = world;
    expect(await move(signal)).toBe(3);
    expect(happened).toEqual(['put a', 'told a', 'put b', 'told b', 'put c', 'told c']);
    expect([spool.keys(), [...store.files.keys()]]).toEqual([[], ['draft/a', 'draft/b', 'draft/c']]);
    expect(locks.held.size).toBe(0);
    expect(await move(signal)).toBe(0);
  });

  it('stays while the store is away, and only one file finds that out', async () => {
    const { move, happened, spool, faults } = world;
    for (const key of ['a', 'b', 'c']) faults.set(key, away);
    expect(await move(signal)).toBe(0);
    expect(happened).toEqual(Array(5).fill('put a'));
    expect(spool.keys()).toEqual(['a', 'b', 'c']);
  });

  it('is moved as far as it goes', async () => {
    const { move, spool, faults } = world;
    faults.set('b', away);
    expect(await move(signal)).toBe(1);
    expect(spool.keys()).toEqual(['b', 'c']);
  });

  it('and is refused keeps nothing else waiting, is reported, and is offered again later', async () => {
    const { move, happened, spool, faults, clock } = world;
    faults.set('a', tooLarge);
    expect(await move(signal)).toBe(2);
    expect(happened.filter((one) => one.endsWith(' a') || one.includes('refused'))).toEqual([
      'put a',
      'refused a: The file is too large.',
    ]);
    expect(spool.keys()).toEqual(['a']);
    expect(await move(signal)).toBe(0);
    expect(happened.filter((one) => one === 'put a')).toHaveLength(1);
    clock.now += 60 * minute;
    faults.clear();
    expect(await move(signal)).toBe(1);
  });

  it('stays when another file lies under its key in the store', async () => {
    const { move, store, spool, happened } = world;
    await store.put({ key: 'a', visibility: 'draft' }, new Uint8Array(9), 'image/webp');
    expect(await move(signal)).toBe(2);
    expect(spool.keys()).toEqual(['a']);
    expect(happened.find((one) => one.startsWith('refused a'))).toContain('Nothing was overwritten');
  });

  it('stays when the store does not give back what it was given', async () => {
    const store = createFakeStorage();
    world = await open({ provider: { ...store, put: async () => {} } });
    expect(await world.move(signal)).toBe(0);
    expect(world.spool.keys()).toEqual(['a', 'b', 'c']);
    expect(world.happened[0]).toBe('refused a: A file that was moved to the media store is not there.');
  });

  it('is moved once more when nobody could be told of it', async () => {
    const told: string[] = [];
    world = await open({
      async onMoved(key) {
        told.push(key);
        if (told.length === 1) throw new StateError('The database could not be read or written.');
      },
    });
    await expect(world.move(signal)).rejects.toBeInstanceOf(StateError);
    expect(world.spool.keys()).toEqual(['a', 'b', 'c']);
    expect(world.locks.held.size).toBe(0);
    expect(await world.move(signal)).toBe(3);
    expect(told).toEqual(['a', 'a', 'b', 'c']);
  });

  it('is left to whoever is at it already', async () => {
    const { move, spool, locks } = world;
    locks.take(spoolLock('b'));
    expect(await move(signal)).toBe(2);
    expect(spool.keys()).toEqual(['b']);
  });

  it('is left alone while it is young', async () => {
    const { move, spool } = world;
    await spool.put('d', new Uint8Array(4), 'image/webp');
    expect(await move(signal)).toBe(3);
    expect(spool.keys()).toEqual(['d']);
  });

  it('stays when the program stops', async () => {
    const stop = new AbortController();
    world = await open({
      async onMoved() {
        stop.abort(new Error('stopping'));
      },
    });
    await expect(world.move(stop.signal)).rejects.toThrow('stopping');
    expect(world.spool.keys()).toEqual(['b', 'c']);
  });
});

describe('a generation of which something waits', () => {
  const image = { ...exampleFile('g1', 'a', 'webp', 3), spooled: true as const };
  const preview = { ...exampleFile('g1', 'b', 'webp', 3), spooled: true as const };
  const older = { ...exampleFile('g1', 'c', 'webp', 3), spooled: true as const };
  const sound = exampleFile('g1', 'd', 'mp3', 3);
  const base = exampleGeneration();
  const generation: Generation = {
    ...base,
    image: { ...exampleImage(image), preview },
    audio: exampleAudio(sound, base.request),
    superseded: [older],
  };

  it('shows it until everything that is shown has arrived', () => {
    expect(hasSpooledFiles(base)).toBe(false);
    expect(hasSpooledFiles(generation)).toBe(true);
    const withImage = withArrived(generation, image.key);
    expect(withImage && hasSpooledFiles(withImage)).toBe(true);
    const withBoth = withImage && withArrived(withImage, preview.key);
    expect(withBoth && hasSpooledFiles(withBoth)).toBe(false);
    const withAll = withBoth && withArrived(withBoth, older.key);
    expect(JSON.stringify(withAll)).not.toContain('spooled');
    expect(withAll?.image?.file).toEqual(exampleFile('g1', 'a', 'webp', 3));
  });

  it('is not changed by what is no news to it', () => {
    expect(withArrived(generation, sound.key)).toBeUndefined();
    expect(withArrived(generation, 'local/g1/other.webp')).toBeUndefined();
  });

  it('is named in the key, where there is one', () => {
    expect(ownerOfDraft('w/g1/abc.webp')).toBe('g1');
    expect(ownerOfDraft('w/results/abc.bin')).toBeUndefined();
    expect(ownerOfDraft('abc.bin')).toBeUndefined();
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { MediaError } from '../../src/pipeline/errors.ts';
import { createProviderCalls } from '../../src/pipeline/provider-calls.ts';
import { createSpooledStorage } from '../../src/pipeline/spooled-storage.ts';
import { createStorageService } from '../../src/pipeline/storage-service.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';
import { createFakeCodec, fakeFile } from '../helpers/fake-codec.ts';
import { createFakeLocks } from '../helpers/fake-locks.ts';
import { createFakeMetrics } from '../helpers/fake-metrics.ts';
import { policy } from '../helpers/fake-pipeline.ts';
import { createFakeSpool } from '../helpers/fake-spool.ts';
import { createFakeStorage } from '../helpers/fake-storage.ts';

const signal = new AbortController().signal;
const picture = fakeFile({ kind: 'image', format: 'png', width: 10, height: 10 });
const refused = new MediaError('Supabase could not be reached.', { code: 'storage', outcome: 'unpaid' });
const silent = new MediaError('Supabase did not answer.', { code: 'timeout', outcome: 'unknown' });
const wrongKey = new MediaError('Supabase refused the key.', { code: 'storage', outcome: 'final' });

/** The storage service on a store that can be away, with the real door before it. */
function open(given: { patienceMs?: number; room?: number; failures?: number } = {}) {
  const store = createFakeStorage('https://store.example.org');
  const spool = createFakeSpool(given.room === undefined ? {} : { mostBytes: given.room });
  const away: { with: Error | 'silence' | undefined } = { with: undefined };
  const calls: string[] = [];
  async function asked<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    calls.push(name);
    if (away.with === 'silence') return new Promise<never>(() => {});
    if (away.with) throw away.with;
    return work();
  }
  const provider: typeof store = {
    ...store,
    put: (...args) => asked('put', () => store.put(...args)),
    read: (...args) => asked('read', () => store.read(...args)),
    url: (...args) => asked('url', () => store.url(...args)),
  };
  const breaker = { failures: given.failures ?? 5, restMs: 60_000 };
  const { call, health } = createProviderCalls({
    policy: { ...policy, breaker },
    metrics: createFakeMetrics(),
    turns: createLocalTurns(),
  });
  const spooled = createSpooledStorage({
    ...{ provider, spool, locks: createFakeLocks(), publicUrl: 'http://127.0.0.1:3000', now: Date.now },
    ...{ signingKey: Buffer.from('a key'), waitMs: 1, patienceMs: given.patienceMs ?? 60_000 },
  });
  const parts = { provider: spooled, codec: createFakeCodec(), call, namesKey: Buffer.from('names') };
  const storage = createStorageService({ ...parts, spool: spooled.spool });
  const keep = (by: AbortSignal = signal, service = storage) =>
    service.storeFile({ workspace: 'w1', generationId: 'g1', bytes: picture, kind: 'image', signal: by });
  return { store, spool, away, calls, health, parts, storage, spooled, keep };
}
let world: ReturnType<typeof open>;
beforeEach(() => {
  world = open();
});

describe('while the store is away', () => {
  it.each([
    ['cannot be reached', refused],
    ['does not answer', silent],
  ])('because it %s, a draft is kept after every try, and says so', async (_name, error) => {
    const { away, calls, keep, spool, store } = world;
    away.with = error;
    const file = await keep();
    expect(file).toMatchObject({ spooled: true, contentType: 'image/png', size: picture.length });
    expect(spool.keys()).toEqual([file.key]);
    expect([calls, store.files.size]).toEqual([Array(5).fill('put'), 0]);
  });

  it('what is kept is read, verified and shown although nobody asks the store any more', async () => {
    const { away, calls, keep, health, storage } = world;
    away.with = refused;
    const file = await keep();
    expect(health()).toMatchObject([{ stage: 'storage', state: 'resting' }]);
    const before = calls.length;
    await storage.verify(file, signal);
    expect(await storage.load(file, signal)).toEqual(picture);
    expect(await storage.getUrl(file, 'draft')).toMatch(
      /^http:\/\/127\.0\.0\.1:3000\/media\/draft\/[0-9a-f]{20}\/g1\//,
    );
    expect(calls).toHaveLength(before);
    // The next one is not kept waiting for tries that would only fail.
    await expect(keep()).resolves.toMatchObject({ spooled: true });
    expect(calls).toHaveLength(before);
  });

  it('paid results are kept, too, and taken up again', async () => {
    const { away, storage, spool } = world;
    away.with = refused;
    const file = await storage.results.keep('w1', picture, signal);
    expect(spool.keys()).toEqual([file.key]);
    expect(file).not.toHaveProperty('spooled');
    expect(await storage.results.fetch(file, signal)).toEqual(picture);
  });

  it('a silent store is given only so much time', async () => {
    world = open({ patienceMs: 20 });
    world.away.with = 'silence';
    await expect(world.keep()).resolves.toMatchObject({ spooled: true });
    expect(world.calls).toEqual(['put']);
  });

  it('nothing is published, and what waits is published when it is back', async () => {
    world = open({ failures: 1000 });
    const { away, keep, storage, store } = world;
    away.with = refused;
    const file = await keep();
    await expect(storage.publish(file, signal)).rejects.toBe(refused);
    away.with = undefined;
    await storage.publish(file, signal);
    expect(store.files.get(`public/${file.key}`)).toEqual(picture);
  });

  it('a draft fails with a sentence when there is no room', async () => {
    world = open({ room: 3 });
    world.away.with = refused;
    await expect(world.keep()).rejects.toThrow('the room for what waits for it is full');
  });

  it('a draft fails where nothing may wait', async () => {
    const { away, keep, parts } = world;
    away.with = refused;
    await expect(keep(signal, createStorageService(parts))).rejects.toBe(refused);
  });
});

describe('nothing is kept', () => {
  it('while the store is there', async () => {
    const { keep, spool, store } = world;
    const file = await keep();
    expect(file).not.toHaveProperty('spooled');
    expect([spool.keys(), [...store.files.keys()]]).toEqual([[], [`draft/${file.key}`]]);
  });

  it('of what the store will never take', async () => {
    const { away, calls, keep, spool } = world;
    away.with = wrongKey;
    await expect(keep()).rejects.toBe(wrongKey);
    expect([calls, spool.keys()]).toEqual([['put'], []]);
  });

  it.each([
    new MediaError('This request was cancelled.', { code: 'cancelled' }),
    new MediaError('The program is stopping.', { code: 'api', outcome: 'unpaid' }),
  ])('of what was given up meanwhile: $message', async (reason) => {
    const { away, keep, spool } = world;
    away.with = 'silence';
    const cancel = new AbortController();
    const kept = keep(cancel.signal);
    cancel.abort(reason);
    await expect(kept).rejects.toBe(reason);
    expect(spool.keys()).toEqual([]);
  });
});

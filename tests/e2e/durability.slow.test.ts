import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOn } from './database-place.ts';
import { ask, ended, type Place, request, view } from './process.ts';

/** Where the process is killed, and how often each paid call may have begun by the end. */
const points = ['moderation', 'prompt', 'image', 'encode', 'audio', 'store', 'preview'] as const;
const paidCalls = ['moderation', 'prompt', 'image', 'audio'] as const;

describe.each(['embedded', 'postgres'] as const)('on the %s database', (kind) => {
  let place: Place;
  let dropDatabase = async () => {};

  beforeEach(async (context) => {
    const made = await placeOn(kind);
    if (!made) {
      context.skip('Postgres cannot be reached at 127.0.0.1:5432, so durability on it is NOT tested here');
      return;
    }
    place = made.place;
    dropDatabase = made.drop;
  });
  afterEach(async () => {
    await place?.clear();
    await dropDatabase();
  });

  it.each(points)('a generation whose process is killed during %s reaches its end after a restart', async (point) => {
    const first = await place.start([point]);
    const id = await request(first.url, 'Storm closes port of Rotterdam');
    await first.told(`${point} began`);
    // The other lane finishes meanwhile: what it paid for must not be paid again.
    if (point === 'image' || point === 'encode') await stageDone(first.url, id, 'audio');
    if (point === 'audio') await stageDone(first.url, id, 'image');
    if (point === 'store') await bothBegan(place, 'store');
    await first.end('SIGKILL');

    const second = await place.start();
    const result = await ended(second.url, id);
    expect(result).toMatchObject({ id, state: 'ready', headline: 'Storm closes port of Rotterdam' });
    expect(result.image?.metadata.cached).toBe(false);
    for (const call of paidCalls) {
      const { began, ended } = place.calls(call);
      expect({ call, ended }).toEqual({ call, ended: 1 });
      expect({ call, began }).toEqual({ call, began: call === point ? 2 : 1 });
    }
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('an answer that was not stored yet when the process was killed is asked for once more', async () => {
    const first = await place.start(['keep']);
    const id = await request(first.url, 'Storm closes port of Rotterdam');
    await first.told('keep began');
    await first.end('SIGKILL');

    const second = await place.start();
    expect(await ended(second.url, id)).toMatchObject({ state: 'ready' });
    for (const call of paidCalls) expect(place.calls(call).began).toBeLessThanOrEqual(2);
  });

  it('a request that was accepted just before the kill is worked on after it', async () => {
    const first = await place.start(['moderation']);
    const ids = await Promise.all(['One', 'Two', 'Three'].map((headline) => request(first.url, headline)));
    await first.end('SIGKILL');

    const second = await place.start();
    const results = await Promise.all(ids.map((id) => ended(second.url, id)));
    expect(results.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);
  });

  it('a paid call that was cut off twice is not made a third time', async () => {
    const first = await place.start(['image']);
    const id = await request(first.url, 'Harbour strike ends');
    await first.told('image began');
    // Else the kill may hit the narration, too.
    await stageDone(first.url, id, 'audio');
    await first.end('SIGKILL');
    const second = await place.start(['image']);
    await second.told('image began');
    await second.end('SIGKILL');

    const third = await place.start();
    const result = await ended(third.url, id);
    expect(place.calls('image').began).toBe(2);
    expect(result).toMatchObject({
      state: 'partial',
      stages: { image: { state: 'failed' }, audio: { state: 'done' } },
    });
    expect(result.error).toMatch(/may have charged/);
  });

  it('an approval whose process is killed before it is public is public after a restart', async () => {
    const first = await place.start(['publish']);
    const id = await request(first.url, 'Parliament passes budget');
    await ended(first.url, id);
    const decision = ask(first.url, `/api/generations/${id}/approval`, { decision: 'approved' }).catch(() => undefined);
    await first.told('publish began');
    await first.end('SIGKILL');
    await decision;

    const second = await place.start();
    await second.told('publish ended');
    const address = await published(second.url, id);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  });

  it('SIGTERM finishes work that can be finished', async () => {
    const first = await place.start(['image']);
    const id = await request(first.url, 'Comet seen over Europe');
    await first.told('image began');
    const stopped = first.end('SIGTERM');
    first.release('image');
    expect(await stopped).toBe(0);

    const second = await place.start();
    expect(await view(second.url, id)).toMatchObject({ state: 'ready' });
    expect(place.calls('image').began).toBe(1);
  });

  it('SIGTERM hands back work that cannot be finished in time', async () => {
    place.settings.SHUTDOWN_GRACE_SECONDS = '1';
    const first = await place.start(['image']);
    const id = await request(first.url, 'Comet seen over Asia');
    await first.told('image began');
    expect(await first.end('SIGTERM')).toBe(0);

    const second = await place.start();
    expect(await ended(second.url, id)).toMatchObject({ state: 'ready' });
  });

  it('the same Idempotency-Key starts one generation, also across a restart', async () => {
    const first = await place.start();
    const twins = await Promise.all([1, 2, 3].map(() => request(first.url, 'Snow in April', 'wire-4711')));
    expect(new Set(twins).size).toBe(1);
    await ended(first.url, twins[0] ?? '');
    await first.end('SIGKILL');
    const second = await place.start();
    expect(await request(second.url, 'Snow in April', 'wire-4711')).toBe(twins[0]);
    expect(place.calls('image').began).toBe(1);
  });
});

async function stageDone(url: string, id: string, stage: 'image' | 'audio'): Promise<void> {
  while ((await view(url, id)).stages[stage].state !== 'done');
}

async function bothBegan(place: Place, call: string): Promise<void> {
  while (place.calls(call).began < 2) await setImmediate();
}

/** The picture's permanent address, once the publication is recorded. */
async function published(url: string, id: string): Promise<string> {
  for (;;) {
    const { publication, image } = await view(url, id);
    if (publication?.publishedAt && image) return image.url;
  }
}

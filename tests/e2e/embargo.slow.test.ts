import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOn } from './database-place.ts';
import { ask, ended, type Place, request, view } from './process.ts';

describe.each(['embedded', 'postgres'] as const)('an embargo on the %s database', (kind) => {
  let place: Place;
  let dropDatabase = async () => {};

  beforeEach(async (context) => {
    const made = await placeOn(kind);
    if (!made) {
      context.skip('Postgres cannot be reached at 127.0.0.1:5432, so an embargo on it is NOT tested here');
      return;
    }
    place = made.place;
    dropDatabase = made.drop;
  });
  afterEach(async () => {
    await place?.clear();
    await dropDatabase();
  });

  it('ends on time after the process was killed in between, once, and nothing is public before', async () => {
    const first = await place.start();
    const id = await request(first.url, 'Parliament passes budget');
    await ended(first.url, id);
    const publishAt = new Date(Date.now() + 6000).toISOString();
    expect((await approve(first.url, id, publishAt)).approval.line).toMatch(/^Approved by Operator; goes out on /);
    await first.end('SIGKILL');

    const second = await place.start();
    const before = await view(second.url, id);
    expect(before.publication).toMatchObject({ publishAt, zone: 'UTC' });
    const early = await fetch(`${second.url}/g/${id}`);
    // Only then does it say something: the machine may have been slow.
    if (Date.now() < Date.parse(publishAt)) {
      expect(early.status).toBe(404);
      expect(place.calls('publish').began).toBe(0);
    }
    const after = await out(second.url, id);
    expect(Date.parse(after.publication?.publishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(publishAt));
    expect(place.calls('publish')).toEqual({ began: 2, ended: 2 });
    expect((await fetch(after.image?.url ?? '', { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${second.url}/g/${id}`)).status).toBe(200);
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('goes on after the process was killed while it was put up', async () => {
    const first = await place.start(['publish']);
    const id = await request(first.url, 'Harbour strike ends');
    await ended(first.url, id);
    await approve(first.url, id, new Date(Date.now() + 1000).toISOString());
    await first.told('publish began');
    await first.end('SIGKILL');

    const second = await place.start();
    const after = await out(second.url, id);
    expect((await fetch(after.image?.url ?? '', { method: 'HEAD' })).status).toBe(200);
  });

  it('that is moved to later, over a restart, lets the first job do nothing', async () => {
    const first = await place.start();
    const id = await request(first.url, 'Comet seen over Europe');
    await ended(first.url, id);
    const [soon, later] = [1000, 4000].map((ms) => new Date(Date.now() + ms).toISOString());
    await approve(first.url, id, soon ?? '');
    expect((await approve(first.url, id, later ?? '')).publication?.publishAt).toBe(later);
    await first.end('SIGKILL');

    const second = await place.start();
    const after = await out(second.url, id);
    expect(Date.parse(after.publication?.publishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(later ?? ''));
    expect(place.calls('publish').began).toBe(2);
  });
});

async function approve(url: string, id: string, publishAt: string) {
  const answer = await ask(url, `/api/generations/${id}/approval`, { decision: 'approved', publishAt });
  if (answer.status !== 200) throw new Error(`not approved: ${answer.status} ${await answer.text()}`);
  return view(url, id);
}

/** Once it is up. */
async function out(url: string, id: string) {
  for (;;) {
    const seen = await view(url, id);
    if (seen.publication?.publishedAt) return seen;
    await setImmediate();
  }
}

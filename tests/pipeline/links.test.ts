import { expect, it } from 'vitest';
import { createLinks } from '../../src/pipeline/links.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { createFakeStorage } from '../helpers/fake-storage.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../helpers/generation-example.ts';

const base = 'https://news.example.org';
const make = (linkKey = 'a key') =>
  createLinks({ publicUrl: `${base}/`, linkKey: Buffer.from(linkKey), storage: createFakeStorage(base) });
const links = make();

function ready(id = 'g1'): Generation {
  const plain = exampleGeneration({ id });
  return {
    ...plain,
    state: 'ready',
    contentHash: 'now',
    image: { ...exampleImage(exampleFile(id, 'a', 'webp', 10)), preview: exampleFile(id, 'd', 'jpg', 5) },
    audio: exampleAudio(exampleFile(id, 'b', 'mp3', 10), plain.request),
  };
}

function published(change: Partial<NonNullable<Generation['publication']>> = {}): Generation {
  const at = '2026-01-02T00:00:00.000Z';
  const files = { image: exampleFile('g1', 'c', 'webp', 10) };
  return { ...ready(), publication: { contentHash: 'now', publishAt: at, publishedAt: at, files, ...change } };
}

const keyOf = (url: string) => new URL(url).searchParams.get('k') ?? undefined;

it('gives drafts a page and files with one capability', async () => {
  const page = links.page(ready());
  expect(page).toMatch(/^https:\/\/news\.example\.org\/g\/g1\?k=[\w-]{43}$/);
  for (const target of ['image', 'audio', 'preview'] as const) {
    const url = await links.media(ready(), target);
    expect(url).toBe(`${base}/g/g1/${target}?k=${keyOf(page)}`);
  }
});

it('opens with the right capability alone', () => {
  const k = keyOf(links.page(ready()));
  expect(links.opens(ready(), k)).toBe(true);
  expect(links.opens(ready('g2'), k)).toBe(false);
  expect(links.opens({ ...ready(), linkSalt: 'changed' }, k)).toBe(false);
  expect(make('another key').opens(ready(), k)).toBe(false);
  for (const wrong of [undefined, '', 'x', `${k}x`, k?.toUpperCase()]) expect(links.opens(ready(), wrong)).toBe(false);
});

it('gives what is published a page without key and permanent addresses, where there are files', async () => {
  expect(links.page(published())).toBe(`${base}/g/g1`);
  expect(await links.media(published(), 'image')).toBe(`${base}/media/public/local/g1/${'c'.repeat(64)}.webp`);
  expect(await links.media(published(), 'audio')).toContain('/g/g1/audio?k=');
  expect(await links.signed(published(), 'image')).toContain('/media/public/');
});

it.each<[string, Partial<NonNullable<Generation['publication']>>]>([
  ['withdrawn', { withdrawnAt: '2026-01-03T00:00:00.000Z' }],
  ['of older content', { contentHash: 'before' }],
])('treats a publication that is %s as a draft', async (_what, change) => {
  expect(links.page(published(change))).toContain('?k=');
  expect(await links.media(published(change), 'image')).toContain('?k=');
  expect(await links.signed(published(change), 'image')).toContain('/media/draft/');
});

it('treats an embargo that has not passed as a draft', () => {
  const { publishedAt: _later, ...publication } = published().publication ?? {
    contentHash: '',
    publishAt: '',
    files: {},
  };
  expect(links.page({ ...published(), publication })).toContain('?k=');
});

it('still knows the published address while newer content waits', async () => {
  expect(await links.published(published({ contentHash: 'before' }), 'image')).toContain('/media/public/');
  expect(await links.published(published({ contentHash: 'before' }), 'audio')).toBeUndefined();
  expect(await links.published(ready(), 'image')).toBeUndefined();
});

it('keeps the replaced files up until the hour of the new ones', async () => {
  const { publishedAt: _later, ...publication } = published().publication ?? {
    contentHash: '',
    publishAt: '',
    files: {},
  };
  const replaces = [exampleFile('g1', 'e', 'webp', 10)];
  const waiting = { ...published(), publication: { ...publication, replaces } };
  expect(await links.published(waiting, 'image')).toContain('e'.repeat(64));
  expect(await links.published(waiting, 'audio')).toBeUndefined();
});

it('signs nothing that is not there', async () => {
  expect(await links.signed(exampleGeneration(), 'image')).toBeUndefined();
  expect(await links.signed({ ...published(), deletedAt: '2026-01-03T00:00:00.000Z' }, 'image')).toBeUndefined();
});

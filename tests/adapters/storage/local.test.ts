import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createLocalStorage } from '../../../src/adapters/storage/local/index.ts';
import { createFakeStorage } from '../../helpers/fake-storage.ts';
import { storageProviderContract } from '../storage-provider-contract.ts';

const dirs: string[] = [];
const noon = Date.UTC(2026, 0, 2, 12);

async function makeDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'newsmedia-storage-'));
  dirs.push(dir);
  return dir;
}

async function make(given: { dir?: string; now?: () => number; key?: string } = {}) {
  const dir = given.dir ?? (await makeDir());
  const signingKey = Buffer.from(given.key ?? 'a key for tests');
  return createLocalStorage({ dir, publicUrl: 'http://127.0.0.1:3000/', signingKey, now: given.now ?? (() => noon) });
}

afterEach(async () => {
  for (const dir of dirs.splice(0)) await rm(dir, { recursive: true, force: true });
});

storageProviderContract('local', () => make());
storageProviderContract('fake', async () => createFakeStorage());

const draft = { key: 'w/g/abc.webp', visibility: 'draft' } as const;

it('says so when another file is stored under the key', async () => {
  const storage = await make();
  await storage.put(draft, new Uint8Array(5), 'image/webp');
  await expect(storage.put(draft, new Uint8Array(6), 'image/webp')).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringContaining('Nothing was overwritten'),
  });
});

it('leaves no temporary files, and clears those of a killed program', async () => {
  const dir = await makeDir();
  await mkdir(join(dir, '.writing'));
  for (const [name, ageMs] of [
    ['old', 2 * 3_600_000],
    ['young', 60_000],
  ] as const) {
    await writeFile(join(dir, '.writing', name), 'half');
    const at = new Date(noon - ageMs);
    await utimes(join(dir, '.writing', name), at, at);
  }
  await (await make({ dir })).put(draft, new Uint8Array(5), 'image/webp');
  expect(await readdir(join(dir, '.writing'))).toEqual(['young']);
});

it('writes public addresses without and draft addresses with a signature', async () => {
  const storage = await make();
  expect(await storage.url({ ...draft, visibility: 'public' })).toBe('http://127.0.0.1:3000/media/public/w/g/abc.webp');
  const address = await storage.url(draft, 60);
  expect(address).toMatch(
    /^http:\/\/127\.0\.0\.1:3000\/media\/draft\/w\/g\/abc\.webp\?expires=\d+&signature=[\w-]{43}$/,
  );
  const { pathname, searchParams } = new URL(address);
  expect(storage.opens(pathname, searchParams)).toEqual({ ok: true, key: 'w/g/abc.webp' });
});

it('says that a draft address has expired, to the second', async () => {
  let now = noon;
  const storage = await make({ now: () => now });
  const { pathname, searchParams } = new URL(await storage.url(draft, 60));
  now += 59_999;
  expect(storage.opens(pathname, searchParams).ok).toBe(true);
  now += 1;
  expect(storage.opens(pathname, searchParams)).toMatchObject({ ok: false, reason: 'expired' });
});

it.each<[string, (url: URL) => void]>([
  ['another key', (url) => (url.pathname = '/media/draft/w/g2/abc.webp')],
  ['a later end', (url) => url.searchParams.set('expires', '9999999999')],
  ['an end that is no number', (url) => url.searchParams.set('expires', '1e99')],
  ['no signature', (url) => url.searchParams.delete('signature')],
  [
    'a shortened signature',
    (url) => url.searchParams.set('signature', url.searchParams.get('signature')?.slice(1) ?? ''),
  ],
  ['another folder', (url) => (url.pathname = '/media/public/w/g/abc.webp')],
])('refuses a draft address with %s', async (_what, spoil) => {
  const storage = await make();
  const url = new URL(await storage.url(draft));
  spoil(url);
  expect(storage.opens(url.pathname, url.searchParams)).toMatchObject({ ok: false, reason: 'wrong' });
});

it('refuses an address that another key signed', async () => {
  const url = new URL(await (await make({ key: 'another key' })).url(draft));
  expect((await make()).opens(url.pathname, url.searchParams)).toMatchObject({ ok: false, reason: 'wrong' });
});

it('reports a directory it cannot use in a sentence, as worth another try', async () => {
  const dir = await makeDir();
  await writeFile(join(dir, 'file'), '');
  const storage = await make({ dir: join(dir, 'file') });
  await expect(storage.put(draft, new Uint8Array(5), 'image/webp')).rejects.toMatchObject({
    code: 'storage',
    outcome: 'unpaid',
    message: expect.stringMatching(/^Could not store a file: .+\.$/),
  });
});

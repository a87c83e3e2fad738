import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

const hash = 'c'.repeat(64);
const key = `local/g1/${hash}.mp3`;
const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256));
const path = `/media/public/${key}`;
let program: HttpProgram;

beforeAll(async () => {
  program = await startHttpProgram();
  await program.storage.put({ key, visibility: 'public' }, bytes, 'audio/mpeg');
  await program.storage.put({ key, visibility: 'draft' }, bytes, 'audio/mpeg');
});
afterAll(() => program.server.close());

it('serves a published file for ever, to everybody', async () => {
  const answer = await program.send(path);
  expect(answer.status).toBe(200);
  expect(answer.bytes).toEqual(bytes);
  expect(answer.headers).toMatchObject({
    'content-type': 'audio/mpeg',
    'content-length': '1000',
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${hash}"`,
    'accept-ranges': 'bytes',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
});

it('answers HEAD with the same headers and no body', async () => {
  const [get, head] = await Promise.all([program.send(path), program.send(path, { method: 'HEAD' })]);
  expect(head.status).toBe(200);
  expect(head.bytes.length).toBe(0);
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
});

it.each([
  ['bytes=0-0', 0, 0],
  ['bytes=10-19', 10, 19],
  ['bytes=990-', 990, 999],
  ['bytes=990-5000', 990, 999],
  ['bytes=-10', 990, 999],
  ['bytes=-5000', 0, 999],
])('serves the range %s', async (range, start, end) => {
  const answer = await program.send(path, { headers: { Range: range } });
  expect(answer.status).toBe(206);
  expect(answer.bytes).toEqual(bytes.subarray(start, end + 1));
  expect(answer.headers['content-range']).toBe(`bytes ${start}-${end}/1000`);
  expect(answer.headers['content-length']).toBe(String(end - start + 1));
});

it.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])(
  'refuses the range %s and says how long the file is',
  async (range) => {
    const answer = await program.send(path, { headers: { Range: range } });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */1000');
    expect(answer.headers['cache-control']).toBe('no-store');
  },
);

it.each(['bytes=20-10', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=', 'bytes=-', 'nonsense'])(
  'serves the whole file for %s',
  async (range) => {
    const answer = await program.send(path, { headers: { Range: range } });
    expect(answer.status).toBe(200);
    expect(answer.bytes.length).toBe(1000);
  },
);

it('answers a HEAD with a range like the GET', async () => {
  const answer = await program.send(path, { method: 'HEAD', headers: { Range: 'bytes=0-9' } });
  expect(answer).toMatchObject({ status: 206, headers: { 'content-length': '10' } });
});

it.each([[`"${hash}"`], [`W/"${hash}"`], [`"x", "${hash}"`], ['*']])(
  'answers 304 to If-None-Match: %s',
  async (tag) => {
    const answer = await program.send(path, { headers: { 'If-None-Match': tag, Range: 'bytes=0-9' } });
    expect(answer.status).toBe(304);
    expect(answer.bytes.length).toBe(0);
    expect(answer.headers.etag).toBe(`"${hash}"`);
  },
);

it('serves a range only of the version that If-Range names', async () => {
  const range = { Range: 'bytes=0-9' };
  expect((await program.send(path, { headers: { ...range, 'If-Range': `"${hash}"` } })).status).toBe(206);
  expect((await program.send(path, { headers: { ...range, 'If-Range': '"other"' } })).status).toBe(200);
});

it('serves a draft only with a signed address, and lets nobody keep it', async () => {
  const answer = await program.send(await program.storage.url({ key, visibility: 'draft' }));
  expect(answer.status).toBe(200);
  expect(answer.headers['cache-control']).toBe('private, no-store');
  const refused = await program.send(`/media/draft/${key}`);
  expect(refused.status).toBe(403);
  expect(refused.json.error).toEqual({ code: 'forbidden', message: 'This draft link is not valid.' });
});

it.each([
  '/media/public/local/g1/none.mp3',
  '/media/public/',
  `/media/public/../draft/${key}`,
  `/media/public/%2e%2e/draft/${key}`,
  `/media/public/..%2fdraft/${key}`,
  `/media/public/local/g1/${hash}.mp3%00`,
  '/media/public/local/g1/evil.html',
  '/media/public//etc/passwd',
])('has nothing at %s', async (address) => {
  expect([403, 404]).toContain((await program.send(address)).status);
});

it('says that a file of a deleted generation is gone', async () => {
  const made = await program.send('/api/generations', { method: 'POST', body: { headline: 'Storm' } });
  await program.send(`/api/generations/${made.json.id}`, { method: 'DELETE' });
  const answer = await program.send(`/media/public/local/${made.json.id}/${'d'.repeat(64)}.mp3`);
  expect(answer).toMatchObject({ status: 410, json: { error: { code: 'gone' } } });
});

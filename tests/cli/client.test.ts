import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CliBackend, connectToProgram } from '../../src/cli-client.ts';
import { readEvents } from '../../src/cli-events.ts';
import type { GenerationStatus } from '../../src/pipeline/ports/generation.ts';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

let program: HttpProgram;
let client: CliBackend;
let waits: number;
const signal = new AbortController().signal;

function connect(given: { accessToken?: string; fetch?: typeof fetch } = {}): CliBackend {
  return connectToProgram({
    baseUrl: program.url,
    fetch: given.fetch ?? fetch,
    ...(given.accessToken ? { accessToken: given.accessToken } : {}),
    wait: async () => {
      waits += 1;
    },
  });
}

beforeEach(async () => {
  program = await startHttpProgram();
  client = connect();
  waits = 0;
});
afterEach(() => program.server.close());

it('asks, follows to the end and downloads', async () => {
  const { id, url } = await client.request({ headline: 'Storm' });
  expect(url).toContain(`/g/${id}?k=`);
  const seen: GenerationStatus[] = [];
  const ended = client.follow(
    id,
    (status) => {
      seen.push(status);
      if (seen.length === 1) void program.newsroom.finish(id);
    },
    signal,
  );
  const view = await ended;
  expect(view.state).toBe('ready');
  expect(seen.map(({ data }) => data?.state)).toEqual(['queued', 'ready', 'ready', 'ready', 'ready']);
  expect((await client.download(view.image?.url ?? '')).length).toBe(1000);
  expect((await client.download(view.audio?.url ?? '')).length).toBe(2000);
});

it('gives refusals as the errors they were', async () => {
  await expect(client.request({ headline: '' })).rejects.toMatchObject({
    code: 'validation',
    field: 'headline',
    message: 'The headline is empty.',
  });
  await expect(client.follow('none', () => undefined, signal)).rejects.toMatchObject({ code: 'api', outcome: 'final' });
  expect(waits).toBe(0);
});

it('opens the stream again when it breaks, as when the program restarts', async () => {
  const { id } = await client.request({ headline: 'Storm' });
  let streams = 0;
  const flaky: typeof fetch = async (input, init) => {
    if (!String(input).endsWith('/events')) return fetch(input, init);
    streams += 1;
    if (streams === 1) throw new TypeError('fetch failed');
    if (streams === 2) return new Response('event: status\ndata: {"stage":"prompt","progress":0}\n\n');
    await program.newsroom.finish(id);
    return fetch(input, init);
  };
  const view = await connect({ fetch: flaky }).follow(id, () => undefined, signal);
  expect(view.state).toBe('ready');
  expect([streams, waits]).toEqual([3, 2]);
});

it('gives up on a program that stays away, with a sentence', async () => {
  const away: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
  await expect(connect({ fetch: away }).follow('g1', () => undefined, signal)).rejects.toThrow('does not answer');
  expect(waits).toBe(30);
});

it('stops following when told to', async () => {
  const { id } = await client.request({ headline: 'Storm' });
  const stop = new AbortController();
  await expect(client.follow(id, () => stop.abort(), stop.signal)).rejects.toThrow('abort');
});

it('cancels', async () => {
  const { id } = await client.request({ headline: 'Storm' });
  await client.cancel(id);
  expect(program.newsroom.get(id).state).toBe('cancelled');
});

it('shows its token, also where links are written with a name it cannot reach', async () => {
  await program.server.close();
  program = await startHttpProgram({ publicUrl: 'https://news.example.invalid', accessToken: 'secret' });
  await expect(connect().request({ headline: 'Storm' })).rejects.toThrow('access token');
  const allowed = connect({ accessToken: 'secret' });
  const { id } = await allowed.request({ headline: 'Storm' });
  await program.newsroom.finish(id);
  const view = await allowed.follow(id, () => undefined, signal);
  expect(view.image?.url).toContain('https://news.example.invalid/');
  expect((await allowed.download(view.image?.url ?? '')).length).toBe(1000);
});

it('reads events however they are cut into pieces', async () => {
  const text = ': hello\n\nid: 1\nevent: status\ndata: {"a":\ndata: "é"}\n\nevent: end\r\ndata: x\r\n\r\n';
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 2, 7, 1000]) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
    const events = [];
    for await (const event of readEvents(body)) events.push(event);
    expect(events).toEqual([
      { event: 'status', data: '{"a":\n"é"}' },
      { event: 'end', data: 'x' },
    ]);
  }
});

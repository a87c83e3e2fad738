import { afterEach, describe, expect, it } from 'vitest';
import { createOpenAIImageProviders } from '../../../../src/adapters/image/openai/index.ts';
import type { CallOptions, ProvidedImage } from '../../../../src/pipeline/ports/providers.ts';
import { anImage } from '../../image-provider-contract.ts';
import { access } from '../../openai/failures-contract.ts';
import { type Loopback, loopback } from '../../openai/loopback.ts';
import { base64Picture, completed, eventText, partial, type StreamedEvent } from './images-api.ts';

const unfinished = await base64Picture('png', '64x64');
const finished = await base64Picture('webp', '320x256');
const head = { 'content-type': 'text/event-stream' };
const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

type Answer = Parameters<typeof loopback>[0];

async function draw(answer: Answer, options: Partial<CallOptions> = {}) {
  const server = await loopback(answer);
  open.push(server);
  const [provider] = createOpenAIImageProviders({ ...access, baseUrl: server.baseUrl, models: ['gpt-image-2'] });
  const seen: Uint8Array[] = [];
  const progress: number[] = [];
  const drawing = provider?.generate(anImage, {
    signal: new AbortController().signal,
    workspace: 'w1',
    onPartial: (bytes) => seen.push(bytes),
    onProgress: (value) => progress.push(value),
    ...options,
  }) as Promise<ProvidedImage>;
  return { drawing, seen, progress, server };
}

const sending =
  (events: readonly (StreamedEvent | string)[]): Answer =>
  (response) => {
    response.writeHead(200, head);
    for (const event of events) response.write(typeof event === 'string' ? event : eventText(event));
    response.end();
  };

describe('a picture that can be watched', () => {
  it('shows the unfinished ones in their order and ends with the finished one', async () => {
    const { drawing, seen, progress } = await draw(
      sending([partial(unfinished, 0), partial(unfinished, 1), completed(finished), 'data: [DONE]\n\n']),
    );
    const image = await drawing;
    expect(Buffer.from(image.bytes).toString('base64')).toBe(finished);
    expect(image).toMatchObject({ format: 'webp', model: 'gpt-image-2' });
    expect(image.cost).toEqual({ microUsd: 200 * 5 + 1756 * 30, measured: true });
    expect(seen.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual([unfinished, unfinished]);
    expect(progress).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('asks for a stream only when somebody watches', async () => {
    const asked: { stream?: boolean; partial_images?: number }[] = [];
    const fetch: typeof globalThis.fetch = async (_url, init) => {
      asked.push(JSON.parse(String(init?.body)));
      return asked.at(-1)?.stream
        ? new Response(eventText(completed(finished)), { headers: head })
        : Response.json({ created: 1, data: [{ b64_json: finished }] });
    };
    const [provider] = createOpenAIImageProviders({ ...access, fetch, models: ['gpt-image-2'], partials: 3 });
    const options = { signal: new AbortController().signal, workspace: 'w1' };
    await provider?.generate(anImage, { ...options, onPartial: () => {} });
    await provider?.generate(anImage, options);
    expect(asked).toMatchObject([{ stream: true, partial_images: 3 }, { stream: false }]);
    expect(asked[1]).not.toHaveProperty('partial_images');
  });

  it('may be finished before all unfinished ones came', async () => {
    const { drawing, seen } = await draw(sending([completed(finished)]));
    await expect(drawing).resolves.toMatchObject({ format: 'webp' });
    expect(seen).toEqual([]);
  });

  it('is read in whatever pieces it comes', async () => {
    const text = eventText(partial(unfinished, 0)) + eventText(completed(finished));
    const { drawing, seen } = await draw(async (response) => {
      response.writeHead(200, head);
      for (let at = 0; at < text.length; at += 97) {
        await new Promise<void>((done) => response.write(text.slice(at, at + 97), () => done()));
      }
      response.end();
    });
    await drawing;
    expect(seen).toHaveLength(1);
  });

  it('passes over events that are unknown, and unfinished pictures that are none', async () => {
    const { drawing, seen } = await draw(
      sending([
        { type: 'image_generation.thinking', note: 'hm' },
        partial('', 0),
        partial(Buffer.from('<html>').toString('base64'), 1),
        completed(finished, {}),
      ]),
    );
    expect((await drawing).cost?.measured).toBe(false);
    expect(seen).toEqual([]);
  });

  it('is perhaps paid when the stream is cut in the middle', async () => {
    const { drawing, seen } = await draw((response) => {
      response.writeHead(200, head);
      response.write(eventText(partial(unfinished, 0)));
      response.write(eventText(completed(finished)).slice(0, 60), () => response.socket?.destroy());
    });
    await expect(drawing).rejects.toMatchObject({ name: 'MediaError', code: 'api', outcome: 'unknown' });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['ends without the finished one', [partial(unfinished, 0)]],
    ['is empty', []],
    ['ends with an empty picture', [completed('')]],
    ['ends with something else', [completed(Buffer.from('<svg/>').toString('base64'))]],
    ['has JSON that is none', ['data: {"type":"image_gen\n\n']],
    ['is no stream at all', [JSON.stringify({ data: [{ b64_json: finished }] })]],
  ])('is perhaps paid when the stream %s', async (_what, events) => {
    const { drawing } = await draw(sending(events));
    await expect(drawing).rejects.toMatchObject({ name: 'MediaError', code: 'api', outcome: 'unknown' });
  });

  it.each([
    [{ code: 'moderation_blocked', type: 'image_generation_user_error' }, 'final', /refused/],
    [{ code: 'rate_limit_exceeded', type: 'requests' }, 'unpaid', /too busy/],
    [{ code: null, type: 'invalid_request_error' }, 'final', /did not accept/],
    [{ code: 'server_error', type: 'server_error' }, 'unknown', /failed on its side/],
  ])('ends as %j in the middle of the stream says', async (error, outcome, sentence) => {
    const { drawing } = await draw(
      sending([partial(unfinished, 0), { type: 'error', error: { message: 'no', ...error } }]),
    );
    const thrown = await drawing.catch((reason: unknown) => reason);
    expect(thrown).toMatchObject({ name: 'MediaError', outcome, message: expect.stringMatching(sentence) });
  });

  it('is given up at once when it is no longer wanted, in the middle of the stream', async () => {
    const abort = new AbortController();
    const reason = new Error('no longer wanted');
    const gone = Promise.withResolvers<void>();
    const { drawing } = await draw(
      (response) => {
        response.on('close', gone.resolve);
        response.writeHead(200, head);
        response.write(eventText(partial(unfinished, 0)));
      },
      { signal: abort.signal, onPartial: () => abort.abort(reason) },
    );
    await expect(drawing).rejects.toBe(reason);
    await gone.promise;
  });

  it('fails before the stream as any request does', async () => {
    const { drawing, server } = await draw((response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '4' });
      response.end(JSON.stringify({ error: { code: 'rate_limit_exceeded', message: 'slow', type: 'requests' } }));
    });
    await expect(drawing).rejects.toMatchObject({ outcome: 'unpaid', retryAfterMs: 4000 });
    expect(server.calls()).toBe(1);
  });
});

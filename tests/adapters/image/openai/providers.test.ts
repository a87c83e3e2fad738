import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createMediaCodec } from '../../../../src/adapters/codec/index.ts';
import { createOpenAIImageProviders } from '../../../../src/adapters/image/openai/index.ts';
import { firstAnswer } from '../../../../src/pipeline/fallback.ts';
import type { ImageConfig } from '../../../../src/pipeline/ports/media.ts';
import type { CallOptions, ImageProvider } from '../../../../src/pipeline/ports/providers.ts';
import { anImage, imageProviderContract } from '../../image-provider-contract.ts';
import { access, failure, failuresContract, origin, secretWords, useNock } from '../../openai/failures-contract.ts';
import { base64Picture, type ImageBody, imagesAnswer, usage } from './images-api.ts';

const path = '/v1/images/generations';
const models = ['gpt-image-2.6-flare', 'gpt-image-2', 'gpt-image-1.5'];
const providers = () => createOpenAIImageProviders({ ...access, models });
const first = (of: ImageProvider[] = providers()) => of[0] as ImageProvider;

/** Answers well, whatever is asked, and keeps what was asked. */
function answering(times = 1): ImageBody[] {
  const asked: ImageBody[] = [];
  nock(origin)
    .post(path)
    .times(times)
    .reply(async (request: Request) => {
      const body = (await request.json()) as ImageBody;
      asked.push(body);
      return [200, await imagesAnswer(body)];
    });
  return asked;
}

function generate(config: Partial<ImageConfig> = {}, options: Partial<CallOptions> = {}, provider = first()) {
  return provider.generate(
    { ...anImage, ...config },
    { signal: new AbortController().signal, workspace: 'w1', ...options },
  );
}

useNock();

const aGif = await base64Picture('gif', '64x64');
const good = await imagesAnswer({ ...({} as ImageBody), size: '1024x1024', output_format: 'png', quality: 'low' });

failuresContract('pictures by OpenAI', {
  path: 'images/generations',
  good,
  ask: (to, signal) =>
    first(createOpenAIImageProviders({ ...to, models })).generate(
      { ...anImage, prompt: secretWords, headline: secretWords },
      { signal, workspace: 'w1' },
    ),
});

imageProviderContract('pictures by OpenAI', async () => {
  const fetch: typeof globalThis.fetch = async (_url, init) =>
    Response.json(await imagesAnswer(JSON.parse(String(init?.body))));
  return { provider: first(createOpenAIImageProviders({ ...access, fetch, models })) };
});

describe('the providers of several models', () => {
  it('are one a model, in their order, each with a name of its own', () => {
    const all = createOpenAIImageProviders({ ...access, models: [...models, 'gpt-image-2'] });
    expect(all.map(({ name }) => name)).toEqual(['openai', 'openai/gpt-image-2', 'openai/gpt-image-1.5']);
    expect(all.every(({ paid }) => paid)).toBe(true);
  });

  it('ask for their own model and say which one drew', async () => {
    const asked = answering(3);
    for (const [place, provider] of providers().entries()) {
      expect(await generate({}, {}, provider)).toMatchObject({
        model: models[place],
        digitalSource: 'trainedAlgorithmicMedia',
      });
    }
    expect(asked.map(({ model }) => model)).toEqual(models);
  });

  it('name the setting when a model is no more', async () => {
    nock(origin).post(path).reply(404, failure('model_not_found', 'gpt-image-1 was shut down'));
    await expect(generate()).rejects.toMatchObject({
      outcome: 'final',
      field: 'OPENAI_IMAGE_MODELS',
      message: expect.stringContaining('“gpt-image-2.6-flare”'),
    });
  });
});

describe('a model that is no more', () => {
  it('is stood in for by the next, which is seen by name', async () => {
    nock(origin)
      .post(path, ({ model }: ImageBody) => model === models[0])
      .reply(404, failure('model_not_found'));
    const asked = answering();
    const signal = new AbortController().signal;
    const { provider, result, fellBackFrom } = await firstAnswer(providers(), (one) => generate({}, {}, one), signal);
    expect(provider.name).toBe('openai/gpt-image-2');
    expect(result.model).toBe('gpt-image-2');
    expect(fellBackFrom).toMatchObject({ provider: 'openai', because: expect.stringContaining('gpt-image-2.6-flare') });
    expect(asked).toHaveLength(1);
  });
});

describe('a request for a picture', () => {
  it('honours prompt, size, quality and format', async () => {
    const asked = answering();
    await generate({
      prompt: 'A harbour',
      resolution: { width: 1536, height: 864 },
      quality: 'high',
      format: 'jpg',
    });
    expect(asked).toEqual([
      {
        model: 'gpt-image-2.6-flare',
        prompt: 'A harbour',
        n: 1,
        size: '1536x864',
        quality: 'high',
        output_format: 'jpeg',
        output_compression: 100,
        safety_identifier: expect.stringMatching(/^[0-9a-f]{64}$/),
        stream: false,
      },
    ]);
  });

  it.each(['webp', 'png', 'jpg'] as const)('comes back whole as %s', async (format) => {
    answering();
    const image = await generate({ format, resolution: { width: 1200, height: 628 } });
    expect(image.format).toBe(format);
    const facts = await createMediaCodec().inspect(image.bytes);
    expect(facts).toMatchObject({ kind: 'image', format, width: 1200, height: 640 });
  });

  it('asks for no compression of a png', async () => {
    const asked = answering();
    await generate({ format: 'png' });
    expect(asked[0]).not.toHaveProperty('output_compression');
  });

  it('tells OpenAI the same of the same person, and never who it is', async () => {
    const asked = answering(4);
    const people: Partial<CallOptions>[] = [
      { requester: 'U1' },
      { requester: 'U1' },
      { requester: 'U2' },
      { requester: 'U1', workspace: 'w2' },
    ];
    for (const person of people) await generate({}, person);
    const ids = asked.map(({ safety_identifier: id }) => id ?? '');
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).not.toMatch(/U1|U2|w1|w2/);
  });
});

describe('an answer that is no picture', () => {
  it.each([
    ['no pictures', { data: [] }],
    ['no list', {}],
    ['an empty picture', { data: [{ b64_json: '' }] }],
    ['an address instead', { data: [{ url: 'https://example.org/a.png' }] }],
    ['something that is not base64', { data: [{ b64_json: '§§§' }] }],
    ['a web page', { data: [{ b64_json: Buffer.from('<html></html>').toString('base64') }] }],
    ['a gif', { data: [{ b64_json: aGif }] }],
  ])('counts as perhaps paid: %s', async (_what, body) => {
    nock(origin)
      .post(path)
      .reply(200, { created: 1, usage, ...body });
    await expect(generate()).rejects.toMatchObject({ name: 'MediaError', code: 'api', outcome: 'unknown' });
  });

  it('is still a picture when it is of another of our formats', async () => {
    const data = [{ b64_json: await base64Picture('png') }];
    nock(origin).post(path).reply(200, { created: 1, usage, data });
    expect((await generate({ format: 'webp' })).format).toBe('png');
  });
});

describe('a refusal', () => {
  it.each([
    [
      { moderation_details: { moderation_stage: 'input', categories: ['violence', 'self-harm'] } },
      '(violence, self harm)',
    ],
    [{ message: 'Your request was rejected. safety_violations=[sexual].' }, '(sexual)'],
    [{}, 'rules.'],
  ])('is final and says for what: %j', async (more, what) => {
    const body = failure('moderation_blocked', 'Rejected by the safety system', 'image_generation_user_error', more);
    nock(origin).post(path).reply(400, body);
    await expect(generate()).rejects.toMatchObject({
      code: 'api',
      outcome: 'final',
      stage: 'image',
      message: expect.stringMatching(/^OpenAI refused this picture under its content rules/),
    });
    nock(origin).post(path).reply(400, body);
    await expect(generate()).rejects.toThrow(what);
  });
});

describe('what a picture costs', () => {
  it('comes from the figures of the answer', async () => {
    answering();
    // 200 tokens at 5 dollars a million and 1756 at 30.
    expect((await generate()).cost).toEqual({ microUsd: 200 * 5 + 1756 * 30, measured: true });
  });

  it('comes from the figures without their details as well', async () => {
    const { input_tokens, output_tokens } = usage;
    nock(origin)
      .post(path)
      .reply(200, { ...good, usage: { input_tokens, output_tokens, total_tokens: 1956 } });
    expect((await generate()).cost).toEqual({ microUsd: 200 * 5 + 1756 * 30, measured: true });
  });

  it.each([undefined, null, {}, { input_tokens: 'many', output_tokens: 5 }])(
    'is estimated, and says so, when the figures are %j',
    async (figures) => {
      nock(origin)
        .post(path)
        .reply(200, { ...good, usage: figures });
      const { cost } = await generate();
      expect(cost?.measured).toBe(false);
      expect(cost?.microUsd).toBeGreaterThan(0);
    },
  );

  it('is never called measured for a model without a price', async () => {
    answering();
    const [provider] = createOpenAIImageProviders({ ...access, models: ['house-painter-9'] });
    expect((await generate({}, {}, provider)).cost?.measured).toBe(false);
  });

  it.each([
    ['gpt-image-2', 'low', 196],
    ['gpt-image-2', 'medium', 1756],
    ['gpt-image-2', 'high', 7024],
    ['gpt-image-2-2026-04-21', 'high', 7024],
    ['gpt-image-2.5-flare', 'medium', 439],
    ['gpt-image-2.6-sunburst', 'high', 1756],
  ] as const)('is estimated beforehand for %s in %s', (model, quality, tokens) => {
    const [provider] = createOpenAIImageProviders({ ...access, models: [model], partials: 0 });
    const config: ImageConfig = { ...anImage, prompt: '', quality, resolution: { width: 1024, height: 1024 } };
    expect(provider?.estimate?.(config)).toEqual({ microUsd: tokens * 30, measured: false });
  });

  it('is estimated with the unfinished pictures on the way', () => {
    const of = (partials: number) =>
      first(createOpenAIImageProviders({ ...access, models, partials })).estimate?.(anImage).microUsd ?? 0;
    expect(of(2) - of(0)).toBe(200 * 30);
  });

  it('is not estimated lower for a model nobody knows than for those that are known', () => {
    const of = (model: string) =>
      first(createOpenAIImageProviders({ ...access, models: [model] })).estimate?.({
        ...anImage,
        quality: 'high',
        resolution: { width: 1024, height: 1024 },
      }).microUsd ?? 0;
    for (const model of models) expect(of('house-painter-9')).toBeGreaterThanOrEqual(of(model));
  });
});

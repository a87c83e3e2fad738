import nock from 'nock';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  createOpenAIModerationProvider,
  type OpenAIModerationOptions,
} from '../../../../src/adapters/moderation/openai/index.ts';
import { access, failuresContract, origin, secretWords, useNock } from '../../openai/failures-contract.ts';

const names = [
  'harassment',
  'harassment/threatening',
  'sexual',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm/intent',
  'self-harm/instructions',
  'self-harm',
  'sexual/minors',
  'violence',
  'violence/graphic',
];

/** As omni-moderation answers: every category with a score, those of `scores` set. */
function answer(scores: Record<string, number> = {}, at = 0.5) {
  const all = Object.fromEntries(names.map((name) => [name, 0.0001]));
  const category_scores = { ...all, ...scores };
  const categories = Object.fromEntries(Object.entries(category_scores).map(([name, score]) => [name, score >= at]));
  const category_applied_input_types = Object.fromEntries(names.map((name) => [name, ['text']]));
  const flagged = Object.values(categories).includes(true);
  return {
    id: 'modr-1',
    model: 'omni-moderation-latest',
    results: [{ flagged, categories, category_scores, category_applied_input_types }],
  };
}

const options = () => ({ signal: new AbortController().signal, workspace: 'w1' });
const create = (more: Partial<OpenAIModerationOptions> = {}) =>
  createOpenAIModerationProvider({ ...access, onFlagged: 'block', ...more });

async function checkText(body: object, more: Partial<OpenAIModerationOptions> = {}) {
  nock(origin).post('/v1/moderations').reply(200, body);
  return create(more).checkText(secretWords, options());
}

async function checkImage(body: object, more: Partial<OpenAIModerationOptions> = {}) {
  nock(origin).post('/v1/moderations').reply(200, body);
  return create(more).checkImage?.(new Uint8Array([0x89]), options());
}

useNock();

failuresContract('moderation by OpenAI', {
  path: 'moderations',
  good: answer(),
  ask: (to, signal) =>
    createOpenAIModerationProvider({ ...to, onFlagged: 'block' }).checkText(secretWords, { signal, workspace: 'w1' }),
});

describe('moderation by OpenAI', () => {
  it('costs nothing', () => {
    expect(create()).toMatchObject({ name: 'openai', paid: false });
  });

  it('lets pass what was not flagged', async () => {
    expect(await checkText(answer())).toEqual({ verdict: 'allow' });
  });

  it('asks the newest model unless another is named', async () => {
    const asked: unknown[] = [];
    nock(origin)
      .post('/v1/moderations', (body) => asked.push(body) > 0)
      .times(2)
      .reply(200, answer());
    await create().checkText('words', options());
    await create({ model: 'omni-moderation-2024-09-26' }).checkText('words', options());
    expect(asked).toEqual([
      { model: 'omni-moderation-latest', input: 'words' },
      { model: 'omni-moderation-2024-09-26', input: 'words' },
    ]);
  });

  it('blocks what was flagged and says what was found', async () => {
    expect(await checkText(answer({ hate: 0.9, harassment: 0.7 }))).toEqual({
      verdict: 'block',
      reason: 'The check by OpenAI found hate and harassment in this text, so it may not be used.',
    });
  });

  it('holds it for an editor where the newsroom wants that', async () => {
    expect(await checkText(answer({ sexual: 0.9 }), { onFlagged: 'hold' })).toEqual({
      verdict: 'hold',
      reason:
        'The check by OpenAI found sexual content in this text, so an editor has to look at it before it is shown.',
    });
  });

  it('never holds for an editor what nobody may look at', async () => {
    const verdict = await checkText(answer({ 'sexual/minors': 0.6 }), { onFlagged: 'hold' });
    expect(verdict.verdict).toBe('block');
  });

  it('lets news of violence pass in a headline, but not in the picture', async () => {
    expect((await checkText(answer({ violence: 0.9 }))).verdict).toBe('allow');
    expect((await checkText(answer({ violence: 0.9 }), { ignoredInText: [] })).verdict).toBe('block');
    expect((await checkText(answer({ 'violence/graphic': 0.9 }))).verdict).toBe('block');
    expect((await checkImage(answer({ violence: 0.9 })))?.verdict).toBe('block');
  });

  it('counts a category from its own threshold on, above or below OpenAI’s', async () => {
    const thresholds = { hate: 0.8, sexual: 0.2 };
    expect((await checkText(answer({ hate: 0.7 }), { thresholds })).verdict).toBe('allow');
    expect((await checkText(answer({ hate: 0.8 }), { thresholds })).verdict).toBe('block');
    expect((await checkText(answer({ sexual: 0.3 }), { thresholds })).verdict).toBe('block');
  });

  it('takes a category it has never heard of seriously, and one without a score or a name', async () => {
    const unheard = await checkText(answer({ 'deception/election': 0.9 }));
    expect(unheard).toMatchObject({ verdict: 'block', reason: expect.stringContaining('deception election') });
    const [result] = answer().results;
    const without = { ...answer(), results: [{ ...result, flagged: true }] };
    expect((await checkText(without)).verdict).toBe('block');
    const empty = { ...answer(), results: [{ flagged: true, categories: { hate: true }, category_scores: {} }] };
    expect((await checkText(empty)).verdict).toBe('block');
  });

  it('takes the strictest of several results', async () => {
    const two = { ...answer(), results: [...answer().results, ...answer({ hate: 0.9 }).results] };
    expect((await checkText(two)).verdict).toBe('block');
  });

  it('gives no verdict on no result', async () => {
    await expect(checkText({ ...answer(), results: [] })).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
  ] as const)('sends the very bytes of a %s', async (format, type) => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#333' } })
      .toFormat(format)
      .toBuffer();
    const asked: { input: { type: string; image_url: { url: string } }[] }[] = [];
    nock(origin)
      .post('/v1/moderations', (body) => asked.push(body) > 0)
      .reply(200, answer());
    expect(await create().checkImage?.(bytes, options())).toEqual({ verdict: 'allow' });
    const url = asked[0]?.input[0]?.image_url.url ?? '';
    expect(url.startsWith(`data:${type};base64,`)).toBe(true);
    expect(Buffer.from(url.split(',')[1] ?? '', 'base64')).toEqual(bytes);
  });

  it('says that it is the picture, and belongs to its stage', async () => {
    expect((await checkImage(answer({ sexual: 0.9 })))?.reason).toContain('in this picture');
    nock(origin).post('/v1/moderations').reply(500, {});
    await expect(create().checkImage?.(new Uint8Array([1]), options())).rejects.toMatchObject({ stage: 'image' });
    nock(origin).post('/v1/moderations').reply(500, {});
    await expect(create().checkText('x', options())).rejects.toMatchObject({ stage: 'prompt' });
  });
});

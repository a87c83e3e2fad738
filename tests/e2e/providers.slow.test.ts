import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Outside, openOutside } from '../helpers/outside/outside.ts';
import { freshDatabase } from '../helpers/postgres.ts';
import { makeWorkplace, type Workplace } from '../helpers/real-program.ts';
import { ask, ended, request, view } from './process.ts';

let place: Workplace;
let outside: Outside;
beforeEach(async () => {
  outside = await openOutside();
  place = await makeWorkplace();
  Object.assign(place.settings, outside.settings);
});
afterEach(async () => {
  await place.clear();
  await outside.close();
});

const pictures = '/images/generations';
const prompts = '/responses';
const speech = ':synthesize';
const json = (status: number, body: object = {}) => ({ status, body });
/** As OpenAI writes its errors. */
const openAIError = (status: number, code: string) => json(status, { error: { message: 'No.', type: 'x', code } });
const asked = (end: string) => outside.count(end);

describe('with keys set and nothing else', () => {
  test('a headline becomes a picture, a narration and addresses of the store, each paid once', async () => {
    const { url } = await place.start();
    const id = await request(url, 'Storm closes port of Rotterdam');
    const made = await ended(url, id);
    expect(made).toMatchObject({
      state: 'ready',
      image: { metadata: { provider: 'openai', digitalSource: 'trainedAlgorithmicMedia', cached: false } },
      audio: { metadata: { provider: 'google', voiceId: 'google/en-GB-Neural2-B' }, alignment: { source: 'provider' } },
    });
    expect([asked(prompts), asked(pictures), asked(speech)]).toEqual([1, 1, 1]);
    // Words and picture.
    expect(asked('/moderations')).toBe(2);
    const words = made.audio?.alignment.words.map(({ text }) => text);
    expect(words).toEqual(['Storm', 'closes', 'port', 'of', 'Rotterdam']);
    expect((await fetch(made.image?.url ?? '')).headers.get('content-type')).toBe('image/webp');
    expect((await ask(url, `/api/generations/${id}/approval`, { decision: 'approved' })).status).toBe(200);
    const published = await view(url, id);
    expect(published.image?.url).toContain('/storage/v1/object/public/newsmedia/');
    expect((await fetch(published.image?.url ?? '')).headers.get('cache-control')).toContain('immutable');

    // An equal request costs nothing.
    const again = await ended(url, await request(url, 'Storm closes port of Rotterdam'));
    expect(again).toMatchObject({ state: 'ready', image: { metadata: { cached: true } } });
    expect([asked(prompts), asked(pictures), asked(speech)]).toEqual([1, 1, 1]);
  });

  test('words that are flagged cost nothing', async () => {
    const { url } = await place.start();
    const refused = await ended(url, await request(url, 'This is flagged'));
    expect(refused.state).toBe('failed');
    expect([asked(prompts), asked(pictures), asked(speech)]).toEqual([0, 0, 0]);
  });

  test('a wrong key of the store is refused at start with a sentence', async () => {
    Object.assign(place.settings, { SUPABASE_SERVICE_ROLE_KEY: 'wrong-key' });
    const { code, stderr } = await place.finish('main.ts');
    expect(code).toBe(1);
    expect(stderr).toMatch(/SUPABASE_SERVICE_ROLE_KEY/);
    expect(stderr).not.toContain('wrong-key');
  });
});

describe('when a provider fails', () => {
  test.each([
    ['a limit is reached', () => ({ status: 429, headers: { 'retry-after': '0' } }), 5],
    ['it is overloaded', () => json(503), 5],
    ['it breaks', () => json(500), 2],
    ['the connection breaks off', () => 'reset' as const, 2],
    ['it refuses', () => openAIError(400, 'moderation_blocked'), 1],
    ['the model is gone', () => openAIError(404, 'model_not_found'), 1],
    ['the key is wrong', () => openAIError(401, 'invalid_api_key'), 1],
  ])('%s: the local illustrator draws, and the card says why', async (_why, fault, times) => {
    Object.assign(place.settings, { OPENAI_IMAGE_MODELS: 'gpt-image-2' });
    outside.failWith((call) => (call.endsWith(pictures) ? fault() : undefined));
    const { url } = await place.start();
    const made = await ended(url, await request(url, 'Storm closes port of Rotterdam'));
    expect(made).toMatchObject({
      state: 'ready',
      image: { metadata: { provider: 'local' } },
      audio: { metadata: { provider: 'google' } },
      stages: { image: { provider: 'local', fellBackFrom: 'openai' } },
    });
    expect(made.image?.metadata.notes.join(' ')).toMatch(/Made by local because: .+\./);
    expect(asked(pictures)).toBe(times);
  });

  test('the next model is asked before the local illustrator, and the first one can be tried again alone', async () => {
    Object.assign(place.settings, { OPENAI_IMAGE_MODELS: 'gpt-image-2.6-flare,gpt-image-2' });
    let first = true;
    outside.failWith((call) => {
      if (!call.endsWith(pictures) || !first) return undefined;
      first = false;
      return openAIError(404, 'model_not_found');
    });
    const { url } = await place.start();
    const id = await request(url, 'Storm closes port of Rotterdam');
    const made = await ended(url, id);
    expect(made.stages.image).toMatchObject({ provider: 'openai/gpt-image-2', fellBackFrom: 'openai' });
    const before = [asked(prompts), asked(pictures), asked(speech)];
    expect((await ask(url, `/api/generations/${id}/retry`, { stage: 'image', provider: 'openai' })).status).toBe(202);
    const retried = await ended(url, id);
    expect(retried.image?.metadata).toMatchObject({ provider: 'openai', model: 'gpt-image-2.6-flare' });
    expect([asked(prompts), asked(pictures), asked(speech)]).toEqual([before[0], (before[1] ?? 0) + 1, before[2]]);
  });

  test('a voice that is away is replaced by the local one', async () => {
    outside.failWith((call) => (call.endsWith(speech) ? json(400) : undefined));
    const { url } = await place.start();
    const made = await ended(url, await request(url, 'Storm closes port of Rotterdam'));
    expect(made).toMatchObject({ state: 'ready', audio: { metadata: { provider: 'local' } } });
    expect(made.stages.audio.fellBackFrom).toBe('google');
  });

  test('a voice service that nobody has reached yet refuses nothing', async () => {
    outside.failWith((call) => (/voices$|:synthesize$/.test(call) ? json(503) : undefined));
    const { url } = await place.start();
    const made = await ended(url, await request(url, 'Storm closes port of Rotterdam'));
    expect(made).toMatchObject({ state: 'ready', audio: { metadata: { provider: 'local' } } });
  });

  test('one that fails again and again is left alone until it has rested', async () => {
    Object.assign(place.settings, { OPENAI_IMAGE_MODELS: 'gpt-image-2' });
    outside.failWith((call) => (call.endsWith(pictures) ? json(503) : undefined));
    const { url } = await place.start();
    await ended(url, await request(url, 'First headline'));
    const after = asked(pictures);
    const second = await ended(url, await request(url, 'Second headline'));
    expect(asked(pictures)).toBe(after);
    expect(second.image?.metadata.notes.join(' ')).toContain('is left alone for 30 seconds');
    expect(await (await fetch(`${url}/metrics`)).text()).toContain(
      'newsmedia_provider_up{provider="openai",step="image"} 0',
    );
  });

  test('a store that is away keeps nothing from being shown, and gets its files when it is back', async () => {
    const { url } = await place.start();
    outside.failWith((call) => (call.includes('/storage/v1/') ? json(503) : undefined));
    const id = await request(url, 'Storm closes port of Rotterdam');
    const made = await ended(url, id);
    expect(made.state).toBe('ready');
    expect((await fetch(made.image?.url ?? '')).status).toBe(200);
    expect((await fetch(made.audio?.url ?? '')).status).toBe(200);
  });
});

describe('a call that is on its way', () => {
  test('is given up when the generation is cancelled', async () => {
    const held = outside.hold(pictures);
    const { url } = await place.start();
    const id = await request(url, 'Storm closes port of Rotterdam');
    await held.waiting;
    expect((await ask(url, `/api/generations/${id}/cancel`, {})).status).toBe(200);
    expect((await ended(url, id)).state).toBe('cancelled');
    held.release();
  });

  test.each([
    ['the prompt', prompts],
    ['the picture', pictures],
    ['the narration', speech],
  ])('when the program is killed during %s: it is made once more at most, the rest not again', async (_what, end) => {
    Object.assign(place.settings, { OPENAI_IMAGE_MODELS: 'gpt-image-2' });
    const held = outside.hold(end);
    const program = await place.start();
    const id = await request(program.url, 'Storm closes port of Rotterdam');
    await held.waiting;
    await program.end('SIGKILL');
    held.release();
    const { url } = await place.start();
    expect((await ended(url, id)).state).toBe('ready');
    expect(asked(end)).toBe(2);
    expect(asked(prompts)).toBe(end === prompts ? 2 : 1);
  });
});

describe('the budget', () => {
  test('stops what costs money before anything is spent, and says what is left', async () => {
    Object.assign(place.settings, { BUDGET_PER_DAY: '0.01' });
    const { url } = await place.start();
    const refused = await ask(url, '/api/generations', { headline: 'Storm closes port of Rotterdam' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(
      /This would cost up to \$0\.\d+, and \$0\.00 of today's budget of \$0\.010 is used/,
    );
    expect([asked(prompts), asked(pictures), asked(speech)]).toEqual([0, 0, 0]);
  });
});

describe('several machines', () => {
  test('a gateway answers and a worker makes it, on one database, one store and one Redis', async (context) => {
    const database = await freshDatabase();
    if (!database) return context.skip('Postgres cannot be reached at 127.0.0.1:5432, so this is NOT tested here');
    const other = await makeWorkplace();
    const shared = {
      DATABASE_URL: database.url,
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      REDIS_URL: 'redis://127.0.0.1:6379',
    };
    try {
      Object.assign(place.settings, shared, { ROLE: 'gateway' });
      Object.assign(other.settings, outside.settings, shared, { ROLE: 'worker' });
      const gateway = await place.start();
      const id = await request(gateway.url, 'Storm closes port of Rotterdam');
      expect((await view(gateway.url, id)).state).toBe('queued');
      const worker = await other.start();
      const made = await ended(gateway.url, id);
      expect(made).toMatchObject({ state: 'ready', image: { metadata: { provider: 'openai' } } });
      expect((await fetch(made.image?.url ?? '')).status).toBe(200);
      expect((await view(worker.url, id)).state).toBe('ready');
    } finally {
      await place.clear();
      await other.clear();
      await database.drop();
    }
  });
});

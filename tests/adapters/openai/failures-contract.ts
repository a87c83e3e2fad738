import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OpenAIAccess } from '../../../src/adapters/openai/client.ts';
import { MediaError } from '../../../src/pipeline/errors.ts';
import { closedPort, loopback } from './loopback.ts';

export const origin = 'http://openai.test';
export const apiKey = 'sk-test-very-secret-0123456789';
export const secretWords = 'Zebra parade cancelled';
export const now = () => new Date('2026-11-22T10:00:00.000Z');
export const access: OpenAIAccess = { apiKey, baseUrl: `${origin}/v1`, now };

/** An adapter's way of asking, as the same questions are put to each of them. */
export interface Asking {
  /** Below `/v1`. */
  path: string;
  /** Asks about `secretWords`. */
  ask: (access: OpenAIAccess, signal: AbortSignal) => Promise<unknown>;
  /** A good answer, as JSON. */
  good: unknown;
}

/** The error body OpenAI sends. */
export function failure(code: string | null, message = 'no', type = 'invalid_request_error', more: object = {}) {
  return { error: { message, type, param: null, code, ...more } };
}

/** Intercepts nothing that goes to loopback. */
export function useNock(): void {
  beforeAll(() => {
    if (!nock.isActive()) nock.activate();
  });
  afterEach(() => nock.cleanAll());
  afterAll(() => nock.restore());
}

/** The outcome table, for every adapter that asks OpenAI. */
export function failuresContract(name: string, { path, ask, good }: Asking): void {
  const signal = () => new AbortController().signal;
  const error = async (work: Promise<unknown>) => {
    const thrown = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(thrown).toBeInstanceOf(MediaError);
    return thrown as MediaError;
  };
  /** Asks once of a server that answers like this, and makes sure that it was asked once. */
  async function thrownAt(status: number, body: nock.Body, headers: Record<string, string> = {}): Promise<MediaError> {
    const scope = nock(origin).post(`/v1/${path}`).reply(status, body, headers);
    const thrown = await error(ask(access, signal()));
    expect(scope.isDone()).toBe(true);
    return thrown;
  }
  async function thrownAtAnswer(answer: Parameters<typeof loopback>[0]): Promise<MediaError> {
    const server = await loopback(answer);
    const thrown = await error(ask({ ...access, baseUrl: server.baseUrl }, signal()));
    expect(server.calls()).toBe(1);
    await server.close();
    return thrown;
  }

  describe(`${name}, when OpenAI fails`, () => {
    it.each([
      [
        400,
        failure('invalid_value', 'Invalid value', 'invalid_request_error', { param: 'size' }),
        /invalid_value in size/,
      ],
      [401, failure('invalid_api_key', `Incorrect API key provided: ${apiKey}`), /OPENAI_API_KEY/],
      [403, failure(null, 'Your organization must be verified to use this model'), /verified/],
      [403, failure('unsupported_country_region_territory', 'Country not supported'), /country/],
      [404, failure('model_not_found', 'The model does not exist'), /no model/],
      [404, failure(null, 'The model `x` has been deprecated, learn more here'), /no model/],
      [404, failure(null, 'Invalid URL'), /OPENAI_BASE_URL/],
      [404, '<html>not here</html>', /OPENAI_BASE_URL/],
      [409, failure(null, 'Conflict'), /409/],
      [413, failure(null, 'Too large'), /too large/],
      [422, failure(null, 'Unprocessable'), /422/],
      [429, failure('insufficient_quota', 'You exceeded your quota', 'insufficient_quota'), /no credit/],
      [429, failure('credit_balance_exhausted', 'No credit', 'insufficient_quota'), /no credit/],
      [400, failure('billing_hard_limit_reached', 'Limit reached'), /no credit/],
      [400, failure('content_policy_violation', 'Against the policy'), /refused/],
      [400, failure(null, 'Your request was rejected by the safety system.'), /refused/],
    ])('gives up for good after %i %j', async (status, body, sentence) => {
      const thrown = await thrownAt(status, body);
      expect(thrown).toMatchObject({ code: 'api', outcome: 'final', retryAfterMs: undefined });
      expect(thrown.message).toMatch(sentence);
    });

    it.each([
      [429, {}, undefined],
      [429, { 'retry-after': '7' }, 7000],
      [429, { 'retry-after': '0.5' }, 500],
      [429, { 'retry-after-ms': '1500', 'retry-after': '2' }, 1500],
      [429, { 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT' }, 30_000],
      [429, { 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }, 0],
      [429, { 'retry-after': 'soon' }, undefined],
      [503, { 'retry-after': '3' }, 3000],
      [503, {}, undefined],
    ])('has paid nothing after %i with %j', async (status, headers, retryAfterMs) => {
      const thrown = await thrownAt(status, failure('rate_limit_exceeded', 'Slow down', 'requests'), headers);
      expect(thrown).toMatchObject({ code: 'api', outcome: 'unpaid', retryAfterMs });
    });

    it.each([500, 502, 504, 520])('does not know whether it paid after %i', async (status) => {
      const thrown = await thrownAt(status, failure(null, 'The server had an error', 'server_error'));
      expect(thrown).toMatchObject({ code: 'api', outcome: 'unknown' });
    });

    it('does not know whether it paid after 408', async () => {
      expect(await thrownAt(408, '')).toMatchObject({ code: 'timeout', outcome: 'unknown' });
    });

    it.each([
      ['truncated JSON', JSON.stringify(good).slice(0, -20), 'application/json'],
      ['another shape', '{"hello":"there"}', 'application/json'],
      ['null', 'null', 'application/json'],
      ['an empty body', '', 'application/json'],
      ['a web page', '<html>Welcome to the hotel network</html>', 'text/html'],
    ])('does not know whether it paid after %s', async (_what, body, type) => {
      expect(await thrownAt(200, body, { 'content-type': type })).toMatchObject({ code: 'api', outcome: 'unknown' });
    });

    it('has paid nothing when nobody listens', async () => {
      const thrown = await error(ask({ ...access, baseUrl: await closedPort() }, signal()));
      expect(thrown).toMatchObject({ code: 'api', outcome: 'unpaid' });
      expect(thrown.message).toContain('ECONNREFUSED');
    });

    it.each(['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
      'has paid nothing when the connection was never made (%s)',
      async (code) => {
        const cause = Object.assign(new Error(`connect ${code}`), { code });
        const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
        expect(await error(ask({ ...access, fetch }, signal()))).toMatchObject({ code: 'api', outcome: 'unpaid' });
      },
    );

    it.each(['UND_ERR_HEADERS_TIMEOUT', 'ETIMEDOUT'])('does not know whether it paid after %s', async (code) => {
      const cause = Object.assign(new Error('Headers Timeout Error'), { code });
      const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
      expect(await error(ask({ ...access, fetch }, signal()))).toMatchObject({ code: 'timeout', outcome: 'unknown' });
    });

    it('does not know whether it paid after a reset', async () => {
      const thrown = await thrownAtAnswer((response) => response.socket?.resetAndDestroy());
      expect(thrown).toMatchObject({ code: 'api', outcome: 'unknown' });
    });

    it('does not know whether it paid when the answer breaks off', async () => {
      const body = JSON.stringify(good);
      const thrown = await thrownAtAnswer((response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
      });
      expect(thrown).toMatchObject({ code: 'api', outcome: 'unknown' });
    });

    it('lets go of a call that hangs as soon as it is aborted, with the reason given', async () => {
      const abort = new AbortController();
      const reason = new Error('no longer wanted');
      const gone = Promise.withResolvers<void>();
      const server = await loopback((response) => {
        response.on('close', gone.resolve);
        abort.abort(reason);
      });
      await expect(ask({ ...access, baseUrl: server.baseUrl }, abort.signal)).rejects.toBe(reason);
      await gone.promise;
      await server.close();
    });

    it('asks nothing when it is aborted already', async () => {
      const reason = new Error('no longer wanted');
      const fetch = () => Promise.reject(new Error('was asked'));
      await expect(ask({ ...access, fetch }, AbortSignal.abort(reason))).rejects.toBe(reason);
    });

    it.each([
      [401, failure('invalid_api_key', `Incorrect API key provided: ${apiKey}`)],
      [400, failure('invalid_value', `Not possible: ${secretWords}`)],
      [400, failure(`${secretWords} ${apiKey}`, 'no', 'x', { param: `${secretWords} ${apiKey}` })],
      [400, failure('moderation_blocked', `Refused: safety_violations=[${secretWords}]`)],
      [500, failure(null, `Failed at: ${secretWords}`)],
      [200, `{"half": "${secretWords} ${apiKey}`],
    ])('keeps the key and the story out of what it says after %i %j', async (status, body) => {
      const thrown = await thrownAt(status, body, { 'content-type': 'application/json' });
      const said: string[] = [];
      for (let part: unknown = thrown; part instanceof Error; part = part.cause)
        said.push(JSON.stringify(part), String(part), part.stack ?? '');
      for (const text of said) {
        expect(text).not.toContain(secretWords);
        expect(text).not.toContain(apiKey);
      }
    });

    it('says which request it was, for those who ask OpenAI', async () => {
      const thrown = await thrownAt(500, failure('server_error'), { 'x-request-id': 'req_123' });
      expect(String(thrown.cause)).toContain('500 server_error request req_123');
    });
  });

  describe(`${name}, when OpenAI answers`, () => {
    it('asks with the key, at the address it was given', async () => {
      const scope = nock(origin, { reqheaders: { authorization: `Bearer ${apiKey}` } })
        .post(`/v1/${path}`)
        .reply(200, good as nock.Body);
      await ask(access, signal());
      expect(scope.isDone()).toBe(true);
    });

    it('asks by the fetch it was given', async () => {
      const asked: string[] = [];
      const fetch = async (url: unknown) => {
        asked.push(String(url));
        return Response.json(good);
      };
      await ask({ ...access, fetch }, signal());
      expect(asked).toEqual([`${origin}/v1/${path}`]);
    });
  });
}

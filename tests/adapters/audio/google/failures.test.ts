import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { MediaError } from '../../../../src/pipeline/errors.ts';
import { apiKey, errorInfo, failing, googleError, speechAnswer, useGoogle, useNock } from './speech-api.ts';

useNock();
const { google, speak } = useGoogle();

const secretWords = 'Zebra parade cancelled';
const text = secretWords;
const good = JSON.stringify(
  speechAnswer({
    input: { ssml: '<mark name="w0"/>' },
    voice: { languageCode: 'en-GB' },
    audioConfig: { audioEncoding: 1, sampleRateHertz: 24_000 },
  }),
);

async function errorOf(work: Promise<unknown>): Promise<MediaError> {
  const thrown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(MediaError);
  return thrown as MediaError;
}

/** Asks once of a Google that answers like this, and makes sure that it was asked once. */
async function thrownAt(status: number, body: object | string, headers: Record<string, string> = {}) {
  const scope = failing(status, body as string, headers);
  const thrown = await errorOf(speak({ text }));
  expect(scope.isDone()).toBe(true);
  return thrown;
}

/** A server that does what no interceptor can: reset, hang, and stop in the middle. */
async function loopback(answer: (response: ServerResponse, request: IncomingMessage, body: string) => void) {
  const asked: { url: string; body: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push({ url: request.url ?? '', body, headers: request.headers });
      answer(response, request, body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function thrownAtAnswer(answer: Parameters<typeof loopback>[0], timeoutMs?: number): Promise<MediaError> {
  const server = await loopback(answer);
  const provider = google({ endpoint: server.endpoint, ...(timeoutMs ? { timeoutMs } : {}) });
  const thrown = await errorOf(speak({ text }, provider));
  expect(server.asked).toHaveLength(1);
  await server.close();
  return thrown;
}

describe('when Google refuses', () => {
  it.each([
    [
      400,
      googleError(400, 'API key not valid. Please pass a valid API key.', 'INVALID_ARGUMENT', [
        errorInfo('API_KEY_INVALID'),
      ]),
      /Check GOOGLE_TTS_API_KEY/,
    ],
    [
      400,
      googleError(400, 'API key expired. Please renew the API key.', 'INVALID_ARGUMENT'),
      /Check GOOGLE_TTS_API_KEY/,
    ],
    [
      401,
      googleError(401, 'Request had invalid authentication credentials.', 'UNAUTHENTICATED', [
        errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED'),
      ]),
      /Check GOOGLE_TTS_API_KEY/,
    ],
    [
      403,
      googleError(
        403,
        'Cloud Text-to-Speech API has not been used in project 1 before or it is disabled.',
        'PERMISSION_DENIED',
        [errorInfo('SERVICE_DISABLED')],
      ),
      /switched off in the Google project of GOOGLE_TTS_API_KEY/,
    ],
    [
      403,
      googleError(403, 'This API method requires billing to be enabled.', 'PERMISSION_DENIED', [
        errorInfo('BILLING_DISABLED'),
      ]),
      /no billing account/,
    ],
    [
      403,
      googleError(403, 'Requests to this API are blocked.', 'PERMISSION_DENIED', [
        errorInfo('API_KEY_SERVICE_BLOCKED'),
      ]),
      /GOOGLE_TTS_API_KEY has no permission/,
    ],
    [403, '<html>Forbidden</html>', /no permission/],
    [404, '<html>Not Found</html>', /Check GOOGLE_TTS_ENDPOINT/],
    [302, '', /Check GOOGLE_TTS_ENDPOINT/],
    [409, googleError(409, 'Conflict', 'ABORTED'), /HTTP 409/],
    [413, googleError(413, 'Request payload size exceeds the limit', 'INVALID_ARGUMENT'), /too large/],
    [422, '', /HTTP 422/],
  ])('it is final: %i %j', async (status, body, sentence) => {
    const thrown = await thrownAt(status, body, status === 302 ? { location: 'http://127.0.0.1:1/elsewhere' } : {});
    expect(thrown).toMatchObject({ code: 'api', outcome: 'final', stage: 'audio', retryAfterMs: undefined });
    expect(thrown.message).toMatch(sentence);
  });

  it.each([
    [
      400,
      "Voice 'en-GB-Neural2-B' does not exist. Is it misspelled?",
      /no Google voice "google\/en-GB-Neural2-B"/,
      'voiceId',
    ],
    [404, 'Voice not found', /no Google voice/, 'voiceId'],
    [
      400,
      'This request contains sentences that are too long. Consider splitting up long sentences.',
      /sentences as long/,
      'text',
    ],
  ])('it tells the requester what to change: %i %s', async (status, message, sentence, field) => {
    const thrown = await thrownAt(status, googleError(status, message, 'INVALID_ARGUMENT'));
    expect(thrown).toMatchObject({ code: 'validation', outcome: 'final', field });
    expect(thrown.message).toMatch(sentence);
  });

  it.each([
    [429, {}, [], undefined],
    [429, { 'retry-after': '7' }, [], 7000],
    [429, { 'retry-after': '0.5' }, [], 500],
    [429, { 'retry-after-ms': '1500', 'retry-after': '2' }, [], 1500],
    [429, { 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT' }, [], 30_000],
    [429, { 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }, [], 0],
    [429, { 'retry-after': 'soon' }, [], undefined],
    [429, {}, [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '3.5s' }], 3500],
    [503, { 'retry-after': '3' }, [], 3000],
    [503, {}, [], undefined],
  ])('nothing is paid: %i with %j %j', async (status, headers, details, retryAfterMs) => {
    const thrown = await thrownAt(status, googleError(status, 'Later', 'RESOURCE_EXHAUSTED', details), headers);
    expect(thrown).toMatchObject({ code: 'api', outcome: 'unpaid', retryAfterMs });
  });

  it('nothing is paid when a proxy in front of it says so with a page', async () => {
    expect(await thrownAt(503, '<html>busy</html>', { 'retry-after': '2' })).toMatchObject({
      ...{ outcome: 'unpaid', retryAfterMs: 2000 },
    });
  });
});

describe('when Google fails', () => {
  it.each([500, 502, 504, 520])('it may be paid after %i', async (status) => {
    const thrown = await thrownAt(status, googleError(status, 'Internal error', 'INTERNAL'));
    expect(thrown).toMatchObject({ code: 'api', outcome: 'unknown', message: expect.stringContaining(`${status}`) });
  });

  it('it may be paid after 408', async () => {
    expect(await thrownAt(408, '')).toMatchObject({ code: 'timeout', outcome: 'unknown' });
  });

  it.each([
    ['truncated JSON', good.slice(0, -20)],
    ['another shape', '{"hello":"there"}'],
    ['wrong types', '{"audioContent": 5, "timepoints": "x"}'],
    ['null', 'null'],
    ['an empty body', ''],
    ['a web page', '<html>Welcome to the hotel network</html>'],
    ['empty sound', '{"audioContent": ""}'],
    ['sound that is none', `{"audioContent": "${Buffer.from('<html>').toString('base64')}"}`],
    [
      'sound that is cut off',
      JSON.stringify({ ...JSON.parse(good), audioContent: (JSON.parse(good).audioContent as string).slice(0, 4000) }),
    ],
  ])('it may be paid after %s', async (_what, body) => {
    const thrown = await thrownAt(200, body, { 'content-type': 'application/json' });
    expect(thrown).toMatchObject({ code: 'api', outcome: 'unknown' });
  });

  it('it may be paid after a reset', async () => {
    const thrown = await thrownAtAnswer((response) => response.socket?.resetAndDestroy());
    expect(thrown).toMatchObject({ code: 'api', outcome: 'unknown' });
  });

  it('it may be paid when the answer breaks off', async () => {
    const thrown = await thrownAtAnswer((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': good.length });
      response.write(good.slice(0, good.length / 2), () => response.socket?.destroy());
    });
    expect(thrown).toMatchObject({ code: 'api', outcome: 'unknown' });
  });

  it('it may be paid when it does not answer in time', async () => {
    expect(await thrownAtAnswer(() => {}, 50)).toMatchObject({ code: 'timeout', outcome: 'unknown' });
  });

  it('nothing is paid when nobody listens', async () => {
    const server = await loopback(() => {});
    await server.close();
    expect(await errorOf(speak({ text }, google({ endpoint: server.endpoint })))).toMatchObject({
      ...{ code: 'api', outcome: 'unpaid' },
      cause: expect.objectContaining({ message: expect.stringContaining('ECONNREFUSED') }),
    });
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'])(
    'nothing is paid when the connection was never made (%s)',
    async (code) => {
      const cause = Object.assign(new Error(`connect ${code}`), { code });
      const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
      expect(await errorOf(speak({ text }, google({ fetch })))).toMatchObject({ code: 'api', outcome: 'unpaid' });
    },
  );

  it.each(['UND_ERR_HEADERS_TIMEOUT', 'ETIMEDOUT'])('it may be paid after %s', async (code) => {
    const cause = Object.assign(new Error('Headers Timeout Error'), { code });
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    expect(await errorOf(speak({ text }, google({ fetch })))).toMatchObject({ code: 'timeout', outcome: 'unknown' });
  });
});

describe('when a narration is cancelled', () => {
  it('the call in flight is let go of at once, with the reason', async () => {
    const cancel = new AbortController();
    const reason = new Error('no longer wanted');
    const gone = Promise.withResolvers<void>();
    const server = await loopback((response) => {
      response.on('close', gone.resolve);
      cancel.abort(reason);
    });
    const provider = google({ endpoint: server.endpoint });
    await expect(speak({ text }, provider, { signal: cancel.signal })).rejects.toBe(reason);
    await gone.promise;
    await server.close();
  });

  it('nothing is asked when it was cancelled already', async () => {
    const reason = new Error('no longer wanted');
    const fetch = () => Promise.reject(new Error('was asked'));
    const aborted = { signal: AbortSignal.abort(reason) };
    await expect(speak({ text }, google({ fetch }), aborted)).rejects.toBe(reason);
  });
});

it.each([
  [400, googleError(400, `Invalid SSML in: ${secretWords} ${apiKey}`, `${secretWords}`)],
  [401, googleError(401, `Bad key ${apiKey}`, 'UNAUTHENTICATED', [errorInfo(apiKey)])],
  [403, googleError(403, `Not ${secretWords} with ${apiKey}`, 'PERMISSION_DENIED')],
  [500, googleError(500, `Failed at: ${secretWords}`, 'INTERNAL')],
  [200, `{"half": "${secretWords} ${apiKey}`],
  [200, { audioContent: `${secretWords} ${apiKey}`, timepoints: secretWords }],
])('neither the key nor the text is in what is said after %i %j', async (status, body) => {
  failing(status, body);
  failing(status, body); // a refusal of SSML is asked again as plain text
  const thrown = await errorOf(speak({ text }));
  for (let part: unknown = thrown; part instanceof Error; part = part.cause) {
    const said = JSON.stringify([part, String(part), part.stack, Object.entries(part)]);
    expect(said).not.toContain(secretWords);
    expect(said).not.toContain(apiKey);
  }
});

it('an endpoint of one’s own is asked over REST, with the key in a header', async () => {
  const server = await loopback((response, _request, body) =>
    response.end(JSON.stringify(speechAnswer(JSON.parse(body)))),
  );
  const audio = await speak({ text }, google({ endpoint: server.endpoint }));
  expect(audio.words).toHaveLength(3);
  expect(server.asked).toEqual([
    {
      url: '/v1beta1/text:synthesize?$alt=json%3Benum-encoding=int',
      body: expect.stringContaining('<mark name=\\"w0\\"/>Zebra'),
      headers: expect.objectContaining({ 'x-goog-api-key': apiKey, 'content-type': 'application/json' }),
    },
  ]);
  await server.close();
});

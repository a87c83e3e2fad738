import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSupabaseStorage } from '../../../src/adapters/storage/supabase/index.ts';
import { MediaError } from '../../../src/pipeline/errors.ts';

const url = 'https://abc.supabase.co';
const key = 'eyJhbGciOiJIUzI1NiJ9.a-secret-key';
const draft = { key: 'w/g/abc.webp', visibility: 'draft' } as const;
const bytes = new Uint8Array(5).fill(7);
const noon = Date.UTC(2026, 0, 2, 12);
const upload = '/object/newsmedia-drafts/w/g/abc.webp';
const info = '/object/info/newsmedia-drafts/w/g/abc.webp';

const open = (timeoutMs = 30_000) =>
  createSupabaseStorage({ url, key, bucket: 'newsmedia', timeoutMs, now: () => noon, report: () => {} });
const api = () => nock(`${url}/storage/v1`);
/** As the storage server puts it. */
const truth = (statusCode: number, error: string, code: string) => ({
  statusCode: String(statusCode),
  error,
  code,
  message: `${error} for ${key}`,
});

beforeEach(() => {
  nock.disableNetConnect();
  api().get('/bucket/newsmedia-drafts').reply(200, { public: false });
  api().get('/bucket/newsmedia').reply(200, { public: true });
});
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** Of a failed call; and nothing of the key or of the server's own words is in it. */
async function errorOf(work: Promise<unknown>): Promise<MediaError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MediaError);
  const { message, cause, ...rest } = error as MediaError;
  expect(JSON.stringify([message, String(cause), rest])).not.toContain('a-secret-key');
  expect(message).toMatch(/^[A-Z].*\.$/);
  return error as MediaError;
}

const refusals: [name: string, status: number, body: object | string, outcome: MediaError['outcome'], words: string][] =
  [
    ['a bad request', 400, truth(400, 'Invalid key', 'InvalidKey'), 'final', 'did not accept the request (400)'],
    [
      'a key the gateway does not know',
      401,
      { message: 'Invalid API key' },
      'final',
      'refused SUPABASE_SERVICE_ROLE_KEY',
    ],
    [
      'a key with another signature',
      400,
      truth(403, 'Unauthorized', 'AccessDenied'),
      'final',
      'SUPABASE_SERVICE_ROLE_KEY',
    ],
    ['a key without the rights', 403, truth(403, 'Unauthorized', 'AccessDenied'), 'final', 'SUPABASE_SERVICE_ROLE_KEY'],
    ['a bucket that went', 400, truth(404, 'Bucket not found', 'NoSuchBucket'), 'final', 'no such file or bucket'],
    [
      'a gateway that finds it too large',
      413,
      '<html>Request Entity Too Large</html>',
      'final',
      'larger than it allows',
    ],
    [
      'a bucket that finds it too large',
      400,
      truth(413, 'Payload too large', 'EntityTooLarge'),
      'final',
      'Raise the limit',
    ],
    [
      'a type the bucket does not take',
      400,
      truth(415, 'invalid_mime_type', 'InvalidMimeType'),
      'final',
      'this type of file',
    ],
    ['a request timeout', 408, '', 'unknown', 'in time'],
    ['too many connections', 429, truth(429, 'too_many_connections', 'SlowDown'), 'unpaid', 'too often'],
    ['a 429 in the body alone', 400, truth(429, 'SlowDown', 'S3Error'), 'unpaid', 'too often'],
    ['an error of its own', 500, truth(500, 'Internal', 'InternalError'), 'unknown', 'failed on its side (500)'],
    ['a bad gateway', 502, '<html>Bad Gateway</html>', 'unknown', 'failed on its side (502)'],
    ['a service that is away', 503, '', 'unpaid', 'not available just now'],
    ['a 503 in the body alone', 400, truth(503, 'DatabaseReadOnly', 'DatabaseReadOnly'), 'unpaid', 'not available'],
    ['a gateway timeout', 504, '', 'unknown', 'failed on its side (504)'],
    ['a paused project', 540, '', 'unknown', 'failed on its side (540)'],
    ['a database timeout', 544, truth(544, 'DatabaseTimeout', 'DatabaseTimeout'), 'unknown', '(544)'],
    ['half a JSON', 200, '{"Id":"1","Ke', 'unknown', 'could not be read'],
    ['a web page', 200, '<!doctype html><title>Welcome</title>', 'unknown', 'could not be read'],
    ['JSON of something else', 200, { hello: 'world' }, 'unknown', 'could not be read'],
  ];

describe('storing a file that is met with', () => {
  it.each(refusals)('%s', async (_name, status, body, outcome, words) => {
    const scope = api()
      .post(upload)
      .reply(status, body as nock.Body);
    const error = await errorOf(open().put(draft, bytes, 'image/webp'));
    expect([error.outcome, error.stage]).toEqual([outcome, 'storage']);
    expect(error.message).toContain(words);
    scope.done();
  });

  it.each([
    ['ENOTFOUND', 'unpaid', 'SUPABASE_URL was not found'],
    ['EAI_AGAIN', 'unpaid', 'SUPABASE_URL was not found'],
    ['ECONNREFUSED', 'unpaid', 'could not be reached at SUPABASE_URL (ECONNREFUSED)'],
    ['UND_ERR_CONNECT_TIMEOUT', 'unpaid', 'could not be reached'],
    ['CERT_HAS_EXPIRED', 'unpaid', 'could not be reached'],
    ['ECONNRESET', 'unknown', 'the connection broke'],
    ['EPIPE', 'unknown', 'the connection broke'],
  ])('the network’s %s', async (code, outcome, words) => {
    const scope = api()
      .post(upload)
      .replyWithError(Object.assign(new Error('no'), { code }));
    const error = await errorOf(open().put(draft, bytes, 'image/webp'));
    expect(error.outcome).toBe(outcome);
    expect(error.message).toContain(words);
    scope.done();
  });

  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': 'Fri, 02 Jan 2026 12:01:30 GMT' }, 90_000],
    [{ 'retry-after': 'Fri, 02 Jan 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '1' }, 250],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('"come back later" in %j', async (headers, retryAfterMs) => {
    for (const status of [429, 503]) {
      const scope = api()
        .post(upload)
        .reply(status, '', headers as Record<string, string>);
      const storage = open();
      const error = await errorOf(storage.put(draft, bytes, 'image/webp'));
      expect(error).toMatchObject({ outcome: 'unpaid', retryAfterMs });
      scope.done();
      api().get('/bucket/newsmedia-drafts').reply(200, { public: false });
      api().get('/bucket/newsmedia').reply(200, { public: true });
    }
  });

  it('silence', async () => {
    api()
      .post(upload)
      .reply(() => new Promise(() => {}));
    expect(await errorOf(open(40).put(draft, bytes, 'image/webp'))).toMatchObject({
      code: 'timeout',
      outcome: 'unknown',
      message: 'Supabase did not answer within 1 second.',
    });
  });
});

describe('a file that is there already', () => {
  it.each([
    ['as the server says it', 400],
    ['as the status says it', 409],
  ])('with the same size is success, %s', async (_name, status) => {
    const scope = api()
      .post(upload)
      .reply(status, truth(409, 'Duplicate', 'KeyAlreadyExists'))
      .get(info)
      .reply(200, { size: 5 });
    await open().put(draft, bytes, 'image/webp');
    scope.done();
  });

  it('and is then removed is stored with the next try', async () => {
    const scope = api()
      .post(upload)
      .reply(400, truth(409, 'Duplicate', 'KeyAlreadyExists'))
      .get(info)
      .reply(400, truth(404, 'not_found', 'NoSuchKey'));
    expect(await errorOf(open().put(draft, bytes, 'image/webp'))).toMatchObject({ outcome: 'unpaid' });
    scope.done();
  });
});

describe('reading a file', () => {
  const withSize = () => api().get(info).reply(200, { size: 5 });
  const collect = async () => {
    const file = await open().read(draft);
    return new Uint8Array(await new Response(file?.body).arrayBuffer());
  };

  it.each([
    [400, truth(404, 'not_found', 'NoSuchKey')],
    [404, truth(404, 'not_found', 'NoSuchKey')],
    [404, ''],
  ])('that is not there, told by %i', async (status, body) => {
    const scope = api()
      .get(info)
      .reply(status, body as nock.Body);
    expect(await open().read(draft)).toBeUndefined();
    scope.done();
  });

  it('of a bucket that went is an error, not an absence', async () => {
    api()
      .get(info)
      .reply(400, truth(404, 'Bucket not found', 'NoSuchBucket'));
    expect(await errorOf(open().read(draft))).toMatchObject({ outcome: 'final' });
  });

  it.each([
    ['no size', {}],
    ['a size in words', { size: 'five' }],
  ])('of which it says %s', async (_name, body) => {
    api().get(info).reply(200, body);
    expect(await errorOf(open().read(draft))).toMatchObject({ outcome: 'unknown' });
  });

  it.each([
    ['too few bytes', 'abc', 'sent 3 bytes of a file instead of 5'],
    ['no bytes', '', 'sent 0 bytes'],
    ['too many bytes', 'abcdefgh', 'sent 8 bytes of a file instead of 5'],
  ])('that comes with %s', async (_name, body, words) => {
    withSize();
    api().get(upload).reply(200, body);
    const error = await errorOf(collect());
    expect(error.outcome).toBe('unknown');
    expect(error.message).toContain(words);
  });

  it('that may not be had just now', async () => {
    withSize();
    api().get(upload).reply(429, '', { 'retry-after': '3' });
    expect(await errorOf(collect())).toMatchObject({ outcome: 'unpaid', retryAfterMs: 3000 });
  });
});

describe('the rest of it', () => {
  async function listed() {
    const found: { storedAt: Date }[] = [];
    for await (const file of open().list('draft', '')) found.push(file);
    return found;
  }

  it('takes no address that is none', async () => {
    api().post('/object/sign/newsmedia-drafts/w/g/abc.webp').reply(200, '{"signedURL":');
    expect(await errorOf(open().url(draft))).toMatchObject({ outcome: 'unknown' });
  });

  it('does not take a failed removal for a removal', async () => {
    const scope = api()
      .delete('/object/newsmedia-drafts', { prefixes: [draft.key] })
      .reply(500, '');
    expect(await errorOf(open().remove(draft))).toMatchObject({ outcome: 'unknown' });
    scope.done();
  });

  it('does not list for ever when the cursor stands still', async () => {
    const objects = [{ name: 'w/g/a.webp', updated_at: '2026-01-02T03:04:05Z', metadata: { size: 1 } }];
    api()
      .post('/object/list-v2/newsmedia-drafts')
      .times(2)
      .reply(200, { hasNext: true, nextCursor: 'same', folders: [], objects });
    const seen = await listed();
    expect(seen.map(({ storedAt }) => storedAt.toISOString())).toEqual(Array(2).fill('2026-01-02T03:04:05.000Z'));
  });

  it.each([[{ hasNext: false }], [[]], ['<html></html>']])('does not take %j for an empty listing', async (body) => {
    api().post('/object/list-v2/newsmedia-drafts').reply(200, body);
    expect(await errorOf(listed())).toMatchObject({ outcome: 'unknown' });
  });

  it.each([
    [
      'an anon key, which sees no bucket and may make none',
      400,
      truth(403, 'Unauthorized', 'AccessDenied'),
      'SERVICE_ROLE',
    ],
    ['a web site that knows no such page', 405, '', 'no Supabase Storage at SUPABASE_URL'],
  ])('refuses %s', async (_name, status, body, words) => {
    nock.cleanAll();
    const scope = api()
      .get('/bucket/newsmedia-drafts')
      .reply(404, status === 405 ? '<html></html>' : truth(404, 'Bucket not found', 'NoSuchBucket'))
      .post('/bucket')
      .reply(status, body as nock.Body);
    const error = await errorOf(open().prepare());
    expect(error.outcome).toBe('final');
    expect(error.message).toContain(words);
    scope.done();
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { isLoopback } from '../../src/http/local-only.ts';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

const open: HttpProgram[] = [];

async function start(given: Parameters<typeof startHttpProgram>[0] = {}): Promise<HttpProgram> {
  const program = await startHttpProgram(given);
  open.push(program);
  return program;
}

afterEach(async () => {
  for (const program of open.splice(0)) await program.server.close();
});

const body = { headline: 'Storm closes port' };
const token = 'a long access token';

describe('strictly local', () => {
  it.each(['/', '/metrics', '/api/generations/none'])('needs no token at %s', async (path) => {
    expect((await (await start()).send(path)).status).not.toBe(401);
    expect((await (await start()).send(path)).status).not.toBe(403);
  });

  it.each<[string, Record<string, string>]>([
    ['another Host', { Host: 'evil.example' }],
    ['a Host that starts like ours', { Host: '127.0.0.1.evil.example' }],
    ['X-Forwarded-For', { 'X-Forwarded-For': '127.0.0.1' }],
    ['X-Forwarded-Host', { 'X-Forwarded-Host': 'localhost' }],
    ['Forwarded', { Forwarded: 'for=127.0.0.1' }],
    ['Via', { Via: '1.1 tunnel' }],
    ['another Origin', { Origin: 'https://evil.example' }],
    ['the Origin of another program here', { Origin: 'http://127.0.0.1:1' }],
    ['an opaque Origin', { Origin: 'null' }],
  ])('ends with %s', async (_what, headers) => {
    const program = await start();
    for (const path of ['/', '/metrics', '/api/generations/none']) {
      const answer = await program.send(path, { headers });
      expect(answer.status).toBe(403);
      expect(answer.json.error.code).toBe('forbidden');
    }
    expect((await program.send('/api/generations', { method: 'POST', body, headers })).status).toBe(403);
    expect(program.newsroom.origins).toEqual([]);
  });

  it('holds under each of our own names', async () => {
    const program = await start();
    const { port } = program.server.address;
    for (const name of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      const headers = { Host: name, Origin: `http://${name}` };
      expect((await program.send('/api/generations', { method: 'POST', body, headers })).status).toBe(202);
    }
  });

  it.each([{ publicUrl: 'https://news.example.org' }, { hostname: '0.0.0.0' }])('ends with %j', async (given) => {
    expect((await (await start(given)).send('/')).status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data; boundary=x'])(
    'takes no write of type %s',
    async (type) => {
      const program = await start();
      const headers = { 'Content-Type': type };
      const answer = await program.send('/api/generations', { method: 'POST', body: JSON.stringify(body), headers });
      expect(answer).toMatchObject({ status: 415, json: { error: { code: 'unsupported_media_type' } } });
      expect(program.newsroom.origins).toEqual([]);
    },
  );

  it('takes no write without a type', async () => {
    const answer = await (await start()).send('/api/generations', { method: 'POST', body: JSON.stringify(body) });
    expect(answer.status).toBe(415);
  });
});

describe('with an access token', () => {
  const publicUrl = 'https://news.example.org';
  const Authorization = `Bearer ${token}`;

  it('lets the token in from anywhere', async () => {
    const program = await start({ publicUrl, accessToken: token });
    const headers = { Authorization, Host: 'news.example.org', 'X-Forwarded-For': '1.2.3.4' };
    expect((await program.send('/metrics', { headers })).status).toBe(200);
    expect((await program.send('/api/generations', { method: 'POST', body, headers })).status).toBe(202);
  });

  it.each([
    {},
    { Authorization: 'Bearer wrong' },
    { Authorization: `Basic ${token}` },
    { Cookie: 'newsmedia_session=1.x' },
  ])('answers 401 to %j', async (headers) => {
    const program = await start({ publicUrl, accessToken: token });
    const answer = await program.send('/metrics', { headers: headers as Record<string, string> });
    expect(answer).toMatchObject({ status: 401, json: { error: { code: 'unauthorized' } } });
    expect(answer.headers['www-authenticate']).toContain('Bearer');
    expect(answer.text).not.toContain(token);
  });

  it('needs none of it for health, pages with their own links and media', async () => {
    const program = await start({ publicUrl, accessToken: token });
    for (const path of ['/healthz', '/readyz', '/assets/style.css'])
      expect((await program.send(path)).status).toBe(200);
    for (const path of ['/g/none', '/media/public/none.mp3']) expect((await program.send(path)).status).toBe(404);
  });
});

describe('the sign-in link', () => {
  const publicUrl = 'https://news.example.org';

  async function signedIn() {
    const program = await start({ publicUrl, accessToken: token });
    const link = program.access.createSignInLink();
    const answer = await program.send(link);
    return { program, link, answer, cookie: (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '' };
  }

  it('signs a browser in', async () => {
    const { program, link, answer, cookie } = await signedIn();
    expect(link).toMatch(/^https:\/\/news\.example\.org\/signin\?token=[\w-]{43}$/);
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/HttpOnly.*Secure.*SameSite=Lax/i);
    expect((await program.send('/', { headers: { Cookie: cookie } })).status).toBe(200);
  });

  it('works once', async () => {
    const { program, link } = await signedIn();
    expect(await program.send(link)).toMatchObject({ status: 403, headers: {} });
    expect((await program.send('/signin')).status).toBe(403);
  });

  it('lives for 15 minutes, the session for a week', async () => {
    const { program, cookie } = await signedIn();
    const late = program.access.createSignInLink();
    program.pass(15 * 60 * 1000);
    expect((await program.send(late)).status).toBe(403);
    program.pass(7 * 24 * 3600 * 1000);
    expect((await program.send('/', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('gives a session that no other site can use', async () => {
    const { program, cookie } = await signedIn();
    const write = (Origin: string) =>
      program.send('/api/generations', { method: 'POST', body, headers: { Cookie: cookie, Origin } });
    expect((await write('https://evil.example')).status).toBe(403);
    expect((await write('https://news.example.org')).status).toBe(202);
  });

  it('gives a session that nobody can lengthen', async () => {
    const { program, cookie } = await signedIn();
    const headers = { Cookie: cookie.replace(/=\d/, '=9') };
    expect((await program.send('/', { headers })).status).toBe(401);
  });

  it('is of no use without an access token', async () => {
    const program = await start({ publicUrl });
    expect((await program.send(program.access.createSignInLink())).status).toBe(403);
  });
});

it.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['localhost.evil.example', false],
  ['192.168.1.4', false],
])('%s is loopback: %s', (name, expected) => expect(isLoopback(name)).toBe(expected));

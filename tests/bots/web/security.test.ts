import { afterEach, describe, expect, test } from 'vitest';
import { startWebDesk } from '../../helpers/web-desk.ts';

type Running = Awaited<ReturnType<typeof startWebDesk>>;
const open: Running[] = [];
const publicUrl = 'https://news.example.org';
const accessToken = 'a long access token';
const bearer = { Authorization: `Bearer ${accessToken}` };

async function start(given?: Parameters<typeof startWebDesk>[0]): Promise<Running> {
  const running = await startWebDesk(given);
  open.push(running);
  return running;
}

afterEach(async () => {
  for (const running of open.splice(0)) await running.server.close();
});

const command = { channel: 'general', text: '/newsmedia Storm closes port', requestKey: 'long-enough' };
const cookieOf = (headers: Record<string, unknown>) =>
  String((headers['set-cookie'] as string[])?.[0]).split(';')[0] ?? '';

/** A person who followed their invite, as their browser would. */
async function join(running: Running, name: string, role = 'editor') {
  const made = await running.send('/desk/people', { method: 'POST', headers: bearer, body: { name, role } });
  const token = new URL(made.json.joinUrl).searchParams.get('token') ?? '';
  const joined = await redeem(running, token);
  return { made, token, joined, headers: { Cookie: cookieOf(joined.headers), Origin: publicUrl } };
}

function redeem(running: Running, token: string, from: Record<string, string> = {}) {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...from };
  return running.send('/join', { method: 'POST', headers, body: `token=${encodeURIComponent(token)}` });
}

describe('another site', () => {
  test.each([
    '/desk/commands',
    '/desk/actions',
    '/desk/reactions',
    '/desk/channels',
    '/desk/people',
    '/desk/settings',
    '/desk/signout',
  ])('cannot post to %s', async (path) => {
    const running = await start();
    const foreign = { Origin: 'https://evil.example' };
    expect((await running.send(path, { method: 'POST', body: command, headers: foreign })).status).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const sent = { method: 'POST', body: JSON.stringify(command), headers: { 'Content-Type': type } };
      expect((await running.send(path, sent)).status).toBe(415);
    }
    expect(running.desk.commands).toEqual([]);
    expect(await running.people.list()).toEqual([]);
  });

  test.each([
    '/',
    '/gallery',
    '/desk/setup',
    '/desk/settings?channel=general',
    '/desk/messages?channel=general',
    '/desk/events?channel=general',
  ])('cannot read %s', async (path) => {
    const running = await start();
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Host: 'evil.example' },
      { 'X-Forwarded-For': '1.2.3.4' },
    ])
      expect((await running.send(path, { headers: headers as Record<string, string> })).status).toBe(403);
  });

  test('cannot use a person’s session', async () => {
    const running = await start({ publicUrl, accessToken });
    const { headers } = await join(running, 'Ana');
    const foreign = { ...headers, Origin: 'https://evil.example' };
    expect((await running.send('/desk/commands', { method: 'POST', body: command, headers: foreign })).status).toBe(
      403,
    );
    expect((await running.send('/desk/commands', { method: 'POST', body: command, headers })).status).toBe(200);
  });
});

describe('personas', () => {
  test('exist only on a strictly local desk', async () => {
    const running = await start({ publicUrl, accessToken });
    const { headers } = await join(running, 'Ana');
    const pretending = { ...headers, 'X-Persona': 'operator' };
    const { json } = await running.send('/desk/setup?persona=operator', { headers: pretending });
    expect(json).toMatchObject({ local: false, me: { id: 'desk:ana', role: 'editor' } });
    expect(json.people).toHaveLength(1);
  });

  test('must be known', async () => {
    const running = await start();
    expect((await running.send('/desk/setup', { headers: { 'X-Persona': 'operator' } })).status).toBe(401);
  });
});

describe('invites', () => {
  test('sign one browser in, once, as that person', async () => {
    const running = await start({ publicUrl, accessToken });
    const { made, token, joined, headers } = await join(running, 'José Núñez', 'reporter');
    expect(made.json).toMatchObject({ person: { id: 'desk:jose-nunez', role: 'reporter' } });
    expect(joined).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(joined.headers['set-cookie']?.[0]).toMatch(/HttpOnly.*Secure.*SameSite=Lax/i);
    await running.send('/desk/commands', { method: 'POST', body: command, headers });
    expect(running.desk.commands).toMatchObject([
      { actor: { id: 'desk:jose-nunez', name: 'José Núñez', verified: true } },
    ]);
    expect((await redeem(running, token)).status).toBe(403);
  });

  test.each([{ Origin: 'http://evil.test' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }])(
    'cannot be spent by another page in a browser of ours: %o',
    async (from) => {
      const running = await start({ publicUrl, accessToken });
      const body = { name: 'Ana', role: 'editor' };
      const made = await running.send('/desk/people', { method: 'POST', headers: bearer, body });
      const token = new URL(made.json.joinUrl).searchParams.get('token') ?? '';
      const refused = await redeem(running, token, from);
      expect(refused.status).toBe(403);
      expect(refused.headers['set-cookie']).toBeUndefined();
      expect((await redeem(running, token, { Origin: publicUrl })).status).toBe(303);
    },
  );

  test('are not used up by looking at them, as chats do for previews', async () => {
    const running = await start({ publicUrl, accessToken });
    const made = await running.send('/desk/people', {
      method: 'POST',
      headers: bearer,
      body: { name: 'Ana', role: 'editor' },
    });
    const { pathname, search, searchParams } = new URL(made.json.joinUrl);
    for (let look = 0; look < 2; look++) expect((await running.send(pathname + search)).status).toBe(200);
    expect((await redeem(running, searchParams.get('token') ?? '')).status).toBe(303);
  });

  test('are replaced by a newer one for the same name, and stored only as a hash', async () => {
    const stored: string[] = [];
    const running = await start({ publicUrl, accessToken });
    const { invite } = running.people;
    running.people.invite = async (id, hash) => {
      stored.push(hash);
      await invite(id, hash);
    };
    const body = { name: 'Ana', role: 'editor' };
    const tokens: string[] = [];
    for (let time = 0; time < 2; time++) {
      const made = await running.send('/desk/people', { method: 'POST', headers: bearer, body });
      tokens.push(new URL(made.json.joinUrl).searchParams.get('token') ?? '');
    }
    expect(await running.people.list()).toHaveLength(1);
    expect((await redeem(running, tokens[0] ?? '')).status).toBe(403);
    expect((await redeem(running, tokens[1] ?? '')).status).toBe(303);
    for (const hash of stored) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are made by the host alone', async () => {
    const running = await start({ publicUrl, accessToken });
    const { headers } = await join(running, 'Ana');
    const answer = await running.send('/desk/people', {
      method: 'POST',
      headers,
      body: { name: 'Eve', role: 'editor' },
    });
    expect(answer).toMatchObject({ status: 403, json: { error: { code: 'forbidden' } } });
  });

  test.each(['', 'x', '../../etc', `${'a'.repeat(43)}`])('do not come from guessing %j', async (token) => {
    const answer = await redeem(await start({ publicUrl, accessToken }), token);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('the host’s own link makes the host', async () => {
    const running = await start({ publicUrl, accessToken });
    const signedIn = await running.send(running.access.createSignInLink());
    const headers = { Cookie: cookieOf(signedIn.headers), Origin: publicUrl };
    const { json } = await running.send('/desk/setup', { headers });
    expect(json).toMatchObject({ local: false, me: { id: 'operator', role: 'operator' } });
    const left = await running.send('/desk/signout', { method: 'POST', headers, body: {} });
    expect(left.headers['set-cookie']?.[0]).toMatch(/newsmedia_session=;.*Max-Age=0/);
  });
});

describe('hostile text', () => {
  const nasty = '"><img src=x onerror=alert(1)><script>alert(1)</script>';

  test('in an invite’s address is shown as text', async () => {
    const page = await (await start()).send(`/join?token=${encodeURIComponent(nasty)}`);
    expect(page.text).not.toContain('<img src=x');
    expect(page.text).not.toContain('<script>');
  });

  test('in names, lines and headlines travels as data only', async () => {
    const running = await start();
    await running.send('/desk/people', { method: 'POST', body: { name: nasty.slice(0, 50), role: 'editor' } });
    await running.send('/desk/commands', { method: 'POST', body: { ...command, text: `/newsmedia ${nasty}` } });
    const answer = await running.send('/desk/messages?channel=general');
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.json.messages[1].body.title).toBe(nasty);
    expect((await running.send('/')).text).not.toContain('alert(1)');
  });

  test.each(['Ana\u202Egnp.exe', 'Ana\nEve', 'x'.repeat(61)])('%j is no name', async (name) => {
    const answer = await (await start()).send('/desk/people', { method: 'POST', body: { name, role: 'editor' } });
    expect(answer.status).toBe(400);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import type { Channel } from '../../../helpers/discord/world.ts';
import { createVirtualClock, type VirtualClock } from '../../../helpers/virtual-clock.ts';
import { ask, editIn, postIn } from './asking.ts';

let clock: VirtualClock;
let server: DiscordServer;
beforeEach(async () => {
  clock = createVirtualClock();
  server = await createDiscordServer({ clock });
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  await server.close();
});

const post = (channel: Channel, content?: string, more?: object) => postIn(server, channel, content, more);
const edit = (channel: Channel, id: unknown, content?: string) => editIn(server, channel, id, content);

describe('rates', () => {
  test('five posts in five seconds a channel, with headers that say so', async () => {
    for (let i = 0; i < 4; i++) await post(server.news);
    const { headers } = await post(server.news);
    expect(headers.get('x-ratelimit-limit')).toBe('5');
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(headers.get('x-ratelimit-reset-after')).toBe('5.000');
    await clock.pass(2500);
    const refused = await post(server.news);
    expect([refused.status, refused.json]).toEqual([
      429,
      { message: 'You are being rate limited.', retry_after: 2.5, global: false },
    ]);
    expect([refused.headers.get('retry-after'), refused.headers.get('x-ratelimit-scope')]).toEqual(['3', 'user']);
    expect((await post(server.desk)).status).toBe(200);
    await clock.pass(2500);
    expect((await post(server.news)).status).toBe(200);
  });

  test('fifty calls a second in all', async () => {
    const answers = [];
    for (let i = 0; i < 51; i++) answers.push((await ask(server, 'GET /users/@me')).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(50);
    const refused = await ask(server, 'GET /users/@me');
    expect([refused.json.global, refused.headers.get('x-ratelimit-global')]).toEqual([true, 'true']);
  });

  test('messages older than an hour can hardly be edited', async () => {
    const { json } = await post(server.news);
    await clock.pass(3_600_000);
    for (let i = 0; i < 4; i++) expect((await edit(server.news, json.id)).status).toBe(200);
    await clock.pass(5_000);
    for (let i = 0; i < 3; i++) expect((await edit(server.news, json.id)).status).toBe(200);
    const refused = await edit(server.news, json.id);
    expect([refused.status, refused.json.code, refused.json.retry_after]).toEqual([429, 30046, 20]);
    await clock.pass(20_000);
    expect((await edit(server.news, json.id)).status).toBe(200);
  });
});

describe('what goes wrong', () => {
  test('is ordered for the next calls, and for some of them only', async () => {
    server.fail('post message', { status: 502 }, { times: 2 });
    server.fail('post message', { code: 50013 }, { when: ({ json }) => JSON.stringify(json).includes('Storm') });
    server.fail('edit message', { retryAfter: 7, scope: 'shared' });
    const statuses = [];
    for (const content of ['a', 'b', 'c', 'Storm']) statuses.push((await post(server.news, content)).status);
    expect(statuses).toEqual([502, 502, 200, 403]);
    const refused = await edit(server.news, server.messages()[0]?.id);
    expect([refused.status, refused.json.retry_after, refused.headers.get('x-ratelimit-scope')]).toEqual([
      429,
      7,
      'shared',
    ]);
  });

  test.each([
    ['reset', 0],
    ['hang up', 0],
    ['reset after', 1],
    ['hang up after', 1],
  ] as const)('the connection breaks: %s', async (fault, posted) => {
    server.fail('post message', fault);
    await expect(post(server.news)).rejects.toThrow();
    expect(server.messages()).toHaveLength(posted);
    expect(server.requests).toMatchObject([{ name: 'post message', params: { channel: server.news.id } }]);
    expect(server.requests[0]?.status).toBeUndefined();
  });

  test('an answer can be kept waiting, before or after the work', async () => {
    for (const after of [false, true]) {
      const held = server.hold('post message', { after });
      const posting = post(server.news, String(after));
      await held.arrived;
      expect(server.messages().some(({ content }) => content === String(after))).toBe(after);
      held.release();
      expect((await posting).status).toBe(200);
    }
  });

  test('what is waited for in vain says what happened instead', async () => {
    await post(server.news);
    await expect(server.until(() => server.messages().length === 2, { within: 10 })).rejects.toThrow(/POST .* → 200/);
    await expect(server.until(() => expect(server.messages()).toEqual([]), { within: 10 })).rejects.toThrow(
      /to deeply equal/,
    );
  });
});

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

describe('who asks', () => {
  test('shows the token', async () => {
    const answer = await ask(server, 'GET /users/@me', { token: 'wrong' });
    expect([answer.status, answer.json]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    server.setToken('new');
    expect((await ask(server, 'GET /users/@me', { token: 'new' })).json).toMatchObject({
      id: server.bot.id,
      bot: true,
    });
  });

  test('learns of guilds, roles, channels and members', async () => {
    const role = server.addRole('Editors');
    const ana = server.person('ana');
    ana.hasRoles(role);
    const guild = `/guilds/${server.guild.id}`;
    const get = async (path: string) => (await ask(server, `GET ${guild}${path}`)).json;
    expect(await get('')).toMatchObject({ name: 'Newsroom' });
    expect(await get('/roles')).toMatchObject([{ name: '@everyone' }, { name: 'Editors' }]);
    expect(await get('/channels')).toMatchObject([{ name: 'news' }, { name: 'desk' }]);
    expect(await get(`/members/${ana.id}`)).toMatchObject({ user: { username: 'ana' }, roles: [role.id] });
    expect(await get('/members/search?query=AN')).toMatchObject([{ user: { id: ana.id } }]);
    expect(await get('/members/1')).toMatchObject({ code: 10013 });
    ana.leaves();
    expect(await get(`/members/${ana.id}`)).toMatchObject({ code: 10007 });
  });

  test('gets nothing where nothing is', async () => {
    expect((await ask(server, 'GET /nothing')).status).toBe(404);
    expect((await fetch(`${server.apiUrl}/v9/users/@me`)).status).toBe(400);
  });

  test('a deletion is answered with nothing at all', async () => {
    const { json } = await post(server.news);
    const answer = await ask(server, `DELETE /channels/${server.news.id}/messages/${json.id}`);
    expect([answer.status, answer.headers.get('content-type'), server.messages()]).toEqual([204, null, []]);
  });
});

describe('permissions', () => {
  const embeds = [{ title: 'a' }];
  test.each<[string, Parameters<DiscordServer['deny']>[1], object, number]>([
    ['to see the channel', ['VIEW_CHANNEL'], {}, 50001],
    ['to write', ['SEND_MESSAGES'], {}, 50013],
    ['to embed', ['EMBED_LINKS'], { embeds }, 50013],
  ])('without leave %s nothing is posted', async (_name, denied, more, code) => {
    server.deny(server.news, denied);
    const answer = await post(server.news, 'Hello', more);
    expect([answer.status, answer.json.code]).toEqual([403, code]);
    server.allow(server.news, denied);
    expect((await post(server.news, 'Hello', more)).status).toBe(200);
  });

  test('without leave to attach no file is taken', async () => {
    server.deny(server.news, ['ATTACH_FILES']);
    const files = [{ name: 'a.png', bytes: new Uint8Array(1) }];
    expect((await ask(server, `POST /channels/${server.news.id}/messages`, { files })).json.code).toBe(50013);
  });

  test('without leave to look back nothing is found', async () => {
    const { json } = await post(server.news);
    server.deny(server.news, ['READ_MESSAGE_HISTORY']);
    expect((await ask(server, `GET /channels/${server.news.id}/messages/${json.id}`)).json.code).toBe(50013);
    expect((await ask(server, `GET /channels/${server.news.id}/messages`)).json).toEqual([]);
  });

  test('a thread has its channel’s, and one of its own', async () => {
    const thread = server.addThread(server.news, 'Storm');
    server.deny(server.news, ['SEND_MESSAGES']);
    expect((await post(thread)).status).toBe(200);
    server.deny(server.news, ['SEND_MESSAGES_IN_THREADS']);
    expect((await post(thread)).json.code).toBe(50013);
  });

  test('of a role are overruled by the member’s own', async () => {
    const role = server.addRole('Bots');
    server.guild.members.get(server.bot.id)?.roles.add(role.id);
    server.deny(server.news, ['SEND_MESSAGES'], role);
    expect((await post(server.news)).json.code).toBe(50013);
    server.allow(server.news, ['SEND_MESSAGES']);
    expect((await post(server.news)).status).toBe(200);
  });

  test('end when the bot is thrown out', async () => {
    server.removeGuild(server.guild);
    expect((await post(server.news)).json.code).toBe(50001);
  });
});

describe('what is gone', () => {
  test('a message, a channel', async () => {
    const { json } = await post(server.news);
    const [message] = server.messages();
    if (message) server.removeMessage(message);
    expect((await edit(server.news, json.id)).json).toEqual({ message: 'Unknown Message', code: 10008 });
    const thread = server.addThread(server.news, 'Storm');
    server.removeChannel(server.news);
    expect((await post(thread)).json.code).toBe(10003);
    expect((await edit(server.news, json.id)).json).toEqual({ message: 'Unknown Channel', code: 10003 });
  });

  test('an archived thread keeps its messages as they are, and wakes when somebody writes', async () => {
    const thread = server.addThread(server.news, 'Storm');
    const { json } = await post(thread);
    server.archive(thread);
    const refused = await edit(thread, json.id);
    expect([refused.status, refused.json]).toEqual([400, { message: 'Thread is archived', code: 50083 }]);
    expect((await post(thread)).status).toBe(200);
    expect([thread.archived, (await edit(thread, json.id)).status]).toEqual([false, 200]);
    server.archive(thread, { locked: true });
    expect((await post(thread)).json.code).toBe(160005);
  });

  test('a forum takes posts, no messages', async () => {
    const forum = server.addChannel('ideas', 'forum');
    expect((await post(forum)).json.code).toBe(40058);
    const { status, json } = await ask(server, `POST /channels/${forum.id}/threads`, {
      body: { name: 'Storm', message: { content: 'First' } },
    });
    expect([status, json.name]).toEqual([201, 'Storm']);
    expect(server.messages(server.channels.get(String(json.id)))).toMatchObject([{ content: 'First' }]);
  });
});

describe('reactions', () => {
  test('are listed by a hundred, after an id', async () => {
    const message = server.person('ana').writes('Look');
    for (let i = 0; i < 130; i++) server.person(`reader ${i}`).react(message, '✅');
    const path = `GET /channels/${server.news.id}/messages/${message.id}/reactions/${encodeURIComponent('✅')}`;
    const first = (await ask(server, `${path}?limit=100`)).json as unknown as { id: string }[];
    const second = (await ask(server, `${path}?limit=100&after=${first.at(-1)?.id}`)).json as unknown as {
      id: string;
    }[];
    expect([first.length, second.length, new Set([...first, ...second].map(({ id }) => id)).size]).toEqual([
      100, 30, 130,
    ]);
  });

  test('come once a person and go again', async () => {
    const message = server.person('ana').writes('Look');
    const path = `/channels/${server.news.id}/messages/${message.id}/reactions/%E2%9C%85`;
    await ask(server, `PUT ${path}/@me`);
    server.person('ana').react(message, '✅');
    server.person('ana').react(message, '✅');
    expect(message.reactions.get('✅')?.size).toBe(2);
    await ask(server, `DELETE ${path}/@me`);
    server.person('ana').unreact(message, '✅');
    expect(message.reactions.size).toBe(0);
    expect((await ask(server, `DELETE ${path}/${server.person('ana').id}`)).json.code).toBe(50013);
  });
});

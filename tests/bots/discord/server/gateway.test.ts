import { type Client, Events, GatewayIntentBits, Status } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { intents } from '../../../helpers/discord/gateway/intents.ts';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import { ask } from './asking.ts';
import { connect, createClient } from './client.ts';

let server: DiscordServer;
const clients: Client[] = [];
beforeEach(async () => {
  server = await createDiscordServer();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await server.close();
  expect(server.problems).toEqual([]);
});

async function open(): Promise<Client> {
  const client = await connect(server);
  clients.push(client);
  return client;
}

/** What the client hears of, as `MessageReactionAdd ✅`. */
function reactionsOf(client: Client): (string | null)[] {
  const heard: (string | null)[] = [];
  client.on(Events.MessageReactionAdd, ({ emoji }) => void heard.push(emoji.name));
  return heard;
}

/** A socket without a client behind it. */
async function listen() {
  const socket = new WebSocket(`${server.gateway.url()}?v=10&encoding=json`);
  const heard: unknown[] = [];
  socket.on('message', (bytes) => heard.push(JSON.parse(String(bytes))));
  await new Promise((resolve) => socket.on('open', resolve));
  return {
    heard,
    say: (op: number, d: object) => socket.send(JSON.stringify({ op, d })),
    closed: new Promise((resolve) => socket.on('close', resolve)),
  };
}

describe('identifying', () => {
  test('opens a session and tells the guilds with their channels and roles', async () => {
    server.addRole('Editors');
    const client = await open();
    const guild = client.guilds.cache.get(server.guild.id);
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['news', 'desk']);
    expect(guild?.roles.cache.map(({ name }) => name)).toContain('Editors');
    expect(server.gateway.connected).toMatchObject([{ intents: intents.guilds | intents.guildMessageReactions }]);
  });

  test('takes only the right token', async () => {
    await expect(connect(server, { token: 'a.wrong.token' })).rejects.toThrow('invalid token');
    const socket = await listen();
    socket.say(2, { token: 'wrong', intents: 1 });
    expect(await socket.closed).toBe(4004);
  });

  test('refuses privileged intents that the application may not ask for', async () => {
    const asking = { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] };
    const refused = createClient(server, asking);
    clients.push(refused);
    await expect(refused.login(server.token)).rejects.toThrow('disallowed intents');
    expect(server.gateway.closes).toEqual([4014]);
    server.gateway.allow(intents.messageContent);
    clients.push(await connect(server, asking));
    expect(server.gateway.connected).toHaveLength(1);
  });

  test('spends one of the day’s starts', async () => {
    server.gateway.setStarts(5);
    await open();
    const { json } = await ask(server, 'GET /gateway/bot');
    expect(json).toMatchObject({ shards: 1, session_start_limit: { total: 1000, remaining: 4, max_concurrency: 1 } });
  });
});

test('who speaks before saying who they are, or says it twice, is sent away', async () => {
  const [early, twice] = [await listen(), await listen()];
  early.say(3, {});
  twice.say(2, { token: server.token, intents: 1 });
  twice.say(2, { token: server.token, intents: 1 });
  expect([await early.closed, await twice.closed]).toEqual([4003, 4005]);
});

describe('a lost connection', () => {
  const ways: Record<string, () => void> = {
    'that breaks without a word': () => server.gateway.drop(),
    'that Discord asks to renew': () => server.gateway.reconnect(),
    'that Discord closes after silence': () => server.gateway.close(4009),
    'whose session may be resumed': () => server.gateway.invalidate({ resumable: true }),
  };
  test.each(Object.entries(ways))('%s is resumed, and what was missed is heard once', async (_name, lose) => {
    const heard = reactionsOf(await open());
    const ana = server.person('ana');
    const message = ana.writes('Look');
    lose();
    ana.react(message, '👀');
    await server.until(() => server.gateway.sessions[0]?.resumes === 1 && server.gateway.connected.length === 1);
    ana.react(message, '✅');
    await expect.poll(() => heard).toEqual(['👀', '✅']);
    expect(server.gateway.sessions).toHaveLength(1);
  });

  test('whose session is over cannot be resumed', async () => {
    const first = await listen();
    first.say(2, { token: server.token, intents: intents.guilds });
    await server.until(() => server.gateway.connected.length === 1);
    const [session] = server.gateway.sessions;
    server.gateway.invalidate();
    await expect.poll(() => first.heard.at(-1)).toEqual({ op: 9, d: false });
    const second = await listen();
    second.say(6, { token: server.token, session_id: session?.id, seq: 1 });
    await expect.poll(() => second.heard.at(-1)).toEqual({ op: 9, d: false });
    second.say(2, { token: server.token, intents: intents.guilds });
    await server.until(() => server.gateway.sessions.length === 2 && server.gateway.connected.length === 1);
    expect(server.gateway.sessions.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('of a client that said goodbye is never resumed', async () => {
    const client = await open();
    await client.destroy();
    await server.until(() => server.gateway.sessions[0]?.ended);
    expect(server.gateway.connected).toEqual([]);
  });

  test('comes back when the gateway does', async () => {
    const client = await open();
    server.gateway.refuse();
    server.gateway.drop();
    await expect.poll(() => client.ws.shards.first()?.status).not.toBe(Status.Ready);
    server.gateway.accept();
    await server.until(() => server.gateway.connected.length === 1);
    await expect.poll(() => client.ws.shards.first()?.status).toBe(Status.Ready);
  });
});

describe('heartbeats', () => {
  test('are answered until told otherwise, and can be asked for', async () => {
    const { heard, say } = await listen();
    const answers = () => heard.filter((packet) => JSON.stringify(packet) === '{"op":11}').length;
    say(2, { token: server.token, intents: intents.guilds });
    say(1, {});
    await server.until(() => server.gateway.sessions[0]?.heartbeats === 1);
    server.gateway.ack(false);
    say(1, {});
    await server.until(() => server.gateway.sessions[0]?.heartbeats === 2);
    server.gateway.ack(true);
    say(1, {});
    server.gateway.askForHeartbeat();
    await expect.poll(() => heard).toContainEqual({ op: 1, d: null });
    await expect.poll(answers).toBe(2);
  });

  test('that stay without an answer make the client connect anew', async () => {
    await server.close();
    server = await createDiscordServer({ heartbeatMs: 30 });
    await open();
    server.gateway.ack(false);
    await server.until(() => server.gateway.openings > 1);
    server.gateway.ack(true);
    await server.until(() => (server.gateway.sessions[0]?.resumes ?? 0) > 0);
  });
});

test('who did not ask for reactions hears of none', async () => {
  const client = await connect(server, { intents: [GatewayIntentBits.Guilds] });
  clients.push(client);
  const heard = reactionsOf(client);
  const message = server.person('ana').writes('Look');
  server.person('ana').react(message, '✅');
  const seen = new Promise((resolve) => client.once(Events.ChannelCreate, ({ name }) => resolve(name)));
  server.addChannel('late');
  expect(await seen).toBe('late');
  expect(heard).toEqual([]);
});

test('guilds, channels, roles and threads that come, change and go are told', async () => {
  const client = await open();
  const told: string[] = [];
  const events = [
    'guildCreate',
    'guildDelete',
    'channelUpdate',
    'channelDelete',
    'threadCreate',
    'threadUpdate',
    'threadDelete',
    'roleCreate',
    'roleDelete',
    'guildUnavailable',
    'guildAvailable',
  ] as const;
  for (const event of events) client.on(event, () => void told.push(event));
  const guild = server.addGuild('Second');
  const thread = server.addThread(server.news, 'Storm');
  server.archive(thread);
  server.removeChannel(thread);
  server.deny(server.desk, ['SEND_MESSAGES']);
  server.removeChannel(server.desk);
  server.removeRole(server.addRole('Editors'));
  server.setAvailable(guild, false);
  server.setAvailable(guild, true);
  server.removeGuild(guild);
  await expect
    .poll(() => told)
    .toEqual([
      'guildCreate',
      'threadCreate',
      'threadUpdate',
      'threadDelete',
      'channelUpdate',
      'channelDelete',
      'roleCreate',
      'roleDelete',
      'guildUnavailable',
      'guildAvailable',
      'guildDelete',
    ]);
});

test('an interaction that nobody is there to hear is not delivered, and fails', async () => {
  await ask(server, `PUT /applications/${server.application.id}/commands`, {
    body: [{ name: 'newsdesk', description: 'More' }],
  });
  expect(server.person('ana').command('newsdesk').delivered).toBe(false);
  await open();
  expect(server.person('ana').command('newsdesk').delivered).toBe(true);
});

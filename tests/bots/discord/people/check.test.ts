import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDiscord } from '../../../../src/bots/discord/people/check.ts';
import type { Rest } from '../../../../src/bots/discord/rest.ts';
import { type ChatWorld, openChatWorld } from '../chat-world.ts';

let world: ChatWorld;
beforeEach(async () => {
  world = await openChatWorld();
});
afterEach(async () => {
  await world.close();
});

/** The same Discord, where the bot has these permissions on these servers. */
function withServers(servers: readonly { name: string; permissions: bigint }[]): Pick<Rest, 'get'> {
  const listed = servers.map(({ name, permissions }, index) => ({
    ...{ id: String(index + 1), name, permissions: String(permissions) },
  }));
  return { get: async (route) => (route === '/users/@me/guilds' ? listed : world.rest.get(route)) };
}

const all = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 38n);

test('a good token says who the bot is and how many servers it is on', async () => {
  const { bot, application, guilds } = await checkDiscord(world);
  expect({ bot, application, guilds }).toEqual({
    ...{ bot: world.server.bot.id, application: world.server.application.id, guilds: 1 },
  });
});

test('a permission that is missing is named, with the servers where it is', async () => {
  const rest = withServers([
    { name: 'Newsroom', permissions: all & ~(1n << 15n) },
    { name: 'Sports', permissions: all },
    { name: 'Admin', permissions: 1n << 3n },
  ]);
  expect((await checkDiscord({ rest })).warnings).toEqual([
    'Newsmedia lacks the permission Attach Files on Newsroom. Give it to its role there.',
  ]);
});

test('many servers without it are not all named', async () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const { warnings } = await checkDiscord({
    rest: withServers(names.map((name) => ({ name, permissions: all & ~(1n << 14n) }))),
  });
  expect(warnings).toEqual([
    'Newsmedia lacks the permission Embed Links on A, B, C and 2 more. Give it to its role there.',
  ]);
});

test('a bot that is on no server is told how to be invited', async () => {
  expect((await checkDiscord({ rest: withServers([]) })).warnings[0]).toContain('Invite it');
});

test('a token that opens nothing is one sentence that says what to do', async () => {
  world.server.setToken('another');
  await expect(checkDiscord(world)).rejects.toThrow('Discord does not accept DISCORD_TOKEN. Copy the bot’s token');
});

test('a Discord that is away is not taken for a dead token', async () => {
  world.server.fail('get bot user', { status: 503 });
  await expect(checkDiscord(world)).rejects.toThrow('Discord gave no answer');
});

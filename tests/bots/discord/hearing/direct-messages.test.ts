import { type APIChannel, type APIMessage, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { createRest } from '../../../../src/bots/discord/rest.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();

test('what somebody does in a direct message is answered with where Newsmedia works, and not done', async () => {
  const { apiUrl, token } = world.server;
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const rest = createRest({ settings: { apiUrl, token }, log: silent });
  const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: world.ana.id } })) as APIChannel;
  const button = { type: 2, style: 2, label: 'Approve', custom_id: 'newsmedia:approve:g1' };
  const body = { content: 'A card', components: [{ type: 1, components: [button] }] };
  const { id } = (await rest.post(Routes.channelMessages(channel.id), { body })) as APIMessage;
  const message = world.server.directMessages(world.ana).find((one) => one.id === id);
  if (!message) throw new Error('Nothing was posted.');
  expect(await world.reply(world.ana.click(message, 'Approve'))).toBe(
    'Newsmedia works in the channels of a server, where others can see and decide.',
  );
  expect(world.desk.actions).toEqual([]);
});

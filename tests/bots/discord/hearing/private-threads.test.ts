import { expect, test } from 'vitest';
import { channelRefOf } from '../../../../src/bots/discord/names.ts';
import type { Channel } from '../../../helpers/discord/world.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();
const own = (thread: Channel) => channelRefOf({ guild: world.server.guild.id, channel: thread.id });

test('what is asked in a private thread belongs to it, and not to the channel it hangs on', async () => {
  const thread = world.server.addThread(world.server.news, 'leak', [world.ana.user]);
  await world.reply(world.ana.command('newsmedia', { headline: 'Storm' }, thread));
  const [spoken] = world.desk.commands;
  expect(spoken?.channel).toBe(own(thread));
  expect(spoken?.thread).toBeUndefined();
});

test('a reaction in a private thread is about the card there, and what the thread is is asked once', async () => {
  const { server } = world;
  const thread = server.addThread(server.news, 'leak', [world.ana.user, server.bot]);
  const card = await world.shown(world.generation({ channel: thread.id }), thread);
  for (const [index, emoji] of ['✅', '❌'].entries()) {
    world.ana.react(card, emoji);
    await expect.poll(() => world.desk.reactions.length).toBe(index + 1);
  }
  const message = `${own(thread)}:${card.id}`;
  expect(world.desk.reactions).toMatchObject([{ channel: own(thread), message }, { message }]);
  expect(server.requests.filter(({ name }) => name === 'get channel')).toHaveLength(1);
});

test('a super reaction that was missed is read, too', async () => {
  const card = await world.shown(world.generation());
  await world.discord.chat.stop();
  world.ana.react(card, '✅', { burst: true });
  await world.another().chat.start(world.desk);
  await expect.poll(() => world.desk.reactions.map(({ reaction }) => reaction)).toEqual(['✅']);
});

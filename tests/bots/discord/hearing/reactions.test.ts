import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../../src/bots/desk/chat.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();

/** Starts anew with another desk, as a program that has been away. */
async function restart(desk: Partial<Desk> = {}, meanwhile: () => void = () => {}): Promise<void> {
  const sessions = world.server.gateway.sessions.length;
  await world.discord.chat.stop();
  meanwhile();
  await world.discord.chat.start({ ...world.desk, ...desk });
  await world.server.until(() => world.server.gateway.sessions.length > sessions);
}

const heard = () => world.desk.reactions.map(({ actor, reaction, added }) => `${whoIs(actor.id)} ${reaction} ${added}`);
const whoIs = (id: string) => (id === `discord:${world.ana.id}` ? 'ana' : id);

describe('a reaction to a card', () => {
  test('reaches the desk, and so does taking it back', async () => {
    const card = await world.shown(world.generation());
    world.ana.react(card, '✅');
    await expect.poll(() => world.desk.reactions.length).toBe(1);
    world.ana.unreact(card, '✅');
    await expect.poll(() => world.desk.reactions.length).toBe(2);
    expect(heard()).toEqual(['ana ✅ true', 'ana ✅ false']);
    expect(world.desk.reactions[0]).toMatchObject({
      actor: { id: `discord:${world.ana.id}`, name: 'ana', verified: true },
      channel: world.ref(),
      message: `${world.ref()}:${card.id}`,
    });
  });

  test('in a thread names the message there and the settings of its channel', async () => {
    const thread = world.server.addThread(world.server.news, 'Storm');
    const card = await world.shown(world.generation(), thread);
    world.ana.react(card, '✅');
    await expect.poll(() => world.desk.reactions.length).toBe(1);
    expect(world.desk.reactions).toMatchObject([
      { channel: world.ref(), message: `${world.ref()}:${thread.id}.${card.id}` },
    ]);
  });

  test('of another bot, and its own, are not told', async () => {
    const card = await world.shown(world.generation());
    const { guild, bot, gateway } = world.server;
    const other = world.server.otherBotWrites('I am a bot').author;
    const there = {
      guild_id: guild.id,
      channel_id: card.channelId,
      message_id: card.id,
      emoji: { id: null, name: '✅' },
    };
    const member = { user: { id: other.id, username: 'other', bot: true }, roles: [] };
    gateway.dispatch('MESSAGE_REACTION_ADD', { ...there, user_id: other.id, member, message_author_id: bot.id });
    gateway.dispatch('MESSAGE_REACTION_ADD', { ...there, user_id: bot.id, message_author_id: bot.id });
    world.ana.react(card, '❌');
    await expect.poll(() => world.desk.reactions.length).toBe(1);
    expect(heard()).toEqual(['ana ❌ true']);
  });

  test('taken back as often as somebody likes costs no calls', async () => {
    const card = await world.shown(world.generation());
    const others = world.server.person('ben').writes('Good morning');
    const requests = world.server.requests.length;
    for (const message of [card, others]) {
      world.ana.react(message, '✅');
      world.ana.unreact(message, '✅');
    }
    await expect.poll(() => world.desk.reactions.length).toBe(3);
    expect(world.server.requests).toHaveLength(requests);
  });

  test('of a skin tone is told as it is, and one of the server’s own is not told', async () => {
    const card = await world.shown(world.generation());
    const [user_id, guild_id] = [world.ana.id, world.server.guild.id];
    const there = { user_id, guild_id, channel_id: card.channelId, message_id: card.id };
    world.server.gateway.dispatch('MESSAGE_REACTION_ADD', { ...there, emoji: { id: '123', name: '✅' } });
    world.ana.react(card, '👍🏽');
    await expect.poll(() => world.desk.reactions.length).toBe(1);
    expect(heard()).toEqual(['ana 👍🏽 true']);
  });

  test('to what somebody else wrote is not asked about', async () => {
    const message = world.server.person('ben').writes('Good morning');
    const requests = world.server.requests.length;
    world.ana.react(message, '✅');
    const card = await world.shown(world.generation());
    world.ana.react(card, '❌');
    await expect.poll(() => world.desk.reactions.length).toBe(1);
    expect(heard()).toEqual(['ana ❌ true']);
    // The card itself was the only call.
    expect(world.server.requests.length - requests).toBe(1);
  });

  test('that cannot be heard now is tried again, and what comes after it waits for it', async () => {
    let failures = 2;
    await restart({
      async onReaction(spoken) {
        if (failures-- > 0) throw new Error('The database is away.');
        return world.desk.onReaction(spoken);
      },
    });
    const card = await world.shown(world.generation());
    world.ana.react(card, '✅');
    await expect.poll(() => failures).toBe(1);
    world.ana.unreact(card, '✅');
    await world.clock.pass(1000);
    expect(heard()).toEqual([]);
    await world.clock.pass(4000);
    await expect.poll(() => world.desk.reactions.length).toBe(2);
    expect(heard()).toEqual(['ana ✅ true', 'ana ✅ false']);
  });
});

describe('a reaction that was missed', () => {
  test('while nobody listened is read at the start, once', async () => {
    const card = await world.shown(world.generation());
    await restart({}, () => world.ana.react(card, '✅'));
    await expect.poll(() => world.desk.reactions.length).toBe(1);
    expect(heard()).toEqual(['ana ✅ true']);
    await restart();
    await world.server.until(() => world.server.requests.filter(({ name }) => name === 'get message').length >= 2);
    await world.clock.settle();
    expect(heard()).toEqual(['ana ✅ true']);
  });

  test('of a card that shows other content than it has now decides nothing', async () => {
    const generation = world.generation();
    const card = await world.shown(generation);
    const at = world.generations.indexOf(generation);
    world.generations[at] = { ...generation, contentHash: 'd'.repeat(64) };
    await restart({}, () => world.ana.react(card, '✅'));
    await world.server.until(() => world.server.requests.some(({ name }) => name === 'get message'));
    await world.clock.settle();
    expect(heard()).toEqual([]);
  });

  test('counts although a hundred others are before it', async () => {
    const card = await world.shown(world.generation());
    const crowd = Array.from({ length: 250 }, (_, n) => world.server.person(`reader${n}`));
    await restart({}, () => {
      for (const one of [...crowd, world.ana]) one.react(card, '✅');
    });
    await expect.poll(() => world.desk.reactions.length, { timeout: 5000 }).toBe(251);
    expect(new Set(world.desk.reactions.map(({ actor }) => actor.id)).size).toBe(251);
  });

  test('of another bot decides nothing', async () => {
    const card = await world.shown(world.generation());
    const bot = world.server.otherBotWrites('I am a bot').author;
    await restart({}, () => card.reactions.set('✅', new Set([bot.id])));
    await world.server.until(() => world.server.requests.some(({ name }) => name === 'list reactions'));
    await world.clock.settle();
    expect(heard()).toEqual([]);
  });

  test('that a card’s message is gone stops nothing', async () => {
    const [first, second] = [await world.shown(world.generation()), await world.shown(world.generation())];
    world.server.removeMessage(first);
    await restart({}, () => world.ana.react(second, '✅'));
    await world.server.until(() => world.server.requests.some(({ status }) => status === 404));
    await world.clock.pass(1000);
    await expect.poll(() => world.desk.reactions.length).toBe(1);
    expect(heard()).toEqual(['ana ✅ true']);
  });
});

test('a server that removes the app stops its work and keeps its media, and others go on', async () => {
  const there = world.generation({ state: 'running' });
  const done = world.generation({ state: 'ready' });
  const elsewhere = world.generation({ state: 'running', workspace: 'discord:999' });
  world.server.removeGuild(world.server.guild);
  await expect.poll(() => world.cancelled.length).toBe(1);
  expect(world.cancelled).toEqual([there.id]);
  expect([done.state, elsewhere.state]).toEqual(['ready', 'running']);
});

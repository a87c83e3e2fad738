import { expect, test } from 'vitest';
import { useHearingWorld } from '../hearing/hearing-world.ts';

// Between two sessions discord.js waits five seconds.
const world = useHearingWorld();

test('a session that is over is begun anew, and reactions missed meanwhile are read', async () => {
  const card = await world.shown(world.generation());
  world.server.gateway.invalidate();
  world.ana.react(card, '✅');
  await world.server.until(() => world.server.gateway.sessions.length === 2);
  await expect.poll(() => world.desk.reactions.length).toBe(1);
  expect(world.desk.reactions).toMatchObject([{ reaction: '✅', added: true, message: `${world.ref()}:${card.id}` }]);
  expect(world.server.commands.puts).toBe(1);
  await world.discord.ready();
});

test('stopped before its session has begun, it hangs up and does not come back', async () => {
  const other = world.another();
  await world.discord.chat.stop();
  await world.server.until(() => world.server.gateway.connected.length === 0);
  const openings = world.server.gateway.openings;
  void other.chat.start(world.desk);
  await world.server.until(() => world.server.gateway.connected.length === 1);
  await other.chat.stop();
  await world.server.until(() => world.server.gateway.connected.length === 0);
  // discord.js would be back within half a second.
  const back = world.server.until(() => world.server.gateway.openings > openings + 1, { within: 1500 });
  await expect(back).rejects.toThrow('Never in');
});

test('stopped while it asks where the gateway is, it hangs up as soon as it is there', async () => {
  const other = world.another();
  await world.discord.chat.stop();
  await world.server.until(() => world.server.gateway.connected.length === 0);
  const { openings } = world.server.gateway;
  const held = world.server.hold('get bot gateway');
  const starting = other.chat.start(world.desk);
  await held.arrived;
  await Promise.all([starting, other.chat.stop(), world.clock.pass(10_000)]);
  held.release();
  await world.server.until(() => world.server.gateway.openings > openings);
  await world.server.until(() => world.server.gateway.sessions.at(-1)?.ended === true);
  expect(world.server.gateway.connected).toEqual([]);
});

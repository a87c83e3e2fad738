import { expect, test } from 'vitest';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();

test('a server that removes the app stops its work there, and nowhere else', async () => {
  world.generation({ id: 'here', state: 'running' });
  world.generation({ id: 'done' });
  world.generation({ id: 'elsewhere', state: 'running', workspace: 'discord:2' });
  world.server.removeGuild(world.server.guild);
  await expect.poll(() => world.cancelled).toEqual(['here']);
});

test('a server that Discord has lost sight of for a while goes on with its work', async () => {
  world.generation({ id: 'here', state: 'running' });
  world.server.setAvailable(world.server.guild, false);
  world.server.setAvailable(world.server.guild, true);
  // Heard after them.
  await world.reply(world.ana.command('newsmedia', { headline: 'Storm' }));
  await world.clock.settle();
  expect(world.cancelled).toEqual([]);
});

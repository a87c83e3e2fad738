import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDirectory, type DiscordDirectory } from '../../../../src/bots/discord/people/directory.ts';
import { createLookups } from '../../../../src/bots/discord/people/lookups.ts';
import { createPeople } from '../../../../src/bots/discord/people/people.ts';
import type { Person } from '../../../helpers/discord/person.ts';
import { type ChatWorld, openChatWorld } from '../chat-world.ts';

let world: ChatWorld;
let directory: DiscordDirectory;
let ana: Person;
beforeEach(async () => {
  world = await openChatWorld();
  const { rest, clock, log } = world;
  directory = createDirectory(createLookups({ rest, clock, log }));
  ana = world.server.person('ana');
});
afterEach(async () => {
  expect(world.server.problems).toEqual([]);
  await world.close();
});

const workspace = () => `discord:${world.server.guild.id}`;
const asked = (name: string) => world.server.requests.filter((one) => one.name === name).length;
const stranger = { id: 'discord:42', name: 'Somebody', verified: true };

describe('who holds an editor’s place', () => {
  test('a person holds their own, and whoever has a role holds the role', async () => {
    const editors = world.server.addRole('editors');
    ana.hasRoles(editors);
    const role = `discord:&${editors.id}`;
    expect(await directory.holds(`discord:${ana.id}`, world.actor('ana'), workspace())).toBe(true);
    expect(await directory.holds(role, world.actor('ana'), workspace())).toBe(true);
    expect(await directory.holds(role, world.actor('ben'), workspace())).toBe(false);
    expect(await directory.holds(role, stranger, workspace())).toBe(false);
    expect(await directory.holds(role, { id: 'slack:U1', name: 'Ana', verified: true }, workspace())).toBe(false);
  });

  test('everyone on the server holds the role of everyone', async () => {
    const everyone = `discord:&${world.server.guild.id}`;
    expect(await directory.holds(everyone, world.actor('ana'), workspace())).toBe(true);
    expect(await directory.holds(everyone, stranger, workspace())).toBe(false);
  });

  test('a role that was taken away counts no more after some seconds, and Discord is not asked each time', async () => {
    const editors = world.server.addRole('editors');
    const role = `discord:&${editors.id}`;
    ana.hasRoles(editors);
    for (let i = 0; i < 3; i++) expect(await directory.holds(role, world.actor('ana'), workspace())).toBe(true);
    expect(asked('get member')).toBe(1);
    ana.hasRoles();
    await world.clock.pass(10_000);
    expect(await directory.holds(role, world.actor('ana'), workspace())).toBe(false);
  });

  test('neither yes nor no is guessed while Discord is away: it rejects with a sentence, and asks anew', async () => {
    const role = `discord:&${world.server.addRole('editors').id}`;
    world.server.fail('get member', { status: 503 });
    await expect(directory.holds(role, world.actor('ana'), workspace())).rejects.toThrow(
      'Discord could not be asked about that just now, so nothing was changed. Try again in a minute.',
    );
    expect(await directory.holds(role, world.actor('ana'), workspace())).toBe(false);
  });
});

describe('what editors are called', () => {
  test('people and roles by their names on the server, else by their ids', async () => {
    const role = world.server.addRole('night desk');
    expect(await directory.nameOf(`discord:&${role.id}`, workspace())).toBe('@night desk');
    expect(await directory.nameOf(`discord:${ana.id}`, workspace())).toBe('ana');
    ana.member.nick = 'Ana of the night';
    await world.clock.pass(10_000);
    expect(await directory.nameOf(`discord:${ana.id}`, workspace())).toBe('Ana of the night');
    expect(await directory.nameOf('discord:42', workspace())).toBe('42');
    expect(await directory.nameOf('discord:&42', workspace())).toBe('42');
    world.server.fail('get guild', { status: 500 });
    await world.clock.pass(10_000);
    expect(await directory.nameOf(`discord:&${role.id}`, workspace())).toBe(role.id);
  });
});

describe('whom a name means', () => {
  const named = (written: string) => directory.personNamed(world.ref(), written);

  test('mentions and ids of people and roles of this server', async () => {
    const role = world.server.addRole('editors');
    for (const written of [`<@${ana.id}>`, `<@!${ana.id}>`, ana.id, `discord:${ana.id}`])
      expect(await named(written)).toBe(`discord:${ana.id}`);
    for (const written of [`<@&${role.id}>`, role.id, `discord:&${role.id}`])
      expect(await named(written)).toBe(`discord:&${role.id}`);
    for (const written of ['<@42>', '<@&42>', '42', 'discord:42', 'slack:U1', '', '@'])
      expect(await named(written)).toBeUndefined();
    expect(await named(`<@${world.server.bot.id}>`)).toBeUndefined();
  });

  test('the whole name of exactly one', async () => {
    const role = world.server.addRole('Editors');
    expect(await named('Ana')).toBe(`discord:${ana.id}`);
    expect(await named('@ana')).toBe(`discord:${ana.id}`);
    expect(await named('@editors')).toBe(`discord:&${role.id}`);
    expect(await named('an')).toBeUndefined();
    world.server.person('ben').member.nick = 'ana';
    await world.clock.pass(10_000);
    expect(await named('ana')).toBeUndefined();
  });
});

describe('who may change a channel’s settings', () => {
  const mayManage = (name: string) => directory.mayManage(world.actor(name), world.ref());
  const mayOverrule = (name: string) => directory.mayOverrule(world.actor(name), world.ref());

  test('the owner and administrators may, and may overrule', async () => {
    const { server } = world;
    expect([await mayManage('ana'), await mayOverrule('ana')]).toEqual([false, false]);
    const owner = { id: `discord:${server.guild.ownerId}`, name: 'Owner', verified: true };
    expect(await directory.mayManage(owner, world.ref())).toBe(true);
    expect(await directory.mayOverrule(owner, world.ref())).toBe(true);
    server.person('ben').hasRoles(server.addRole('admins', ['ADMINISTRATOR']));
    server.person('cid').hasRoles(server.addRole('managers', ['MANAGE_GUILD']));
    await world.clock.pass(10_000);
    for (const name of ['ben', 'cid']) expect([await mayManage(name), await mayOverrule(name)]).toEqual([true, true]);
  });

  test('who may manage the channel may, but not overrule', async () => {
    const { server } = world;
    ana.hasRoles(server.addRole('keepers', ['MANAGE_CHANNELS']));
    expect([await mayManage('ana'), await mayOverrule('ana')]).toEqual([true, false]);
    server.allow(server.news, ['MANAGE_CHANNELS'], server.person('ben').user);
    await world.clock.pass(10_000);
    expect(await mayManage('ben')).toBe(true);
    expect(await directory.mayManage(world.actor('ben'), world.ref(server.desk))).toBe(false);
  });

  test('what a channel takes from a role it takes, and gives back to a person', async () => {
    const { server } = world;
    const keepers = server.addRole('keepers', ['MANAGE_CHANNELS']);
    ana.hasRoles(keepers);
    server.person('ben').hasRoles(keepers);
    server.deny(server.news, ['MANAGE_CHANNELS'], keepers);
    server.allow(server.news, ['MANAGE_CHANNELS'], server.person('ben').user);
    expect([await mayManage('ana'), await mayManage('ben')]).toEqual([false, true]);
  });

  test('who is not on the server may not, nor anybody in a channel of another server', async () => {
    ana.hasRoles(world.server.addRole('keepers', ['MANAGE_CHANNELS']));
    expect(await directory.mayManage(stranger, world.ref())).toBe(false);
    expect(await directory.mayManage(world.actor('ana'), world.ref())).toBe(true);
    const other = world.server.addGuild('Elsewhere');
    const there = world.server.addChannel('news', 'text', other);
    expect(await directory.mayManage(world.actor('ana'), `${workspace()}:${there.id}`)).toBe(false);
  });
});

describe('who did something', () => {
  test('is called as on the server; by what the event said when Discord is slow', async () => {
    const { rest, clock, log, server } = world;
    const people = createPeople({ lookups: createLookups({ rest, clock, log }), clock });
    ana.member.nick = 'Ana L.';
    expect(await people.actorOf(server.guild.id, ana.id)).toEqual({
      ...{ id: `discord:${ana.id}`, name: 'Ana L.', verified: true },
    });
    expect((await people.actorOf(server.guild.id, '42')).name).toBe('42');
    const held = server.hold('get member');
    const asking = people.actorOf(server.guild.id, server.person('ben').id, 'Ben');
    await held.arrived;
    await clock.pass(700);
    expect((await asking).name).toBe('Ben');
    held.release();
  });
});

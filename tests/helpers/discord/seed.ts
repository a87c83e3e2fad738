import { apiChannel, apiGuildCreate, apiMember, apiRole, apiUser } from './api-objects.ts';
import { bitsOf, type PermissionName, usual } from './permissions.ts';
import { type Channel, channelTypes, type Guild, type Member, type Role, type User, type World } from './world.ts';

/** How guilds, channels, roles and members come to be, change and go; every gateway session hears of it. */

export function addUser(world: World, name: string, bot = false): User {
  const user: User = { id: world.newId(), name, bot, closed: false };
  world.users.set(user.id, user);
  return user;
}

/** A guild that the bot was invited to. */
export function addGuild(world: World, name: string, given: { locale?: string } = {}): Guild {
  const id = world.newId();
  const owner = addUser(world, `owner of ${name}`);
  const guild: Guild = {
    ...{ id, name, ownerId: owner.id, locale: given.locale ?? 'en-US', members: new Map() },
    roles: new Map([[id, { id, name: '@everyone', permissions: bitsOf(usual), position: 0, mentionable: false }]]),
  };
  for (const user of [owner, world.bot]) join(world, guild, user);
  world.guilds.set(id, guild);
  world.tell('GUILD_CREATE', apiGuildCreate(world, guild));
  return guild;
}

/** The bot is thrown out; what was written stays, out of its reach: Missing Access from then on. */
export function removeGuild(world: World, guild: Guild): void {
  world.guilds.delete(guild.id);
  world.tell('GUILD_DELETE', { id: guild.id });
}

/** Discord has an outage: the guild cannot be reached for a while, which is no removal. */
export function setAvailable(world: World, guild: Guild, available: boolean): void {
  if (available) world.tell('GUILD_CREATE', apiGuildCreate(world, guild));
  else world.tell('GUILD_DELETE', { id: guild.id, unavailable: true });
}

export function addChannel(
  world: World,
  guild: Guild,
  name: string,
  type: Channel['type'] = channelTypes.text,
): Channel {
  const channel: Channel = {
    ...{ id: world.newId(), type, name, guildId: guild.id, archived: false, locked: false },
    ...{ overwrites: [], messages: new Map() },
  };
  world.channels.set(channel.id, channel);
  world.tell('CHANNEL_CREATE', apiChannel(world, channel));
  return channel;
}

/** With the threads in it. */
export function removeChannel(world: World, channel: Channel): void {
  world.channels.delete(channel.id);
  for (const { id, parentId } of [...world.channels.values()]) {
    if (parentId === channel.id) world.channels.delete(id);
  }
  const event = channel.parentId === undefined ? 'CHANNEL_DELETE' : 'THREAD_DELETE';
  world.tell(event, apiChannel(world, channel));
}

/** Gives or takes permissions of somebody, or of everybody with a role, in a channel. */
export function setPermissions(
  world: World,
  channel: Channel,
  who: User | Role,
  given: { allow?: readonly PermissionName[]; deny?: readonly PermissionName[] },
): void {
  const [allow, deny] = [bitsOf(given.allow ?? []), bitsOf(given.deny ?? [])];
  const type = 'permissions' in who ? 0 : 1;
  let overwrite = channel.overwrites.find(({ id }) => id === who.id);
  if (!overwrite) {
    overwrite = { id: who.id, type, allow: 0n, deny: 0n };
    channel.overwrites.push(overwrite);
  }
  overwrite.allow = (overwrite.allow | allow) & ~deny;
  overwrite.deny = (overwrite.deny | deny) & ~allow;
  world.tell('CHANNEL_UPDATE', apiChannel(world, channel));
}

export function addRole(world: World, guild: Guild, name: string, permissions: readonly PermissionName[] = []): Role {
  const role: Role = {
    ...{ id: world.newId(), name, permissions: bitsOf(permissions), position: guild.roles.size, mentionable: true },
  };
  guild.roles.set(role.id, role);
  world.tell('GUILD_ROLE_CREATE', { guild_id: guild.id, role: apiRole(role) });
  return role;
}

export function removeRole(world: World, guild: Guild, role: Role): void {
  guild.roles.delete(role.id);
  for (const { roles } of guild.members.values()) roles.delete(role.id);
  world.tell('GUILD_ROLE_DELETE', { guild_id: guild.id, role_id: role.id });
}

export function leave(world: World, guild: Guild, user: User): void {
  guild.members.delete(user.id);
  world.tell('GUILD_MEMBER_REMOVE', { guild_id: guild.id, user: apiUser(user) });
}

export function join(world: World, guild: Guild, user: User): Member {
  const known = guild.members.get(user.id);
  if (known) return known;
  const member: Member = { user, roles: new Set(), joinedAt: world.clock.now() };
  guild.members.set(user.id, member);
  if (world.guilds.has(guild.id)) {
    world.tell('GUILD_MEMBER_ADD', { ...apiMember(member), guild_id: guild.id });
  }
  return member;
}

export function setRoles(world: World, guild: Guild, member: Member, roles: readonly Role[]): void {
  member.roles = new Set(roles.map(({ id }) => id));
  world.tell('GUILD_MEMBER_UPDATE', { ...apiMember(member), guild_id: guild.id });
}

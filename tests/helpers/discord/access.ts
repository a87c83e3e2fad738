import { type PermissionName, permissionBits, permissionsOf } from './permissions.ts';
import { refusal } from './refusal.ts';
import { type Channel, channelTypes, homeOf, isThread, type Message, type User, type World } from './world.ts';

/** What the person may in a channel; `undefined` in a direct message, where there are no permissions. */
export function mayIn(world: World, channel: Channel, user: User): bigint | undefined {
  if (channel.guildId === undefined) return undefined;
  const guild = world.guilds.get(channel.guildId);
  const member = guild?.members.get(user.id);
  return guild && member ? permissionsOf(guild, member, homeOf(world, channel)) : 0n;
}

export function sees(world: World, channel: Channel, user: User): boolean {
  const may = mayIn(world, channel, user);
  if (may === undefined) return true;
  const inside = !channel.members || channel.members.has(user.id) || Boolean(may & permissionBits.MANAGE_THREADS);
  return inside && Boolean(may & permissionBits.VIEW_CHANNEL);
}

/** Whether the bot may look at what was written before. */
export function reads(world: World, channel: Channel): boolean {
  const may = mayIn(world, channel, world.bot);
  return may === undefined || Boolean(may & permissionBits.READ_MESSAGE_HISTORY);
}

/** The channel, when the bot may see it; refuses as Discord does. */
export function channelFor(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel) throw refusal(10003);
  if (!sees(world, channel, world.bot)) throw refusal(50001);
  return channel;
}

/** Refuses when the bot lacks one of these. */
export function demand(world: World, channel: Channel, ...names: PermissionName[]): void {
  const may = mayIn(world, channel, world.bot);
  if (may !== undefined && names.some((name) => !(may & permissionBits[name]))) throw refusal(50013);
}

/** The message, as the bot can ask for it by channel and id: ephemeral ones it cannot. */
export function messageFor(channel: Channel, id: string | undefined): Message {
  const message = channel.messages.get(id ?? '');
  if (!message || message.deleted || message.ephemeralFor) throw refusal(10008);
  return message;
}

/** What it takes to post here; a thread that sleeps wakes up when somebody writes, unless it is locked. */
export function demandToPost(world: World, channel: Channel): void {
  if (channel.type === channelTypes.forum) throw refusal(40058);
  if (channel.type === channelTypes.dm && channel.recipient?.closed) throw refusal(50007);
  demand(world, channel, isThread(channel) ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES');
  if (channel.locked) throw refusal(160005);
}

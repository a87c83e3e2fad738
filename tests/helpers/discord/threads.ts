import { sees } from './access.ts';
import { apiChannel } from './api-objects.ts';
import { type Channel, channelTypes, type User, type World } from './world.ts';

export function createThread(
  world: World,
  parent: Channel,
  given: { name: string; ownerId: string; id?: string; members?: readonly User[] },
): Channel {
  const { members } = given;
  const type = members ? channelTypes.privateThread : channelTypes.thread;
  const thread: Channel = {
    ...{ id: given.id ?? world.newId(), type, name: given.name, ownerId: given.ownerId },
    ...{ parentId: parent.id, archived: false, locked: false, overwrites: [], messages: new Map() },
    ...(members ? { members: new Set(members.map(({ id }) => id)) } : {}),
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
  };
  world.channels.set(thread.id, thread);
  if (sees(world, thread, world.bot))
    world.tell('THREAD_CREATE', { ...apiChannel(world, thread), newly_created: true });
  return thread;
}

export function setArchived(world: World, thread: Channel, archived: boolean, locked = thread.locked): void {
  Object.assign(thread, { archived, locked });
  if (sees(world, thread, world.bot)) world.tell('THREAD_UPDATE', apiChannel(world, thread));
}

/** Somebody adds them to a private thread; the bot hears of one that it was added to. */
export function addToThread(world: World, thread: Channel, user: User): void {
  thread.members?.add(user.id);
  if (user === world.bot) world.tell('THREAD_CREATE', apiChannel(world, thread));
}

/** Whoever writes in a sleeping thread wakes it. */
export function wakeThread(world: World, channel: Channel): void {
  if (channel.archived) setArchived(world, channel, false);
}

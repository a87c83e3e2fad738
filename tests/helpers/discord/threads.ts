import { apiChannel } from './api-objects.ts';
import { type Channel, channelTypes, type World } from './world.ts';

export function createThread(
  world: World,
  parent: Channel,
  given: { name: string; ownerId: string; id?: string },
): Channel {
  const thread: Channel = {
    ...{ id: given.id ?? world.newId(), type: channelTypes.thread, name: given.name, ownerId: given.ownerId },
    ...{ parentId: parent.id, archived: false, locked: false, overwrites: [], messages: new Map() },
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
  };
  world.channels.set(thread.id, thread);
  world.tell('THREAD_CREATE', { ...apiChannel(world, thread), newly_created: true });
  return thread;
}

export function setArchived(world: World, thread: Channel, archived: boolean, locked = thread.locked): void {
  Object.assign(thread, { archived, locked });
  world.tell('THREAD_UPDATE', apiChannel(world, thread));
}

/** Whoever writes in a sleeping thread wakes it. */
export function wakeThread(world: World, channel: Channel): void {
  if (channel.archived) setArchived(world, channel, false);
}

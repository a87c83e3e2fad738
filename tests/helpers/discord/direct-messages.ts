import { type Channel, channelTypes, type User, type World } from './world.ts';

/** The conversation of the bot with a person; there is one. */
export function openDirectMessage(world: World, recipient: User): Channel {
  const open = [...world.channels.values()].find((channel) => channel.recipient === recipient);
  if (open) return open;
  const channel: Channel = {
    ...{ id: world.newId(), type: channelTypes.dm, name: recipient.name, recipient },
    ...{ archived: false, locked: false, overwrites: [], messages: new Map() },
  };
  world.channels.set(channel.id, channel);
  return channel;
}

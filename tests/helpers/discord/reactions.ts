import { apiMember } from './api-objects.ts';
import { where } from './messages.ts';
import type { Message, User, World } from './world.ts';

/** Nothing happens when the person has reacted so already. */
export function addReaction(world: World, message: Message, emoji: string, user: User): void {
  const users = message.reactions.get(emoji) ?? new Set();
  if (users.has(user.id)) return;
  message.reactions.set(emoji, users.add(user.id));
  tell(world, 'MESSAGE_REACTION_ADD', message, emoji, user);
}

export function removeReaction(world: World, message: Message, emoji: string, user: User): void {
  const users = message.reactions.get(emoji);
  if (!users?.delete(user.id)) return;
  if (users.size === 0) message.reactions.delete(emoji);
  tell(world, 'MESSAGE_REACTION_REMOVE', message, emoji, user);
}

function tell(world: World, event: string, message: Message, emoji: string, user: User): void {
  const member = world.guilds.get(message.guildId ?? '')?.members.get(user.id);
  const added = event === 'MESSAGE_REACTION_ADD';
  world.tell(
    event,
    {
      ...{ user_id: user.id, channel_id: message.channelId, message_id: message.id, emoji: { id: null, name: emoji } },
      ...(message.guildId === undefined ? {} : { guild_id: message.guildId }),
      ...{ burst: false, type: 0 },
      ...(added ? { message_author_id: message.author.id, burst_colors: [] } : {}),
      ...(added && member ? { member: apiMember(member) } : {}),
    },
    where(world, message),
  );
}

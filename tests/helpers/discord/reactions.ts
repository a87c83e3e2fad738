import { apiMember } from './api-objects.ts';
import { where } from './messages.ts';
import type { Message, User, World } from './world.ts';

interface Kind {
  /** With an effect that everybody sees. */
  burst?: boolean;
}

/** Nothing happens when the person has reacted so already. */
export function addReaction(
  world: World,
  message: Message,
  emoji: string,
  user: User,
  { burst = false }: Kind = {},
): void {
  if ([message.reactions, message.superReactions].some((kind) => kind.get(emoji)?.has(user.id))) return;
  const kind = burst ? message.superReactions : message.reactions;
  kind.set(emoji, (kind.get(emoji) ?? new Set()).add(user.id));
  tell(world, 'MESSAGE_REACTION_ADD', message, emoji, { user, burst });
}

export function removeReaction(world: World, message: Message, emoji: string, user: User): void {
  for (const kind of [message.reactions, message.superReactions]) {
    const users = kind.get(emoji);
    if (!users?.delete(user.id)) continue;
    if (users.size === 0) kind.delete(emoji);
    tell(world, 'MESSAGE_REACTION_REMOVE', message, emoji, { user, burst: kind === message.superReactions });
  }
}

function tell(
  world: World,
  event: string,
  message: Message,
  emoji: string,
  { user, burst }: { user: User; burst: boolean },
): void {
  const member = world.guilds.get(message.guildId ?? '')?.members.get(user.id);
  const added = event === 'MESSAGE_REACTION_ADD';
  world.tell(
    event,
    {
      ...{ user_id: user.id, channel_id: message.channelId, message_id: message.id, emoji: { id: null, name: emoji } },
      ...(message.guildId === undefined ? {} : { guild_id: message.guildId }),
      ...{ burst, type: burst ? 1 : 0 },
      ...(added ? { message_author_id: message.author.id, burst_colors: [] } : {}),
      ...(added && member ? { member: apiMember(member) } : {}),
    },
    where(world, message),
  );
}

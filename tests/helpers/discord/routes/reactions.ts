import { channelFor, demand, messageFor } from '../access.ts';
import { apiUser } from '../api-objects.ts';
import { addReaction, removeReaction } from '../reactions.ts';
import { refusal } from '../refusal.ts';
import { type Call, nothing, ok, type Route } from '../route.ts';
import type { Channel, Message, World } from '../world.ts';

const most = 20;

export function reactionRoutes(world: World): Route[] {
  const path = '/channels/:channel/messages/:message/reactions/:emoji';
  const at = ({ params }: Call): { channel: Channel; message: Message; emoji: string } => {
    const channel = channelFor(world, params.channel);
    const emoji = params.emoji ?? '';
    if (!/\p{Emoji}|^\w+:\d+$/u.test(emoji)) throw refusal(10014);
    return { channel, message: messageFor(channel, params.message), emoji };
  };
  return [
    {
      ...{ name: 'add reaction', method: 'PUT', path: `${path}/@me` },
      handle(call) {
        const { channel, message, emoji } = at(call);
        demand(world, channel, 'READ_MESSAGE_HISTORY');
        if (!message.reactions.has(emoji)) demand(world, channel, 'ADD_REACTIONS');
        if (channel.archived) throw refusal(50083);
        if (!message.reactions.has(emoji) && message.reactions.size >= most) throw refusal(30010);
        addReaction(world, message, emoji, world.bot);
        return nothing;
      },
    },
    {
      ...{ name: 'remove reaction', method: 'DELETE', path: `${path}/:user` },
      handle(call) {
        const { channel, message, emoji } = at(call);
        const own = call.params.user === '@me';
        const user = own ? world.bot : world.users.get(call.params.user ?? '');
        if (!user) throw refusal(10013);
        if (!own) demand(world, channel, 'MANAGE_MESSAGES');
        if (channel.archived) throw refusal(50083);
        removeReaction(world, message, emoji, user);
        return nothing;
      },
    },
    {
      ...{ name: 'list reactions', method: 'GET', path },
      handle(call) {
        const { message, emoji } = at(call);
        const [after, limit] = [call.query.get('after') ?? '0', Math.min(Number(call.query.get('limit') ?? 25), 100)];
        const { reactions, superReactions } = message;
        const kind = call.query.get('type') === '1' ? superReactions : reactions;
        const users = [...(kind.get(emoji) ?? [])]
          .filter((id) => BigInt(id) > BigInt(after))
          .toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
          .slice(0, limit);
        return ok(users.flatMap((id) => world.users.get(id) ?? []).map(apiUser));
      },
    },
  ];
}

import { apiChannel, apiGuild, apiMember, apiRole } from '../api-objects.ts';
import { refusal } from '../refusal.ts';
import { type Call, ok, type Route } from '../route.ts';
import { type Channel, type Guild, isThread, type World } from '../world.ts';

/** What the bot may ask about the guilds it is in. */
export function guildRoutes(world: World): Route[] {
  const guildOf = ({ params }: Call): Guild => {
    const guild = world.guilds.get(params.guild ?? '');
    if (!guild) throw refusal(10004);
    return guild;
  };
  const channelsOf = (guild: Guild): Channel[] =>
    [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const path = '/guilds/:guild';
  return [
    { ...{ name: 'get guild', method: 'GET', path }, handle: (call) => ok(apiGuild(world, guildOf(call))) },
    {
      ...{ name: 'list roles', method: 'GET', path: `${path}/roles` },
      handle: (call) => ok([...guildOf(call).roles.values()].map(apiRole)),
    },
    {
      ...{ name: 'list channels', method: 'GET', path: `${path}/channels` },
      handle: (call) =>
        ok(
          channelsOf(guildOf(call))
            .filter((channel) => !isThread(channel))
            .map((channel) => apiChannel(world, channel)),
        ),
    },
    {
      ...{ name: 'list threads', method: 'GET', path: `${path}/threads/active` },
      handle(call) {
        const open = channelsOf(guildOf(call)).filter((channel) => isThread(channel) && !channel.archived);
        return ok({ threads: open.map((thread) => apiChannel(world, thread)), members: [], has_more: false });
      },
    },
    {
      ...{ name: 'search members', method: 'GET', path: `${path}/members/search` },
      handle(call) {
        const query = (call.query.get('query') ?? '').toLowerCase();
        const named = [...guildOf(call).members.values()].filter(({ user, nick }) =>
          [user.name, nick ?? ''].some((name) => name.toLowerCase().startsWith(query)),
        );
        return ok(named.slice(0, Number(call.query.get('limit') ?? 1)).map(apiMember));
      },
    },
    {
      ...{ name: 'get member', method: 'GET', path: `${path}/members/:user` },
      handle(call) {
        const member = guildOf(call).members.get(call.params.user ?? '');
        if (!member) throw refusal(world.users.has(call.params.user ?? '') ? 10007 : 10013);
        return ok(apiMember(member));
      },
    },
  ];
}

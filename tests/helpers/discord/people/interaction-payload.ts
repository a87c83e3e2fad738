import { mayIn } from '../access.ts';
import { apiChannel, apiMember, apiMessage, apiUser } from '../api-objects.ts';
import type { Interaction } from '../interactions.ts';
import type { Thing } from '../json.ts';
import { channelTypes, flags, type World } from '../world.ts';

/** An interaction as INTERACTION_CREATE tells it. */
export function interactionPayload(world: World, interaction: Interaction): Thing {
  const { id, token, type, data, user, channel, source } = interaction;
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const member = guild?.members.get(user.id);
  const permissions = String(mayIn(world, channel, user) ?? 0n);
  return {
    ...{ id, token, type, data, application_id: world.application.id, version: 1 },
    ...{ channel_id: channel.id, channel: { ...apiChannel(world, channel), permissions } },
    ...(guild && member
      ? {
          ...{ guild_id: guild.id, guild_locale: guild.locale },
          guild: { id: guild.id, locale: guild.locale, features: [] },
          member: { ...apiMember(member), permissions },
          authorizing_integration_owners: { 0: guild.id },
        }
      : { user: apiUser(user), authorizing_integration_owners: {} }),
    ...(source ? { message: { ...apiMessage(world, source), flags: source.flags & ~flags.thinking } } : {}),
    ...{ locale: 'en-GB', app_permissions: String(mayIn(world, channel, world.bot) ?? 0n), entitlements: [] },
    ...{ context: channel.type === channelTypes.dm ? 1 : 0, attachment_size_limit: 10 * 1024 * 1024 },
  };
}

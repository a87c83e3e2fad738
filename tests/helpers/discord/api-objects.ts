import { sees } from './access.ts';
import { type Thing, things } from './json.ts';
import {
  type Attachment,
  type Channel,
  channelTypes,
  type Guild,
  isThread,
  type Member,
  type Message,
  type Role,
  type User,
  type World,
} from './world.ts';

/** Things as Discord writes them in answers and events. */

export const apiTime = (ms: number): string => new Date(ms).toISOString().replace('Z', '000+00:00');

export const apiUser = ({ id, name, bot }: User): Thing => ({
  ...{ id, username: name, global_name: bot ? null : name, discriminator: '0', avatar: null, bot },
  public_flags: 0,
});

export const apiRole = ({ id, name, permissions, position, mentionable }: Role): Thing => ({
  ...{ id, name, permissions: String(permissions), position, mentionable },
  ...{ color: 0, colors: { primary_color: 0, secondary_color: null, tertiary_color: null }, hoist: false },
  ...{ managed: false, flags: 0, icon: null, unicode_emoji: null },
});

export const apiMember = ({ user, nick, roles, joinedAt }: Member): Thing => ({
  ...{ user: apiUser(user), nick: nick ?? null, roles: [...roles], joined_at: apiTime(joinedAt) },
  ...{ avatar: null, banner: null, deaf: false, mute: false, pending: false, flags: 0, premium_since: null },
  communication_disabled_until: null,
});

export function apiChannel(world: World, channel: Channel): Thing {
  const { id, type, name, guildId } = channel;
  const last = [...channel.messages.values()].findLast(({ ephemeralFor }) => !ephemeralFor);
  const common = { id, type, last_message_id: last?.id ?? null, flags: 0 };
  if (type === channelTypes.dm) return { ...common, recipients: channel.recipient ? [apiUser(channel.recipient)] : [] };
  const named = { ...common, name, guild_id: guildId, parent_id: channel.parentId ?? null, rate_limit_per_user: 0 };
  if (!isThread(channel)) {
    const overwrites = channel.overwrites.map((one) => ({
      ...{ id: one.id, type: one.type, allow: String(one.allow), deny: String(one.deny) },
    }));
    return { ...named, topic: null, position: 0, nsfw: false, permission_overwrites: overwrites, ...forumOf(channel) };
  }
  return {
    ...named,
    ...{ owner_id: channel.ownerId, message_count: channel.messages.size, member_count: 1, total_message_sent: 0 },
    thread_metadata: {
      ...{ archived: channel.archived, locked: channel.locked, auto_archive_duration: 1440 },
      archive_timestamp: apiTime(world.clock.now()),
    },
  };
}

const forumOf = ({ type }: Channel): Thing =>
  type === channelTypes.forum ? { available_tags: [], default_reaction_emoji: null, default_sort_order: null } : {};

export function apiGuild(world: World, guild: Guild): Thing {
  return {
    ...{ id: guild.id, name: guild.name, owner_id: guild.ownerId, preferred_locale: guild.locale },
    roles: [...guild.roles.values()].map(apiRole),
    ...{ emojis: [], stickers: [], features: [], icon: null, splash: null, banner: null, description: null },
    ...{ afk_channel_id: null, afk_timeout: 300, verification_level: 0, default_message_notifications: 0 },
    ...{ explicit_content_filter: 0, mfa_level: 0, application_id: null, system_channel_id: null, nsfw_level: 0 },
    ...{ system_channel_flags: 0, rules_channel_id: null, public_updates_channel_id: null, premium_tier: 0 },
    ...{ premium_progress_bar_enabled: false, safety_alerts_channel_id: null, vanity_url_code: null },
    max_members: 500_000,
    approximate_member_count: guild.members.size,
    joined_at: apiTime(guild.members.get(world.bot.id)?.joinedAt ?? world.clock.now()),
  };
}

/** As GUILD_CREATE tells it: only the bot among the members, because nobody asked for more. */
export function apiGuildCreate(world: World, guild: Guild): Thing {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const bot = guild.members.get(world.bot.id);
  return {
    ...apiGuild(world, guild),
    ...{ large: false, unavailable: false, member_count: guild.members.size },
    members: bot ? [apiMember(bot)] : [],
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => apiChannel(world, channel)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.archived && sees(world, channel, world.bot))
      .map((channel) => apiChannel(world, channel)),
    ...{ presences: [], voice_states: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [] },
  };
}

/** With when it was signed: these addresses live for a day. */
export function attachmentUrl(world: World, channelId: string, { id, filename }: Attachment): string {
  const expires = (world.clock.now() + 24 * 3_600_000).toString(16);
  return `${world.url}/attachments/${channelId}/${id}/${filename}?ex=${expires}`;
}

/** Names of the attachments that embeds or components show. */
export function shownNames(value: unknown): Set<string> {
  return new Set(
    [...JSON.stringify(value ?? null).matchAll(/"attachment:\/\/([^"]*)"/g)].map((match) => match[1] ?? ''),
  );
}

export function apiMessage(world: World, message: Message): Thing {
  const { id, channelId, attachments, embeds, components } = message;
  const url = (name: string): string => {
    const found = attachments.find(({ filename }) => filename === name);
    return found ? attachmentUrl(world, channelId, found) : `attachment://${name}`;
  };
  const resolve = (value: Thing[]): Thing[] =>
    JSON.parse(JSON.stringify(value).replaceAll(/"attachment:\/\/([^"]*)"/g, (_, name) => JSON.stringify(url(name))));
  const shown = shownNames([embeds, components]);
  return {
    ...{ id, type: message.replyTo ? 19 : message.interactionId ? 20 : 0, channel_id: channelId },
    ...(message.author.id === world.bot.id ? { application_id: world.application.id } : {}),
    ...(message.interactionId === undefined ? {} : { webhook_id: world.application.id }),
    author: apiUser(message.author),
    content: message.content,
    timestamp: apiTime(message.createdAt),
    edited_timestamp: message.edits.length > 0 ? apiTime(message.edits.at(-1) ?? 0) : null,
    ...{ tts: false, pinned: false, flags: message.flags },
    mention_everyone: message.pinged.everyone,
    mentions: message.pinged.users.flatMap((user) => world.users.get(user) ?? []).map(apiUser),
    mention_roles: message.pinged.roles,
    attachments: attachments
      .filter(({ filename }) => !shown.has(filename))
      .map((one) => apiAttachment(world, channelId, one)),
    embeds: resolve(things(embeds)).map((embed) => ({ type: 'rich', ...embed })),
    components: resolve(things(components)),
    ...(message.reactions.size + message.superReactions.size > 0 ? { reactions: apiReactions(world, message) } : {}),
    ...(message.replyTo ? { message_reference: { type: 0, channel_id: channelId, message_id: message.replyTo } } : {}),
  };
}

/** The same for the bot, which sees next to nothing of what others write unless they mention it or write to it. */
export function apiMessageForBot(world: World, message: Message): Thing {
  const whole = apiMessage(world, message);
  const own = message.author === world.bot || message.guildId === undefined;
  if (own || world.readsContent || message.pinged.users.includes(world.bot.id)) return whole;
  return { ...whole, content: '', embeds: [], attachments: [], components: [] };
}

function apiReactions(world: World, { reactions, superReactions }: Message): Thing[] {
  const none = new Set<string>();
  return [...new Set([...reactions.keys(), ...superReactions.keys()])].map((name) => {
    const [normal, burst] = [reactions.get(name) ?? none, superReactions.get(name) ?? none];
    return {
      ...{ emoji: { id: null, name }, count: normal.size + burst.size, me: normal.has(world.bot.id), me_burst: false },
      ...{ count_details: { normal: normal.size, burst: burst.size }, burst_colors: [] },
    };
  });
}

const apiAttachment = (world: World, channelId: string, attachment: Attachment): Thing => ({
  ...{ id: attachment.id, filename: attachment.filename, size: attachment.bytes.length },
  ...{ url: attachmentUrl(world, channelId, attachment), proxy_url: attachmentUrl(world, channelId, attachment) },
  content_type: attachment.contentType,
  ...(attachment.description === undefined ? {} : { description: attachment.description }),
});

import { PermissionFlagsBits } from 'discord.js';
import { MediaError } from '../../../pipeline/errors.ts';
import type { Directory } from '../../../pipeline/ports/desk-state.ts';
import type { Actor } from '../../../pipeline/ports/generation.ts';
import type { ChannelRef } from '../../desk/chat.ts';
import type { MayManage, PersonNamed } from '../../desk/settings.ts';
import { actorIdOf, channelOf, isSnowflake, roleIdOf, roleOf, userOf } from '../names.ts';
import { displayName, type Guild, type Lookups, type Member } from './lookups.ts';
import { channelPermissions, has, serverPermissions } from './permissions.ts';

/** People and roles of the servers: who belongs where, what they are called, who runs a channel. */
export interface DiscordDirectory extends Directory {
  /** By a mention (`<@1>`, `<@&2>`), an id, or the whole name of one person or role. */
  personNamed: PersonNamed;
  /** Who may manage the server or the channel. */
  mayManage: MayManage;
  /** Who may manage the server. */
  mayOverrule: MayManage;
}

const mention = /^<@(?:!?(\d{1,20})|&(\d{1,20}))>$/;
const { ManageGuild, ManageChannels } = PermissionFlagsBits;

export function createDirectory(lookups: Lookups): DiscordDirectory {
  /** `undefined` for people who are not on the server. */
  async function whoAndWhere(actor: Actor, guild: string): Promise<{ member: Member; server: Guild } | undefined> {
    const user = userOf(actor);
    if (user === undefined) return undefined;
    const [member, server] = await forPeople(Promise.all([lookups.member(guild, user), lookups.guild(guild)]));
    return member && server && { member, server };
  }

  async function byId(guild: string, id: string): Promise<string | undefined> {
    const member = await forPeople(lookups.member(guild, id));
    return member && !member.user.bot ? actorIdOf(id) : undefined;
  }

  async function role(guild: string, id: string): Promise<string | undefined> {
    const server = await forPeople(lookups.guild(guild));
    return server?.roles.some((one) => one.id === id) ? roleIdOf(id) : undefined;
  }

  /** Exactly one of that name, whatever its case. */
  async function byName(guild: string, written: string): Promise<string | undefined> {
    const name = written.replace(/^@/, '').trim().toLowerCase();
    if (name === '') return undefined;
    const [server, found] = await forPeople(Promise.all([lookups.guild(guild), lookups.search(guild, name)]));
    const roles = (server?.roles ?? []).filter((one) => one.id !== guild && one.name.trim().toLowerCase() === name);
    const members = (found ?? []).filter((member) => !member.user.bot && namesOf(member).includes(name));
    const ids = new Set([...roles.map(({ id }) => roleIdOf(id)), ...members.map(({ user }) => actorIdOf(user.id))]);
    const [only, ...others] = ids;
    return others.length === 0 ? only : undefined;
  }

  return {
    async holds(editor, by, workspace) {
      if (editor === by.id) return true;
      const [group, user] = [roleOf(editor), userOf(by)];
      if (group === undefined || user === undefined) return false;
      const guild = guildOf(workspace);
      const member = await forPeople(lookups.member(guild, user));
      // Everyone of a server has the role that is called like the server.
      return member !== undefined && (group === guild || member.roles.includes(group));
    },

    async nameOf(editor, workspace) {
      const [group, user] = [roleOf(editor), userOf({ id: editor })];
      const guild = guildOf(workspace);
      // Why Discord gave no name is in the log; the id says who is meant, if not as nicely.
      if (group !== undefined) {
        const server = await lookups.guild(guild).catch(() => undefined);
        const name = server?.roles.find(({ id }) => id === group)?.name;
        return name === undefined ? group : `@${name.replace(/^@/, '')}`;
      }
      if (user === undefined) return editor.slice(editor.indexOf(':') + 1);
      const member = await lookups.member(guild, user).catch(() => undefined);
      return (member && displayName(member)) ?? user;
    },

    async personNamed(channel, written) {
      const guild = guildOf(channel);
      if (!isSnowflake(guild)) return undefined;
      const [, user, group] = mention.exec(written) ?? [];
      const roleId = group ?? roleOf(written);
      if (roleId !== undefined) return role(guild, roleId);
      const id = user ?? userOf({ id: written }) ?? (isSnowflake(written) ? written : undefined);
      if (id === undefined) return byName(guild, written);
      return (await byId(guild, id)) ?? (user === undefined ? role(guild, id) : undefined);
    },

    async mayOverrule(actor, channel) {
      const found = await whoAndWhere(actor, guildOf(channel));
      return found !== undefined && has(serverPermissions(found.server, found.member), ManageGuild);
    },

    async mayManage(actor, ref) {
      const place = channelOf(ref);
      const found = place && (await whoAndWhere(actor, place.guild));
      if (!found) return false;
      const { server, member } = found;
      if (has(serverPermissions(server, member), ManageGuild)) return true;
      const channel = await forPeople(lookups.channel(place.channel));
      if (!channel || channel.guild_id !== place.guild) return false;
      return has(channelPermissions(server, member, channel), ManageChannels);
    },
  };
}

function namesOf({ nick, user }: Member): string[] {
  const names = [nick, user.global_name, user.username].filter((name) => typeof name === 'string');
  return names.map((name) => name.trim().toLowerCase());
}

/** Of `discord:1` and of everything in it. */
function guildOf(ref: ChannelRef): string {
  return ref.split(':')[1] ?? '';
}

/** Neither yes nor no may be guessed: the person is told what to do. */
async function forPeople<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    const sentence = 'Discord could not be asked about that just now, so nothing was changed. Try again in a minute.';
    throw new MediaError(sentence, { code: 'validation', cause });
  }
}

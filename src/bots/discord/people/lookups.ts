import { Routes } from 'discord.js';
import { z } from 'zod';
import { type Age, createAskedOnce } from '../../desk/asked-once.ts';
import type { Clock } from '../../desk/clock.ts';
import { isSnowflake } from '../names.ts';
import type { DiscordLog } from '../parts.ts';
import { codes, refusalOf } from '../refusal.ts';
import type { Rest } from '../rest.ts';

/**
 * What Discord says of a server's people, roles and channels. A method answers `undefined` when there is no such thing,
 * or Newsmedia is not on that server, and rejects when Discord gave no answer, which is logged.
 */
export interface Lookups {
  member(guild: string, user: string, age?: Age): Promise<Member | undefined>;
  guild(guild: string): Promise<Guild | undefined>;
  channel(channel: string): Promise<Channel | undefined>;
  /** Those whose name or nickname begins so. */
  search(guild: string, words: string): Promise<Member[] | undefined>;
}

export interface LookupParts {
  rest: Pick<Rest, 'get'>;
  clock: Pick<Clock, 'now'>;
  log: Pick<DiscordLog, 'warn'>;
}

/** What people may do changes, and whoever asks again wants to know. */
const fresh: Age = { answered: 10_000, failed: 0 };
const mostFound = 100;

const snowflake = z.string().refine(isSnowflake);
const word = z.string().trim().min(1).nullish().catch(undefined);
const bits = z
  .string()
  .regex(/^\d{1,40}$/)
  .transform(BigInt);

const memberShape = z.object({
  user: z.object({ id: snowflake, username: word, global_name: word, bot: z.boolean().optional() }),
  nick: word,
  roles: z.array(snowflake),
});
export type Member = z.infer<typeof memberShape>;

const guildShape = z.object({
  id: snowflake,
  owner_id: snowflake,
  roles: z.array(z.object({ id: snowflake, name: z.string(), permissions: bits })),
});
export type Guild = z.infer<typeof guildShape>;

const channelShape = z.object({
  guild_id: snowflake.optional(),
  permission_overwrites: z.array(z.object({ id: snowflake, allow: bits, deny: bits })).default([]),
});
export type Channel = z.infer<typeof channelShape>;

const unknownThings = new Set<number>([
  ...[codes.unknownMember, codes.unknownUser, codes.unknownGuild],
  ...[codes.unknownChannel, codes.missingAccess],
]);

export function createLookups({ rest, clock, log }: LookupParts): Lookups {
  const askedOnce = createAskedOnce(clock);

  function once<Answer>(about: string, ask: () => Promise<Answer>, age = fresh): Promise<Answer | undefined> {
    return askedOnce(about, age, async () => {
      try {
        return await ask();
      } catch (error) {
        if (unknownThings.has(refusalOf(error) ?? -1)) return undefined;
        log.warn({ about: about.split(' ', 1)[0], err: error }, 'Discord could not be asked about a server');
        throw error;
      }
    });
  }

  return {
    member: (guild, user, age) =>
      once(
        `member ${guild} ${user}`,
        async () => memberShape.parse(await rest.get(Routes.guildMember(guild, user))),
        age,
      ),
    guild: (guild) => once(`guild ${guild}`, async () => guildShape.parse(await rest.get(Routes.guild(guild)))),
    channel: (channel) =>
      once(`channel ${channel}`, async () => channelShape.parse(await rest.get(Routes.channel(channel)))),
    search: (guild, words) =>
      once(`search ${guild} ${words}`, async () => {
        const query = new URLSearchParams({ query: words, limit: String(mostFound) });
        return z.array(memberShape).parse(await rest.get(Routes.guildMembersSearch(guild), { query }));
      }),
  };
}

/** What their server calls them. */
export function displayName({
  nick,
  user,
}: Pick<Member, 'nick'> & { user: Omit<Member['user'], 'id'> }): string | undefined {
  return nick ?? user.global_name ?? user.username ?? undefined;
}

import { PermissionFlagsBits, Routes } from 'discord.js';
import { z } from 'zod';
import { isSnowflake } from '../names.ts';
import { isTokenDead, type Rest } from '../rest.ts';
import { has } from './permissions.ts';

/** What the token opens. */
export interface Checked {
  /** The user id of the bot itself. */
  bot: string;
  /** Its application's id. */
  application: string;
  guilds: number;
  /** Sentences about what Newsmedia may not do. */
  warnings: string[];
}

const snowflake = z.string().refine(isSnowflake);
const named = z.object({ id: snowflake });
const applications = named.extend({ approximate_guild_count: z.int().optional() });
const servers = z.array(z.object({ id: snowflake, name: z.string(), permissions: z.string().regex(/^\d+$/) }));
const mostNamed = 3;

/** What cards need on a server; a channel may say otherwise. */
const needed = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Attach Files': PermissionFlagsBits.AttachFiles,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

/** Asks Discord whether the token is good, and where Newsmedia may do too little. Throws one sentence for people. */
export async function checkDiscord({ rest }: { rest: Pick<Rest, 'get'> }): Promise<Checked> {
  try {
    const bot = named.parse(await rest.get('/users/@me')).id;
    const application = applications.parse(await rest.get(Routes.currentApplication()));
    const guilds = servers.parse(await rest.get(Routes.userGuilds()));
    // Discord lists 200 at most.
    const count = Math.max(application.approximate_guild_count ?? 0, guilds.length);
    return { bot, application: application.id, guilds: count, warnings: warningsOf(guilds) };
  } catch (cause) {
    if (!isTokenDead(cause)) throw new Error('Discord gave no answer that could be understood.', { cause });
    const sentence =
      'Discord does not accept DISCORD_TOKEN. Copy the bot’s token from the Bot page of the application at https://discord.com/developers/applications.';
    throw new Error(sentence, { cause });
  }
}

function warningsOf(guilds: z.infer<typeof servers>): string[] {
  if (guilds.length === 0)
    return ['Newsmedia is on no Discord server yet. Invite it with the link in docs/discord.md.'];
  return Object.entries(needed).flatMap(([permission, bit]) => {
    const without = guilds.filter(({ permissions }) => !may(BigInt(permissions), bit));
    if (without.length === 0) return [];
    const shown = without.slice(0, mostNamed).map(({ name }) => name);
    const others = without.length > mostNamed ? ` and ${without.length - mostNamed} more` : '';
    return [`Newsmedia lacks the permission ${permission} on ${shown.join(', ')}${others}. Give it to its role there.`];
  });
}

function may(bits: bigint, permission: bigint): boolean {
  return has(bits, PermissionFlagsBits.Administrator) || has(bits, permission);
}

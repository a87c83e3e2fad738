import { Client, GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, Options } from 'discord.js';
import { z } from 'zod';
import { type Clock, within } from '../../desk/clock.ts';
import { sessionBegun } from '../hearing/payloads.ts';
import type { DiscordLog, DiscordSettings } from '../parts.ts';

/** What comes in, as Discord sends it. */
export interface GatewayEars {
  interaction(payload: unknown): void;
  reaction(payload: unknown, added: boolean): void;
  guildLeft(payload: unknown): void;
  /** A session that was not taken up again: what happened before it was not heard. */
  session(session: Session): void;
}

export interface Session {
  /** Discord's, never used twice. */
  id: string;
  application: string;
  /** The user id of the bot. */
  bot: string;
  guilds: string[];
}

/** One connection to Discord. It comes back by itself, with what was missed, until it is closed or `ended`. */
export interface Gateway {
  /** When its first session has begun. Rejects with what came in between; it is to be closed then. */
  connected: Promise<void>;
  /** It cannot come back. Answers why, for people. */
  ended: Promise<string>;
  /** Since when it has not been connected, in ms since 1970; `undefined` while it is. */
  lostAt(): number | undefined;
  /** Of a channel that is known here: the one it belongs to when it is a thread. */
  placed(channel: string): { parent: string | undefined } | undefined;
  close(): Promise<void>;
}

export interface GatewayParts {
  settings: DiscordSettings;
  ears: GatewayEars;
  clock: Clock;
  log: DiscordLog;
}

/** How long a connection that is being made is waited for, to end it. */
const closeMs = 3000;
const firstShard = 0;
const shardId = z.int().nonnegative();

/** Why Discord ended it for good. */
const fatal: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: tokenRefused(),
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know what Newsmedia asks to hear. Please report this.',
  [GatewayCloseCodes.DisallowedIntents]: 'Discord does not let Newsmedia hear reactions. Please report this.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks as Newsmedia does. Update Newsmedia.',
};

/** Opens a connection that hears interactions and reactions, and keeps of servers only which channels they have. */
export function openGateway({ settings, ears, clock, log }: GatewayParts): Gateway {
  const client = new Client({
    // None of them is privileged.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessageReactions],
    rest: { api: settings.apiUrl, retries: 0, timeout: 15_000 },
    shards: 'auto',
    allowedMentions: { parse: [] },
    // Reactions and interactions are read as they come, so no message, member or emoji has to be remembered.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...{ MessageManager: 0, ReactionManager: 0, ReactionUserManager: 0, PresenceManager: 0, UserManager: 100 },
      ...{ GuildMemberManager: 100, GuildEmojiManager: 0, GuildStickerManager: 0, VoiceStateManager: 0 },
      ...{ ThreadMemberManager: 0, GuildInviteManager: 0, GuildScheduledEventManager: 0, StageInstanceManager: 0 },
    }),
  });
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  /** Shards that are away, and since when. */
  const away = new Map<number, number>([[firstShard, clock.now()]]);
  /** Nothing comes any more. */
  const over = Promise.withResolvers<void>();
  let closed = false;

  const hear = (event: GatewayDispatchEvents, heard: (payload: unknown, shard: number) => void): void => {
    client.ws.on(event, (payload: unknown, shard: unknown) => {
      if (!closed) heard(payload, shardId.catch(firstShard).parse(shard));
    });
  };
  for (const event of [GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed]) {
    client.ws.on(event, (_payload: unknown, shard: unknown) => {
      away.delete(shardId.catch(firstShard).parse(shard));
      // Once discord.js itself has dealt with it.
      if (closed && away.size === 0) queueMicrotask(hangUp);
    });
  }
  hear(GatewayDispatchEvents.Ready, (payload) => {
    const { data, error } = sessionBegun.safeParse(payload);
    if (!data) return log.error({ err: error }, 'Discord began a session in a way that cannot be read.');
    const guilds = data.guilds.map(({ id }) => id);
    ears.session({ id: data.session_id, application: data.application.id, bot: data.user.id, guilds });
  });
  hear(GatewayDispatchEvents.Resumed, (_payload, shard) => {
    log.info({ shard }, 'The connection to Discord is back, and nothing was missed.');
  });
  hear(GatewayDispatchEvents.InteractionCreate, (payload) => ears.interaction(payload));
  hear(GatewayDispatchEvents.MessageReactionAdd, (payload) => ears.reaction(payload, true));
  hear(GatewayDispatchEvents.MessageReactionRemove, (payload) => ears.reaction(payload, false));
  hear(GatewayDispatchEvents.GuildDelete, (payload) => ears.guildLeft(payload));

  const lose = (shard: number): void => {
    if (!away.has(shard)) away.set(shard, clock.now());
  };
  client.on('shardReconnecting', (shard) => {
    lose(shard);
    if (!closed) log.warn({ shard }, 'The connection to Discord was lost; it is being made again.');
  });
  client.on('shardDisconnect', ({ code }, shard) => {
    lose(shard);
    over.resolve();
    end(fatal[code] ?? `Discord ended the connection for good (${code}).`);
  });
  client.on('shardError', (err, shard) => log.warn({ shard, err }, 'The connection to Discord has trouble.'));
  client.on('error', (err) => log.warn({ err }, 'Something that Discord sent could not be read.'));

  const connected = client.login(settings.token).then(() => undefined);
  connected.catch(over.resolve); // whoever opened it hears of it

  function hangUp(): void {
    client.destroy().then(over.resolve, over.resolve);
  }

  return {
    connected,
    ended,
    lostAt: () => (away.size === 0 ? undefined : Math.min(...away.values())),
    placed(id) {
      const channel = client.channels.cache.get(id);
      return channel && { parent: channel.isThread() ? (channel.parentId ?? undefined) : undefined };
    },
    async close() {
      closed = true;
      // Hung up on before its session has begun, discord.js would make another connection, for ever.
      if (away.size === 0) hangUp();
      await within(clock, closeMs, over.promise);
    },
  };
}

/** Whether waiting does not help: the token opens nothing. */
export function isTokenRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return code === 'TokenInvalid' || error.message === 'Authentication failed';
}

export function tokenRefused(): string {
  return 'Discord does not accept DISCORD_TOKEN. Copy the token from discord.com/developers/applications, "Bot", "Reset Token", and restart.';
}

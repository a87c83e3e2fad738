import { expect } from 'vitest';
import type { Person } from '../helpers/discord/person.ts';
import { seen } from '../helpers/discord/seen.ts';
import { createDiscordServer, type DiscordServer } from '../helpers/discord/server.ts';
import type { Channel, Message } from '../helpers/discord/world.ts';
import { makePlace, type Place, type RunningProgram } from './process.ts';

/** The real program in a Discord of our own, and people who use it. */
export interface DiscordNewsroom {
  readonly server: DiscordServer;
  readonly place: Place;
  readonly ana: Person;
  readonly ben: Person;
  /** The one started last. */
  program(): RunningProgram;
  /** Starts it, again if need be, and waits until it listens and its commands are there. What `hold` names waits to be released. */
  start(hold?: string[]): Promise<RunningProgram>;
  /** The messages about this headline, oldest first. */
  cards(headline: string, channel?: Channel): Message[];
  /** Waits until the one message about this headline reads like this. */
  shows(headline: string, reads: RegExp, channel?: Channel): Promise<Message>;
  /** Waits until somebody was told something like this. */
  hears(person: Person, reads: RegExp): Promise<string>;
  clear(): Promise<void>;
}

/** Slow machines make pictures slowly; nothing is asserted about time. */
export const patience = { timeout: 30_000, interval: 100 };

export async function openDiscordNewsroom(settings: Record<string, string> = {}): Promise<DiscordNewsroom> {
  const server = await createDiscordServer();
  const place = await makePlace({ DISCORD_API_URL: server.apiUrl, DISCORD_TOKEN: server.token, ...settings });
  let running: RunningProgram | undefined;

  const cards = (headline: string, channel: Channel = server.news): Message[] =>
    server
      .messages(channel)
      .filter((message) => message.author.id === server.bot.id && seen(message).includes(headline));

  return {
    ...{ server, place, cards },
    ana: server.person('ana'),
    ben: server.person('ben'),
    program() {
      if (!running) throw new Error('The program was not started yet.');
      return running;
    },
    async start(hold) {
      running = await place.start(hold);
      await server.until(() => server.gateway.connected.length > 0 && server.commands.list().length > 0);
      return running;
    },
    async shows(headline, reads, channel) {
      await expect.poll(() => cards(headline, channel).map(seen), patience).toEqual([expect.stringMatching(reads)]);
      return cards(headline, channel)[0] as Message;
    },
    async hears(person, reads) {
      await expect.poll(() => person.hears().join('\n'), patience).toMatch(reads);
      return person.hears().findLast((words) => reads.test(words)) ?? '';
    },
    async clear() {
      await place.clear();
      await server.close();
    },
  };
}

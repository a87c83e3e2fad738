import { Routes } from 'discord.js';
import { z } from 'zod';
import type { DiscordMessage } from '../names.ts';
import { problemOf } from '../problems.ts';
import type { Rest } from '../rest.ts';
import { belongsToChannel } from './said.ts';

export interface PlacesParts {
  rest: Pick<Rest, 'get'>;
  /** The channel of a thread that the connection knows; `undefined` when it is none, or not known. */
  known: (channel: string) => { parent: string | undefined } | undefined;
}

/** Where messages are, by what Discord calls the channel or thread they are in. */
export interface Places {
  /** `undefined` when it is gone. Rejects with ChatError when Discord does not tell now. */
  of(guild: string, channel: string): Promise<Pick<DiscordMessage, 'guild' | 'channel' | 'thread'> | undefined>;
}

const answer = z.looseObject({ type: z.number(), parent_id: z.string().nullish() });
const mostRemembered = 1000;

export function createPlaces({ rest, known }: PlacesParts): Places {
  /** Neither a thread's channel nor its kind ever changes. */
  const threads = new Map<string, string | undefined>();

  /** Of a thread that belongs to one; `undefined` of a channel, and of a private thread. */
  async function parentOf(channel: string): Promise<string | undefined> {
    const found = known(channel);
    if (found && found.parent === undefined) return undefined;
    if (threads.has(channel)) return threads.get(channel);
    // Which kind of thread it is is not known here, and an archived one is not among those that Discord tells of.
    const { type, parent_id } = answer.parse(await rest.get(Routes.channel(channel)));
    const parent = belongsToChannel(type) ? (parent_id ?? undefined) : undefined;
    threads.set(channel, parent);
    const [oldest] = threads.keys();
    if (threads.size > mostRemembered && oldest !== undefined) threads.delete(oldest);
    return parent;
  }

  return {
    async of(guild, channel) {
      try {
        const parent = await parentOf(channel);
        return parent === undefined ? { guild, channel } : { guild, channel: parent, thread: channel };
      } catch (error) {
        const problem = problemOf(error, 'look where a message is');
        if (problem.problem === 'gone') return undefined;
        throw problem;
      }
    },
  };
}

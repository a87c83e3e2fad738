import { Routes } from 'discord.js';
import { z } from 'zod';
import type { ReactedMessage, ReactionSource, Reactor } from '../../desk/missed-reactions.ts';
import { actorIdOf, messageOf, placeOf, workspaceOf } from '../names.ts';
import type { People } from '../people/people.ts';
import { problemOf } from '../problems.ts';
import type { Rest } from '../rest.ts';
import { readButton } from '../showing/button-id.ts';

export interface DiscordReactionParts {
  rest: Pick<Rest, 'get'>;
  people: Pick<People, 'actorOf'>;
  /** Of the newest session. */
  guilds: () => readonly string[];
}

const message = z.looseObject({
  reactions: z
    .array(
      z.looseObject({
        emoji: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }),
      }),
    )
    .nullish(),
  components: z
    .array(z.looseObject({ components: z.array(z.looseObject({ custom_id: z.string().nullish() })).catch([]) }))
    .catch([]),
});

const page = z.array(z.looseObject({ id: z.string(), bot: z.boolean().nullish(), global_name: z.string().nullish() }));
const pageSize = 100;
/** Plain ones, and those with which somebody spends an effect; each person is in one of the lists. */
const kinds = ['0', '1'];

/** Reads the reactions to messages in Discord. */
export function discordReactions({ rest, people, guilds }: DiscordReactionParts): ReactionSource {
  /** Those who reacted, in Discord's order, which is that of their ids. */
  async function reactors(guild: string, route: { channel: string; message: string }, emoji: string) {
    const path = Routes.channelMessageReaction(route.channel, route.message, encodeURIComponent(emoji));
    const found = new Map<string, Reactor>();
    for (const type of kinds) {
      let after: string | undefined;
      do {
        const query = new URLSearchParams({ type, limit: String(pageSize), ...(after === undefined ? {} : { after }) });
        const users = page.parse(await rest.get(path, { query }));
        for (const { id, bot } of users) {
          const actor = () => people.actorOf(guild, id);
          found.set(id, { id: actorIdOf(id), isPerson: async () => !bot, actor });
        }
        after = users.length < pageSize ? undefined : users.at(-1)?.id;
      } while (after !== undefined);
    }
    return [...found].toSorted(([a], [b]) => (BigInt(a) < BigInt(b) ? -1 : 1)).map(([, reactor]) => reactor);
  }

  async function read(ref: string): Promise<ReactedMessage | undefined> {
    const place = messageOf(ref);
    if (!place) return undefined;
    const route = { channel: placeOf(place), message: place.message };
    const { reactions, components } = message.parse(
      await rest.get(Routes.channelMessage(route.channel, route.message)),
    );
    const ids = components.flatMap((row) => row.components.map(({ custom_id }) => custom_id ?? ''));
    const contentHash = ids.map(readButton).find((button) => button?.contentHash !== undefined)?.contentHash;
    return {
      ...(contentHash === undefined ? {} : { contentHash }),
      // A server's own emoji decide nothing.
      reactions: (reactions ?? []).flatMap(({ emoji: { id, name } }) =>
        id || !name ? [] : [{ name, by: () => reactors(place.guild, route, name) }],
      ),
    };
  }

  return {
    name: 'Discord',
    everyMs: 1000,
    problemOf,
    workspaces: async () => guilds().map(workspaceOf),
    open: async () => read,
  };
}

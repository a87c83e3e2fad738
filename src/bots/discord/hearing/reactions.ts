import type { z } from 'zod';
import type { Desk } from '../../desk/chat.ts';
import { pause } from '../../desk/clock.ts';
import { starting } from '../../desk/reply-of.ts';
import { actorIdOf, channelRefOf, messageRefOf } from '../names.ts';
import type { DiscordParts } from '../parts.ts';
import { displayName } from '../people/lookups.ts';
import { reaction } from './payloads.ts';
import type { Places } from './places.ts';

export interface ReactionHearingParts extends Pick<DiscordParts, 'clock' | 'log'> {
  desk: () => Desk | undefined;
  places: Places;
  /** The user id of the bot, once known. */
  self: () => string | undefined;
}

/** Discord tells of a reaction once: what cannot be heard now is tried again, and then left to the next start. */
const tries = 4;
const firstPauseMs = 1000;

/** Hears ✅ and ❌ on cards: the reactions of one person to one message one after the other. Never rejects. */
export function createReactionHearing({ desk, places, self, clock, log }: ReactionHearingParts) {
  const under = new Map<string, Promise<void>>();

  return async function hearReaction(payload: unknown, added: boolean, signal: AbortSignal): Promise<void> {
    const { data: said, error } = reaction.safeParse(payload);
    if (!said) return log.error({ err: error }, 'A reaction in Discord could not be read.');
    const { user_id: user, message_id: message, guild_id: guild, emoji, member, message_author_id: author } = said;
    // What a server draws itself means nothing here; most reactions are to what people wrote.
    if (guild === undefined || emoji.id !== undefined || !emoji.name) return;
    const bot = self();
    if (user === bot || member?.user.bot || (author !== undefined && author !== bot)) return;
    const key = `${message}:${user}:${emoji.name}`;
    const before = under.get(key) ?? Promise.resolve();
    const work = before.then(() => patiently({ ...said, guild, name: emoji.name ?? '' }, added, signal));
    under.set(key, work);
    await work;
    if (under.get(key) === work) under.delete(key);
  };

  async function patiently(said: Reacted, added: boolean, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        return await tell(said, added);
      } catch (err) {
        if (failures + 1 < tries) {
          await pause(clock, firstPauseMs * 4 ** failures, signal);
          continue;
        }
        const sentence =
          'A reaction in Discord could not be heard. It is read at the next start; the buttons still work.';
        return log.error({ guild: said.guild, err }, sentence);
      }
    }
  }

  async function tell({ guild, name, user_id: user, ...said }: Reacted, added: boolean): Promise<void> {
    const running = desk();
    if (!running) throw new Error(starting);
    const place = await places.of(guild, said.channel_id);
    // Gone meanwhile, and its messages with it.
    if (!place) return;
    const { member } = said;
    // Discord names only those who add one. Anybody may take any away, as often as they like, and whose name it is
    // matters only where they had decided: the decision has it.
    const actor = { id: actorIdOf(user), name: (member && displayName(member)) ?? user, verified: true };
    const message = messageRefOf({ ...place, message: said.message_id });
    await running.onReaction({
      ...{ actor, message, reaction: name, added },
      channel: channelRefOf(place),
      requestKey: ['discord', guild, added ? 'added' : 'removed', said.message_id, user, name].join(':'),
    });
  }
}

type Reacted = z.output<typeof reaction> & { guild: string; name: string };

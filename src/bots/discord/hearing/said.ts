import { MessageFlags } from 'discord.js';
import type { Spoken } from '../../desk/chat.ts';
import { actorIdOf, channelRefOf } from '../names.ts';
import { displayName } from '../people/lookups.ts';
import { type Interaction, interaction } from './payloads.ts';

/** One interaction: who did something where, and how to answer it. */
export interface Said {
  id: string;
  application: string;
  token: string;
  /** When it came, in ms since 1970. */
  began: number;
  /** Whether it came from a message: a button, a select, or a form that one opened. */
  fromMessage: boolean;
  /** Whether only this person sees that message. */
  fromPrivate: boolean;
  guild: string;
  /** Whether this process acts on it, and nobody else: set by `once`. */
  claimed?: boolean;
  /** What the desk is told; the key is of this one interaction. */
  spoken: Spoken;
}

/**
 * Announcement and public threads, which belong to their channel; a post in a forum is one. A private thread is a
 * channel of its own: what is asked for there is not for everybody in the channel that it hangs on.
 */
const threadTypes = [10, 11];

export function belongsToChannel(type: number): boolean {
  return threadTypes.includes(type);
}

export function readInteraction(payload: unknown): Interaction {
  return interaction.parse(payload);
}

/** `undefined` outside a server's channel: there is nobody else there to show anything to. */
export function saidIn(given: Interaction, now: number): Said | undefined {
  const { guild_id: guild, channel, member } = given;
  const here = channel?.id ?? given.channel_id;
  if (guild === undefined || here === undefined || !member) return undefined;
  const parent = channel && belongsToChannel(channel.type) ? channel.parent_id : undefined;
  return {
    id: given.id,
    application: given.application_id,
    token: given.token,
    began: now,
    fromMessage: given.message !== undefined,
    fromPrivate: Boolean((given.message?.flags ?? 0) & MessageFlags.Ephemeral),
    guild,
    spoken: {
      actor: { id: actorIdOf(member.user.id), name: displayName(member) ?? member.user.id, verified: true },
      channel: channelRefOf({ guild, channel: parent ?? here }),
      requestKey: `discord:${guild}:interaction:${given.id}`,
      ...(parent === undefined ? {} : { thread: here }),
    },
  };
}

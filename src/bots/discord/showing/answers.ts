import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Secrets } from '../../../pipeline/ports/chat-state.ts';
import type { Actor } from '../../../pipeline/ports/generation.ts';
import type { ChannelRef } from '../../desk/chat.ts';
import type { Clock } from '../../desk/clock.ts';
import { isSnowflake, platform } from '../names.ts';
import { DiscordRefusal } from '../refusal.ts';
import type { Rest } from '../rest.ts';
import type { Drawing } from './drawing.ts';

/** Of an interaction that has been answered. */
export interface AnswerToken {
  application: string;
  token: string;
}

/**
 * The tokens with which Discord takes further answers to a command or click: only the person sees them, in the channel
 * where they spoke. Another process may use them, too.
 */
export interface Answers {
  keep(actor: Pick<Actor, 'id'>, channel: ChannelRef, token: AnswerToken): Promise<void>;
  /** False when there is no token any more, or Discord refuses. Throws when Discord gave no answer or wants quiet. */
  say(actor: Pick<Actor, 'id'>, channel: ChannelRef, drawings: readonly Drawing[]): Promise<boolean>;
}

export interface AnswersParts {
  secrets: Secrets;
  rest: Rest;
  clock: Pick<Clock, 'now'>;
}

/** Discord takes answers for 15 minutes; half a minute is for clocks that differ. */
const keptMs = 14.5 * 60_000;

const kept = z.object({
  application: z.string().refine(isSnowflake),
  token: z.string().regex(/^[\w.-]{1,500}$/),
});

export function createAnswers({ secrets, rest, clock }: AnswersParts): Answers {
  const nameOf = ({ id }: Pick<Actor, 'id'>, channel: ChannelRef): string =>
    `${platform}:answers:${channel.slice(platform.length + 1)}:${id.slice(platform.length + 1)}`;

  return {
    async keep(actor, channel, given) {
      const { data: token } = kept.safeParse(given);
      if (token) await secrets.put(nameOf(actor, channel), token, new Date(clock.now() + keptMs));
    },
    async say(actor, channel, drawings) {
      const { data: known } = kept.safeParse(await secrets.get(nameOf(actor, channel)));
      if (!known) return false;
      try {
        for (const drawing of drawings) {
          // The token in the address is all that is needed.
          await rest.post(Routes.webhook(known.application, known.token), { auth: false, body: drawing });
        }
        return true;
      } catch (error) {
        if (error instanceof DiscordRefusal && error.status >= 400 && error.status < 500 && error.status !== 429)
          return false;
        throw error;
      }
    },
  };
}

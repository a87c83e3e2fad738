import { z } from 'zod';
import type { Secrets } from '../../../pipeline/ports/chat-state.ts';
import type { Clock } from '../../desk/clock.ts';

/** One person's reaction to one message was given or taken away. */
export interface Turn {
  /** Names the reaction, the person and the message, see `reactionKey`. */
  reaction: string;
  added: boolean;
  /** When, in seconds as Slack writes it; absent when Slack did not say. */
  at: string | undefined;
}

/** Slack delivers an event again for an hour or so, and it may come after a later one was heard. */
export interface ReactionOrder {
  note(turn: Turn): Promise<void>;
  /** Whether the opposite was noted and is newer. */
  isOutdated(turn: Turn): Promise<boolean>;
}

const keptMs = 24 * 60 * 60_000;
const noted = z.object({ at: z.number() });

/** Each direction is noted by itself, so that two that come at once do not overwrite each other. */
export function createReactionOrder(parts: { secrets: Pick<Secrets, 'get' | 'put'>; clock: Pick<Clock, 'now'> }) {
  const { secrets, clock } = parts;
  const nameOf = (reaction: string, added: boolean): string => `${reaction}:${added ? 'given' : 'taken'}`;

  async function latest(reaction: string, added: boolean): Promise<number> {
    const { data } = noted.safeParse(await secrets.get(nameOf(reaction, added)));
    return data?.at ?? 0;
  }

  const order: ReactionOrder = {
    async note({ reaction, added, at }) {
      if (at === undefined || (await latest(reaction, added)) >= Number(at)) return;
      await secrets.put(nameOf(reaction, added), { at: Number(at) }, new Date(clock.now() + keptMs));
    },
    isOutdated: async ({ reaction, added, at }) => at !== undefined && (await latest(reaction, !added)) > Number(at),
  };
  return order;
}

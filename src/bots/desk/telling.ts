import type { Actor, Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import { type ChannelRef, type Chat, ChatError } from './chat.ts';
import { type Clock, pause } from './clock.ts';
import { channelRefOf } from './refs.ts';
import { quotedTitle } from './wording.ts';

export interface Telling {
  /** Says something to one person; tries a few times and never rejects. `about`: the generation that is spoken of. */
  tell(person: Actor, channel: ChannelRef, text: string, about?: string): Promise<void>;
  /** How a generation ended, to its requester, where no message can show it; `why` is the rest of one. */
  result(generation: Generation, why: string): Promise<void>;
  /** That what was set for later is out, to its requester. */
  released(generation: Generation): Promise<void>;
  /** What became of a generation, to its requester unless they did it themselves. */
  decision(generation: Generation, by: Actor, what: string): Promise<void>;
}

export interface TellingParts {
  chatOf: (channel: ChannelRef) => Chat | undefined;
  links: Pick<Links, 'page'>;
  clock: Clock;
  report: (error: unknown) => void;
}

const tries = 5;
const firstPauseMs = 1000;

export function createTelling({ chatOf, links, clock, report }: TellingParts): Telling {
  async function tell(person: Actor, channel: ChannelRef, text: string, about?: string): Promise<void> {
    const chat = chatOf(channel);
    for (let failures = 0; chat && failures < tries; failures++) {
      try {
        return await chat.tell(person, channel, text, about);
      } catch (error) {
        report(error);
        if (error instanceof ChatError && error.problem === 'gone') return;
        const asked = error instanceof ChatError ? (error.retryAfterMs ?? 0) : 0;
        await pause(clock, Math.max(asked, firstPauseMs * 2 ** failures));
      }
    }
  }

  return {
    tell,
    async result(generation, why) {
      const { requester, deletedAt } = generation;
      if (deletedAt) return;
      await tell(
        requester,
        channelRefOf(generation),
        `${endOf(generation, links)} It is not shown in the channel: ${why}.`,
        generation.id,
      );
    },
    async released(generation) {
      const { requester, request } = generation;
      const text = `${quotedTitle(request.headline)} is published now: ${links.page(generation)}`;
      await tell(requester, channelRefOf(generation), text, generation.id);
    },
    async decision(generation, by, what) {
      const { requester, request } = generation;
      if (requester.id === by.id) return;
      await tell(
        requester,
        channelRefOf(generation),
        `${by.name} ${what.replace('{it}', quotedTitle(request.headline))}`,
        generation.id,
      );
    },
  };
}

function endOf(generation: Generation, links: Pick<Links, 'page'>): string {
  const title = quotedTitle(generation.request.headline);
  const { state, error } = generation;
  if (state === 'ready') return `${title} is ready: ${links.page(generation)}`;
  if (state === 'partial') return `${title} is partly ready: ${links.page(generation)}`;
  if (state === 'held') return `${title} is held until an editor has looked at it.`;
  if (state === 'cancelled') return `${title} was cancelled.`;
  return `${title} could not be made. ${error ?? ''}`.trim();
}

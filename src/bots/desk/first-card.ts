import type { CardMessages } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Card } from './card.ts';
import { type Chat, ChatError, type MessageRef } from './chat.ts';
import { type Clock, pause } from './clock.ts';
import type { MessageBoard } from './message-board.ts';
import { channelRefOf } from './refs.ts';

export interface FirstCardParts {
  messages: CardMessages;
  board: MessageBoard;
  clock: Clock;
  cardOf: (generation: Generation) => Promise<Card>;
  report: (error: unknown) => void;
}

/** The channel shows none of our messages; why is for people: the rest of a sentence. */
export interface GoneFromChannel {
  gone: string;
}

/** `shown` is there when this call posted it. */
export type FirstCard = { ref: MessageRef; shown?: Card } | GoneFromChannel | 'aborted';

const cannotWrite: GoneFromChannel = { gone: 'Newsmedia cannot write there' };

/** A claim this old belongs to a process that died. */
const staleMs = 30_000;
/** Posting is given up well before somebody else may take the claim over, or there would be two messages. */
const postingMs = staleMs / 2;
const lookMs = 500;
const firstPauseMs = 500;
const usualFreezeMs = 5000;

/**
 * Makes sure that a generation has its one message: whoever claims it posts it, everybody else waits and
 * looks. A claim whose process died is taken over; nothing is posted twice unless it
 * died in between, or the platform's answer was lost.
 */
export function createFirstCard({ messages, board, clock, cardOf, report }: FirstCardParts) {
  return async function ensure(generation: Generation, signal: AbortSignal): Promise<FirstCard> {
    const channel = channelRefOf(generation);
    const chat = board.chatOf(channel);
    if (!chat) return cannotWrite;
    const leave = board.reserve(channel);
    try {
      return await shownOnce(chat, channel, generation, signal);
    } finally {
      leave();
    }
  };

  async function shownOnce(
    chat: Chat,
    channel: string,
    generation: Generation,
    signal: AbortSignal,
  ): Promise<FirstCard> {
    const { id } = generation;
    while (!signal.aborted) {
      const known = await messages.find({ generationId: id });
      if (known?.ref !== undefined) return { ref: known.ref };
      // Before the claim, which others would have to wait for.
      if (known === undefined) await board.posts(channel).turn(signal);
      if (!signal.aborted && (await messages.claim(id, channel, staleMs))) {
        const posted = await post(chat, channel, generation, signal);
        // Nothing is there, and nothing will be: whoever comes next need not wait.
        const isGone = typeof posted === 'object' && 'gone' in posted;
        if (isGone || posted === 'not posted') await messages.release(id);
        if (isGone) return posted;
        if (typeof posted === 'object') {
          await messages.posted(id, posted.ref);
          // Had the claim been taken over meanwhile, the other message would be the one.
          const ref = (await messages.find({ generationId: id }))?.ref ?? posted.ref;
          return ref === posted.ref ? posted : { ref };
        }
      }
      await pause(clock, lookMs, signal);
    }
    return 'aborted';
  }

  /** `lost` when it may have been posted, and nobody knows as what. */
  async function post(
    chat: Chat,
    channel: string,
    generation: Generation,
    signal: AbortSignal,
  ): Promise<{ ref: MessageRef; shown: Card } | GoneFromChannel | 'not posted' | 'lost'> {
    const until = clock.now() + postingMs;
    let unknown = 0;
    for (let failures = 0; !signal.aborted; failures++) {
      const card = await cardOf(generation);
      try {
        const posting = chat.post(channel, card, generation.thread);
        return { ref: await answered(posting, until - clock.now(), adopt(generation.id)), shown: card };
      } catch (error) {
        report(error);
        const problem = error instanceof ChatError ? error.problem : 'passing';
        if (problem === 'gone') {
          const reason = error instanceof ChatError ? error.reason : undefined;
          return reason === undefined ? cannotWrite : { gone: reason };
        }
        // Once more, but not again and again: each may have left a message behind.
        if (problem === 'unknown' && ++unknown > 1) return 'lost';
        if (problem === 'rate-limited') {
          const asked = error instanceof ChatError ? error.retryAfterMs : undefined;
          board.posts(channel).freeze(asked ?? usualFreezeMs);
          // The claim is not kept while everybody has to wait.
          break;
        }
        const waitMs = firstPauseMs * 2 ** failures;
        if (clock.now() + waitMs >= until) break;
        await pause(clock, waitMs, signal);
      }
    }
    return unknown > 0 ? 'lost' : 'not posted';
  }

  function answered(posting: Promise<MessageRef>, ms: number, late: (ref: MessageRef) => void): Promise<MessageRef> {
    return new Promise((resolve, reject) => {
      const cancel = clock.schedule(ms, () => {
        reject(new ChatError('The message was not posted in time.', 'unknown'));
        posting.then(late, report);
      });
      posting.then(resolve, reject).finally(cancel);
    });
  }

  /** What was posted after all is the message, unless somebody has posted another one meanwhile. */
  function adopt(id: string): (ref: MessageRef) => void {
    return (ref) => void messages.posted(id, ref).catch(report);
  }
}

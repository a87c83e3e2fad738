import { z } from 'zod';
import type { Secrets } from '../../../pipeline/ports/chat-state.ts';
import type { Actor } from '../../../pipeline/ports/generation.ts';
import type { ChannelRef } from '../../desk/chat.ts';
import type { Clock } from '../../desk/clock.ts';
import type { Drawing } from './blocks.ts';

/**
 * The addresses at which Slack takes an answer to a command or click. They need no token and no membership, so they
 * are the way out where nothing else works; another process may use them too.
 */
export interface Answers {
  /** Does nothing with an address that is not Slack's. */
  keep(actor: Pick<Actor, 'id'>, channel: ChannelRef, responseUrl: string): Promise<void>;
  /** Only this person sees it. False when there is no address any more, or Slack refuses. */
  say(actor: Pick<Actor, 'id'>, channel: ChannelRef, drawing: Drawing): Promise<boolean>;
}

export interface AnswersParts {
  secrets: Secrets;
  fetch: typeof globalThis.fetch;
  clock: Pick<Clock, 'now'>;
  /** Where answers may be sent, see `answerOrigins`. */
  origins: readonly string[];
}

/** Slack takes five answers within 30 minutes; a minute is for clocks that differ. */
const keptMs = 29 * 60_000;
const mostUses = 5;
const answerMs = 10_000;

const kept = z.object({ url: z.url(), uses: z.int().nonnegative(), until: z.number() });

/** Of Slack itself, and of what stands in for it. `apiUrl` e.g. `https://slack.com/api/`. */
export function answerOrigins(apiUrl: string): string[] {
  const { origin } = new URL(apiUrl);
  return origin === 'https://slack.com' ? ['https://hooks.slack.com'] : ['https://hooks.slack.com', origin];
}

export function createAnswers({ secrets, fetch, clock, origins }: AnswersParts): Answers {
  const nameOf = ({ id }: Pick<Actor, 'id'>, channel: ChannelRef): string => `slack:answer:${channel}:${id}`;
  const allowed = (url: string): boolean => URL.canParse(url) && origins.includes(new URL(url).origin);

  async function send(url: string, drawing: Drawing): Promise<boolean> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, parse: 'none', ...drawing }),
      redirect: 'error',
      signal: AbortSignal.timeout(answerMs),
    });
    await response.body?.cancel();
    return response.ok;
  }

  return {
    async keep(actor, channel, responseUrl) {
      if (!allowed(responseUrl)) return;
      const until = clock.now() + keptMs;
      await secrets.put(nameOf(actor, channel), { url: responseUrl, uses: 0, until }, new Date(until));
    },
    async say(actor, channel, drawing) {
      const name = nameOf(actor, channel);
      const { data: known } = kept.safeParse(await secrets.get(name));
      if (!known || clock.now() >= known.until || known.uses >= mostUses || !allowed(known.url)) return false;
      // Counted first: an answer that got no reply may have been shown.
      await secrets.put(name, { ...known, uses: known.uses + 1 }, new Date(known.until));
      // The address is a secret, so nothing of a failure may be told or logged.
      const said = await send(known.url, drawing).catch(() => false);
      if (said || drawing.blocks === undefined) return said;
      return send(known.url, { text: drawing.text }).catch(() => false);
    },
  };
}

import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Generation } from '../../../pipeline/ports/generation.ts';
import { isDecidable } from '../../desk/card-approval.ts';
import { ChatError, type Desk } from '../../desk/chat.ts';
import { pause } from '../../desk/clock.ts';
import { decisionOf } from '../../desk/reactions.ts';
import { channelRefOf } from '../../desk/refs.ts';
import { actorIdOf, messageOf, workspaceOf } from '../names.ts';
import type { SlackParts, Teams } from '../parts.ts';
import type { Lookups } from '../people/lookups.ts';
import type { People } from '../people/people.ts';
import { problemOf } from '../problems.ts';
import { readButton } from '../showing/button-value.ts';
import { type HeardReactionParts, reactionKey } from './heard-reactions.ts';
import { isPerson } from './persons.ts';
import { recentPages } from './recent-pages.ts';

export interface MissedReactionParts
  extends HeardReactionParts,
    Pick<SlackParts, 'find' | 'recent' | 'locks' | 'clock' | 'log'> {
  teams: Pick<Teams, 'client' | 'botUser' | 'list'>;
  people: Pick<People, 'actorOf'>;
  lookups: Pick<Lookups, 'user'>;
}

interface Reading extends Pick<Desk, 'onReaction'> {
  team: string;
  client: WebClient;
  bot: string;
  signal: AbortSignal;
}

/** Which reactions were heard is known for a day, and a reaction is younger than its message. */
const lookBackMs = 23 * 60 * 60_000;
/** reactions.get may be called about 50 times a minute. */
const everyMs = 1300;
const tries = 8;
const firstPauseMs = 1000;

const answer = z.object({
  message: z.object({
    reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()) })).default([]),
    blocks: z.array(z.looseObject({ elements: z.array(z.looseObject({ value: z.unknown() })).catch([]) })).catch([]),
  }),
});

type Message = z.infer<typeof answer>['message'];

/**
 * Reads, once at start, what people reacted while nobody listened, and lets it decide as if it came now. Only
 * about cards that still wait: a reaction that is gone from a decided one cannot be told from a decision by
 * button, so nothing is undone. The desk must be one of `noteReactions`. Never rejects.
 */
export function createMissedReactions(parts: MissedReactionParts) {
  const { teams, people, lookups, messages, policies, deliveries, find, recent, locks, clock, log } = parts;

  return async function readMissed(desk: Pick<Desk, 'onReaction'>, signal: AbortSignal): Promise<void> {
    const complain = (about: object) =>
      log.warn(about, 'the reactions from before the start could not be read; the buttons still work');
    const all = await patiently('list the workspaces', signal, () => teams.list()).catch((err: unknown) => {
      complain({ err });
      return [];
    });
    for (const team of all) {
      if (!signal.aborted) await readTeam(team, desk, signal).catch((err: unknown) => complain({ team, err }));
    }
  };

  async function readTeam(team: string, desk: Pick<Desk, 'onReaction'>, signal: AbortSignal): Promise<void> {
    // Of several machines that start together one is enough, and nobody is refused the same twice.
    const release = await locks.tryHold(`slack:missed-reactions:${team}`);
    if (!release) return;
    try {
      const since = new Date(clock.now() - lookBackMs);
      const waiting: Generation[] = [];
      for await (const page of recentPages(recent, { workspace: workspaceOf(team), since })) {
        waiting.push(...page.filter(waits));
      }
      if (waiting.length === 0) return;
      const reading = { team, onReaction: desk.onReaction, signal };
      const doing = `reach the workspace ${team}`;
      const client = await patiently(doing, signal, () => teams.client(team));
      const bot = await patiently(doing, signal, () => teams.botUser(team));
      for (const [at, generation] of waiting.entries()) {
        if (at > 0) await pause(clock, everyMs, signal);
        if (signal.aborted) return;
        await readCard(generation, { ...reading, client, bot });
      }
    } finally {
      await release();
    }
  }

  async function readCard(generation: Generation, reading: Reading): Promise<void> {
    const { ref } = (await messages.find({ generationId: generation.id })) ?? {};
    if (ref === undefined) return;
    const message = await messageAt(ref, reading);
    const shown = message && shownContent(message);
    // They reacted to what the message shows, which may have changed since without the message.
    if (!message || (shown !== undefined && shown !== generation.contentHash)) return;
    const policy = await policies.get(generation.workspace, generation.channel);
    let decided = false;
    for (const { name: reaction, users } of message.reactions) {
      if (!decisionOf(reaction, policy)) continue;
      for (const user of users.filter((one) => one !== reading.bot)) {
        const key = reactionKey(ref, actorIdOf(user), reaction);
        if (await deliveries.heard(key)) continue;
        // The first one decides, as it would have; the others must not decide anew after an undo and a restart.
        if (decided) {
          await deliveries.remember(key);
          continue;
        }
        const person = await isPersonIn(reading, user);
        // Left out, they might let a later one decide in their place.
        if (person === undefined) return;
        if (!person) continue;
        const actor = await people.actorOf(reading.team, user);
        const channel = channelRefOf(generation);
        await reading.onReaction({ actor, channel, message: ref, reaction, added: true, requestKey: key });
        const after = await find(generation.id);
        decided = !after || !waits(after);
        if (decided) log.info({ generation: generation.id }, 'a reaction from before the start has decided');
      }
    }
  }

  /** `undefined` when Slack will not say. */
  async function isPersonIn({ team, signal }: Reading, user: string): Promise<boolean | undefined> {
    try {
      return await patiently(`look up who reacted in ${team}`, signal, () => isPerson(lookups, team, user));
    } catch (err) {
      if (err instanceof ChatError && err.problem !== 'gone') throw err;
      log.warn({ team, err }, 'who reacted to one card could not be looked up; its buttons still work');
      return undefined;
    }
  }

  /** Its reactions are in Slack's order. `undefined` when it is gone. */
  async function messageAt(ref: string, { team, client, signal }: Reading): Promise<Message | undefined> {
    const { channel, ts: timestamp } = messageOf(ref) ?? {};
    if (channel === undefined || timestamp === undefined) return undefined;
    try {
      // Without `full` Slack may leave out some of many people.
      const get = () => client.reactions.get({ channel, timestamp, full: true });
      return answer.parse(await patiently(`read the reactions to ${ref}`, signal, get)).message;
    } catch (err) {
      if (err instanceof ChatError && err.problem !== 'gone') throw err;
      log.info({ team, err }, 'the reactions to one card could not be read; its buttons still work');
      return undefined;
    }
  }

  /** Asks again for about two minutes while that may help; throws ChatError. */
  async function patiently<Answer>(doing: string, signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> {
    for (let failures = 0; ; failures++) {
      try {
        return await ask();
      } catch (error) {
        const problem = problemOf(error, doing);
        if (problem.problem === 'gone' || failures + 1 >= tries || signal.aborted) throw problem;
        log.debug({ because: problem.message }, 'Slack is asked again soon');
        await pause(clock, Math.max(problem.retryAfterMs ?? 0, firstPauseMs * 2 ** failures), signal);
      }
    }
  }
}

/** The hash of the content that a message shows, as its buttons say; `undefined` when none does. */
function shownContent({ blocks }: Message): string | undefined {
  const values = blocks.flatMap(({ elements }) => elements.map(({ value }) => value));
  const buttons = values.map((value) => readButton(typeof value === 'string' ? value : undefined));
  return buttons.find((button) => button?.contentHash !== undefined)?.contentHash;
}

function waits(generation: Generation): boolean {
  return generation.approval.state === 'pending' && isDecidable(generation);
}

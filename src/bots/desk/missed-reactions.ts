import type { Actor, Generation } from '../../pipeline/ports/generation.ts';
import type { Requests } from '../../pipeline/ports/newsroom.ts';
import type { Generations, Locks } from '../../pipeline/ports/state.ts';
import { isDecidable } from './card-approval.ts';
import { ChatError, type Desk, type MessageRef } from './chat.ts';
import { type Clock, pause } from './clock.ts';
import { type HeardReactionParts, reactionKey } from './heard-reactions.ts';
import { decisionOf } from './reactions.ts';
import { recentPages } from './recent-pages.ts';
import { channelRefOf } from './refs.ts';

/** Where the reactions to messages can be read. What it throws is turned into a ChatError by `problemOf`. */
export interface ReactionSource {
  /** As people call it: `Slack`. */
  name: string;
  /** Between two messages, in ms. */
  everyMs: number;
  /** Those that use the app, as the pipeline names them: `slack:T1`. */
  workspaces(): Promise<string[]>;
  /** Once for each workspace that has waiting cards; rejects while it cannot be reached. */
  open(workspace: string): Promise<(message: MessageRef) => Promise<ReactedMessage | undefined>>;
  problemOf(error: unknown, doing: string): ChatError;
}

export interface ReactedMessage {
  /** Of the content that the message shows, as its buttons say; absent when none does. */
  contentHash?: string;
  /** In the platform's order. */
  reactions: { name: string; by: () => Promise<Reactor[]> }[];
}

/** Somebody who reacted and is not the app itself. */
export interface Reactor {
  /** An actor id. */
  id: string;
  /** False for other apps and for whom the platform does not know. */
  isPerson(): Promise<boolean>;
  actor(): Promise<Actor>;
}

export interface MissedReactionParts extends HeardReactionParts {
  source: ReactionSource;
  find: Requests['find'];
  recent: Generations['recent'];
  locks: Locks;
  clock: Clock;
  log: Record<'debug' | 'info' | 'warn', (about: object, sentence: string) => void>;
}

interface Reading extends Pick<Desk, 'onReaction'> {
  workspace: string;
  read: (message: MessageRef) => Promise<ReactedMessage | undefined>;
  signal: AbortSignal;
}

/** Which reactions were heard is known for a day, and a reaction is younger than its message. */
const lookBackMs = 23 * 60 * 60_000;
const tries = 8;
const firstPauseMs = 1000;

/**
 * Reads what people reacted while nobody listened, and lets it decide as if it came now. Only
 * about cards that still wait: a reaction that is gone from a decided one cannot be told from a decision by
 * button, so nothing is undone. The desk must be one of `noteReactions`. Never rejects. Called again while it reads, it
 * begins anew: what was read already may have missed what happened since.
 */
export function createMissedReactions(parts: MissedReactionParts) {
  const { source, messages, policies, deliveries, find, recent, locks, clock, log } = parts;
  let newest = new AbortController();
  let reading: Promise<void> = Promise.resolve();

  return function readMissed(desk: Pick<Desk, 'onReaction'>, signal: AbortSignal): Promise<void> {
    newest.abort();
    newest = new AbortController();
    const either = AbortSignal.any([signal, newest.signal]);
    // Behind the one that gives up: it holds the lock until then.
    reading = reading.then(() => readAll(desk, either));
    return reading;
  };

  async function readAll(desk: Pick<Desk, 'onReaction'>, signal: AbortSignal): Promise<void> {
    const complain = (about: object) => {
      if (signal.aborted) return;
      log.warn(about, 'the reactions from before the start could not be read; the buttons still work');
    };
    const all = await patiently('list the workspaces', signal, () => source.workspaces()).catch((err: unknown) => {
      complain({ err });
      return [];
    });
    for (const workspace of all) {
      if (!signal.aborted)
        await readWorkspace(workspace, desk, signal).catch((err: unknown) => complain({ workspace, err }));
    }
  }

  async function readWorkspace(workspace: string, desk: Pick<Desk, 'onReaction'>, signal: AbortSignal): Promise<void> {
    // Of several machines that start together one is enough, and nobody is refused the same twice.
    const release = await locks.tryHold(`missed-reactions:${workspace}`);
    if (!release) return;
    try {
      const since = new Date(clock.now() - lookBackMs);
      const waiting: Generation[] = [];
      for await (const page of recentPages(recent, { workspace, since })) waiting.push(...page.filter(waits));
      if (waiting.length === 0) return;
      const read = await patiently(`reach the workspace ${workspace}`, signal, () => source.open(workspace));
      for (const [at, generation] of waiting.entries()) {
        if (at > 0) await pause(clock, source.everyMs, signal);
        if (signal.aborted) return;
        await readCard(generation, { workspace, read, onReaction: desk.onReaction, signal });
      }
    } finally {
      await release();
    }
  }

  async function readCard(generation: Generation, reading: Reading): Promise<void> {
    const { ref } = (await messages.find({ generationId: generation.id })) ?? {};
    if (ref === undefined) return;
    const message = await orGone('the reactions to one card', reading, () => reading.read(ref));
    // They reacted to what the message shows, which may have changed since without the message.
    if (!message || (message.contentHash !== undefined && message.contentHash !== generation.contentHash)) return;
    const policy = await policies.get(generation.workspace, generation.channel);
    let decided = false;
    for (const { name: reaction, by } of message.reactions) {
      if (!decisionOf(reaction, policy)) continue;
      const reactors = await orGone('the reactions to one card', reading, by);
      if (!reactors) return;
      for (const reactor of reactors) {
        const key = reactionKey(ref, reactor.id, reaction);
        if (await deliveries.heard(key)) continue;
        // The first one decides, as it would have; the others must not decide anew after an undo and a restart.
        if (decided) {
          await deliveries.remember(key);
          continue;
        }
        const person = await orGone('who reacted to one card', reading, () => reactor.isPerson());
        // Left out, they might let a later one decide in their place.
        if (person === undefined) return;
        if (!person) continue;
        const actor = await reactor.actor();
        const channel = channelRefOf(generation);
        await reading.onReaction({ actor, channel, message: ref, reaction, added: true, requestKey: key });
        const after = await find(generation.id);
        decided = !after || !waits(after);
        if (decided) log.info({ generation: generation.id }, 'a reaction from before the start has decided');
      }
    }
  }

  /** `undefined` when it is gone, or the platform will never say. */
  async function orGone<Answer>(
    what: string,
    { workspace, signal }: Reading,
    ask: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    try {
      return await patiently(`read ${what} in ${workspace}`, signal, ask);
    } catch (err) {
      if (err instanceof ChatError && err.problem !== 'gone') throw err;
      log.info({ workspace, err }, `${what} could not be read; its buttons still work`);
      return undefined;
    }
  }

  /** Asks again for about two minutes while that may help; throws ChatError. */
  async function patiently<Answer>(doing: string, signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> {
    for (let failures = 0; ; failures++) {
      try {
        return await ask();
      } catch (error) {
        const problem = source.problemOf(error, doing);
        if (problem.problem === 'gone' || failures + 1 >= tries || signal.aborted) throw problem;
        log.debug({ because: problem.message }, `${source.name} is asked again soon`);
        await pause(clock, Math.max(problem.retryAfterMs ?? 0, firstPauseMs * 2 ** failures), signal);
      }
    }
  }
}

function waits(generation: Generation): boolean {
  return generation.approval.state === 'pending' && isDecidable(generation);
}

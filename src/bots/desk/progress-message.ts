import { hasEnded } from '../../pipeline/generation.ts';
import type { Card } from './card.ts';
import { type Chat, ChatError, type MessageRef } from './chat.ts';
import type { Clock } from './clock.ts';
import type { Pacer } from './pacer.ts';
import { saysTheSame } from './same-card.ts';

/** What became of it; `why` is for people: the rest of a sentence. */
export type Settled = { how: 'shown' } | { how: 'gone' | 'frozen'; why: string };

export interface ProgressMessage {
  readonly ref: MessageRef;
  /** Shows this card as soon as the budget allows; a newer one replaces one still waiting, an older one is dropped. */
  show(card: Card): void;
  /** Resolves when nothing waits any more: the newest card is on the screen, or the message can show it no more. */
  settled(): Promise<Settled>;
  /** In ms since 1970; 0 for never. */
  lastEdit(): number;
  /** Takes part no more; what still waits is given up. */
  close(): void;
}

export interface ProgressMessageOptions {
  chat: Pick<Chat, 'edit'>;
  ref: MessageRef;
  /** What is on the screen already, when this process put it there. */
  shown?: Card;
  pacer: Pacer;
  clock: Clock;
  /** Between two edits, in ms. */
  everyMs: number;
  /** When somebody else here edited it last, in ms since 1970. */
  lastEdit?: number;
  /** Hears of failed edits that are tried again. */
  report: (error: unknown) => void;
}

/** An edit that gets no answer for this long is given up and made again. */
const answerMs = 30_000;
const firstPauseMs = 1000;
const longestPauseMs = 60_000;
const usualFreezeMs = 5000;

/** Keeps one chat message up to date: one edit in flight, the newest card waiting, ends that always arrive. */
export function createProgressMessage(options: ProgressMessageOptions): ProgressMessage {
  const { chat, ref, pacer, clock, everyMs, report } = options;
  let shown = options.shown;
  let newest = shown;
  let waiting: { card: Card; since: number } | undefined;
  let inFlight = false;
  let lastEdit = options.lastEdit ?? 0;
  let notBefore = lastEdit + everyMs;
  let failures = 0;
  let gone: Extract<Settled, { why: string }> | undefined;
  let closed = false;
  let settling: ((settled: Settled) => void)[] = [];

  const leave = pacer.join({
    waiting: () => (waiting && !gone ? { final: hasEnded(waiting.card), since: waiting.since, notBefore } : undefined),
    live: () => !gone && (waiting !== undefined || newest === undefined || !hasEnded(newest)),
    lastEdit: () => lastEdit,
    take,
  });

  async function take(): Promise<void> {
    const taken = waiting;
    if (!taken) return;
    waiting = undefined;
    inFlight = true;
    lastEdit = clock.now();
    notBefore = lastEdit + everyMs;
    try {
      await answered(chat.edit(ref, taken.card));
      shown = taken.card;
      failures = 0;
      dropRepetition();
    } catch (error) {
      failed(error, taken);
    }
    inFlight = false;
    settle();
  }

  function failed(error: unknown, taken: { card: Card; since: number }): void {
    if (error instanceof ChatError && (error.problem === 'gone' || error.problem === 'frozen')) {
      gone = { how: error.problem, why: error.reason ?? 'its message is not there any more' };
      waiting = undefined;
      return;
    }
    report(error);
    // It was never shown, so unless something newer came meanwhile it still has to be.
    waiting ??= taken;
    // Nobody knows what stands there now.
    shown = undefined;
    if (error instanceof ChatError && error.problem === 'rate-limited') {
      pacer.freeze(error.retryAfterMs ?? usualFreezeMs);
      return;
    }
    notBefore = Math.max(notBefore, clock.now() + Math.min(longestPauseMs, firstPauseMs * 2 ** failures));
    failures += 1;
  }

  /** The platform's answer, or a passing problem when it takes too long. */
  function answered(edit: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      let late = false;
      const cancel = clock.schedule(answerMs, () => {
        late = true;
        reject(new ChatError(`${ref} was not edited within ${answerMs / 1000} seconds.`, 'passing'));
      });
      edit.then(
        () => {
          cancel();
          // It may have landed on top of a newer card: that one is shown again.
          if (late) again();
          else resolve();
        },
        (error: unknown) => {
          cancel();
          reject(error);
        },
      );
    });
  }

  function again(): void {
    shown = undefined;
    if (gone || closed || waiting || !newest) return;
    waiting = { card: newest, since: clock.now() };
    pacer.wake();
  }

  function dropRepetition(): void {
    if (waiting && shown && saysTheSame(shown, waiting.card)) waiting = undefined;
  }

  function settle(): void {
    if (!gone && !closed && (waiting || inFlight)) return;
    for (const resolve of settling) resolve(gone ?? { how: 'shown' });
    settling = [];
  }

  return {
    ref,
    lastEdit: () => lastEdit,
    show(card) {
      if (gone || closed || (newest && card.revision < newest.revision)) return;
      newest = card;
      // An end that waits keeps its place in the line of ends.
      const since = waiting && hasEnded(waiting.card) && hasEnded(card) ? waiting.since : clock.now();
      waiting = { card, since };
      // While an edit runs nobody knows yet what will stand there.
      if (!inFlight) dropRepetition();
      if (waiting) pacer.wake();
      else settle();
    },
    settled: () =>
      new Promise((resolve) => {
        settling.push(resolve);
        settle();
      }),
    close() {
      closed = true;
      waiting = undefined;
      leave();
      settle();
    },
  };
}

import type { Pacing } from './chat.ts';
import type { Clock } from './clock.ts';

/** A Slack workspace's budget (chat.update, about 50 a minute), and that of any chat that names none of its own. */
export const usualPacing: Pacing = {
  perMinute: 50,
  burst: 20,
  everyMs: 1000,
  bucket: 'workspace',
  posts: { burst: 3, everyMs: 1000 },
};

/** Something that wants to be edited now and then, and is told when it is its turn. */
export interface Turn {
  /** What waits to be shown; `since` and `notBefore` in ms since 1970. `undefined` when nothing does. */
  waiting(): { final: boolean; since: number; notBefore: number } | undefined;
  /** Whether more is to come: each of these keeps one edit in reserve for its end. */
  live(): boolean;
  /** When it was last edited, in ms since 1970; 0 for never. */
  lastEdit(): number;
  /** Makes the edit; never rejects. While it runs nothing else is asked of this one. */
  take(): Promise<void>;
}

/** Takes one edit of what all machines share: 0, or in how many ms to ask again. Never rejects. */
export type Spend = () => Promise<number>;

export interface Pacer {
  /** Takes part until the answer is called. */
  join(turn: Turn): () => void;
  /** Something waits that did not before. */
  wake(): void;
  /** The platform asked for quiet: nothing is sent before `ms` have passed. */
  freeze(ms: number): void;
}

/**
 * Shares one budget of edits. Ends come first, oldest first; progress, least recently edited first, gets
 * only what would be left if every live generation ended now, so an end never waits behind progress.
 */
export function createPacer(
  clock: Clock,
  { perMinute, burst }: Pick<Pacing, 'perMinute' | 'burst'>,
  spend: Spend = async () => 0,
): Pacer {
  const turns = new Set<Turn>();
  const busy = new Set<Turn>();
  // A full bucket and a minute of refilling together are what the platform grants in any minute.
  const perMs = Math.max(1, perMinute - burst) / 60_000;
  let tokens = burst;
  let countedAt = clock.now();
  let frozen = 0;
  let cancelTimer = (): void => {};

  function refill(now: number): void {
    tokens = Math.min(burst, tokens + Math.max(0, now - countedAt) * perMs);
    countedAt = now;
  }

  function pump(): void {
    cancelTimer();
    for (let next = nextTurn(); next !== undefined; next = nextTurn()) {
      if (typeof next === 'number') {
        cancelTimer = clock.schedule(next, pump);
        return;
      }
      take(next);
    }
  }

  function take(turn: Turn): void {
    tokens -= 1;
    busy.add(turn);
    void takeGranted(turn).finally(() => {
      busy.delete(turn);
      pump();
    });
  }

  async function takeGranted(turn: Turn): Promise<void> {
    const waitMs = await spend();
    if (waitMs === 0) return turn.take();
    // Other machines have used it up. Nothing was sent, so the order is found anew when there is some again.
    tokens += 1;
    frozen = Math.max(frozen, clock.now() + waitMs);
  }

  /** Whose turn it is, in how many ms to look again, or `undefined` when nothing waits. */
  function nextTurn(): Turn | number | undefined {
    const now = clock.now();
    refill(now);
    const waiting = [...turns].flatMap((turn) => {
      const what = busy.has(turn) ? undefined : turn.waiting();
      return what ? [{ turn, ...what }] : [];
    });
    if (waiting.length === 0) return undefined;
    if (now < frozen) return frozen - now;
    const ready = waiting.filter(({ notBefore }) => notBefore <= now);
    const ends = ready.filter(({ final }) => final).sort((a, b) => a.since - b.since);
    const steps = ready.filter(({ final }) => !final).sort((a, b) => a.turn.lastEdit() - b.turn.lastEdit());
    const [first] = [...ends, ...steps];
    const later = Math.min(
      ...waiting.filter(({ notBefore }) => notBefore > now).map(({ notBefore }) => notBefore - now),
    );
    if (first === undefined) return later;
    const needed = first.final ? 1 : 1 + reserve();
    // Adding up small parts must not leave a full bucket a hair below full.
    if (tokens >= needed - 1e-6) return first.turn;
    return Math.min(later, Math.max(1, Math.ceil((needed - tokens) / perMs)));
  }

  function reserve(): number {
    const live = [...turns].filter((turn) => turn.live()).length;
    return Math.min(live, burst - 1);
  }

  return {
    join(turn) {
      turns.add(turn);
      return () => {
        turns.delete(turn);
        // One that leaves frees its reserve for others.
        pump();
      };
    },
    wake: pump,
    freeze(ms) {
      frozen = Math.max(frozen, clock.now() + ms);
      pump();
    },
  };
}

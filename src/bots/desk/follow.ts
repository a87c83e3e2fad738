import { hasEnded } from '../../pipeline/generation.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Requests } from '../../pipeline/ports/newsroom.ts';
import { createFirstCard, type FirstCardParts, type GoneFromChannel } from './first-card.ts';
import type { ProgressMessage, Settled } from './progress-message.ts';
import { channelRefOf } from './refs.ts';
import type { Telling } from './telling.ts';

export interface Follower {
  /**
   * Shows a generation until its end is on the screen, or the requester was told where there is no screen;
   * resolves at once for a platform that does not run here. For the worker, beside `generateMedia`. Rejects
   * when the database is away: the job is handed back and this runs again.
   */
  follow(generationId: string, signal: AbortSignal): Promise<void>;
  /**
   * Resolves once the first card is there, and goes on showing the queue place until a worker takes over.
   * `gone` when the channel shows none of our messages.
   */
  announce(generationId: string): Promise<'shown' | GoneFromChannel>;
  /** Shows what has changed by a decision or an edit; resolves once it is on the screen. */
  refresh(generationId: string): Promise<void>;
  /** The same, later; a second call for the same generation replaces the first. `ms` from now. */
  refreshIn(generationId: string, ms: number): void;
  /** Gives up what `announce` and `refresh` still do. */
  close(): void;
}

export interface FollowParts extends FirstCardParts {
  requests: Pick<Requests, 'find' | 'trackProgress'>;
  /** Tells the requester how it ended, where no message can. */
  tellResult: Telling['result'];
}

/** Elapsed time, queue place and ETA change without anything being stored. */
const lookAgainMs = 5000;
/**
 * Queued generations whose place is kept up to date by this process. Each looks at the database again and
 * again, so the cards at the end of a long queue stand still until a worker comes to them.
 */
const mostAnnounced = 50;

export function createFollower(parts: FollowParts): Follower {
  const { requests, messages, board, clock, cardOf, report, tellResult } = parts;
  const firstCard = createFirstCard(parts);
  const closing = new AbortController();
  let announced = 0;
  const later = new Map<string, () => void>();

  async function follow(id: string, signal: AbortSignal): Promise<void> {
    const generation = await requests.find(id);
    if (!generation || !board.chatOf(channelRefOf(generation))) return;
    // What was deleted before anybody saw it leaves no message behind.
    if (generation.deletedAt && (await messages.find({ generationId: id }))?.ref === undefined) return;
    const first = await firstCard(generation, signal);
    if (first === 'aborted') return;
    if ('gone' in first) return tellAtEnd(id, first.gone, signal);
    const { message, release } = board.open(first.ref, first.shown);
    try {
      const last = await track(id, message, signal, () => true);
      if (!last || !hasEnded(last) || signal.aborted) return;
      const settled = await unlessAborted(message.settled(), signal);
      if (settled) await afterwards(last, first.ref, settled, signal);
    } finally {
      release();
    }
  }

  /** A message that stays as it is cannot be approved: its end is shown by a new one, where that can be posted. */
  async function afterwards(last: Generation, ref: string, settled: Settled, signal: AbortSignal): Promise<void> {
    if (settled.how === 'gone') return tellResult(last, settled.why);
    if (settled.how === 'shown') return;
    await messages.lost(ref);
    const first = await firstCard(last, signal);
    if (first !== 'aborted' && 'gone' in first) await tellResult(last, settled.why);
  }

  async function tellAtEnd(id: string, why: string, signal: AbortSignal): Promise<void> {
    for await (const { generation } of requests.trackProgress(id, signal)) {
      if (hasEnded(generation)) return tellResult(generation, why);
    }
  }

  /** Shows every change for as long as `wanted`; answers with the last generation it saw. */
  async function track(
    id: string,
    message: ProgressMessage,
    signal: AbortSignal,
    wanted: (generation: Generation) => boolean,
  ): Promise<Generation | undefined> {
    let last: Generation | undefined;
    let cancelLook = (): void => {};
    const lookAgain = (): void => {
      cancelLook = clock.schedule(lookAgainMs, () => {
        lookAgain();
        if (last && !hasEnded(last)) cardOf(last).then(message.show, report);
      });
    };
    lookAgain();
    try {
      for await (const { generation } of requests.trackProgress(id, signal)) {
        last = generation;
        message.show(await cardOf(generation));
        if (!wanted(generation)) break;
      }
      return last;
    } finally {
      cancelLook();
    }
  }

  async function announce(id: string): Promise<'shown' | GoneFromChannel> {
    const { signal } = closing;
    const generation = await requests.find(id);
    if (!generation || !board.chatOf(channelRefOf(generation))) return 'shown';
    const first = await firstCard(generation, signal);
    // A worker follows it too, and tells the requester.
    if (first === 'aborted') return 'shown';
    if ('gone' in first) return first;
    if (announced >= mostAnnounced) return 'shown';
    announced += 1;
    const { message, release } = board.open(first.ref, first.shown);
    const queued = track(id, message, signal, ({ state }) => state === 'queued').then(async (last) => {
      if (last && hasEnded(last)) await unlessAborted(message.settled(), signal);
    });
    void queued.catch(report).finally(() => {
      announced -= 1;
      release();
    });
    return 'shown';
  }

  async function refresh(id: string): Promise<void> {
    const [generation, known] = [await requests.find(id), await messages.find({ generationId: id })];
    if (!generation) return;
    if (!hasEnded(generation)) {
      await announce(id);
      return;
    }
    if (known?.ref === undefined || !board.chatOf(known.ref)) return;
    const { message, release } = board.open(known.ref);
    try {
      message.show(await cardOf(generation));
      const settled = await unlessAborted(message.settled(), closing.signal);
      if (settled?.how === 'frozen') await afterwards(generation, known.ref, settled, closing.signal);
    } finally {
      release();
    }
  }

  return {
    follow,
    announce,
    refresh,
    refreshIn(id, ms) {
      later.get(id)?.();
      const cancel = clock.schedule(ms, () => {
        later.delete(id);
        refresh(id).catch(report);
      });
      later.set(id, cancel);
    },
    close() {
      closing.abort();
      for (const cancel of later.values()) cancel();
      later.clear();
    },
  };
}

/** `undefined` when the signal aborts first. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(undefined);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Time as it comes in from outside, so that tests move it by hand. */
export interface Clock {
  /** In ms since 1970. */
  now(): number;
  /** Runs once after `ms`; the answer takes it back. */
  schedule(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`, or as soon as `signal` aborts. */
export function pause(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      cancel();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.schedule(ms, end);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}

/** `undefined` when it takes longer than `ms`. */
export async function within<Answer>(
  clock: Clock,
  ms: number,
  work: Promise<Answer>,
): Promise<{ answer: Answer } | undefined> {
  const answered = new AbortController();
  const waited = pause(clock, Math.max(0, ms), answered.signal).then(() => undefined);
  try {
    return await Promise.race([work.then((answer) => ({ answer })), waited]);
  } finally {
    answered.abort();
  }
}

/** What is done now and again beside the work. */
export interface Chore {
  name: string;
  /** From the end of one run to the beginning of the next, in ms. */
  everyMs: number;
  run(signal: AbortSignal): Promise<unknown>;
}

export interface HousekeepingParts {
  /** Runs something once after `ms`; the answer takes it back. */
  schedule: (ms: number, run: () => void) => () => void;
  /** Hears of runs that failed; the next one comes at its time. */
  report: (name: string, error: unknown) => void;
}

/** Does each chore now and then every so often, one run of it at a time. `stop` aborts and waits for what runs. */
export function startHousekeeping(
  chores: readonly Chore[],
  { schedule, report }: HousekeepingParts,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const cancels = new Map<string, () => void>();
  const running = new Map<string, Promise<void>>();

  function start(chore: Chore): void {
    const run = Promise.resolve()
      .then(() => chore.run(signal))
      .then(
        () => undefined,
        (error: unknown) => {
          if (!signal.aborted) report(chore.name, error);
        },
      )
      .then(() => {
        if (!signal.aborted)
          cancels.set(
            chore.name,
            schedule(chore.everyMs, () => start(chore)),
          );
      });
    running.set(chore.name, run);
  }

  for (const chore of chores) start(chore);
  return {
    async stop() {
      stopping.abort();
      for (const cancel of cancels.values()) cancel();
      await Promise.all(running.values());
    },
  };
}

/** How long `until` waits in real time before it says what never came. */
const patience = 12_000;

/** Wakes whoever waits for the state to become something; nobody polls. */
export interface Changes {
  /** Something may have changed. */
  happened(): void;
  /**
   * Resolves with the first value of `condition` that is neither false, null nor undefined; `condition` may also fail,
   * as an expectation does, and is asked again after the next change. Rejects after `within` ms of real time.
   */
  until<Value>(condition: () => Value, given?: { within?: number }): Promise<Exclude<Value, false | null | undefined>>;
}

/** `about` tells what was going on, for whoever waited in vain. */
export function createChanges(about: () => string): Changes {
  const waiting = new Set<() => void>();
  return {
    happened() {
      for (const ask of [...waiting]) ask();
    },
    until(condition, { within = patience } = {}) {
      type Met = Exclude<ReturnType<typeof condition>, false | null | undefined>;
      const { promise, resolve, reject } = Promise.withResolvers<Met>();
      let last: unknown;
      const ask = (): boolean => {
        try {
          const value = condition();
          if (value === false || value === null || value === undefined) return false;
          resolve(value as Met);
        } catch (error) {
          last = error;
          return false;
        }
        waiting.delete(ask);
        clearTimeout(timer);
        return true;
      };
      const timer = setTimeout(() => {
        waiting.delete(ask);
        const why = last instanceof Error ? last.message : condition.toString();
        reject(new Error(`Never in ${within} ms: ${why}\n${about()}`));
      }, within);
      if (!ask()) waiting.add(ask);
      return promise;
    },
  };
}

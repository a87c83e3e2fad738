import type { Generations } from './ports/state.ts';

export interface ChangeFeed {
  /** Calls back after every stored change of this generation that this process makes. */
  subscribe(id: string, onChange: () => void): () => void;
}

/** Lets listeners in this process hear of changes at once; other processes' changes are found by looking. */
export function withChangeFeed(generations: Generations): { generations: Generations; feed: ChangeFeed } {
  const listeners = new Map<string, Set<() => void>>();
  return {
    generations: {
      ...generations,
      async change(id, apply) {
        const changed = await generations.change(id, apply);
        for (const listener of [...(listeners.get(id) ?? [])]) listener();
        return changed;
      },
    },
    feed: {
      subscribe(id, onChange) {
        const set = listeners.get(id) ?? new Set();
        listeners.set(id, set.add(onChange));
        return () => {
          set.delete(onChange);
          if (set.size === 0 && listeners.get(id) === set) listeners.delete(id);
        };
      },
    },
  };
}

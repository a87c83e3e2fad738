/** What happened in this process: everybody who listens is woken at once. */
export interface Change {
  channel: string;
  /** A new message, not an edited one. */
  fresh: boolean;
}

export interface Changes {
  tell(change: Change): void;
  /** Gives back how to stop listening. */
  listen(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell(change) {
      for (const listener of [...listeners]) listener(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

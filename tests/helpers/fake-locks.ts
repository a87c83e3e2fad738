import type { Locks } from '../../src/pipeline/ports/state.ts';

export interface FakeLocks extends Locks {
  /** Names that are held now. */
  readonly held: ReadonlySet<string>;
  /** Takes a lock as somebody else. */
  take(name: string): void;
  letGo(name: string): void;
  /** Resolves the next time somebody asks for this lock in vain. */
  refused(name: string): Promise<void>;
}

export function createFakeLocks(): FakeLocks {
  const held = new Set<string>();
  const waiting = new Map<string, () => void>();
  return {
    held,
    take: (name) => void held.add(name),
    letGo: (name) => void held.delete(name),
    refused: (name) => new Promise((resolve) => waiting.set(name, resolve)),
    async tryHold(name) {
      if (held.has(name)) {
        waiting.get(name)?.();
        return undefined;
      }
      held.add(name);
      return async () => void held.delete(name);
    },
  };
}

import { remembered } from './errors.ts';
import type { StorageProvider } from './ports/providers.ts';
import type { FileUses, Locks } from './ports/state.ts';
import type { CallProvider } from './provider-calls.ts';

export interface OrphanSweepParts {
  provider: StorageProvider;
  uses: FileUses;
  locks: Locks;
  call: CallProvider;
  /** Opaque names of workspaces, as in storage keys: what other programs keep in the same store is not looked at. */
  nameOf: (workspace: string) => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Swept {
  /** Drafts that were looked at. */
  looked: number;
  /** Of them, those that nothing referred to and that are gone now. */
  removed: number;
  /** False when the bound was reached: the rest is for the next time. */
  all: boolean;
}

const dayMs = 24 * 60 * 60 * 1000;
/** As many are asked about at once. */
const batchOf = 100;
/** Removed in one run at most, so that a mistake or a flood is seen in the log before it is large. */
export const mostRemoved = 1000;

/**
 * Removes drafts older than a day that nothing refers to, left by a crash between storing and writing
 * it down or by a removal that failed. `undefined` when another process is at it.
 */
export function createOrphanSweep(parts: OrphanSweepParts): (signal: AbortSignal) => Promise<Swept | undefined> {
  const { provider, uses, locks, call, nameOf, now } = parts;

  async function sweep(signal: AbortSignal): Promise<Swept> {
    const swept: Swept = { looked: 0, removed: 0, all: true };
    for (const workspace of await remembered(uses.workspaces())) {
      let old: string[] = [];
      for await (const { key, storedAt } of provider.list('draft', `${nameOf(workspace)}/`)) {
        signal.throwIfAborted();
        swept.looked += 1;
        if (now() - storedAt.getTime() > dayMs) old.push(key);
        if (old.length < batchOf) continue;
        await removeUnneeded(workspace, old, swept, signal);
        if (!swept.all) return swept;
        old = [];
      }
      await removeUnneeded(workspace, old, swept, signal);
      if (!swept.all) return swept;
    }
    return swept;
  }

  async function removeUnneeded(workspace: string, old: string[], swept: Swept, signal: AbortSignal): Promise<void> {
    const needed = await remembered(uses.needed(workspace, old));
    for (const key of old.filter((one) => !needed.has(one))) {
      if (swept.removed >= mostRemoved) {
        swept.all = false;
        return;
      }
      // Removing the ones before it took its time: somebody may have taken this one up again.
      if ((await remembered(uses.needed(workspace, [key]))).has(key)) continue;
      const to = { provider, workspace: nameOf(workspace), stage: 'storage', signal, idempotent: true } as const;
      await call(to, () => provider.remove({ key, visibility: 'draft' }));
      swept.removed += 1;
    }
  }

  return async (signal) => {
    const release = await remembered(locks.tryHold('orphan-files'));
    if (!release) return undefined;
    try {
      return await sweep(signal);
    } finally {
      await release();
    }
  };
}

import type { ChangeFeed } from './change-feed.ts';
import { hasEnded } from './generation.ts';
import type { Requests } from './ports/newsroom.ts';
import type { Generations } from './ports/state.ts';

/**
 * Follows one generation: at once when this process changes it, and every `lookMs` for what other
 * machines do. A slow listener gets the newest state, not a backlog.
 */
export function createTrackProgress(
  generations: Generations,
  feed: ChangeFeed,
  lookMs: number,
): Requests['trackProgress'] {
  return async function* trackProgress(id, signal) {
    let changed = Promise.withResolvers<void>();
    const wake = () => changed.resolve();
    const unsubscribe = feed.subscribe(id, wake);
    signal.addEventListener('abort', wake);
    let seen = -1;
    try {
      while (!signal.aborted) {
        const generation = await generations.find(id);
        if (!generation) return;
        if (generation.revision !== seen) {
          seen = generation.revision;
          yield { generation, status: generation.status };
          if (hasEnded(generation)) return;
        }
        const timer = setTimeout(wake, lookMs);
        await changed.promise;
        clearTimeout(timer);
        changed = Promise.withResolvers();
      }
    } finally {
      unsubscribe();
      signal.removeEventListener('abort', wake);
    }
  };
}

/** Passages that came back before a later one failed: whoever tries again pays only for the rest. */
import type { Spoken } from './client.ts';

export interface KeptPassages {
  get(key: string): Spoken | undefined;
  keep(key: string, spoken: Spoken): void;
  drop(keys: readonly string[]): void;
}

/** Some ten minutes of speech. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The oldest go first. Nothing outlives the process: after a crash the ledger counts the call as possibly paid. */
export function createKeptPassages(most = MOST_BYTES): KeptPassages {
  const kept = new Map<string, Spoken>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.samples.byteLength ?? 0;
    kept.delete(key);
  }

  return {
    get: (key) => kept.get(key),
    keep(key, spoken) {
      drop(key);
      kept.set(key, spoken);
      bytes += spoken.samples.byteLength;
      for (const oldest of kept.keys()) {
        if (bytes <= most) break;
        drop(oldest);
      }
    },
    drop: (keys) => keys.forEach(drop),
  };
}

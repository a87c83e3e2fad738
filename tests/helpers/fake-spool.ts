import type { Spool } from '../../src/pipeline/ports/state.ts';

export interface FakeSpool extends Spool {
  /** Keys, oldest first. */
  keys(): string[];
}

/** A spool in memory with room for `mostBytes`. */
export function createFakeSpool({
  mostBytes = Number.POSITIVE_INFINITY,
  now = Date.now,
}: {
  mostBytes?: number;
  now?: () => number;
} = {}): FakeSpool {
  const files = new Map<string, { bytes: Uint8Array; contentType: string; keptAt: number }>();
  return {
    keys: () => [...files.keys()],
    async put(key, bytes, contentType) {
      if (files.has(key)) return true;
      const taken = [...files.values()].reduce((sum, file) => sum + file.bytes.byteLength, 0);
      if (taken + bytes.byteLength > mostBytes) return false;
      files.set(key, { bytes: bytes.slice(), contentType, keptAt: now() });
      return true;
    },
    async find(key) {
      const file = files.get(key);
      return (
        file && {
          size: file.bytes.byteLength,
          contentType: file.contentType,
          bytes: async (range) =>
            files.has(key) ? file.bytes.slice(range?.start ?? 0, (range?.end ?? file.bytes.byteLength) + 1) : undefined,
        }
      );
    },
    async remove(key) {
      files.delete(key);
    },
    async *waiting(minAgeMs) {
      for (const [key, { keptAt }] of [...files]) if (keptAt <= now() - minAgeMs) yield key;
    },
  };
}

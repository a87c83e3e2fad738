import type { MediaFile } from '../../../pipeline/ports/generation.ts';
import { type Clock, within } from '../../desk/clock.ts';
import type { DiscordLog, DiscordParts } from '../parts.ts';
import type { CardFile } from './card-files.ts';

/** The bytes of stored files. */
export interface FileBytes {
  /**
   * `undefined` when they do not come within `waitMs`, or cannot be read: the card is shown without them, and once more
   * when they are there or may be.
   */
  of(file: CardFile, generationId: string, waitMs: number): Promise<Uint8Array | undefined>;
}

export type FileBytesParts = Pick<DiscordParts, 'read' | 'refresh'> & { clock: Clock; log: Pick<DiscordLog, 'warn'> };

/** Until whoever shows the card again has asked for them. */
const heldMs = 60_000;
/** Of all files together, in bytes: the newest is held even if it is larger. */
const mostHeld = 64 * 1024 * 1024;
/** After a failure; then the next edit asks again. */
const againMs = 20_000;

export function createFileBytes({ read, refresh, clock, log }: FileBytesParts): FileBytes {
  const held = new Map<string, Promise<Uint8Array>>();
  /** How large those are that have been read, oldest first. */
  const sizes = new Map<string, number>();
  const failed = new Set<string>();

  function hold(key: string, reading: Promise<Uint8Array>, size: number): void {
    sizes.set(key, size);
    let sum = [...sizes.values()].reduce((all, one) => all + one, 0);
    for (const [oldest, its] of sizes) {
      if (sum <= mostHeld || oldest === key) break;
      sum -= its;
      drop(oldest);
    }
    clock.schedule(heldMs, () => {
      // It may have been dropped and read again.
      if (held.get(key) === reading) drop(key);
    });
  }

  function drop(key: string): void {
    held.delete(key);
    sizes.delete(key);
  }

  function begin(file: MediaFile): Promise<Uint8Array> {
    const known = held.get(file.key);
    if (known) return known;
    const reading = read(file);
    held.set(file.key, reading);
    reading.then(
      ({ length }) => hold(file.key, reading, length),
      () => drop(file.key),
    );
    return reading;
  }

  function showAgain(generation: string): void {
    refresh(generation).catch((error: unknown) => {
      log.warn({ generation, err: error }, 'A card could not be shown again with its files.');
    });
  }

  function giveUp(file: MediaFile, generation: string, error: unknown): void {
    log.warn({ generation, file: file.key, err: error }, 'A file of a card could not be read; the card links to it.');
    // Once: a store that is away for long is not asked by every card again and again.
    if (failed.has(file.key)) return;
    failed.add(file.key);
    clock.schedule(againMs, () => showAgain(generation));
    clock.schedule(againMs * 10, () => failed.delete(file.key));
  }

  return {
    async of({ from }, generation, waitMs) {
      if (from instanceof Uint8Array) return from;
      const reading = begin(from);
      try {
        const soon = await within(clock, waitMs, reading);
        if (soon) return soon.answer;
      } catch (error) {
        giveUp(from, generation, error);
        return undefined;
      }
      reading.then(
        () => showAgain(generation),
        (error: unknown) => giveUp(from, generation, error),
      );
      return undefined;
    },
  };
}

/** Words that a newsroom taught the voice to say, also with an ending ("Thargoid's") and as a part ("anti-Thargoid"). */

import type { Pronunciation } from '../../pipeline/ports/media.ts';
import { sameWord } from '../../pipeline/pronunciations.ts';

/** By `sameWord`: the syllables, which the voice reads as words of their own. */
export type Taught = ReadonlyMap<string, readonly string[]>;

/** A part of a written word: its syllables when it was taught, else as it stands. */
export type TaughtPart = { say: readonly string[] } | { written: string };

export function taughtBy(pronunciations: readonly Pronunciation[]): Taught {
  const entries = pronunciations.map(
    ({ word, say }) => [sameWord(word), say.match(/[a-z]+(?:'[a-z]+)*/g) ?? []] as const,
  );
  return new Map(entries.filter(([, say]) => say.length > 0));
}

/** `undefined` when nothing in it was taught. */
export function taughtParts(written: string, taught: Taught): TaughtPart[] | undefined {
  const splits = [[written], written.split(/[-‐‑–/]/)];
  return splits
    .map((parts) =>
      parts.map((part): TaughtPart => {
        const say = sayPart(sameWord(part), taught);
        return say ? { say } : { written: part };
      }),
    )
    .find((parts) => parts.some((part) => 'say' in part));
}

function sayPart(part: string, taught: Taught): readonly string[] | undefined {
  const known = taught.get(part);
  if (known) return known;
  const owner = part.endsWith("'s") ? taught.get(part.slice(0, -2)) : undefined;
  return owner && [...owner.slice(0, -1), `${owner.at(-1)}'s`];
}

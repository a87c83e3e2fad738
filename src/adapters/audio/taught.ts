/**
 * Words that a newsroom taught the voice to say, also with an ending ("Thargoid's", "Thargoids") and as a part
 * ("anti-Thargoid", "#ThargoidWar").
 */

import type { Pronunciation } from '../../pipeline/ports/media.ts';
import { type Ending, sameWord, wordParts, wordsOf } from '../../pipeline/pronunciations.ts';

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
  return wordParts(written)
    .map((parts) =>
      parts.map((part): TaughtPart => {
        const say = sayPart(part, taught);
        return say ? { say } : { written: part };
      }),
    )
    .find((parts) => parts.some((part) => 'say' in part));
}

function sayPart(part: string, taught: Taught): readonly string[] | undefined {
  const found = wordsOf(part).find(({ word }) => taught.has(word));
  const say = found && taught.get(found.word);
  return say && [...say.slice(0, -1), withEnding(say.at(-1) as string, found.ending)];
}

/** Of a syllable as it sounds: "tay-vy" are "tay-vies". */
function withEnding(say: string, ending: Ending): string {
  if (ending === '' || ending === "'s") return say + ending;
  if (/[^aeiou]y$/.test(say)) return `${say.slice(0, -1)}ies`;
  return say + (/(?:[sxz]|[cs]h)$/.test(say) ? 'es' : 's');
}

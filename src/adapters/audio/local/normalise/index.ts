/** A text as it is said aloud, with the way back to what was written. */
import type { WordSpan } from '../../../../pipeline/alignment.ts';
import { MediaError } from '../../../../pipeline/errors.ts';
import type { Pronunciation } from '../../../../pipeline/ports/media.ts';
import { type TaughtPart, taughtBy, taughtParts } from '../../taught.ts';
import { fold, unspeakable } from './fold.ts';
import { spelledDigits } from './numbers.ts';
import { scoreOrRange } from './pairs.ts';
import { isAbbreviation } from './phrases.ts';
import { sayAll } from './rules.ts';
import { scriptName } from './script.ts';
import { readings } from './together.ts';

export type Pause = '' | ',' | '.' | '?';

export interface SpokenWord extends WordSpan {
  /** Lower-case English words, at least one: `$3` is `three`. */
  say: string[];
  /** What the voice does after it. */
  pause: Pause;
}

/**
 * Words in `pronunciations` are said as they were taught, whatever their script. Throws MediaError
 * `validation` rather than leaving out a part that has a meaning.
 */
export function normalise(text: string, pronunciations: readonly Pronunciation[] = []): SpokenWord[] {
  const spans = readings(text);
  const taught = taughtBy(pronunciations);
  const known = spans.map((span) => taughtParts(span.written, taught));
  const untaught = spans.flatMap((span, at) => known[at]?.flatMap(untaughtOf) ?? [span.written]);
  const foreign = untaught.map((written) => unspeakable(fold(written))).join('');
  if (foreign !== '')
    throw new MediaError(
      `The local voice speaks English only and cannot read ${scriptName(foreign)}. Choose another voice or write the headline in English.`,
      { code: 'validation', stage: 'audio', field: 'voiceId' },
    );
  const folded = spans.map((span) => fold(span.written));
  const shouting = isShouting(folded);
  const pauses = spans.map(({ charEnd }, at) =>
    pauseOf(text.slice(charEnd, spans[at + 1]?.charStart), folded[at] ?? '', folded[at + 1]),
  );
  const said = sayAll(folded, (at) => ({
    dot: text[spans[at]?.charEnd ?? 0] === '.',
    shouting,
    rest: Boolean(pauses[at]),
  }));
  const words = spans.flatMap(({ lead, written, dialled, score, ...span }, at): SpokenWord[] => {
    const parts = known[at]?.flatMap((part) => ('say' in part ? part.say : sayAlone(part.written, shouting)));
    const read = dialled ? digitsOf(written) : score ? scoreOf(folded[at]) : (parts ?? said[at] ?? []);
    const say = [...lead, ...read].filter((word) => word !== '');
    const pause = pauses[at] ?? '';
    // A telephone number is said in the groups it is written in.
    return say.length > 0 ? [{ ...span, say, pause: pause || (dialled && spans[at + 1]?.dialled ? ',' : '') }] : [];
  });
  if (words.length === 0)
    throw new MediaError('There is nothing to read aloud: the text has no letters or digits.', {
      code: 'validation',
      stage: 'audio',
      field: 'headline',
    });
  return words;
}

function untaughtOf(part: TaughtPart): string[] {
  return 'written' in part ? [part.written] : [];
}

function digitsOf(written: string): string[] {
  return [...(written.startsWith('+') ? ['plus'] : []), ...spelledDigits(written.replace(/\D/g, ''))];
}

function scoreOf(folded = ''): string[] {
  const [own = '', theirs = ''] = folded.split('-');
  return scoreOrRange(own, theirs, true);
}

function sayAlone(written: string, shouting: boolean): string[] {
  return sayAll([fold(written)], () => ({ dot: false, shouting, rest: false })).flat();
}

function isShouting(words: readonly string[]): boolean {
  const written = words.filter((word) => /^[a-z']{2,}$/i.test(word));
  return written.length > 2 && written.filter((word) => word === word.toUpperCase()).length > written.length * 0.6;
}

function pauseOf(between: string, word: string, next: string | undefined): Pause {
  // The dot of "Dr." and of an initial ends no sentence.
  const after =
    /^[A-Z]$/.test(word) || isAbbreviation(word, between.startsWith('.'), next) ? between.replace(/^\./, '') : between;
  if (/\?/.test(after)) return '?';
  if (/[.!…。]|\n/u.test(after)) return '.';
  return /[,;:()[\]—–|]| - |--/u.test(after) ? ',' : '';
}

/** When each word of a text is heard: which words there are, what must hold, and a guess when nothing was measured. */
import { MediaError } from './errors.ts';
import type { AudioAlignment, WordTime } from './ports/media.ts';

/** A word as it stands in a text: `text === source.slice(charStart, charEnd)`. */
export type WordSpan = Pick<WordTime, 'text' | 'charStart' | 'charEnd'>;

/** White space, and dashes or dots that part words: a dash between digits is a range and stays inside its word. */
const stretch = /(?:(?!\s|—|--|…|\.\.|–(?!\p{Nd})|(?<!\p{Nd})–).)+/gsu;
/** Letters and digits with the signs that are read with them: `$3`, `#flood`, `-5`, `20%`, `C++`. */
const core =
  /(?:[-−+]?\p{Sc}?[-−+]?(?=\.?\p{N})\.?|\p{Sc}|[#@])?[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?(?:[%‰°]|\p{Sc}|\++)?/su;
const dotted = /^(?:\p{L}\.)+\p{L}$/u;
/** Signs that are read aloud when they stand alone. */
const sign = /^[&+=%]$/;
/** Scripts written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const readable = /[\p{L}\p{N}]/u;

/** Every word a listener expects to hear, in order, without the punctuation around it. */
export function spokenWords(text: string): WordSpan[] {
  const words: WordSpan[] = [];
  for (const { 0: piece, index } of text.matchAll(stretch)) {
    if (sign.test(piece)) words.push({ text: piece, charStart: index, charEnd: index + piece.length });
    const found = core.exec(piece);
    if (!found) continue;
    // "U.S." keeps its last dot: it belongs to the word, not to the sentence.
    const dot = dotted.test(found[0]) && piece[found.index + found[0].length] === '.' ? '.' : '';
    words.push(...segments(found[0] + dot, index + found.index));
  }
  return words;
}

function segments(word: string, charStart: number): WordSpan[] {
  if (!unspaced.test(word)) return [{ text: word, charStart, charEnd: charStart + word.length }];
  return [...new Intl.Segmenter('und', { granularity: 'word' }).segment(word)]
    .filter((part) => part.isWordLike)
    .map(({ segment, index }) => ({
      text: segment,
      charStart: charStart + index,
      charEnd: charStart + index + segment.length,
    }));
}

/**
 * Throws MediaError `api`, naming the first word that breaks a promise: exact slices of `text`, in
 * order, monotone in time, inside `durationMs`, and no spoken word left out.
 */
export function checkAlignment(alignment: AudioAlignment, text: string, durationMs: number): void {
  let chars = 0;
  let clock = 0;
  for (const word of alignment.words) {
    if (word.text === '' || word.text !== text.slice(word.charStart, word.charEnd))
      throw broken(`"${word.text}" is not what the text says at characters ${word.charStart} to ${word.charEnd}`);
    if (word.charStart < chars) throw broken(`"${word.text}" comes before the word it follows in the text`);
    if (!(word.startMs >= clock && word.endMs >= word.startMs))
      throw broken(
        `"${word.text}" is heard from ${word.startMs} to ${word.endMs} ms, after a word that ends at ${clock}`,
      );
    if (word.endMs > durationMs) throw broken(`"${word.text}" ends after the sound, which lasts ${durationMs} ms`);
    chars = word.charEnd;
    clock = word.endMs;
  }
  const missing = firstMissing(alignment.words, text);
  if (missing) throw broken(`"${missing.text}" has no time`);
}

function firstMissing(timed: readonly WordSpan[], text: string): WordSpan | undefined {
  let next = 0;
  return spokenWords(text).find((word) => {
    if (!readable.test(word.text)) return false;
    while (next < timed.length && (timed[next] as WordSpan).charEnd <= word.charStart) next += 1;
    const candidate = timed[next];
    return candidate === undefined || candidate.charStart >= word.charEnd;
  });
}

function broken(what: string): MediaError {
  return new MediaError(`The narration's word times are not usable: ${what}.`, { code: 'api', stage: 'audio' });
}

/** Shares `durationMs` among the words by their place in the text. 100 ms off and more: never show it as measured. */
export function estimateAlignment(text: string, durationMs: number): AudioAlignment {
  const spans = spokenWords(text);
  const from = spans[0]?.charStart ?? 0;
  const length = Math.max(1, (spans.at(-1)?.charEnd ?? 0) - from);
  const at = (char: number) => Math.min(Math.floor(durationMs), Math.round(((char - from) / length) * durationMs));
  return {
    source: 'estimated',
    words: spans.map((span) => ({ ...span, startMs: at(span.charStart), endMs: at(span.charEnd) })),
  };
}

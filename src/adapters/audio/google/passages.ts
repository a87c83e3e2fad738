/** A text as Google is asked to read it: in passages that fit into a request, with a mark before each word. */
import { spokenWords, type WordSpan } from '../../../pipeline/alignment.ts';
import { invalid } from '../../../pipeline/errors.ts';
import { type Taught, taughtParts } from '../taught.ts';

/** One request's share of the text. */
export interface Passage {
  input: { ssml: string } | { text: string };
  /** Its words, which point into the whole text. The mark of `words[3]` is `w3`. */
  words: WordSpan[];
  /** Characters that are charged: all that is sent but the marks. */
  billed: number;
}

export interface Reading {
  /** BCP 47. */
  language: string;
  /** SSML with marks; plain text otherwise. */
  marked: boolean;
  /** None unless told. */
  taught?: Taught;
  /** Bytes that a request's input may have. */
  most?: number;
}

/** A word and what is written around it, up to the next one's. */
interface Unit {
  before: string;
  word: WordSpan;
  /** How the newsroom wants the word said. */
  alias?: string;
  /** The signs after the word. */
  after: string;
  /** How good a place this is to breathe after it: within a sentence, after a comma, after a sentence. */
  end: 0 | 1 | 2;
  /** A new paragraph begins after it. */
  paragraph: boolean;
}

/** Google's limit. */
const MOST_BYTES = 5000;
/** Signs around a word that can mean something for how it is said. */
const FARTHEST = 100;

/** Throws MediaError `validation` when there is nothing to say, or a word that fits into no request. */
export function passagesOf(text: string, { language, marked, taught, most = MOST_BYTES }: Reading): Passage[] {
  const units = unitsOf(text, language, taught);
  if (units.length === 0)
    throw invalid('There is nothing to read aloud: the text has no letters or digits.', 'headline');
  const write = marked ? writeSsml : writeText;
  const passages: Passage[] = [];
  for (let first = 0; first < units.length; ) {
    let bytes = Buffer.byteLength(write([]));
    let next = first;
    for (; next < units.length; next += 1) {
      bytes += bytesOf(units[next] as Unit, next - first, marked);
      if (bytes > most) break;
    }
    if (next === first) throw tooLong(units[first] as Unit);
    if (next < units.length) next = bestEnd(units, first, next);
    const part = units.slice(first, next);
    const written = write(part);
    passages.push({
      input: marked ? { ssml: written } : { text: written },
      words: part.map(({ word }) => word),
      billed: Array.from(written.replace(/<mark [^>]*>/g, '')).length,
    });
    first = next;
  }
  return passages;
}

function unitsOf(text: string, language: string, taught: Taught = new Map()): Unit[] {
  const words = spokenWords(text);
  const sentences = new Set<number>();
  for (const { index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) sentences.add(index);
  let from = 0;
  return words.map((word, i) => {
    const next = words[i + 1];
    const gap = text.slice(word.charEnd, next?.charStart);
    // An opening quote or bracket belongs to the word behind it.
    const kept = next ? (/^.*\s/su.exec(gap)?.[0] ?? gap) : gap;
    const before = text.slice(Math.max(from, word.charStart - FARTHEST), word.charStart);
    from = word.charEnd + kept.length;
    const sentence = Array.from({ length: gap.length + 1 }, (_, at) => word.charEnd + at).some((at) =>
      sentences.has(at),
    );
    const alias = aliasOf(word.text, taught);
    return {
      before,
      word,
      ...(alias === undefined ? {} : { alias }),
      after: kept.slice(0, FARTHEST),
      end: sentence || gap.includes('\n') ? 2 : /[,;:–—)]/.test(gap) ? 1 : 0,
      paragraph: gap.includes('\n'),
    };
  });
}

/** Syllables hang together by hyphens, which make no pause. */
function aliasOf(word: string, taught: Taught): string | undefined {
  return taughtParts(word, taught)
    ?.flatMap((part) => ('say' in part ? part.say : part.written))
    .join('-')
    .replace(/^([#@])-/, '$1');
}

/** The last good place to breathe before `limit`. */
function bestEnd(units: readonly Unit[], first: number, limit: number): number {
  for (const wanted of [2, 1])
    for (let next = limit; next > first; next -= 1) if ((units[next - 1] as Unit).end >= wanted) return next;
  return limit;
}

function bytesOf(unit: Unit, at: number, marked: boolean): number {
  return Buffer.byteLength(marked ? ssmlOf(unit, at) : textOf(unit));
}

function writeText(units: readonly Unit[]): string {
  return units
    .map((unit) => speakable(textOf(unit)))
    .join('')
    .trim();
}

function textOf({ before, word, alias = word.text, after }: Unit): string {
  return before + alias + after;
}

function writeSsml(units: readonly Unit[]): string {
  return `<speak><p>${units.map(ssmlOf).join('')}</p></speak>`;
}

/** A headline has no full stop: without a paragraph of its own it would run into the first sentence. */
function ssmlOf({ before, word, alias, after, paragraph }: Unit, at: number): string {
  const written = escaped(word.text);
  const spoken =
    alias === undefined ? written : `<sub alias="${escaped(alias).replaceAll('"', '&quot;')}">${written}</sub>`;
  return `${escaped(before)}<mark name="w${at}"/>${spoken}${escaped(after)}${paragraph ? '</p><p>' : ''}`;
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return speakable(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (sign) => names[sign] as string);
}

/** Without what may not be written in XML. */
function speakable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ');
}

function tooLong({ word }: Unit): Error {
  const start = Array.from(word.text).slice(0, 20).join('');
  return invalid(`The word that begins with "${start}" is too long to be read aloud by Google.`, 'text');
}

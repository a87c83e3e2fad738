/** What is read as one word although something stands in it or before it: `10 000`, `EUR 5m`, `−5 °C`, `< 5`. */
import { spokenWords, type WordSpan } from '../../../../pipeline/alignment.ts';
import { codes, shortScale } from './currencies.ts';
import { type Region, scoresIn } from './score-lists.ts';
import { leads } from './tables.ts';

export interface Reading extends WordSpan {
  /** Said first: `≈5` is "about" five. */
  lead: string[];
  /** What is left to be read. */
  written: string;
  /** Part of a telephone number. */
  dialled: boolean;
  /** Two numbers that are a score, also where they would be a range. */
  score: boolean;
}

/** With those that have no width, which come with copied texts. */
const gap = String.raw`[ \u00a0\u2009\u202f\u200b\u2060\ufeff]`;
/** Of these, the ones that nobody writes between two numbers. */
const tight = String.raw`[\u00a0\u2009\u202f]`;
const start = String.raw`(?<![\p{L}\p{N}.,])`;
const code = Object.keys(codes).join('|');

const together = [
  `${start}\\d{1,3}(?:${tight}\\d{3})+(?!\\d)`,
  `${start}\\d{1,3}(?: \\d{3}){2,}(?!\\d)`,
  `${start}\\d{1,3} 000(?!\\d)`,
  `${start}\\p{Sc}\\d{1,3}(?: \\d{3})+(?!\\d)`,
  // "Flight 37 239 people" are two numbers, "some 12 500 people" are one.
  `(?<=^|(?<![\\p{L}\\p{N}])\\p{Ll}+ )\\d{1,2} \\d{3}(?!\\d)`,
  `(?<![\\p{L}\\p{N}])(?:${code})\\.?${gap}?\\.?\\d`,
  // "€ 5 million"; in "50 € 5" the sign belongs to what is before it.
  `(?<!\\d${gap}?)(?:(?<![\\p{L}\\p{N}])[A-Z]{1,2}|[-−+])?\\p{Sc}${gap}\\.?\\d`,
  // A dash for a minus, where nothing else can be meant: "–5°C", "–0.3%"
  `(?<=^|[\\s(])–\\d[\\d.,]*${gap}?[%°]`,
  // "50 €", "5 °C"
  `\\d(?:${shortScale})?${gap}\\p{Sc}(?![\\p{L}\\p{N}])`,
  `\\d${gap}°(?:${gap}?[CF])?(?!\\p{L})`,
  `\\d°${gap}[CF](?!\\p{L})`,
  `\\d${gap}?[℃℉]`,
  `(?<!\\p{L})sq\\.?${gap}(?:km|m|cm|mi|ft|in)(?![\\p{L}\\p{N}])`,
  `(?<![-=<>])[${Object.keys(leads).join('')}]${gap}?[-−+]?\\p{Sc}?\\.?\\d`,
  // "9am–5pm", "£5–£10m": a dash beside anything but a digit would part them.
  `\\p{Sc}?\\d[\\d.,]*(?:[a-z]{1,2}|°?[CF]|[%°])?–\\p{Sc}?\\d`,
  '%-points?(?![\\p{L}])',
  '\\p{Sc}/\\p{L}+',
].map((pattern) => new RegExp(pattern, 'gu'));

const telephone =
  /(?<![\p{L}\p{N}.,])(?:\+\d{1,3}|\(\d{3,5}\)|0\d{2,4})(?:[ .-]?\(\d{1,5}\))?(?:[ .-]?\d{2,8}){1,6}(?![\p{L}\p{N}])/gu;

/** Every word of a text as it is read, each an exact slice of it, in order. */
export function readings(text: string): Reading[] {
  const dialled = regions(text, [telephone]).filter(({ from, to }) => isTelephone(text.slice(from, to)));
  const inside = ({ charStart, charEnd }: WordSpan) => dialled.some(({ from, to }) => charStart < to && charEnd > from);
  const wanted = merged(regions(text, together));
  const found: Reading[] = [];
  let at = 0;
  const scores = scoresIn(text).filter(({ from, to }) => !dialled.some((other) => from < other.to && to > other.from));
  for (const span of spokenWords(text)) {
    const region = inside(span) ? undefined : near(wanted, span);
    const isWhole = !region || (region.from >= span.charStart && region.to <= span.charEnd);
    if (isWhole && onlyNumbers.test(span.text) && near(scores, span)) {
      found.push(...scoreReadings(text, span, scores));
      at = span.charEnd;
      continue;
    }
    const previous = found.at(-1);
    if (region && previous && region.from < previous.charEnd) {
      found[found.length - 1] = reading(text, { ...previous, charEnd: Math.max(span.charEnd, region.to) });
    } else if (region) {
      const charStart = Math.max(at, Math.min(span.charStart, region.from));
      found.push(reading(text, { charStart, charEnd: Math.max(span.charEnd, region.to) }));
    } else found.push({ ...span, lead: [], written: span.text, dialled: inside(span), score: false });
    at = found.at(-1)?.charEnd ?? at;
  }
  return found;
}

function reading(text: string, { charStart, charEnd }: Pick<WordSpan, 'charStart' | 'charEnd'>): Reading {
  const slice = text.slice(charStart, charEnd);
  const lead = leads[slice[0] as string];
  return {
    ...{ text: slice, charStart, charEnd, dialled: false, score: false },
    lead: lead?.split(' ') ?? [],
    written: lead === undefined ? slice : slice.slice(1),
  };
}

const onlyNumbers = /^[\d‐‑–()[\],;-]+$/;

/** "7-6(4)" is one written word of two. */
function scoreReadings(text: string, span: WordSpan, scores: readonly Region[]): Reading[] {
  const inside = scores.filter(({ from, to }) => from < span.charEnd && to > span.charStart);
  const numbers = [...span.text.matchAll(/\d+(?:[-‐‑–]\d+)?/g)].map(({ 0: found, index }) => ({
    charStart: span.charStart + index,
    charEnd: span.charStart + index + found.length,
  }));
  return numbers.map((number) => ({
    ...reading(text, number),
    score: inside.some(({ from, to }) => number.charStart === from && number.charEnd === to),
  }));
}

function regions(text: string, patterns: readonly RegExp[]): Region[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
  );
}

/** Those that overlap as one. */
function merged(all: Region[]): Region[] {
  const one: Region[] = [];
  for (const { from, to } of all.toSorted((a, b) => a.from - b.from)) {
    const last = one.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else one.push({ from, to });
  }
  return one;
}

/** Regions come in order, so a few hundred of them are looked through by halves. */
function near(all: readonly Region[], { charStart, charEnd }: WordSpan): Region | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Region).to > charStart) high = middle;
    else low = middle + 1;
  }
  const found = all[low];
  return found && found.from < charEnd ? found : undefined;
}

/** `+1 000 000` is a sum, and a range of years is none either. */
function isTelephone(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  return digits >= (written.startsWith('+') ? 8 : 9) && digits <= 15 && !/^\+\d{1,3}(?: 000)+$/.test(written);
}

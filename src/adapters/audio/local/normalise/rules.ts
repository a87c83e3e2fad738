/** How one written word is said. Rules are tried in order; the first that matches speaks. */
import { amount, cardinal, label, ordinal, year } from './numbers.ts';
import { fraction, height, measuredRange, pricedRange, scoreOrRange, telephone } from './pairs.ts';
import {
  abbreviated,
  capitals,
  date,
  letters,
  measure,
  plain,
  plural,
  priced,
  signed,
  time,
  unitAfter,
} from './phrases.ts';
import { roman } from './roman.ts';
import { months, signs } from './tables.ts';

/** What stands around a word, all folded: ASCII but for currency signs, `°` and `‰`. */
export interface Surroundings {
  previous?: string | undefined;
  next?: string | undefined;
  /** A dot follows at once. */
  dot: boolean;
  /** The whole text is in capitals, so capitals mean nothing. */
  shouting: boolean;
}

export interface Said {
  say: string[];
  /** Said after the next word, which is a scale: "$3" "billion" is "three" "billion dollars". */
  afterScale?: string[];
}

interface Rule {
  match: RegExp;
  /** `undefined` leaves the word to the rules that follow. */
  say(found: string[], around: Surroundings): Said | string[] | undefined;
}

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+)(?:\.\d+)?|\.\d+`;
const scale = 'k|m|mn|mln|b|bn|t|tn|trn|cr';
const price = new RegExp(String.raw`^([-+]?)([A-Z]{0,2})(\p{Sc})(${number})(${scale})?$`, 'iu');
const priceAfter = new RegExp(String.raw`^([-+]?)(${number})(${scale})?(\p{Sc})$`, 'iu');
const measured = new RegExp(`^([-+]?)(${number})([a-z%‰°][a-z°/]*[23]?)$`, 'iu');

const rules: Rule[] = [
  { match: /^[&+=%@]$/, say: ([sign = '']) => [signs[sign] ?? ''] },
  // An address is read as far as its host: nobody wants to hear the rest.
  {
    match: /^(?:https?:\/\/)(?:www\.)?([^/?#:]+)|^(?:www\.)([^/?#:]+)/i,
    say: ([, a, b]) => separated((a ?? b) as string),
  },
  { match: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, say: ([mail]) => separated(mail as string) },
  {
    match: /^([#@])(.*\w.*)$/,
    say: ([, sign, name]) => [sign === '#' ? 'hashtag' : 'at', ...separated(name as string)],
  },
  {
    match: /^(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|info|io|ai|eu|uk|tv)$/i,
    say: ([host]) => separated(host as string),
  },
  {
    match: price,
    say: ([, sign, country, symbol, value, short], { next }) =>
      priced({ sign, country, symbol, value: value as string, short }, next),
  },
  {
    match: priceAfter,
    say: ([, sign, value, short, symbol], { next }) => priced({ sign, symbol, value: value as string, short }, next),
  },
  {
    match: new RegExp(String.raw`^(\p{Sc})(${number})-(?:\1)?(${number})(${scale})?$`, 'iu'),
    say: ([, symbol, from, to, short], { next }) =>
      pricedRange(symbol as string, from as string, to as string, short, next),
  },
  { match: /^(\d+)(?:st|nd|rd|th)$/i, say: ([, digits]) => ordinal(digits as string) },
  {
    match: /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    say: ([, y, m, d]) => date(y as string, m as string, d as string),
  },
  {
    match: /^(\d{1,2}):([0-5]\d)(?::\d\d)?(am|pm)?$/i,
    say: ([, hour, minute, half]) => time(hour as string, minute as string, half),
  },
  { match: /^(1[1-9]|20)(\d)0s$/, say: ([, century, ten]) => plural(year(`${century}${ten}0`), 's') },
  { match: /^(\d)0s$/, say: ([, ten]) => plural(cardinal(`${ten}0`), 's') },
  {
    match: /^([12]\d{3})-(\d{2}|\d{4})$/,
    say: ([, from, to]) => [...year(from as string), 'to', ...(to?.length === 4 ? year(to) : cardinal(to as string))],
  },
  { match: /^\d{3}-(?:\d{3}-)?\d{4}$|^911$/, say: ([digits]) => telephone(digits as string) },
  {
    match: new RegExp(`^(${number})-(${number})$`),
    say: ([, from, to]) => scoreOrRange(from as string, to as string),
  },
  {
    match: new RegExp(`^(${number})-(${number})([a-z%‰°][a-z°/]*[23]?)$`, 'i'),
    say: ([, from, to, unit], { next }) => measuredRange(from as string, to as string, unit as string, next),
  },
  { match: /^(\d+)x(\d+)$/i, say: ([, a, b]) => [...label(a as string), 'by', ...label(b as string)] },
  { match: /^([4-8])'(\d{1,2})$/, say: ([, feet, inches]) => height(feet as string, inches as string) },
  {
    match: /^(\d{1,4})\/(\d{1,4})$/,
    say: ([, a, b]) => fraction(a as string, b as string) ?? [...cardinal(a as string), ...cardinal(b as string)],
  },
  {
    match: measured,
    say: ([, sign, value, unit], { next }) => measure(sign, value as string, unit as string, next),
  },
  {
    match: /^([0-2]\d)([0-5]\d)$/,
    say: ([, hour, minute], { next }) => (zone.test(next ?? '') ? clock(hour as string, minute as string) : undefined),
  },
  { match: /^(1[1-9]|20)\d\d$/, say: ([digits]) => year(digits as string) },
  {
    match: /^(?:[1-9]|[12]\d|3[01])$/,
    say: ([day], { previous, next }) => dayOfMonth(day as string, previous, next),
  },
  {
    match: new RegExp(`^([-+]?)(${number})$`),
    say: ([, sign, value]) => [...signed(sign), ...amount(value as string)],
  },
  // A unit on its own, after its number: "5 km", "3 bn".
  { match: /^[a-z°%‰][a-z°/]*[23]?$/i, say: ([unit], { previous }) => unitAfter(unit as string, previous) },
  { match: /^ph\.?d\.?$/i, say: () => ['p', 'h', 'd'] },
  { match: /^e\.g\.?$/i, say: () => ['for', 'example'] },
  { match: /^i\.e\.?$/i, say: () => ['that', 'is'] },
  // U.S., a.m., J.K.
  { match: /^(?:[a-z]\.)+[a-z]?\.?$/i, say: ([dots]) => letters((dots as string).replaceAll('.', '')) },
  {
    match: /^[a-z]+$/i,
    say: ([word], around) => abbreviated(word as string, around) ?? roman(word as string, around.previous, around.next),
  },
  { match: /^(.+)'s$/i, say: ([, base], around) => plural(sayOne(base as string, around).say, "'s") },
  { match: /^([A-Z]{2,})s$/, say: ([, base], around) => plural(capitals(base as string, around), "'s") },
  { match: /^[A-Z]{2,}$/, say: ([word], around) => capitals(word as string, around) },
  { match: /^[a-z][a-z']*$/i, say: ([word]) => plain(word as string) },
];

/** Each of some words that follow each other as it is said; an empty list is a word with no sound. */
export function sayAll(
  words: readonly string[],
  around: (at: number) => Pick<Surroundings, 'dot' | 'shouting'>,
): string[][] {
  let carried: string[] = [];
  return words.map((word, at) => {
    const { say, afterScale = [] } = sayOne(word, { ...around(at), previous: words[at - 1], next: words[at + 1] });
    const said = [...say, ...carried];
    carried = afterScale;
    return said;
  });
}

function sayOne(word: string, around: Surroundings): Said {
  for (const rule of rules) {
    const found = rule.match.exec(word);
    const said = found && rule.say([...found], around);
    if (said) return Array.isArray(said) ? { say: said } : said;
  }
  return { say: inPieces(word, around) };
}

/** COVID-19, G7, F-16, pro-EU, and/or: what no rule knows as a whole. */
function inPieces(word: string, { shouting }: Surroundings): string[] {
  const parts = word.split(/(?<=.)[-/_](?=.)/);
  const pieces = parts.length > 1 ? parts : (word.match(/[a-z]+(?:'[a-z]+)*|\d+(?:\.\d+)?|[&+%@=]/gi) ?? []);
  if (pieces.length === 1 && pieces[0] === word) return [];
  if (parts.length > 1) {
    const said = sayAll(parts, () => ({ dot: false, shouting }));
    // $3bn-$5bn, 10am-4pm, 9:30-11:30.
    const isRange = parts.length === 2 && word.includes('-') && parts.every((part) => /^\p{Sc}?\d/u.test(part));
    return said.flatMap((say, i) => (isRange && i === 1 ? ['to', ...say] : say));
  }
  return pieces.flatMap((piece) => {
    if (/^\d/.test(piece)) return piece.includes('.') ? amount(piece) : label(piece);
    if (Object.hasOwn(signs, piece)) return [signs[piece] as string];
    return piece.length === 1 ? letters(piece) : sayOne(piece, { dot: false, shouting }).say;
  });
}

/** What follows a time of four digits. */
const zone = /^(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|hrs|hours)$/;

function clock(hour: string, minute: string): string[] {
  const hours = hour.startsWith('0') ? ['oh', ...cardinal(hour)] : cardinal(hour);
  return [
    ...hours,
    ...(minute === '00' ? ['hundred'] : minute.startsWith('0') ? ['oh', ...cardinal(minute)] : cardinal(minute)),
  ];
}

/** "May 3" is the third; "3 May" the third of May. */
function dayOfMonth(day: string, previous: string | undefined, next: string | undefined): string[] | undefined {
  if (isMonth(previous)) return ordinal(day);
  return isMonth(next) ? ['the', ...ordinal(day), 'of'] : undefined;
}

function isMonth(word = ''): boolean {
  if (!/^[A-Z][a-z]{2,}$/.test(word)) return false;
  const small = word.toLowerCase();
  return months.some((month) => month === small || (month.startsWith(small) && small.length <= 4));
}

/** The parts of a name without spaces: ClimateAction, bbc_news, example.com. */
function separated(name: string): string[] {
  const parts = name.replace(/([a-z\d])(?=[A-Z])/g, '$1 ').match(/[a-z]+|\d+|[.@]/gi) ?? [];
  return parts.flatMap((part) => {
    if (part === '.' || part === '@') return [part === '.' ? 'dot' : 'at'];
    return /^\d/.test(part) ? label(part) : sayOne(part, { dot: false, shouting: false }).say;
  });
}

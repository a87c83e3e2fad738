/** How one written word is said. Rules are tried in order; the first that matches speaks. */

import { isAttribute } from './attributes.ts';
import { currencies, dollars, scales, shortScale } from './currencies.ts';
import { numberRules } from './number-rules.ts';
import { amount, cardinal, label } from './numbers.ts';
import { abbreviated, currencyAfter, plural, unitAfter } from './phrases.ts';
import { roman } from './roman.ts';
import { capitals, letters, plain } from './spelling.ts';
import { signs } from './tables.ts';

/** What stands around a word, all folded: ASCII but for currency signs, `°` and `‰`. Nothing from beyond a pause. */
export interface Surroundings {
  previous?: string | undefined;
  next?: string | undefined;
  /** The one behind `next`. */
  after?: string | undefined;
  /** A sum or measure that describes what it stands before, and has no plural there: "a £2m house". */
  attribute?: boolean;
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

export interface Rule {
  match: RegExp;
  /** `undefined` leaves the word to the rules that follow. */
  say(found: string[], around: Surroundings): Said | string[] | undefined;
}

/** Of web addresses; what is an English word too (it, in, me) is more often a slip after a full stop. */
const endings =
  'com|org|net|gov|edu|info|io|ai|eu|uk|tv|co|app|dev|news|de|fr|nl|es|ch|se|dk|fi|pl|pt|ie|ca|au|nz|jp|cn|ru|ua|br|za|kr|ly';

const rules: Rule[] = [
  { match: /^[&+=%@#]$/, say: ([sign = '']) => [signs[sign] ?? ''] },
  // An address is read as far as its host: nobody wants to hear the rest.
  {
    match: /^(?:https?:\/\/)(?:www\.)?([^/?#:]+)|^(?:www\.)([^/?#:]+)/i,
    say: ([, a, b]) => separated((a ?? b) as string),
  },
  { match: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, say: ([mail]) => separated(mail as string) },
  {
    match: /^#(\d+)$/,
    say: ([, digits]) => ['number', ...cardinal(digits as string)],
  },
  {
    match: /^([#@])(.*\w.*)$/,
    say: ([, sign, name]) => [sign === '#' ? 'hashtag' : 'at', ...separated(name as string)],
  },
  {
    match: new RegExp(String.raw`^((?:[a-z0-9-]+\.)+(?:${endings}))(?:/.*)?$`, 'i'),
    say: ([, host]) => separated(host as string),
  },
  ...numberRules,
  {
    match: /^([^/]*\p{Sc}[^/]*)\/([a-z]+)$/iu,
    say: ([, sum = '', unit = ''], around) => [
      ...(currencies[sum] ? [currencies[sum][1]] : sayOne(sum, around).say),
      'per',
      ...(unitAfter(unit, '1') ?? plain(unit)),
    ],
  },
  // A unit on its own, after its number: "5 km", "3 bn".
  {
    match: /^[a-z°%‰][a-z°/]*[23]?$/i,
    say: ([unit], { previous, attribute }) => unitAfter(unit as string, previous, attribute),
  },
  { match: /^ph\.?d\.?$/i, say: () => ['p', 'h', 'd'] },
  { match: /^e\.g\.?$/i, say: () => ['for', 'example'] },
  { match: /^i\.e\.?$/i, say: () => ['that', 'is'] },
  {
    match: /^(?:[A-Z]{3}|kr|zl)$/,
    say: ([code], { previous, attribute }) => currencyAfter(code as string, previous, attribute),
  },
  // U.S., a.m., J.K.
  { match: /^(?:[a-z]\.)+[a-z]?\.?$/i, say: ([dots]) => letters((dots as string).replaceAll('.', '')) },
  {
    match: /^[a-z]+$/i,
    say: ([word], around) => abbreviated(word as string, around) ?? roman(word as string, around.previous, around.next),
  },
  { match: /^(.+)'s$/i, say: ([, base], around) => plural(sayOne(base as string, around).say, "'s") },
  { match: /^WW[12]$/, say: ([word]) => capitals(word as string, { shouting: false }) },
  { match: /^([A-Z]{2,})s$/, say: ([, base], around) => plural(capitals(base as string, around), "'s") },
  { match: /^[A-Z]{2,}$/, say: ([word], around) => capitals(word as string, around) },
  // BoE, AfD, PvdA
  { match: /^(?!MiG$)[A-Z][a-z]{1,2}[A-Z]$/, say: ([name]) => letters(name as string) },
  {
    match: /^(?=.*[a-z])(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz)[A-Z][a-z]|MiG)[A-Za-z]*[a-z][A-Z][A-Za-z]*$/,
    say: ([name]) => separated(name as string),
  },
  { match: /^[a-z][a-z']*$/i, say: ([word]) => plain(word as string) },
];

/**
 * Each of some words that follow each other as it is said; an empty list is a word with no sound. A word with a
 * `rest` after it has nothing to do with the next: "In May, 5 died" is no date.
 */
export function sayAll(
  words: readonly string[],
  around: (at: number) => Pick<Surroundings, 'dot' | 'shouting' | 'attribute'> & { rest: boolean },
): string[][] {
  let carried: string[] = [];
  return words.map((word, at) => {
    const near = (offset: number) => {
      for (let i = Math.min(at, at + offset); i < Math.max(at, at + offset); i += 1)
        if (i < 0 || around(i).rest) return undefined;
      return words[at + offset];
    };
    const written = carried.length > 0 ? (scales[word.toLowerCase()] ?? word) : word;
    const { dot, shouting, attribute = isAttribute(near) } = around(at);
    const beside = { previous: near(-1), next: near(1), after: near(2) };
    const { say, afterScale = [] } = sayOne(written, { dot, shouting, ...beside, attribute });
    // What was carried belongs behind the scale: "$2" "billion-a-year".
    const said = [...say.slice(0, 1), ...carried, ...say.slice(1)].flatMap((words) => words.split(' '));
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

const amounts = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const symbols = Object.keys(currencies)
  .filter((name) => name.length === 1)
  .join('');
const prices = `(?:${Object.keys(dollars).join('|')})?[${symbols}]${amounts}(?:(?:${shortScale})(?![a-z]))?`;
/** What is said of a word without hyphens that is not read as a whole: "$1bn+", "1,000+", "AT&T". */
const sayable = new RegExp(`${prices}|[a-z]+(?:'[a-z]+)*|${amounts}|[&+%@=]`, 'gi');

/** COVID-19, G7, F-16, pro-EU, and/or: what no rule knows as a whole. */
function inPieces(word: string, { shouting, next = '' }: Surroundings): string[] {
  const parts = word.split(/(?<=.)[-_](?=.)/.test(word) ? /(?<=.)[-_](?=.)/ : /(?<=.)\/(?=.)/);
  const pieces = parts.length > 1 ? parts : (word.match(sayable) ?? []);
  if (pieces.length === 1 && pieces[0] === word) return [];
  if (parts.length > 1) {
    // "24-hr strike", but "6ft-high".
    const attribute = parts.length === 2 && /^[\d.,]+$/.test(parts[0] ?? '') && /^[a-z]/i.test(next);
    const said = sayAll(parts, () => ({ dot: false, shouting, attribute, rest: false }));
    // $3bn-$5bn, 10am-4pm, 9:30-11:30.
    const isRange = parts.length === 2 && word.includes('-') && parts.every((part) => /^\p{Sc}?\d/u.test(part));
    return said.flatMap((say, i) => {
      if (parts[i] === 'A' && !shouting) return letters('A'); // A-level, but $2-a-day
      return isRange && i === 1 ? ['to', ...say] : say;
    });
  }
  return pieces.flatMap((piece) => {
    if (/^\d/.test(piece)) return /[.,]/.test(piece) ? amount(piece) : label(piece);
    if (Object.hasOwn(signs, piece)) return [signs[piece] as string];
    return piece.length === 1 ? letters(piece) : sayOne(piece, { dot: false, shouting }).say;
  });
}

/** The parts of a name without spaces: ClimateAction, bbc_news, example.com. */
function separated(name: string): string[] {
  const parts = name.replace(/([a-z\d]|[A-Z](?=[A-Z][a-z]))(?=[A-Z])/g, '$1 ').match(/[a-z]+|\d+|[.@]/gi) ?? [];
  return parts.flatMap((part) => {
    if (part === '.' || part === '@') return [part === '.' ? 'dot' : 'at'];
    if (/^\d/.test(part)) return label(part);
    // As the x of xAI; sayOne would come back here for a name of mixed letters, which a part never is.
    return part.length === 1 ? letters(part) : sayOne(part, { dot: false, shouting: false }).say;
  });
}

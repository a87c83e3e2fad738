/** The sayings that rules put together: prices, measures, dates, capitals. */

import { codes, currencies, dollars, scales } from './currencies.ts';
import { isMonth, time } from './moments.ts';
import { names as respelledNames } from './names.ts';
import { amount, cardinal, isOne, label } from './numbers.ts';
import type { Said, Surroundings } from './rules.ts';
import {
  abbreviations,
  dotless,
  dotted,
  inNames,
  lowerCase,
  months,
  numbered,
  respelled,
  saidAsWords,
  spelled,
  streets,
  titles,
  weekdays,
} from './tables.ts';
import { plainUnits, units } from './units.ts';

export interface Price {
  sign: string | undefined;
  symbol: string | undefined;
  /** As written: `2.50`. */
  value: string | undefined;
  /** `m`, `bn` right behind the number. */
  short: string | undefined;
  /** `US` of `US$`. */
  country?: string | undefined;
}

const scaleNames = Object.keys(scales);
const longScales = scaleNames.filter((name) => name.length > 3);
/** Behind a price: "m", "billion", "billion-a-year", but not "T-shirt". */
const scaleFollows = new RegExp(`^(?:${scaleNames.join('|')})$|^(?:${longScales.join('|')})-`, 'i');

export function priced({ sign, symbol = '', value = '', short, country = '' }: Price, next?: string): Said | undefined {
  const names = currencies[country.toUpperCase() + symbol] ?? currencies[symbol] ?? currencies[symbol.toUpperCase()];
  if (!names) return undefined;
  const [one, many, part, parts] = names;
  const prefix = dollars[country.toUpperCase()]?.split(' ') ?? [];
  const scaled = short && scales[short.toLowerCase()];
  if (scaled) return { say: [...signed(sign), ...amount(value), scaled, ...prefix, many] };
  if (next && scaleFollows.test(next))
    return { say: [...signed(sign), ...amount(value)], afterScale: [...prefix, many] };
  const cents = part && /^([\d,]*)\.(\d\d)$/.exec(value);
  if (!cents) return { say: [...signed(sign), ...amount(value), ...prefix, isOne(value) ? one : many] };
  const [, whole = '', rest = ''] = cents;
  const coins = Number(rest) === 0 ? [] : cardinal(rest);
  if (Number(whole) === 0 && coins.length > 0)
    return { say: [...signed(sign), ...coins, (Number(rest) === 1 ? part : parts) as string] };
  return { say: [...signed(sign), ...amount(whole || '0'), ...prefix, isOne(whole) ? one : many, ...coins] };
}

/** After `100m` these mean metres; everywhere else in the news it is a hundred million. */
const lengthFollows =
  /^(?:sprint|dash|freestyle|hurdles|relay|race|final|butterfly|backstroke|breaststroke|medley|steeplechase|runner|tall|high|deep|wide|long|away)/i;
const runFollows = /^(?:run|runs|runner|runners|race|races|walk)$/i;
/** Only right behind a number: "5 in 10" are no inches. */
const attached = new Set(['in', 'p', 'pc', 'C', 'F', 'st', 'ms', 'W']);
const anyCase = new Set(['am', 'pm', 'km', 'kg', 'mph', 'kph']);

/** A number and what is written right behind it: `5km`, `20%`, `9.30pm`, `5m`. */
export function measure(sign: string | undefined, value: string, unit: string, next?: string): string[] | undefined {
  const small = unit.toLowerCase();
  // 221B Baker Street, a 10K run.
  if (unit === 'B' && /^\d+$/.test(value) && next !== undefined && streets.test(next))
    return [...signed(sign), ...label(value), 'b'];
  if (small === 'k' && next !== undefined && runFollows.test(next)) return [...amount(value), 'k'];
  if (/^[ap]m$/.test(small) && /^\d{1,2}\.[0-5]\d$/.test(value))
    return time(...(value.split('.') as [string, string]), small);
  const metres = unit === 'm' && (/^\d,?\d{3}$/.test(value) || (next !== undefined && lengthFollows.test(next)));
  if (Object.hasOwn(scales, small) && !metres) return [...signed(sign), ...amount(value), scales[small] as string];
  const names = unitNames(unit);
  return names && [...signed(sign), ...amount(value), ...spaced(names[isOne(value) ? 0 : 1])];
}

/** "5m EUR", "3 billion kr". */
export function currencyAfter(code: string, previous = ''): string[] | undefined {
  if (!(/\d(?:k|m|mn|b|bn|t|tn)?$/i.test(previous) || Object.hasOwn(scales, previous.toLowerCase()))) return undefined;
  const known = codes[code] ?? code;
  const [, country = '', symbol = ''] = /^([A-Z]*)(\p{Sc})$/u.exec(known) ?? [];
  const names = currencies[symbol] ?? currencies[known];
  return names && [...spaced(dollars[country] ?? ''), isOne(previous) ? names[0] : names[1]];
}

export function unitAfter(unit: string, previous: string | undefined): string[] | undefined {
  if (plainUnits.test(unit) && !/\d$/.test(previous ?? '')) return spaced(units[unit]?.[1] ?? '');
  if (previous === undefined || !/\d$/.test(previous) || unit === 'x' || unit === 'AM' || attached.has(unit))
    return undefined;
  const names = unitNames(unit);
  if (names) return spaced(names[isOne(previous) ? 0 : 1]);
  return /^(?:mn|mln|bn|tn|trn)$/i.test(unit) ? [scales[unit.toLowerCase()] as string] : undefined;
}

function unitNames(unit: string): readonly [string, string] | undefined {
  const key = anyCase.has(unit.toLowerCase()) ? unit.toLowerCase() : unit;
  return Object.hasOwn(units, key) ? units[key] : undefined;
}

/** The last word with an ending: nineties, mp's. */
export function plural(said: string[], ending: string): string[] {
  const last = said.at(-1) ?? '';
  if (ending === 's' && last.endsWith('y')) return [...said.slice(0, -1), `${last.slice(0, -1)}ies`];
  return [...said.slice(0, -1), last + (ending === 's' && last.endsWith('x') ? 'es' : ending)];
}

/** One name a letter; the voice reads a bare "a" as the article. */
export function letters(word: string): string[] {
  return Array.from(word.toLowerCase(), (letter) => (letter === 'a' ? 'ay' : letter));
}

/** Long enough for any word; a longer one is a slip on the keyboard and is said in stretches. */
const LONGEST = 60;

export function plain(word: string): string[] {
  const small = word.toLowerCase();
  if (Object.hasOwn(respelledNames, small)) return spaced(respelledNames[small] as string);
  return word.toLowerCase().match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? [];
}

export function capitals(word: string, { shouting }: Pick<Surroundings, 'shouting'>): string[] {
  const special = respelled[word];
  if (special !== undefined) return spaced(special);
  if (spelled.has(word) && !(shouting && word === 'IT')) return letters(word);
  if ((shouting && /[AEIOUY]/.test(word)) || saidAsWords.has(word)) return plain(word);
  // Four capitals and more are a word if a mouth can form them: OPEC, but not UNHCR.
  const sayable = word.length > 3 && /[AEIOUY]/.test(word) && !/[^AEIOUY]{3}|[AEIOU]{3}/.test(word);
  return sayable ? plain(word) : letters(word);
}

/** "Dr. Smith", "St Louis", "vs": `undefined` for words that are none. */
export function abbreviated(
  word: string,
  { dot, previous = '', next = '' }: Pick<Surroundings, 'dot' | 'previous' | 'next'>,
): string[] | undefined {
  const key = word.toLowerCase();
  if (isMonth(word) && /^(?:the)?\d/.test(previous)) return spaced(abbreviations[key] ?? key);
  if (!isAbbreviation(word, dot, next)) return undefined;
  if (key === 'st' && (streets.test(previous) || !/^[A-Z]/.test(next))) return ['street'];
  // "Mulholland Dr", but "Is there a Dr in the house".
  if (key === 'dr' && /^[A-Z][a-z]/.test(previous) && !/^[A-Z]/.test(next)) return ['drive'];
  return spaced(abbreviations[key] ?? '');
}

export function isAbbreviation(word: string, dot: boolean, next = ''): boolean {
  const key = word.toLowerCase();
  if (!Object.hasOwn(abbreviations, key)) return false;
  // "c. 1900" and "p. 5", but "C-130" and "vitamin C. 50 tests".
  if (dotted.has(key)) return /^\d/.test(next) && dot && word === key;
  if (numbered.has(key)) return /^\d/.test(next) && (dot || /^[A-Z]/.test(word));
  if (key === 'v') return word === 'v' && /^[A-Z\d]/.test(next);
  if (inNames.has(key)) return /^[A-Z]/.test(word) && (dot || /^[A-Z]/.test(next));
  if (titles.has(key) && /^[A-Z][a-z]/.test(next)) return /^[A-Z]/.test(word);
  const short = (weekdays.has(key) || months.some((month) => month.startsWith(key))) && /^\d/.test(next);
  if (!(dot || short || dotless.has(key))) return false;
  return /^[A-Z]/.test(word) || lowerCase.has(key);
}

export function signed(sign: string | undefined): string[] {
  return sign === '-' ? ['minus'] : sign === '+' ? ['plus'] : [];
}

function spaced(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

/** The sayings that rules put together: prices, measures, abbreviations. */

import { codes, currencies, dollars, scales, shortScale } from './currencies.ts';
import { isMonth, time } from './moments.ts';
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

export function priced(
  { sign, symbol = '', value = '', short, country = '' }: Price,
  around: Pick<Surroundings, 'next' | 'attribute'>,
): Said | undefined {
  const names = currencies[country.toUpperCase() + symbol] ?? currencies[symbol] ?? currencies[symbol.toUpperCase()];
  if (!names) return undefined;
  const { next, attribute } = around;
  const [one, several, part, parts] = names;
  const many = attribute ? one : several;
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
    return {
      say: [
        ...signed(sign),
        ...coins,
        (Number(rest) === 1 || (attribute && part !== 'penny') ? part : parts) as string,
      ],
    };
  return { say: [...signed(sign), ...amount(whole || '0'), ...prefix, isOne(whole) ? one : many, ...coins] };
}

/** After `100m` these mean metres; everywhere else in the news it is a hundred million. */
const lengthFollows =
  /^(?:sprint|dash|freestyle|hurdles|relay|race|final|butterfly|backstroke|breaststroke|medley|steeplechase|runner|tall|high|deep|wide|long|away)/i;
const runFollows = /^(?:run|runs|runner|runners|race|races|walk)$/i;
/** Only right behind a number: "5 in 10" are no inches. */
export const attached = new Set(['in', 'p', 'pc', 'C', 'F', 'st', 'ms', 'W']);
const anyCase = new Set(['am', 'pm', 'km', 'kg', 'mph', 'kph']);

/** A number and what is written right behind it: `5km`, `20%`, `9.30pm`, `5m`. */
export function measure(
  sign: string | undefined,
  value: string,
  unit: string,
  { next, attribute }: Pick<Surroundings, 'next' | 'attribute'>,
): string[] | undefined {
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
  return names && [...signed(sign), ...amount(value), ...spaced(counted(names, value, attribute))];
}

const endsInSum = new RegExp(`\\d(?:${shortScale})?$`, 'i');

/** "5m EUR", "3 billion kr". */
export function currencyAfter(code: string, previous = '', attribute = false): string[] | undefined {
  if (!(endsInSum.test(previous) || Object.hasOwn(scales, previous.toLowerCase()))) return undefined;
  const known = codes[code] ?? code;
  const [, country = '', symbol = ''] = /^([A-Z]*)(\p{Sc})$/u.exec(known) ?? [];
  const names = currencies[symbol] ?? currencies[known];
  return names && [...spaced(dollars[country] ?? ''), isOne(previous) || attribute ? names[0] : names[1]];
}

export function unitAfter(unit: string, previous: string | undefined, attribute = false): string[] | undefined {
  if (plainUnits.test(unit) && !/\d$/.test(previous ?? '')) return spaced(units[unit]?.[1] ?? '');
  if (previous === undefined || !/\d$/.test(previous) || unit === 'x' || unit === 'AM' || attached.has(unit))
    return undefined;
  const names = unitNames(unit);
  if (names) return spaced(counted(names, previous, attribute));
  const small = unit.toLowerCase();
  return unit.length > 1 && Object.hasOwn(scales, small) ? [scales[small] as string] : undefined;
}

/** A penny in front of what it buys is pence all the same: "a 99p burger". */
function counted([one, many]: readonly [string, string], value: string, attribute = false): string {
  return isOne(value) || (attribute && one !== 'penny') ? one : many;
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

/** "Dr. Smith", "St Louis", "vs": `undefined` for words that are none. */
export function abbreviated(
  word: string,
  { dot, previous = '', next = '', after }: Pick<Surroundings, 'dot' | 'previous' | 'next' | 'after'>,
): string[] | undefined {
  const key = word.toLowerCase();
  if (isMonth(word) && /^(?:the)?\d/.test(previous)) return spaced(abbreviations[key] ?? key);
  if (!isAbbreviation(word, dot, next, after)) return undefined;
  if (key === 'st' && (streets.test(previous) || !/^[A-Z]/.test(next))) return ['street'];
  // "Mulholland Dr", but "Is there a Dr in the house".
  if (key === 'dr' && /^[A-Z][a-z]/.test(previous) && !/^[A-Z]/.test(next)) return ['drive'];
  return spaced(abbreviations[key] ?? '');
}

export function isAbbreviation(word: string, dot: boolean, next = '', after?: string): boolean {
  const key = word.toLowerCase();
  if (!Object.hasOwn(abbreviations, key)) return false;
  // "c. 1900" and "p. 5", but "C-130" and "vitamin C. 50 tests".
  if (dotted.has(key)) return /^\d/.test(next) && dot && word === key;
  if (numbered.has(key)) return /^\d/.test(next) && (dot || /^[A-Z]/.test(word));
  if (key === 'v') return word === 'v' && /^[A-Z\d]/.test(next);
  if (inNames.has(key)) return /^[A-Z]/.test(word) && (dot || /^[A-Z]/.test(next));
  if (titles.has(key) && /^[A-Z][a-z]/.test(next)) return /^[A-Z]/.test(word);
  const short =
    (months.some((month) => month.startsWith(key)) && /^\d/.test(next)) || (weekdays.has(key) && isDay(next, after));
  if (!(dot || short || dotless.has(key))) return false;
  return /^[A-Z]/.test(word) || lowerCase.has(key);
}

/** "Sun 5 May", "Sat 5pm", but "The Sun 5 reasons". */
function isDay(next: string, after?: string): boolean {
  return (
    /^\d{1,2}(?:[.:]\d\d)?[ap]m$|^\d{1,2}:\d\d$/i.test(next) ||
    (/^\d{1,2}(?:st|nd|rd|th)?$/.test(next) && (after === undefined || isMonth(after) || /^[ap]\.?m\.?$/i.test(after)))
  );
}

export function signed(sign: string | undefined): string[] {
  return sign === '-' ? ['minus'] : sign === '+' ? ['plus'] : [];
}

export function spaced(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

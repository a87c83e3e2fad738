/** How what begins with a digit is said: prices, measures, times, scores, plain numbers. Tried in order. */

import { currencies, shortScale as scale } from './currencies.ts';
import { measureRules } from './measure-rules.ts';
import { clock, clockPart, date, dayOfMonth, days, isMonth, slashed, time, zone } from './moments.ts';
import { amount, cardinal, label, ordinal, year } from './numbers.ts';
import { fraction, height, measuredRange, pricedRange, scoreOrRange, telephone } from './pairs.ts';
import { measure, plural, priced, signed } from './phrases.ts';
import type { Rule } from './rules.ts';

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+)(?:\.\d+)?|\.\d+`;
const symbol = String.raw`\p{Sc}|${Object.keys(currencies)
  .filter((name) => /^[A-Z]{3}$/.test(name))
  .join('|')}`;
const price = new RegExp(`^([-+]?)([A-Z]{0,2}?)(${symbol})(${number})(${scale})?$`, 'iu');
const priceAfter = new RegExp(`^([-+]?)(${number})(${scale})?(${symbol})$`, 'iu');
const measured = new RegExp(`^([-+]?)(${number})([a-z%‰°][a-z°/]*[23]?)$`, 'iu');

/** What is sharp in 4K. */
const screen =
  /^(?:tv|tvs|television|televisions|video|videos|screen|screens|display|displays|resolution|camera|cameras|film|footage|ultra|hdr|oled|streaming|monitor|monitors|projector|image|images)$/i;

export const numberRules: readonly Rule[] = [
  ...measureRules,
  {
    match: price,
    say: ([, sign, country, symbol, value, short], around) =>
      priced({ sign, country, symbol, value: value as string, short }, around),
  },
  {
    match: priceAfter,
    say: ([, sign, value, short, symbol], around) => priced({ sign, symbol, value: value as string, short }, around),
  },
  {
    match: new RegExp(String.raw`^([A-Z]{0,2}?)(${symbol})(${number})-(?:\1\2)?(${number})(${scale})?$`, 'iu'),
    say: ([, country, symbol, from, to, short], around) =>
      pricedRange({ country, symbol, from: from as string, to: to as string, short }, around),
  },
  {
    match: /^(?:([\d,]*(?<!1)(?:1(?=st)|2(?=nd)|3(?=rd)))[a-z]{2}|([\d,]*\d)th)$/i,
    say: ([, first, other], { next }) => {
      const said = ordinal(((first ?? other) as string).replaceAll(',', ''));
      return isMonth(next) ? ['the', ...said, 'of'] : said;
    },
  },
  { match: /^no\.(\d+)$/i, say: ([, digits]) => ['number', ...cardinal(digits as string)] },
  { match: /^%-points?$/, say: () => ['percentage', 'points'] },
  {
    match: new RegExp(`^([-+]?)(${number})%-points?$`),
    say: ([, sign, value]) => [
      ...signed(sign),
      ...amount(value as string),
      'percentage',
      value === '1' ? 'point' : 'points',
    ],
  },
  { match: /^p\/kWh$/, say: () => ['pence', 'per', 'kilowatt', 'hour'] },
  {
    match: /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    say: ([, y, m, d]) => date(y as string, m as string, d as string),
  },
  {
    match: /^(\d{1,2})[/.](\d{1,2})[/.]((?:1[89]|20)\d\d)$/,
    say: ([, a, b, y]) => slashed(a as string, b as string, y as string),
  },
  {
    match: /^(\d{1,2}):([0-5]\d):([0-5]\d)$/,
    say: ([, hour, minute, second]) =>
      [hour, minute, second].flatMap((part, i) => (i > 0 ? clockPart(part as string) : cardinal(part as string))),
  },
  {
    match: /^(\d{1,2})[:h]([0-5]\d)(am|pm)?$/i,
    say: ([, hour, minute, half]) => time(hour as string, minute as string, half),
  },
  {
    match: /^(\d{1,2})\.([0-5]\d)$/,
    say: ([, hour, minute], { next = '' }) =>
      zone.test(next) || /^[ap]\.?m\.?$/i.test(next)
        ? time(hour as string, minute as string).filter((word) => word !== "o'clock")
        : undefined,
  },
  { match: /^(\d{1,3}):(\d{1,3})$/, say: ([, a, b]) => [...cardinal(a as string), 'to', ...cardinal(b as string)] },
  { match: /^(1[1-9]|20)(\d)0s$/, say: ([, century, ten]) => plural(year(`${century}${ten}0`), 's') },
  { match: /^(\d)0s$/, say: ([, ten]) => plural(cardinal(`${ten}0`), 's') },
  // F-35s, 737s
  { match: /^(\d{2,3})s$/, say: ([, digits]) => plural(label(digits as string), 's') },
  {
    match: /^((?:19|20)\d\d)\/(\d\d|(?:19|20)\d\d)$/,
    say: ([, from, to]) => [...year(from as string), ...(to?.length === 4 ? year(to) : cardinal(to as string))],
  },
  {
    match: /^([12]\d{3})-(\d{2}|\d{4})$/,
    say: ([, from, to]) => [...year(from as string), 'to', ...(to?.length === 4 ? year(to) : cardinal(to as string))],
  },
  { match: /^(?:1-)?\d{3}-(?:\d{3}-)?\d{4}$|^911$/, say: ([digits]) => telephone(digits as string) },
  {
    match: /^7([0-8])7(?:-(\d{1,3}))?$/,
    say: ([digits], { previous = '', next = '' }) =>
      /^(?:boeing|a)$/i.test(previous) || /^(?:max|jet|jets|jetliner|plane|dreamliner)$/i.test(next)
        ? (digits as string).split('-').flatMap(label)
        : undefined,
  },
  {
    match: /^(\d{1,2})-(\d{1,2})$/,
    say: ([, from, to], { previous, next }) => days(from as string, to as string, previous, next),
  },
  {
    match: new RegExp(`^(${number})-(${number})$`),
    say: ([, from, to]) => scoreOrRange(from as string, to as string),
  },
  {
    match: new RegExp(`^(${number})-(${number})([a-z%‰°][a-z°/]*[23]?)$`, 'i'),
    say: ([, from, to, unit], around) => measuredRange(from as string, to as string, unit as string, around),
  },
  {
    match: /^x$/i,
    say: (_found, { previous = '', next = '' }) => (/\d$/.test(previous) && /^\d/.test(next) ? ['times'] : undefined),
  },
  // The sharpness of a picture, unless something is counted.
  {
    match: /^[48]K$/,
    say: ([digits], { next = '' }) =>
      next === '' || screen.test(next) ? [...cardinal((digits as string)[0] as string), 'k'] : undefined,
  },
  {
    match: /^(\d+)x(\d+)([a-z]+)?$/i,
    say: ([, a, b, unit]) => [
      ...label(a as string),
      'by',
      ...((unit && measure(undefined, b as string, unit, { next: 'race' })) || label(b as string)),
    ],
  },
  {
    match: /^(?:112|911|999)$/,
    say: ([digits], { previous = '' }) =>
      /^(?:call|dial|ring)/i.test(previous) ? telephone(digits as string) : undefined,
  },
  { match: /^([4-8])'(\d{1,2})$/, say: ([, feet, inches]) => height(feet as string, inches as string) },
  {
    match: /^(\d{1,4})\/(\d{1,4})$/,
    say: ([, a, b], { previous = '' }) => {
      const part = fraction(a as string, b as string);
      if (!part) return [...cardinal(a as string), ...cardinal(b as string)];
      return /^\d{1,2}$/.test(previous) ? ['and', ...part] : part;
    },
  },
  {
    match: measured,
    say: ([, sign, value, unit], around) => measure(sign, value as string, unit as string, around),
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
];

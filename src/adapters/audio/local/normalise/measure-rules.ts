/** Measures of several numbers: 1h 20m, 2m30s, 6ft 4in, 10⁶, ½%. */

import { amount, cardinal, isOne } from './numbers.ts';
import { fraction, height } from './pairs.ts';
import { signed } from './phrases.ts';
import type { Rule } from './rules.ts';

const spans = ['hour', 'minute', 'second'] as const;

export const measureRules: readonly Rule[] = [
  // Beside hours and seconds, "m" is minutes.
  {
    match: /^(\d{1,3})m$/,
    say: ([, value], { previous = '', next = '', attribute }) =>
      /^\d{1,3}h(?:rs?)?$/.test(previous) || /^[1-5]?\ds(?:ecs?)?$/.test(next)
        ? lasting(value, 'minute', attribute)
        : undefined,
  },
  {
    match: /^([1-5]?\d)s$/,
    say: ([, value], { previous = '', attribute }) =>
      /^\d{1,3}(?:m|mins?|h)$/.test(previous) ? lasting(value, 'second', attribute) : undefined,
  },
  {
    match: /^(?=\d+[a-z]+\d)(?:(\d{1,3})h(?:rs?)?)?(?:(\d{1,3})m(?:ins?)?)?(?:(\d{1,2})s(?:ecs?)?)?$/,
    say: ([, ...parts], { attribute }) =>
      parts.flatMap((value, i) => (value ? lasting(value, spans[i] as string, attribute) : [])),
  },
  // Nobody says the inches of a height.
  {
    match: /^(\d{1,2})ft-?(\d{1,2})(?:ins?)?$/,
    say: ([, feet, inches]) => height(feet as string, inches as string),
  },
  {
    match: /^(\d{1,2})ft$/,
    say: ([, feet], { next = '' }) => (/^\d{1,2}ins?$/.test(next) ? [...cardinal(feet as string), 'foot'] : undefined),
  },
  {
    match: /^(\d{1,2})ins?$/,
    say: ([, inches], { previous = '' }) => (/^\d{1,2}ft$/.test(previous) ? cardinal(inches as string) : undefined),
  },
  {
    match: /^(?:([\d.,]*\d)x)?(\d+)\^([-+]?)(\d+)$/,
    say: ([, times, base, sign, exponent]) => [
      ...(times ? [...amount(times), 'times'] : []),
      ...amount(base as string),
      ...power(sign, exponent as string),
    ],
  },
  {
    match: /^([-+]?)(\d{1,2})\/(\d{1,2})%$/,
    say: ([, sign, a, b]) => {
      const part = fraction(a as string, b as string);
      return part && [...signed(sign), ...part, 'percent'];
    },
  },
];

function lasting(value = '', unit: string, attribute = false): string[] {
  return [...cardinal(value), isOne(value) || attribute ? unit : `${unit}s`];
}

function power(sign: string | undefined, exponent: string): string[] {
  if (!sign && exponent === '2') return ['squared'];
  if (!sign && exponent === '3') return ['cubed'];
  return ['to', 'the', 'power', 'of', ...signed(sign), ...cardinal(exponent)];
}

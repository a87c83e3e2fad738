/** Two numbers in one word: a range, a score, a fraction, a size, a height, a telephone number. */
import { amount, cardinal, ordinal, spelledDigits } from './numbers.ts';
import { measure, type Price, priced } from './phrases.ts';
import type { Said, Surroundings } from './rules.ts';

/** Votes and games; a range goes up and may be larger. */
const HIGHEST_SCORE = 200;
const HIGHEST_WITH_NIL = 20;

/** 3-1 is three one, 2-0 two nil, 10-15 ten to fifteen, unless it `isListed` among scores. */
export function scoreOrRange(from: string, to: string, isListed = false): string[] {
  const [a, b] = [Number(from), Number(to)];
  const isScore = /^\d+$/.test(from + to) && !/^0\d/.test(from) && a >= b && a < HIGHEST_SCORE;
  const points = (value: string) => (Number(value) === 0 && a <= HIGHEST_WITH_NIL ? ['nil'] : amount(value));
  return isListed || isScore || a === 0 ? [...points(from), ...points(to)] : [...amount(from), 'to', ...amount(to)];
}

/** 30-35°C, 5-10kg, 20-30%; `undefined` when that is no unit. */
export function measuredRange(
  from: string,
  to: string,
  unit: string,
  around: Pick<Surroundings, 'next' | 'attribute'>,
): string[] | undefined {
  const end = measure(undefined, to, unit, around);
  return end && [...amount(from), 'to', ...end];
}

/** $3-4 billion, €5-10m. */
export function pricedRange(
  { from, to, ...price }: Pick<Price, 'country' | 'symbol' | 'short'> & { from: string; to: string },
  around: Pick<Surroundings, 'next' | 'attribute'>,
): Said | undefined {
  const end = priced({ ...price, sign: undefined, value: to }, around);
  return end && { ...end, say: [...amount(from), 'to', ...end.say] };
}

/** Of an inch, and small chances. */
const finer = new Set([16, 32, 64, 100, 1000]);

/** Halves to tenths, and sixteenths; others are names (9/11) and dates. */
export function fraction(part: string, whole: string): string[] | undefined {
  const [a, b] = [Number(part), Number(whole)];
  if (a === 0 || a >= b || (b > 10 && !(finer.has(b) && (b < 100 ? a % 2 === 1 : a === 1)))) return undefined;
  const one = b === 2 ? 'half' : b === 4 ? 'quarter' : ordinal(whole).join(' ');
  return [...cardinal(part), a === 1 ? one : `${one}s`];
}

export function telephone(written: string): string[] {
  return spelledDigits(written.replaceAll('-', ''));
}

/** 6'2": nobody says the inches. */
export function height(feet: string, inches: string): string[] {
  return [...cardinal(feet), 'foot', ...cardinal(inches)];
}

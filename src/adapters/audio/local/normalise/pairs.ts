/** Two numbers in one word: a range, a score, a fraction, a size, a height, a telephone number. */
import { amount, cardinal, ordinal, spelledDigits } from './numbers.ts';
import { measure, type Price, priced } from './phrases.ts';
import type { Said } from './rules.ts';

/** Votes and games; a range goes up and may be larger. */
const HIGHEST_SCORE = 200;
const HIGHEST_WITH_NIL = 20;

/** 3-1 is three one, 2-0 two nil, 10-15 ten to fifteen. */
export function scoreOrRange(from: string, to: string): string[] {
  const [a, b] = [Number(from), Number(to)];
  const isScore = /^\d+$/.test(from + to) && !/^0\d/.test(from) && a >= b && a < HIGHEST_SCORE;
  const points = (value: string) => (Number(value) === 0 && a <= HIGHEST_WITH_NIL ? ['nil'] : amount(value));
  return isScore || a === 0 ? [...points(from), ...points(to)] : [...amount(from), 'to', ...amount(to)];
}

/** 30-35°C, 5-10kg, 20-30%; `undefined` when that is no unit. */
export function measuredRange(from: string, to: string, unit: string, next?: string): string[] | undefined {
  const end = measure(undefined, to, unit, next);
  return end && [...amount(from), 'to', ...end];
}

/** $3-4 billion, €5-10m. */
export function pricedRange(
  { from, to, ...price }: Pick<Price, 'country' | 'symbol' | 'short'> & { from: string; to: string },
  next?: string,
): Said | undefined {
  const end = priced({ ...price, sign: undefined, value: to }, next);
  return end && { ...end, say: [...amount(from), 'to', ...end.say] };
}

/** Halves to tenths; larger ones are names (9/11) and dates. */
export function fraction(part: string, whole: string): string[] | undefined {
  const [a, b] = [Number(part), Number(whole)];
  if (a === 0 || a >= b || b > 10) return undefined;
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

/** Times and days, as they are said. */
import { cardinal, ordinal, year } from './numbers.ts';
import { months } from './tables.ts';
import { units } from './units.ts';

/** What follows a time of four digits. */
export const zone = /^(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|hrs|hours)$/;

/** `half` is am or pm in any case. */
export function time(hour: string, minute: string, half?: string): string[] {
  const after = half ? (units[half.toLowerCase()]?.[1] ?? '').split(' ') : [];
  if (minute === '00' && half) return [...cardinal(hour), ...after];
  if (minute === '00')
    return [...cardinal(hour), ...(Number(hour) > 12 || Number(hour) === 0 ? ['hundred'] : ["o'clock"])];
  return [...cardinal(hour), ...(minute.startsWith('0') ? ['oh'] : []), ...cardinal(minute), ...after];
}

/** 25/12/2025 and 12/25/2025; which one 1/2/2025 is nobody knows, so its numbers are read. */
export function slashed(a: string, b: string, y: string): string[] {
  if (Number(a) > 12 && Number(b) <= 12) return date(y, b, a);
  if (Number(b) > 12 && Number(a) <= 12) return date(y, a, b);
  return [...cardinal(a), ...cardinal(b), ...year(y)];
}

export function date(y: string, m: string, d: string): string[] {
  return [months[Number(m) - 1] as string, ...ordinal(d), ...year(y)];
}

export function isMonth(word = ''): boolean {
  if (!/^[A-Z][a-z]{2,}$/.test(word)) return false;
  const small = word.toLowerCase();
  return months.some((month) => month === small || (month.startsWith(small) && small.length <= 4));
}

export function clock(hour: string, minute: string): string[] {
  return [...clockPart(hour), ...(minute === '00' ? ['hundred'] : clockPart(minute))];
}

export function clockPart(part: string): string[] {
  return part.startsWith('0') ? ['oh', ...cardinal(part.slice(1))] : cardinal(part);
}

/** "May 10-15", "10-15 May". */
export function days(from: string, to: string, previous?: string, next?: string): string[] | undefined {
  if (isMonth(previous)) return [...ordinal(from), 'to', ...ordinal(to)];
  return isMonth(next) ? ['the', ...ordinal(from), 'to', 'the', ...ordinal(to), 'of'] : undefined;
}

/** "May 3" is the third; "3 May" the third of May. */
export function dayOfMonth(day: string, previous: string | undefined, next: string | undefined): string[] | undefined {
  if (isMonth(previous)) return ordinal(day);
  return isMonth(next) ? ['the', ...ordinal(day), 'of'] : undefined;
}

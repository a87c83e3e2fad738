/** Roman numerals: "War II" is two, "Charles III" is the third, "Part I" is one, but "said I" is said I. */
import { cardinal, ordinal } from './numbers.ts';

const numeral = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** These letters mean something else far more often. */
const others = new Set(['XL', 'LI', 'LIV', 'XX', 'XXX', 'L']);

/** What is numbered; a person has a rank in a row instead. */
const counted =
  /^(?:war|part|chapter|phase|bowl|type|class|title|act|volume|vol|book|episode|stage|level|tier|category|section|article|division|group|schedule|basel|apollo|mark|rocky|rambo|fantasy|wrestlemania)$/i;
/** With these a single letter is a number too. */
const singles = /^(?:war|part|chapter|phase|type|class|title|act|volume|vol|book|stage|division|category)$/i;
const rulers = /^(?:elizabeth|charles|james|henry|francis|napoleon|nicholas|philip|leopold|paul|victoria|mary)$/i;
/** "Henry V", but "William, I" said: too many people have these names for an I. */
const otherRulers =
  /^(?:george|edward|louis|leo|pius|gregory|benedict|clement|innocent|alexander|frederick|ferdinand|alfonso|mohammed|harald|haakon|olav|christian|gustav|carl|felipe|charles)$/i;

export function roman(word: string, previous = '', next?: string): string[] | undefined {
  if (word === '' || !numeral.test(word) || others.has(word)) return undefined;
  if (word.length === 1) {
    const first = word === 'I' && rulers.test(previous) && (next === undefined || next === 'of');
    const later = /[VX]/.test(word) && (rulers.test(previous) || otherRulers.test(previous));
    if (!(first || later || (singles.test(previous) && word !== 'C'))) return undefined;
  } else if (!/^[A-Z]/.test(previous) && !counted.test(previous) && !(word.length > 2 || word === 'II'))
    return undefined;
  const signs = Array.from(word, (sign) => values[sign] ?? 0);
  const value = signs.reduce((sum, sign, i) => sum + (sign < (signs[i + 1] ?? 0) ? -sign : sign), 0);
  return counted.test(previous) || !/^[A-Z]/.test(previous)
    ? cardinal(String(value))
    : ['the', ...ordinal(String(value))];
}

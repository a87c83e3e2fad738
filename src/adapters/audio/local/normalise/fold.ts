/** Letters as the voice knows them: ASCII, with currency signs and `°`, `‰` kept for the rules. */
import { inEnglish } from './digits.ts';
import { foldedLetters, greekNames } from './letters.ts';

const halves: Record<string, string> = { '½': '5', '¼': '25', '¾': '75', '⅓': '33', '⅔': '67', '⅛': '125' };
const ended: Record<string, string> = {
  '½': 'a-half',
  '¼': 'a-quarter',
  '¾': 'three-quarters',
  '⅓': 'a-third',
  '⅔': 'two-thirds',
};

export function fold(word: string): string {
  return (
    inEnglish(word.replace(/\p{Cf}/gu, ''))
      .replace(/(?<=\d)[⁺⁻]?[⁰¹²³⁴-⁹]+(?![\p{L}\p{N}])/gu, (exponent) => `^${exponent}`)
      .replace(/^(\d+)([½¼¾⅓⅔])(?=$|-)/u, (_, whole: string, part: string) => `${whole}-and-${ended[part]}`)
      .replace(/(\d)([½¼¾⅓⅔⅛])/gu, (_, digit: string, half: string) => `${digit}.${halves[half]}`)
      .replace(/[Ⅰ-ⅿ]/gu, (numeral) => numeral.normalize('NFKD').toUpperCase())
      .replace(/^sq\.(?=[a-z])/, 'sq')
      .replace(/[™℠®©]/gu, '')
      // Keyboards have this for "first", and people take it for a degree.
      .replace(/(?<=\d)º(?=[CF]?$)/gu, '°')
      .replace(/(?<=\d)×(?=\d)/gu, 'x')
      .replace(/[‘’`´′]/gu, "'")
      // Letters in name only, as of Hawaiʻi and Saʿdī.
      .replace(/(?<=\p{Script=Latin}\p{M}*)[ʼʻʾʿ]|[ʼʻʾʿ](?=\p{Script=Latin})/gu, "'")
      .replace(/[‐‑‒–—−]/gu, '-')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replaceAll('⁄', '/')
      .replace(/[^\p{ASCII}]/gu, (letter) => foldedLetters[letter] ?? letter)
      .replace(
        /(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu,
        (letter) => `-${greekNames[letter.toLowerCase()] ?? letter}-`,
      )
      .replace(/[^\p{ASCII}\p{L}\p{N}\p{Sc}°‰]/gu, '-')
      .replace(/^(\p{Sc})-(?=\.?\d)/u, '-$1')
      .replace(/^-(?!\p{Sc}?\.?\d)|-$/gu, '')
  );
}

/** The letters and digits no English voice has a sound for. */
export function unspeakable(folded: string): string {
  return (folded.match(/(?!\p{ASCII})[\p{L}\p{N}]/gu) ?? []).join('');
}

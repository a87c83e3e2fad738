/** Letters as the voice knows them: ASCII, with currency signs and `°`, `‰` kept for the rules. */
import { foldedLetters, greekNames } from './letters.ts';

const halves: Record<string, string> = { '½': '5', '¼': '25', '¾': '75' };

export function fold(word: string): string {
  return word
    .replace(/(\d)([½¼¾])/gu, (_, digit: string, half: string) => `${digit}.${halves[half]}`)
    .replace(/[™℠®©]/gu, '')
    .replace(/(?<=\d)×(?=\d)/gu, 'x')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('⁄', '/')
    .replace(/[^\p{ASCII}]/gu, (letter) => foldedLetters[letter] ?? letter)
    .replace(
      /(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu,
      (letter) => `-${greekNames[letter.toLowerCase()] ?? letter}-`,
    )
    .replace(/[^\p{ASCII}\p{L}\p{N}\p{Sc}°‰]/gu, '-')
    .replace(/^-(?!\p{Sc}?\.?\d)|-$/gu, '');
}

/** The letters and digits no English voice has a sound for. */
export function unspeakable(folded: string): string {
  return (folded.match(/(?!\p{ASCII})[\p{L}\p{N}]/gu) ?? []).join('');
}

/** Numbers as the rest of the world writes them, in the English way: `1 000 000`, `1'000`, `3,5`, `EUR 5m`. */
import { codes } from './currencies.ts';

const code = new RegExp(String.raw`^(${Object.keys(codes).join('|')})\.?\s?(?=\.?\d)`);

/** Without spaces. */
export function inEnglish(written: string): string {
  return (
    written
      .replace(/(?<![\d.,])\d{1,3}(?:[\s'’]\d{3})+(?!\d)/gu, (number) => number.replace(/[\s'’]/gu, ','))
      // Lakhs and crores: 1,30,000.
      .replace(/(?<![\d.,])\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])/g, (number) => number.replaceAll(',', ''))
      .replace(
        /(?<![\d.,])(\d{1,3}(?:\.\d{3})+),(\d{1,2})(?![\d,])/g,
        (_, whole: string, part: string) => `${whole.replaceAll('.', '')}.${part}`,
      )
      .replace(/(?<![\d.,])(0,\d+|\d+,\d{1,2})(?![\d]|[,.]\d)/g, (number) => number.replace(',', '.'))
      .replace(/(?<![\d.,])(\d{1,3})\.000(?![\d.,])/g, '$1,000')
      .replace(code, (_, name: string) => codes[name] as string)
      .replace(/\s/gu, '')
  );
}

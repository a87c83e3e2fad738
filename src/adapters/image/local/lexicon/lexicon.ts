import { economy } from './economy.ts';
import type { LexiconEntry } from './entry.ts';
import { nature } from './nature.ts';
import { society } from './society.ts';

export const entries: readonly LexiconEntry[] = [...society, ...nature, ...economy];

const entryByWord = new Map<string, LexiconEntry>();
for (const entry of entries) {
  for (const word of entry.words.split(' ')) if (!entryByWord.has(word)) entryByWord.set(word, entry);
}

/** Words that look like news words in one form only: "PM fires minister", "court ruled", "fired". */
const misleading = new Set([
  'fired',
  'firing',
  'rating',
  'starring',
  'starred',
  'booked',
  'booking',
  'poster',
  'leading',
]);

/** Plural, past and -ing forms lead back to the listed word; parts of words never count. */
function formsOf(word: string): string[] {
  const forms = [word];
  if (word.length > 4) {
    if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
    if (word.endsWith('es')) forms.push(word.slice(0, -2));
    if (word.endsWith('ed')) forms.push(word.slice(0, -2), word.slice(0, -1));
    if (word.endsWith('ing')) forms.push(word.slice(0, -3), `${word.slice(0, -3)}e`);
  }
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1));
  return forms;
}

/** The words of a headline, lower case and without accents. */
export function wordsOf(headline: string): string[] {
  const plain = headline.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/['’]s\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function lookUp(word: string): LexiconEntry | undefined {
  if (misleading.has(word)) return undefined;
  for (const form of formsOf(word)) {
    const entry = entryByWord.get(form);
    if (entry) return entry;
  }
  return undefined;
}

/** Words and capitals: which are said, which are spelled letter by letter. */
import { names as respelledNames } from './names.ts';
import { spaced } from './phrases.ts';
import type { Surroundings } from './rules.ts';
import { respelled, saidAsWords, spelled } from './tables.ts';

/** One name a letter; the voice reads a bare "a" as the article. */
export function letters(word: string): string[] {
  return Array.from(word.toLowerCase(), (letter) => (letter === 'a' ? 'ay' : letter));
}

/** Long enough for any word; a longer one is a slip on the keyboard and is said in stretches. */
const LONGEST = 60;

export function plain(word: string): string[] {
  const small = word.toLowerCase();
  if (Object.hasOwn(respelledNames, small)) return spaced(respelledNames[small] as string);
  return word.toLowerCase().match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? [];
}

/** Two consonants that an English word can begin with. */
const onset = /^(?:[BCFGKPS]L|[BCDFGKPTWV]R|[CGKPRSTWZ]H|S[CKMNPQTVW]|[DTGK]W|[KGMP]N|PS|TS|DJ|MC)/;

export function capitals(word: string, { shouting }: Pick<Surroundings, 'shouting'>): string[] {
  const special = respelled[word];
  if (special !== undefined) return spaced(special);
  if (spelled.has(word) && !(shouting && word === 'IT')) return letters(word);
  if ((shouting && /[AEIOUY]/.test(word)) || saidAsWords.has(word)) return plain(word);
  // Four capitals and more are a word if a mouth can form them: OPEC, but not UNHCR and CJEU.
  const sayable =
    word.length > 3 &&
    /[AEIOUY]/.test(word) &&
    !/[^AEIOUY]{3}|[AEIOU]{3}/.test(word) &&
    (word.length > 5 ||
      Object.hasOwn(respelledNames, word.toLowerCase()) ||
      !/^[^AEIOUY]{2}/.test(word) ||
      onset.test(word));
  return sayable ? plain(word) : letters(word);
}

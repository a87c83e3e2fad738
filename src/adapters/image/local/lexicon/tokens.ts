import { englishWords, firstNames, foreignWords } from './classes.ts';

/** A word of a headline, as the lexicon reads it. */
export interface Token {
  /** As it is spelled, without accents and without ’s. */
  text: string;
  lower: string;
  /** Spelled with a capital where a common word would have none: a name, or part of one. */
  name: boolean;
  /** Spelled with a capital, and in this headline a capital can mean something. */
  capital: boolean;
  /** Spelled small in a headline whose capitals mean something: certainly nobody's name. */
  small: boolean;
  /** Comes after a first name, so it is nobody's word but the family's. */
  surname: boolean;
  /** A first name with a name after it: Christian Horner, Grace Jones. */
  given: boolean;
}

const wordsIn = (text: string): Set<string> => new Set(text.split(' '));
const english = wordsIn(englishWords);
const foreign = wordsIn(foreignWords);
const givenNames = wordsIn(firstNames);

/** Letters whose strokes and joins the normal form leaves alone. */
const unmarked: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
};

const scoreline = /(?<![\d.,-])\d{1,2}[-–]\d{1,2}(?![\d–-])/gu;
/** Ireland 24, Wales 10 */
const result = /^(\p{Lu}[^,:;\d]*) \d{1,3}, (\p{Lu}[^,:;\d]*) \d{1,3}$/u;
const word = /<score>|[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
const startsSentence = /(^|[:.?!“"‘'(–—|]\s*)$/u;
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

export function tokensOf(headline: string): Token[] {
  const plain = headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØłŁđĐıßæÆ]/gu, (letter) => unmarked[letter] ?? letter);
  // U.N. is UN
  const joined = plain.replace(/(?<!\p{L})(?:\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  const text = joined
    .replace(/([$£€¥₹]\s?\d+(?:[.,]\d+)*)m(?![\p{L}\p{N}])/gu, '$1 million')
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(result, '$1 <score> $2')
    .replace(scoreline, ' <score> ');
  const found = [...text.matchAll(word)].map(([spelled], index, all) => ({
    spelled,
    initial: index === 0 || startsSentence.test(text.slice(0, all[index]?.index)),
  }));
  const style = capitalsIn(found);
  return found.map(({ spelled, initial }, index) => {
    const capital = style !== 'meaningless' && isCapital(spelled);
    const before = found[index - 1]?.spelled ?? '';
    const after = found[index + 1];
    const named = style === 'names' && after !== undefined && !after.initial && isCapital(after.spelled);
    return {
      text: spelled,
      lower: spelled.toLowerCase(),
      capital,
      name: capital && style === 'names' && !initial,
      small: style !== 'meaningless' && !isCapital(spelled),
      given: capital && named && givenNames.has(spelled.toLowerCase()),
      surname: capital && isCapital(before) && givenNames.has(before.toLowerCase()),
    };
  });
}

/** What capitals tell: names, nothing much (Every Word Has One), or nothing at all (none, or only capitals). */
function capitalsIn(found: readonly { spelled: string; initial: boolean }[]): 'names' | 'titles' | 'meaningless' {
  const letters = found.map(({ spelled }) => spelled).join('');
  if (letters === letters.toLowerCase() || letters === letters.toUpperCase()) return 'meaningless';
  const weighed = found.filter(({ spelled, initial }) => !initial && /^\p{L}{4,}/u.test(spelled));
  const capitals = weighed.filter(({ spelled }) => isCapital(spelled));
  return weighed.length > 2 && capitals.length > 0.7 * weighed.length ? 'titles' : 'names';
}

/**
 * Whether the small words are those of a language close to English, whose words only look alike. Those inside names
 * say nothing: El Fasher, Kim Jong Un.
 */
export function isForeign(tokens: readonly Token[]): boolean {
  const foreignCount = tokens.filter(({ lower, name }) => !name && foreign.has(lower)).length;
  return foreignCount > tokens.filter(({ lower }) => english.has(lower)).length;
}

/** Plural, past and -ing forms lead back to the listed word; parts of words never count. The word itself is first. */
export function formsOf(word: string): string[] {
  const forms = [word];
  if (word.length > 4) {
    if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
    if (word.endsWith('es')) forms.push(word.slice(0, -2));
    for (const ending of ['ed', 'ing']) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, -ending.length);
      forms.push(stem, `${stem}e`);
      if (/([bdglmnprt])\1$/.test(stem)) forms.push(stem.slice(0, -1));
      if (ending === 'ed' && stem.endsWith('i')) forms.push(`${stem.slice(0, -1)}y`);
    }
  }
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1));
  // Cop29, Euro2024
  const unnumbered = word.replace(/\d+$/, '');
  if (unnumbered !== word && unnumbered.length > 2) forms.push(unnumbered);
  return forms;
}

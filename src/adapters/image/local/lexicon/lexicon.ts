import { classes } from './classes.ts';
import { commerce } from './commerce-words.ts';
import { conflict } from './conflict-words.ts';
import { culture } from './culture-words.ts';
import { disaster } from './disaster-words.ts';
import { economy } from './economy-words.ts';
import { energy } from './energy-words.ts';
import type { LexiconEntry, LexiconTable } from './entry.ts';
import { farming } from './farming-words.ts';
import { geography } from './geography-words.ts';
import { health } from './health-words.ts';
import { idioms } from './idioms-words.ts';
import { justice } from './justice-words.ts';
import { labour } from './labour-words.ts';
import { politics } from './politics-words.ts';
import { science } from './science-words.ts';
import { society } from './society-words.ts';
import { sport } from './sport-words.ts';
import { technology } from './technology-words.ts';
import { formsOf, isForeign, type Token, tokensOf } from './tokens.ts';
import { transport } from './transport-words.ts';
import { weather } from './weather-words.ts';

export const tables = {
  politics,
  justice,
  conflict,
  disaster,
  weather,
  economy,
  commerce,
  labour,
  technology,
  science,
  health,
  sport,
  culture,
  transport,
  farming,
  energy,
  society,
  geography,
  idioms,
} as const satisfies Record<string, LexiconTable>;

/** One finding in a headline. */
export interface Found {
  entry: LexiconEntry;
  topic: keyof typeof tables;
  /** In words from the headline's start. */
  position: number;
}

interface Listed {
  words: readonly string[];
  entry: LexiconEntry;
  topic: keyof typeof tables;
}

/** The single words and phrases of an entry. */
export function wordsOf(entry: LexiconEntry): string[] {
  return entry.words.trim().split(/\s*,\s*/);
}

/** By their first word, the longest first. */
const listedByWord = new Map<string, Listed[]>();
const names = new Map<string, Listed>();
for (const [topic, table] of Object.entries(tables) as [keyof typeof tables, LexiconTable][]) {
  for (const entry of table) {
    for (const listed of wordsOf(entry)) {
      const words = listed.split(' ');
      const first = words[0] ?? '';
      if (/\p{Lu}/u.test(listed)) names.set(listed, { words, entry, topic });
      else listedByWord.set(first, [...(listedByWord.get(first) ?? []), { words, entry, topic }]);
    }
  }
}
for (const listed of listedByWord.values()) listed.sort((a, b) => b.words.length - a.words.length);

const classesByWord = new Map<string, string[]>();
for (const [name, words] of Object.entries(classes))
  for (const word of words.split(' ')) classesByWord.set(word, [...(classesByWord.get(word) ?? []), `<${name}>`]);

/** Everything a place in a phrase may say to be met by this word. */
function keysOf({ lower }: Token): string[] {
  const forms = formsOf(lower);
  const numeral = /^\d/.test(lower) ? ['<number>'] : [];
  return [...forms, ...new Set([...forms.flatMap((form) => classesByWord.get(form) ?? []), ...numeral])];
}

/** Words that look like news words in one form only: "PM fired", "court rating", "leading". */
const misleading = new Set(
  'fired firing rating starring starred booked booking poster leading appealing railed railing'.split(' '),
);

/** What the lexicon finds in a headline: phrases before words, names before things, nothing in other languages. */
export function readHeadline(headline: string): Found[] {
  const tokens = tokensOf(headline);
  if (isForeign(tokens)) return [];
  const keys = tokens.map(keysOf);
  const found: Found[] = [];
  const doubtful: { asName: Found; asWord: Found }[] = [];
  for (let position = 0; position < tokens.length; ) {
    const token = tokens[position] as Token;
    const candidates = (keys[position] ?? []).flatMap((key) => listedByWord.get(key) ?? []);
    const phrase = longest(
      candidates.filter(
        ({ words }) => words.length > 1 && words.every((word, offset) => keys[position + offset]?.includes(word)),
      ),
    );
    if (phrase) {
      found.push({ ...phrase, position });
      position += phrase.words.length;
      continue;
    }
    const name = token.capital ? names.get(token.text) : undefined;
    const word = misleading.has(token.lower) ? undefined : candidates.find(({ words }) => words.length === 1);
    const readable = word && !token.surname && (!token.name || word.entry.proper) ? word : undefined;
    if (name && word && !token.surname) {
      doubtful.push({ asName: { ...name, position }, asWord: { ...word, position } });
    } else {
      const only = token.surname ? undefined : (name ?? readable);
      if (only) found.push({ ...only, position });
    }
    position += 1;
  }
  // Apple growers or Apple shares: the rest of the headline tells. If it does not, a name is a name.
  for (const { asName, asWord } of doubtful) {
    const agrees = ({ entry }: Found): boolean =>
      entry.place !== undefined && found.some((other) => other.entry.place === entry.place);
    found.push(agrees(asWord) && !agrees(asName) ? asWord : asName);
  }
  return ofTheDay(found, tokens).sort((a, b) => a.position - b.position);
}

/**
 * What is told of the day itself. "Cathedral reopens five years after fire": the fire is out. "Hail the size of golf
 * balls": nobody plays. What is mourned stays.
 */
function ofTheDay(found: readonly Found[], tokens: readonly Token[]): Found[] {
  const at = (index: number): string => tokens[index]?.lower ?? '';
  const past = tokens.findIndex(
    (_, index) => /^(after|since)$/.test(at(index)) && /^(year|decade|centur)/.test(at(index - 1)),
  );
  const likened = tokens.findIndex((_, index) => at(index) === 'of' && at(index - 1) === 'size');
  const counts = ({ entry, position }: Found): boolean =>
    (past < 0 || position < past || entry.sombre !== undefined) &&
    (likened < 0 || position < likened || position > likened + 2);
  const present = found.filter(counts);
  return present.length > 0 ? present : [...found];
}

function longest(listed: readonly Listed[]): Listed | undefined {
  return listed.reduce<Listed | undefined>(
    (best, next) => (!best || next.words.length > best.words.length ? next : best),
    undefined,
  );
}

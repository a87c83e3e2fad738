import { classes } from './classes.ts';
import type { LexiconEntry, LexiconTable } from './entry.ts';
import { layers, tables, wordsOf } from './lexicon.ts';
import { isLocated } from './located.ts';
import { formsOf, isForeign, type Token, tokensOf } from './tokens.ts';

/** One finding in a headline. */
export interface Found {
  entry: LexiconEntry;
  topic: keyof typeof tables | keyof typeof layers;
  /** In words from the headline's start. */
  position: number;
  /** In words; one unless told. */
  length?: number;
  /** Said of where it happens: in Iowa, near the northern city of Kano. */
  located?: true;
}

interface Listed {
  words: readonly string[];
  entry: LexiconEntry;
  topic: Found['topic'];
}

/** By their first word. */
type Index = Map<string, Listed[]>;

function addTo(index: Index, listed: Listed): void {
  const first = listed.words[0] ?? '';
  index.set(first, [...(index.get(first) ?? []), listed]);
}

/** The longest first. */
const listedByWord: Index = new Map();
const names = new Map<string, Listed>();
for (const [topic, table] of Object.entries(tables) as [keyof typeof tables, LexiconTable][]) {
  for (const entry of table) {
    for (const listed of wordsOf(entry)) {
      const one = { words: listed.split(' '), entry, topic };
      if (/\p{Lu}/u.test(listed)) names.set(listed, one);
      else addTo(listedByWord, one);
    }
  }
}
for (const listed of listedByWord.values()) listed.sort((a, b) => b.words.length - a.words.length);

const layered: Index = new Map();
for (const [topic, table] of Object.entries(layers) as [keyof typeof layers, LexiconTable][])
  for (const entry of table)
    for (const listed of wordsOf(entry)) addTo(layered, { words: listed.split(' '), entry, topic });

const classesByWord = new Map<string, string[]>();
for (const [name, words] of Object.entries(classes))
  for (const word of words.split(' ')) classesByWord.set(word, [...(classesByWord.get(word) ?? []), `<${name}>`]);

/** Everything a place in a phrase may say to be met by this word. */
function keysOf({ lower }: Token): string[] {
  const forms = formsOf(lower);
  const numeral = /^\d/.test(lower) ? ['<number>'] : [];
  return [...forms, ...new Set([...forms.flatMap((form) => classesByWord.get(form) ?? []), ...numeral])];
}

/** Whether all its words are met from here on, one after the other. */
function stands({ words }: Listed, keys: readonly string[][], position: number): boolean {
  return words.every((word, offset) => keys[position + offset]?.includes(word));
}

/** Words that look like news words in one form only: "PM fired", "court rating", "leading". */
const misleading = new Set(
  'being beings bearing bearings codes coded staged staging rated aped petted badgered hogging fires wastes wasted wasting recruiting recruited fired firing rating starring starred booked booking poster leading appealing railed railing'.split(
    ' ',
  ),
);

/** What the lexicon finds in a headline: phrases before words, names before things; in other languages only their own words. */
export function readHeadline(headline: string): Found[] {
  const tokens = tokensOf(headline);
  const keys = tokens.map(keysOf);
  const abroad = isForeign(tokens.filter((_, position) => !inPersonsName(keys, position)));
  const found: Found[] = [];
  const doubtful: { asName: Found; asWord: Found }[] = [];
  for (let position = 0; position < tokens.length; ) {
    const token = tokens[position] as Token;
    const candidates = (keys[position] ?? [])
      .flatMap((key) => listedByWord.get(key) ?? [])
      .filter(({ topic }) => !abroad || topic === 'foreign');
    const phrase = longest(candidates.filter((one) => one.words.length > 1 && stands(one, keys, position)));
    if (phrase) {
      found.push({ ...phrase, position, length: phrase.words.length });
      if (phrase.entry.aside) found.push(...withinPhrase(keys, position, phrase));
      position += phrase.words.length;
      continue;
    }
    const name = token.capital && !abroad ? names.get(token.text) : undefined;
    const word = misleading.has(token.lower) ? undefined : candidates.find(({ words }) => words.length === 1);
    const readable = word && ((abroad && word.topic === 'foreign') || isReadable(word.entry, token)) ? word : undefined;
    if (name && word && !word.entry.person && !token.surname && !token.given) {
      doubtful.push({ asName: { ...name, position }, asWord: { ...word, position } });
    } else {
      const only = token.surname || token.given ? (readable?.entry.person ? readable : undefined) : (name ?? readable);
      if (only) found.push({ ...only, position });
    }
    position += 1;
  }
  // Apple growers or Apple shares: the rest of the headline tells. If it does not, a name is a name, but a team that
  // nobody plays against is what it is called after: wolves, tigers, sharks.
  const certain = [...found];
  for (const one of doubtful) {
    const { asName, asWord } = one;
    const agrees = ({ entry }: Found): boolean =>
      entry.place !== undefined && certain.some((other) => other.entry.place === entry.place);
    const played = doubtful.some((other) => other !== one && other.asName.topic === 'sport');
    const named = asName.topic === 'sport' ? agrees(asName) || played : agrees(asName) || !agrees(asWord);
    found.push(named ? asName : asWord);
  }
  const coloured = inLayers(tokens, keys, found, abroad ? ['regions'] : ['moods', 'regions']);
  return [...ofTheDay(found, tokens), ...coloured].sort((a, b) => a.position - b.position);
}

/** Moods and regions, but for words that a saying has taken and names that people bear. */
function inLayers(
  tokens: readonly Token[],
  keys: readonly string[][],
  found: readonly Found[],
  wanted: readonly (keyof typeof layers)[],
): Found[] {
  const taken = new Set(
    found.flatMap(({ entry, topic, position, length = 1 }) =>
      topic === 'idioms' || entry.person ? Array.from({ length }, (_, offset) => position + offset) : [],
    ),
  );
  const read = (layer: keyof typeof layers): Found[] => {
    let next = 0;
    return tokens.flatMap(({ lower, small, surname, given }, position): Found[] => {
      if (misleading.has(lower) || taken.has(position) || given || position < next) return [];
      const one = longest(
        (keys[position] ?? [])
          .flatMap((key) => layered.get(key) ?? [])
          .filter(
            (listed) =>
              listed.topic === layer && !(listed.entry.region && (small || surname)) && stands(listed, keys, position),
          ),
      );
      if (!one) return [];
      next = position + one.words.length;
      const says = one.entry.serious || one.entry.mended || one.entry.region;
      const located = one.entry.region !== undefined && isLocated(tokens, position);
      return says ? [{ entry: one.entry, topic: layer, position, ...(located && { located }) }] : [];
    });
  };
  return wanted.flatMap(read);
}

/** The animals in "slaughter of donkeys". */
function withinPhrase(keys: readonly string[][], position: number, { words }: Listed): Found[] {
  return words.flatMap((_, offset): Found[] => {
    const listed = (keys[position + offset] ?? []).flatMap((key) => listedByWord.get(key) ?? []);
    const one = listed.find((candidate) => candidate.words.length === 1 && candidate.entry.sombre === undefined);
    return one ? [{ entry: one.entry, topic: one.topic, position: position + offset }] : [];
  });
}

const longestName = 4;

/** Ursula von der Leyen is no German headline. */
function inPersonsName(keys: readonly string[][], position: number): boolean {
  for (let start = Math.max(0, position - longestName + 1); start <= position; start += 1) {
    const listed = (keys[start] ?? []).flatMap((key) => listedByWord.get(key) ?? []);
    const covers = (one: Listed): boolean =>
      one.entry.person === true && start + one.words.length > position && stands(one, keys, start);
    if (listed.some(covers)) return true;
  }
  return false;
}

/** Whether a word means what the lexicon lists, or is somebody's name; people are named with a capital. */
function isReadable({ person, proper }: LexiconEntry, { capital, name, small, surname, given }: Token): boolean {
  if (person) return !small;
  return !surname && !given && !(capital && name && !proper);
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

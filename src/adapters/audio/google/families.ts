/** What is known of Google's kinds of voices: their price, and whether they tell when a word is heard. */
import type { Cost } from '../../../pipeline/ports/providers.ts';

interface Family {
  /** US dollars for a million characters, the same as millionths of a dollar for one. */
  price: number;
  /** Not on Google's list of prices: what similar voices cost. */
  guessed?: true;
  /** Times its marks. */
  marks: boolean;
}

const families: Readonly<Record<string, Family>> = {
  Standard: { price: 4, marks: true },
  Wavenet: { price: 4, marks: true },
  Neural2: { price: 16, marks: true },
  Polyglot: { price: 16, marks: true },
  News: { price: 16, guessed: true, marks: true },
  Casual: { price: 16, guessed: true, marks: true },
  Studio: { price: 160, marks: false },
  Journey: { price: 30, guessed: true, marks: false },
  'Chirp-HD': { price: 30, marks: false },
  'Chirp3-HD': { price: 30, marks: false },
  custom: { price: 60, marks: false },
};
/** One that is newer than this table is asked for its marks, and is believed to be no cheaper than the new ones. */
const unheardOf: Family = { price: 30, guessed: true, marks: true };

const familyOf = (name: string): Family => (Object.hasOwn(families, name) ? (families[name] as Family) : unheardOf);

/** The best voices that time their words come first. */
const order = ['Neural2', 'Wavenet', 'News', 'Casual', 'Polyglot', 'Standard', 'Chirp3-HD', 'Chirp-HD', 'Studio'];

export function rankOf(family: string): number {
  const rank = order.indexOf(family);
  return rank === -1 ? order.length : rank;
}

/** `characters` as Google counts them: all that is sent, but no marks. */
export function costOf(family: string, characters: number): Cost {
  const { price, guessed } = familyOf(family);
  return { microUsd: characters * price, measured: !guessed };
}

/** Which voices time their marks: the table's word until they have shown otherwise. */
export interface MarkKnowledge {
  timesMarks(family: string, language: string): boolean;
  /** The family refused marks. */
  learnRefused(family: string): void;
  /** Marks came back without times, which says something of the family's voices of this language only. */
  learnSilent(family: string, language: string): void;
}

export function createMarkKnowledge(): MarkKnowledge {
  const without = new Set<string>();
  return {
    timesMarks: (family, language) =>
      familyOf(family).marks && !without.has(family) && !without.has(`${family} ${language}`),
    learnRefused: (family) => void without.add(family),
    learnSilent: (family, language) => void without.add(`${family} ${language}`),
  };
}

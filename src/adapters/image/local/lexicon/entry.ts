import type { Landmark, Place, TimeOfDay, Weather } from '../scene/places.ts';
import type { MotifKey } from './motifs.ts';

/** What some words of the news say about a picture. An entry that says nothing keeps its words from being misread. */
export interface LexiconEntry {
  /**
   * Separated by commas, without accents; several words make a phrase, `<role>` and other classes stand for any word
   * of a class. Lower case is found in every case and with its plural, -ed and -ing forms. A word with capitals is a
   * name that is also an ordinary word, and is found in exactly that spelling only: "Shell", "WHO".
   */
  words: string;
  /** Also read inside names, where a capital says nothing: Supreme Court, Storm Daniel, Lake Victoria. */
  proper?: true;
  place?: Place;
  landmark?: Landmark;
  motif?: MotifKey;
  time?: TimeOfDay;
  weather?: Weather;
  /**
   * News of death, attack or disaster: the whole picture becomes quiet. `literal` words are grave only where nothing
   * tells of markets, games or shows: planes crash, and so do shares.
   */
  sombre?: true | 'literal';
  /** How much the word decides; 1 unless told. Below the floor of the brief a word only helps others. */
  weight?: number;
}

export type LexiconTable = readonly LexiconEntry[];

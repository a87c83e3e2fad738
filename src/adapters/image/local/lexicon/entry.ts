import type { Landmark, Place, Region, TimeOfDay, Weather } from '../scene/places.ts';
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
  /** Somebody known to all by surname: read after a first name too, but never where the word is written small. */
  person?: true;
  /**
   * Said of a person's worst day: no place and no thing may be shown with it, whatever else the headline names.
   */
  bare?: true;
  /** Says how its words are meant, and they are read one by one as well, but for what is grave. */
  aside?: true;
  /** Tells what happens, not where: its place counts only where nothing else has one. */
  yields?: true;
  /**
   * A people, a clergy, a feast: not shown beside a crime, whoever is accused, nor, for `grave`, beside any other grave
   * news.
   */
  spared?: 'crime' | 'grave';
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
  /** The death of somebody whom no candle is lit for: gunmen, drug lords; or of an animal. */
  unmourned?: true;
  /** Bad news of which nobody dies: a grey day, and nothing pretty. */
  serious?: true;
  /** Tells that what was bad is over, or went well: the freed, the found, the healed. */
  mended?: true;
  /**
   * The part of the world it lies in. `temperate` is the look of everything that is not told, and keeps others from it;
   * `highland` is dry country whose rivers and cities are green.
   */
  region?: Region | 'temperate' | 'highland';
  /** How much the word decides; 1 unless told. Below the floor of the brief a word only helps others. */
  weight?: number;
}

export type LexiconTable = readonly LexiconEntry[];

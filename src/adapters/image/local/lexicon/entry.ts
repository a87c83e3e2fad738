import type { Landmark, Place, TimeOfDay, Weather } from '../scene/places.ts';
import type { MotifKey } from './motifs.ts';

/** What some words of the news say about a picture. */
export interface LexiconEntry {
  /** Separated by spaces, lower case without accents; plural and -ed, -ing forms are found by themselves. */
  words: string;
  place?: Place;
  landmark?: Landmark;
  motif?: MotifKey;
  time?: TimeOfDay;
  weather?: Weather;
  /** News of death, attack or disaster: the whole picture becomes quiet. */
  sombre?: true;
  /** How much the word decides; 1 unless told. */
  weight?: number;
}

import type { LexiconEntry } from './lexicon/entry.ts';
import { lookUp, wordsOf } from './lexicon/lexicon.ts';
import { type MotifEntry, type MotifKey, motifs } from './lexicon/motifs.ts';
import type { Random } from './random.ts';
import { type Landmark, type Place, type TimeOfDay, usualLandmarks, type Weather } from './scene/places.ts';

/** What a headline asks the illustrator to draw. */
export interface Brief {
  place: Place;
  time: TimeOfDay;
  weather: Weather;
  /** News of death, attack or disaster: muted colours, quiet objects only. */
  sombre: boolean;
  /** The most prominent first. */
  landmarks: readonly [Landmark, ...Landmark[]];
  /** At most two, the more fitting first; empty when nothing fits. */
  motifs: readonly MotifEntry[];
}

/** Adds up votes; ties go to whoever was named first. */
function tally<T>(votes: readonly (readonly [choice: T, weight: number])[]): T[] {
  const sums = new Map<T, number>();
  for (const [choice, weight] of votes) sums.set(choice, (sums.get(choice) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([choice]) => choice);
}

function votesFor<Key extends keyof LexiconEntry>(found: readonly (readonly [LexiconEntry, number])[], key: Key) {
  const votes: (readonly [NonNullable<LexiconEntry[Key]>, number])[] = [];
  for (const [entry, weight] of found) {
    const choice = entry[key];
    if (choice !== undefined) votes.push([choice, weight]);
  }
  return votes;
}

export function briefOf(headline: string, random: Random): Brief {
  const found = wordsOf(headline).flatMap((word, position) => {
    const entry = lookUp(word);
    // Headlines name their subject early.
    return entry ? [[entry, (entry.weight ?? 1) * (1 - Math.min(0.5, position * 0.04))] as const] : [];
  });
  const sombre = found.some(([entry]) => entry.sombre);
  const place = tally(votesFor(found, 'place'))[0] ?? 'hills';
  const time = tally(votesFor(found, 'time'))[0] ?? (sombre ? 'dusk' : random.pick(['day', 'day', 'dawn', 'dusk']));
  const weather = tally(votesFor(found, 'weather'))[0] ?? (sombre ? 'cloudy' : random.pick(['clear', 'cloudy']));
  return {
    place,
    time: place === 'space' ? 'night' : time,
    weather: place === 'space' ? 'clear' : weather,
    sombre,
    landmarks: landmarksFor(place, tally(votesFor(found, 'landmark'))),
    motifs: motifsFor(tally(votesFor(found, 'motif')), place, sombre),
  };
}

/** Landmarks that belong to the place, those the headline asks for first. */
function landmarksFor(place: Place, wanted: readonly Landmark[]): readonly [Landmark, ...Landmark[]] {
  const [first, ...others] = usualLandmarks[place];
  const fitting = wanted.filter((landmark) => atHome[place].includes(landmark));
  const [hero = first, ...rest] = fitting;
  return [hero, ...new Set([...rest, ...others].filter((landmark) => landmark !== hero))];
}

const atHome: Record<Place, readonly Landmark[]> = {
  harbour: ['ship', 'lighthouse'],
  city: [],
  parliament: ['parliament', 'courthouse'],
  court: ['courthouse'],
  fields: ['barn', 'house'],
  space: ['dish', 'rocket'],
  wildfire: ['tree', 'house'],
  works: ['factory', 'turbine', 'pylon', 'coolingTower'],
  stadium: [],
  road: ['train', 'tent', 'house', 'pylon'],
  campus: ['school', 'hospital'],
  ruins: [],
  hills: [],
};

function motifsFor(wanted: readonly MotifKey[], place: Place, sombre: boolean): MotifEntry[] {
  const chosen: MotifEntry[] = wanted.map((key) => motifs[key]);
  if (sombre) {
    const quiet = chosen.filter((motif) => motif.grave);
    return [quiet[0] ?? (place === 'ruins' ? motifs.dove : motifs.candle)];
  }
  return chosen.slice(0, 2);
}

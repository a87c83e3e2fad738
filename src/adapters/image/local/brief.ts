import type { LexiconEntry } from './lexicon/entry.ts';
import { type Found, readHeadline } from './lexicon/lexicon.ts';
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

/** A finding and how much it decides. */
interface Vote extends Found {
  weight: number;
}

/** Below these sums a headline has not said enough: a quiet landscape says nothing wrong. */
const floor = { place: 0.5, motif: 0.45, sombre: 0.4 };

/** Where these are spoken of, words such as "crash" and "attack" are figures of speech. */
const figurative = new Set<Found['topic']>(['economy', 'sport', 'culture', 'technology', 'science']);

export function briefOf(headline: string, random: Random): Brief {
  // Headlines name their subject early.
  const votes = readHeadline(headline).map(
    (found): Vote => ({ ...found, weight: (found.entry.weight ?? 1) * (1 - Math.min(0.4, found.position * 0.03)) }),
  );
  const sombre = isSombre(votes);
  const place = tally(votes, 'place', floor.place)[0] ?? 'hills';
  const here = votes.filter(({ entry }) => entry.place === place || entry.place === undefined);
  // A satellite over a railway is no reason for night; the weather may come from anywhere.
  const time = tally(here, 'time')[0] ?? (sombre ? 'dusk' : random.pick(['day', 'day', 'dawn', 'dusk']));
  const weather = tally(votes, 'weather')[0] ?? (sombre ? 'cloudy' : random.pick(['clear', 'cloudy']));
  return {
    place,
    time: place === 'space' ? 'night' : time,
    weather: place === 'space' || (sombre && weather === 'clear') ? quietWeather(place) : weather,
    sombre,
    landmarks: landmarksFor(place, tally(here, 'landmark')),
    motifs: motifsFor(votes, place, sombre),
  };
}

function quietWeather(place: Place): Weather {
  return place === 'space' ? 'clear' : 'cloudy';
}

function isSombre(votes: readonly Vote[]): boolean {
  const figure = votes.some(({ entry, topic }) => figurative.has(topic) && (entry.weight ?? 1) > 0.5);
  const grave = votes.filter(({ entry }) => entry.sombre === true || (entry.sombre === 'literal' && !figure));
  return grave.reduce((sum, { weight }) => sum + weight, 0) >= floor.sombre;
}

/** What the findings say of one thing, the most agreed on first; ties go to whoever was named first. */
function tally<Key extends 'place' | 'landmark' | 'motif' | 'time' | 'weather'>(
  votes: readonly Vote[],
  key: Key,
  least = 0,
): NonNullable<LexiconEntry[Key]>[] {
  const sums = new Map<NonNullable<LexiconEntry[Key]>, number>();
  for (const { entry, weight } of votes) {
    const choice = entry[key];
    if (choice !== undefined) sums.set(choice, (sums.get(choice) ?? 0) + weight);
  }
  return [...sums]
    .filter(([, sum]) => sum >= least)
    .sort((a, b) => b[1] - a[1])
    .map(([choice]) => choice);
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

/** Beside news of death there is one quiet thing; else what belongs to the place comes first. */
function motifsFor(votes: readonly Vote[], place: Place, sombre: boolean): MotifEntry[] {
  const quiet: Partial<Record<Place, MotifKey>> = { ruins: 'dove', harbour: 'lifebuoy' };
  if (sombre) {
    const wanted = tally(votes, 'motif').map((key): MotifEntry => motifs[key]);
    return [wanted.find((motif) => motif.grave) ?? motifs[quiet[place] ?? 'candle']];
  }
  // Things of another place would stand about like lost property, unless this place has none of its own.
  const own = votes.filter(({ entry }) => entry.place === place || entry.place === undefined);
  const fitting = tally(own, 'motif', floor.motif);
  const wanted = fitting.length > 0 ? fitting : tally(votes, 'motif', floor.place).slice(0, 1);
  return wanted.slice(0, 2).map((key) => motifs[key]);
}

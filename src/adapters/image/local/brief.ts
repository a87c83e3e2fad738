import type { LexiconEntry } from './lexicon/entry.ts';
import { type MotifEntry, motifs } from './lexicon/motifs.ts';
import { type Found, readHeadline } from './lexicon/reading.ts';
import type { Random } from './random.ts';
import { type Landmark, type Place, placeOf, type Region, type TimeOfDay, type Weather } from './scene/places.ts';

/** What a headline asks the illustrator to draw. */
export interface Brief {
  place: Place;
  time: TimeOfDay;
  weather: Weather;
  /** Bad news by day: no blue in the sky, and no sun. */
  overcast?: true;
  /** Temperate unless told. */
  region?: Region;
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
const floor = { place: 0.45, motif: 0.45, sombre: 0.4 };

/** Nothing good has happened there. */
const stricken = new Set<Place>(['blaze', 'flood', 'ruins', 'wildfire']);

/** Where these are spoken of, words such as "crash" and "attack" are figures of speech. */
const figurative = new Set<Found['topic']>(['economy', 'sport', 'culture', 'technology', 'science']);

export function briefOf(headline: string, random: Random): Brief {
  // Headlines name their subject early.
  const all = readHeadline(headline).map(
    (found): Vote => ({ ...found, weight: (found.entry.weight ?? 1) * (1 - Math.min(0.5, found.position * 0.04)) }),
  );
  const sombre = isSombre(all);
  const bare = all.some(({ entry }) => entry.bare);
  const votes = bare ? all.filter(({ entry }) => entry.bare) : betweenFaiths(sparing(all, sombre));
  const place = placeFor(votes);
  const serious = sombre || stricken.has(place) || isSerious(all);
  const here = votes.filter(({ entry }) => entry.place === place || entry.place === undefined);
  const region = tally(all, 'region')[0];
  const landmarks = landmarksFor(place, tally(here, 'landmark'));
  const light = lightFor(place, sombre ? 'sombre' : serious ? 'serious' : 'open', votes, here, random);
  return {
    place,
    ...light,
    ...(serious && !sombre && light.time === 'day' && light.weather === 'cloudy' && { overcast: true }),
    ...(region && { region }),
    sombre,
    landmarks,
    motifs: bare ? [] : motifsFor(votes, place, landmarks[0], serious, sombre),
  };
}

/** The hour and the weather. Bad news has no glowing sky, whatever was said of the sun. */
function lightFor(
  place: Place,
  mood: 'open' | 'serious' | 'sombre',
  votes: readonly Vote[],
  here: readonly Vote[],
  random: Random,
): Pick<Brief, 'time' | 'weather'> {
  if (place === 'space') return { time: 'night', weather: 'clear' };
  if (placeOf(place).indoors) return { time: 'day', weather: 'clear' };
  // A satellite over a railway is no reason for night; the weather may come from anywhere.
  const [time] = tally(here, 'time');
  const [weather] = tally(votes, 'weather');
  if (mood === 'open')
    return {
      time: time ?? random.pick(['day', 'day', 'dawn', 'dusk']),
      weather: weather ?? random.pick(['clear', 'cloudy']),
    };
  // But great heat has one.
  const hot = place === 'drylands' && mood === 'serious';
  const grey = weather === undefined || (weather === 'clear' && !hot) ? 'cloudy' : weather;
  if (mood === 'sombre') return { time: time ?? 'dusk', weather: grey };
  return { time: time === 'night' ? 'night' : 'day', weather: grey };
}

/** Where the most and the strongest findings point to; those that yield are asked only when the others say too little. */
function placeFor(votes: readonly Vote[]): Place {
  const own = votes.filter(({ entry }) => !entry.yields);
  return strongest(own) ?? strongest(votes) ?? 'hills';
}

/** Words of one list repeat each other, and a school says little for a hospital, though both stand in a park. */
function strongest(votes: readonly Vote[]): Place | undefined {
  const sums = new Map<Place, Map<Landmark | undefined, number>>();
  const heard = new Set<LexiconEntry>();
  for (const { entry, weight } of votes) {
    if (entry.place === undefined) continue;
    const sites = sums.get(entry.place) ?? new Map<Landmark | undefined, number>();
    sites.set(entry.landmark, (sites.get(entry.landmark) ?? 0) + weight * (heard.has(entry) ? 0.5 : 1));
    sums.set(entry.place, sites);
    heard.add(entry);
  }
  const scores = [...sums].map(([place, sites]): [Place, number] => {
    const anywhere = sites.get(undefined) ?? 0;
    const [best = 0, ...others] = [...sites]
      .flatMap(([landmark, sum]) => (landmark === undefined ? [] : [sum]))
      .sort((a, b) => b - a);
    return [place, anywhere + best + 0.4 * others.reduce((sum, other) => sum + other, 0)];
  });
  return scores.filter(([, score]) => score >= floor.place).sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Nobody's origin, faith or feast stands for a crime. */
function sparing(votes: readonly Vote[], sombre: boolean): readonly Vote[] {
  const crime = votes.some(({ topic }) => topic === 'justice');
  return votes.filter(({ entry: { spared } }) => !spared || !(crime || (sombre && spared === 'grave')));
}

/** Where two faiths are named, the house of neither is shown. */
function betweenFaiths(votes: readonly Vote[]): readonly Vote[] {
  const houses = new Set(votes.map(({ entry }) => (entry.place === 'worship' ? entry.landmark : undefined)));
  houses.delete(undefined);
  return houses.size > 1 ? votes.filter(({ entry }) => entry.place !== 'worship') : votes;
}

function isSombre(votes: readonly Vote[]): boolean {
  const figure = votes.some(({ entry, topic }) => figurative.has(topic) && (entry.weight ?? 1) > 0.6);
  const mended = votes.some(({ entry }) => entry.mended);
  const grave = votes.filter(
    ({ entry }) => entry.sombre === true || (entry.sombre === 'literal' && !figure && !mended),
  );
  return grave.reduce((sum, { entry }) => sum + (entry.weight ?? 1), 0) >= floor.sombre;
}

/** What was bad may have ended well. */
function isSerious(votes: readonly Vote[]): boolean {
  return votes.some(({ entry }) => entry.serious) && !votes.some(({ entry }) => entry.mended);
}

/** What the findings say of one thing, the most agreed on first; ties go to whoever was named first. */
function tally<Key extends 'landmark' | 'motif' | 'region' | 'time' | 'weather'>(
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
  const { usual, atHome = [] } = placeOf(place);
  const [first, ...others] = usual;
  const fitting = wanted.filter((landmark) => usual.includes(landmark) || atHome.includes(landmark));
  const [hero = first, ...rest] = fitting;
  return [hero, ...new Set([...rest, ...others].filter((landmark) => landmark !== hero))];
}

/** Beside sombre news stands at most one quiet thing; else what belongs to the place comes first. */
function motifsFor(
  votes: readonly Vote[],
  place: Place,
  hero: Landmark,
  serious: boolean,
  sombre: boolean,
): MotifEntry[] {
  if (sombre) {
    const quiet = tally(votes, 'motif')
      .map((key): MotifEntry => motifs[key])
      .filter((motif) => motif.grave);
    return votes.some(({ entry }) => entry.unmourned) ? [] : quiet.slice(0, 1);
  }
  // Things of another place would stand about like lost property; a warning sign before a house of God would accuse it.
  const anywhere = place !== 'worship';
  // The ball of another game would be out of place too.
  const game = place === 'stadium' || place === 'arena';
  const own = votes.filter(
    ({ entry }) =>
      (entry.place === place && !(game && entry.landmark && entry.landmark !== hero)) ||
      (anywhere && (entry.place === undefined || entry.yields)),
  );
  return tally(own, 'motif', floor.motif)
    .map((key): MotifEntry => motifs[key])
    .filter((motif) => !(serious && motif.pretty))
    .slice(0, 2);
}

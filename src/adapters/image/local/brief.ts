import type { LexiconEntry } from './lexicon/entry.ts';
import { type MotifEntry, motifs } from './lexicon/motifs.ts';
import { type Found, readHeadline } from './lexicon/reading.ts';
import type { Random } from './random.ts';
import { type Landmark, type Place, placeOf, type Region, type TimeOfDay, type Weather } from './scene/places.ts';
import { floor, placeFor, strongest, tally, type Vote } from './votes.ts';

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

/** Nothing good has happened there. */
const stricken = new Set<Place>(['blaze', 'flood', 'ruins', 'wildfire']);

/** Where these are spoken of, words such as "crash" and "attack" are figures of speech. */
const figurative = new Set<Found['topic']>(['economy', 'sport', 'culture', 'technology', 'science']);

export function briefOf(headline: string, random: Random): Brief {
  // Headlines name their subject early.
  const all = readHeadline(headline).map(
    (found): Vote => ({ ...found, weight: (found.entry.weight ?? 1) * (1 - Math.min(0.5, found.position * 0.04)) }),
  );
  const grave = isSombre(all);
  const bare = all.some(({ entry }) => entry.bare);
  const heard = bare ? all.filter(({ entry }) => entry.bare) : betweenFaiths(sparing(all, grave));
  const told = placeFor(heard);
  const home = homeOf(all);
  const place = standingIn(told, home, heard);
  const votes = heard.map((vote) => (vote.entry.place === told ? { ...vote, entry: { ...vote.entry, place } } : vote));
  const sombre = grave || (told === 'blaze' && place !== told && !isMended(all));
  const serious = sombre || stricken.has(told) || isSerious(all);
  const here = votes.filter(({ entry }) => entry.place === place || entry.place === undefined);
  const landmarks = landmarksFor(place, tally(here, 'landmark'));
  const region = lookOf(home, place, landmarks[0]);
  const mood = sombre ? 'sombre' : serious ? 'serious' : 'open';
  const lit = lightFor(told, mood, votes, here, random);
  const light = place === told ? lit : { ...lit, ...elsewhere(told, lit.weather, mood) };
  return {
    place,
    ...light,
    ...(serious && !sombre && light.time === 'day' && isGrey(light.weather, place) && { overcast: true }),
    ...(region && { region }),
    sombre,
    landmarks,
    motifs: bare ? [] : motifsFor(votes, place, landmarks[0], serious, sombre),
  };
}

/** Smoke drifts over the whole sky, but where it is the place itself that burns the scene has a sky of its own. */
function isGrey(weather: Weather, place: Place): boolean {
  return weather === 'cloudy' || (weather === 'smoke' && !stricken.has(place));
}

/** The part of the world most spoken of; where it happens counts more than who takes part in it. */
function homeOf(votes: readonly Vote[]): LexiconEntry['region'] {
  return tally(
    votes.map((vote) => (vote.located ? { ...vote, weight: 3 * vote.weight } : vote)),
    'region',
  )[0];
}

/** Nothing for the temperate lands. A dam stands in the mountains of a dry country, not on its plain. */
function lookOf(home: LexiconEntry['region'], place: Place, hero: Landmark): Region | undefined {
  if (home === 'temperate' || (home === 'arid' && hero === 'dam')) return undefined;
  if (home === 'highland') return green.has(place) ? undefined : 'arid';
  return home;
}

/** What is green in the highlands of dry countries. */
const green = new Set<Place>(['city', 'forest', 'mountains', 'river', 'works']);

/** Houses that are themselves to be seen under smoke, rather than any house. */
const known = new Set<Place>(['campus', 'culture', 'parliament', 'prison', 'worship']);

/** Dry spells turn no temperate country into a desert; and where a church burns, it is the church that is shown. */
function standingIn(told: Place, home: LexiconEntry['region'], votes: readonly Vote[]): Place {
  if (told === 'drylands' && home !== undefined && home !== 'arid' && home !== 'highland' && home !== 'tropical')
    return 'fields';
  if (told !== 'blaze') return told;
  return strongest(votes.filter(({ entry }) => entry.place && known.has(entry.place) && entry.landmark)) ?? told;
}

/** Smoke comes along to the house that burns, and a dry spell has no clouds where it has no desert. */
function elsewhere(told: Place, weather: Weather, mood: 'open' | 'serious' | 'sombre'): { weather: Weather } {
  if (told === 'blaze') return { weather: 'smoke' };
  return { weather: weather === 'cloudy' && mood !== 'sombre' ? 'clear' : weather };
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
  const mended = isMended(votes);
  const grave = votes.filter(
    ({ entry }) => entry.sombre === true || (entry.sombre === 'literal' && !figure && !mended),
  );
  return grave.reduce((sum, { entry }) => sum + (entry.weight ?? 1), 0) >= floor.sombre;
}

/** What was bad may have ended well. */
function isSerious(votes: readonly Vote[]): boolean {
  return votes.some(({ entry }) => entry.serious) && !isMended(votes);
}

function isMended(votes: readonly Vote[]): boolean {
  return votes.some(({ entry }) => entry.mended);
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

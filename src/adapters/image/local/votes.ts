import type { LexiconEntry } from './lexicon/entry.ts';
import type { Found } from './lexicon/reading.ts';
import type { Landmark, Place } from './scene/places.ts';

/** A finding and how much it decides. */
export interface Vote extends Found {
  weight: number;
}

/** Below these sums a headline has not said enough: a quiet landscape says nothing wrong. */
export const floor = { place: 0.45, motif: 0.45, sombre: 0.4 };

/** Where the most and the strongest findings point to; those that yield are asked only when the others say too little. */
export function placeFor(votes: readonly Vote[]): Place {
  const own = votes.filter(({ entry }) => !entry.yields);
  return strongest(own) ?? strongest(votes) ?? 'hills';
}

/** Words of one list repeat each other, and a school says little for a hospital, though both stand in a park. */
export function strongest(votes: readonly Vote[]): Place | undefined {
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

/** What the findings say of one thing, the most agreed on first; ties go to whoever was named first. */
export function tally<Key extends 'landmark' | 'motif' | 'region' | 'time' | 'weather'>(
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

import type { Place } from '../../scene/places.ts';
import { lanes, machine, peaks, wedge } from './patterns.ts';
import type { Arrangement } from './poster.ts';
import { blocks, furrows, orbits, sea, steps } from './worlds.ts';

/** The flat world behind the main form of a poster: one arrangement for each place. */
export const arrangements: Record<Place, Arrangement> = {
  harbour: sea,
  city: blocks,
  parliament: steps,
  court: steps,
  campus: steps,
  fields: furrows,
  road: wedge,
  space: orbits,
  wildfire: peaks((inks) => [inks.yellow, inks.red, inks.black]),
  hills: peaks((inks) => [inks.grey, inks.blue, inks.black]),
  ruins: peaks((inks) => [inks.grey, inks.blue, inks.black]),
  works: machine,
  stadium: lanes,
};

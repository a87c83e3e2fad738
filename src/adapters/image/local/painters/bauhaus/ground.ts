import type { Place } from '../../scene/places.ts';
import { cracks, drowned, floes, lava, meander, shore, summits, trunks } from './lands.ts';
import { lanes, machine, peaks, wedge } from './patterns.ts';
import type { Arrangement } from './poster.ts';
import { arcades, bars, court, fans, folds, gables, runway, smoulder } from './towns.ts';
import { blocks, furrows, orbits, sea, steps } from './worlds.ts';

/** The flat world behind the main form of a poster: one arrangement for each place. */
export const arrangements: Record<Place, Arrangement> = {
  harbour: sea,
  coast: shore,
  river: meander,
  flood: drowned,
  polar: floes,
  city: blocks,
  street: gables,
  airport: runway,
  parliament: steps,
  court: steps,
  campus: steps,
  prison: bars,
  culture: fans,
  worship: arcades,
  stage: folds,
  fields: furrows,
  drylands: cracks,
  road: wedge,
  space: orbits,
  wildfire: peaks((inks) => [inks.yellow, inks.red, inks.black]),
  sea,
  blaze: smoulder,
  hills: peaks((inks) => [inks.grey, inks.blue, inks.black]),
  mountains: summits,
  forest: trunks,
  volcano: lava,
  ruins: peaks((inks) => [inks.grey, inks.blue, inks.black]),
  works: machine,
  stadium: lanes,
  arena: court,
};

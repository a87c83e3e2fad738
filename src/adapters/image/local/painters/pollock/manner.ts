import type { Brief } from '../../brief.ts';
import type { Hex } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Place } from '../../scene/places.ts';

export type Enamels = readonly [dark: Hex, pale: Hex, ...Hex[]];

/** How the arm swings over one canvas. */
export interface Manner {
  enamels: Enamels;
  cloth: Hex;
  /** Directions that throws are drawn to, in radians; a line has two ends, so half a turn says all. Empty: any. */
  headings: readonly number[];
  /** 0 … 1: how strongly they are. */
  pull: number;
  /** How much throws curl; 1 is usual. */
  curl: number;
  /** How many long throws, short drips and splatters there are; 1 is usual. */
  throws: number;
  drips: number;
  splatters: number;
  /** What the long throws and the splatters are made with. */
  thrown: readonly [Hex, ...Hex[]];
}

const [black, white] = ['#161616', '#f4eedd'] as const;
const sea: Enamels = [black, white, '#1f4e79', '#6aa6bb', '#b9b08a', '#c4512d', '#2b7672', '#8d989a', '#d9a53f'];
const land: Enamels = [black, white, '#7fa7b8', '#d9a53f', '#7f8f3f', '#3f5d3a', '#b9532f', '#8a8578', '#c9b27c'];
const earth: Enamels = [black, white, '#c98a3a', '#a5471f', '#7a2f22', '#e0b45c', '#6f7f88', '#5a4636', '#d9c59a'];
const fire: Enamels = [black, '#f6e3b4', '#e0571c', '#f0a02c', '#8f1f1a', '#5a3640', '#7a6a6a', '#3a2a30', '#c98a4a'];
const ice: Enamels = [
  '#1a2230',
  '#fbfaf3',
  '#bcd6e2',
  '#6f9fc4',
  '#2f5d86',
  '#dfe3e6',
  '#8fa3b4',
  '#d8b9a8',
  '#a9b6c9',
];
const town: Enamels = [black, white, '#2f5d86', '#a8b7bd', '#c8402e', '#d9a53f', '#6f665c', '#8a8578', '#5d7a52'];
const stone: Enamels = [black, white, '#c9a86a', '#8fa3b8', '#3b4c74', '#9a4a3c', '#7d7768', '#dcc79a', '#4f6b4c'];
const stage: Enamels = [black, white, '#a3182f', '#d9a02f', '#5a2a5c', '#e0715a', '#3a2a3f', '#2f5d73', '#f0cf8a'];
const grass: Enamels = [black, white, '#2f7a3f', '#8fb84a', '#3f78b0', '#d9a53f', '#c8402e', '#8a9a8c', '#1f4e34'];
const night: Enamels = [
  '#0d1020',
  '#efe7c8',
  '#1d3263',
  '#3f5f96',
  '#7a8cba',
  '#d9b25a',
  '#4a3f6c',
  '#26304f',
  '#a9542f',
];
/** No red when people died. */
const quiet: Enamels = [
  '#17181a',
  '#e9e4d8',
  '#3c4c5c',
  '#7d8a93',
  '#a49d8c',
  '#5b5f5c',
  '#c4beb0',
  '#4a4640',
  '#9aa0a3',
];

const level = [0] as const;
const upright = [Math.PI / 2] as const;
const crossed = [0, Math.PI / 2] as const;
const rising = [Math.PI * 0.4, Math.PI * 0.6] as const;

/** The paints of a place, and which way its world runs. */
const places: Record<Place, readonly [Enamels, readonly number[]]> = {
  harbour: [sea, level],
  coast: [sea, level],
  river: [sea, [0.3, -0.3]],
  flood: [earth, level],
  polar: [ice, level],
  sea: [sea, level],
  blaze: [fire, rising],
  hills: [land, level],
  mountains: [ice, [0.9, -0.9]],
  volcano: [fire, rising],
  drylands: [earth, level],
  forest: [land, upright],
  wildfire: [fire, rising],
  fields: [land, level],
  road: [land, [0.5, -0.5]],
  works: [town, crossed],
  airport: [town, level],
  city: [town, crossed],
  street: [town, crossed],
  parliament: [stone, crossed],
  court: [stone, upright],
  prison: [town, upright],
  campus: [grass, []],
  culture: [stone, []],
  worship: [stone, upright],
  stage: [stage, rising],
  stadium: [grass, [0.5, -0.5]],
  arena: [stage, []],
  ruins: [town, crossed],
  space: [night, []],
};

export function mannerOf(brief: Brief, random: Random): Manner {
  const [own, headings] = places[brief.place];
  const daring = random.between(0.75, 1.3);
  const enamels = brief.sombre ? quiet : brief.time === 'night' ? night : own;
  const [dark, pale] = enamels;
  const usual: Manner = {
    enamels,
    cloth: brief.sombre
      ? '#b8b2a6'
      : brief.time === 'night'
        ? '#222a44'
        : random.pick(['#d3c4a3', '#dccfb4', '#c9bfa8']),
    headings,
    pull: headings.length > 0 ? random.between(0.12, 0.3) : 0,
    curl: random.between(0.7, 1.3),
    throws: daring,
    drips: 1,
    splatters: random.between(0.6, 1.5),
    thrown: [dark, dark, pale, enamels[3] ?? pale],
  };
  // Few and thin throws in grief, wherever it is.
  if (brief.sombre) return { ...usual, throws: 0.55, curl: 0.6, splatters: 0.5, thrown: [dark, pale, dark] };
  if (brief.weather === 'storm')
    return { ...usual, headings: [-0.6, -0.45], pull: 0.45, curl: 0.45, throws: 2, thrown: [dark, pale, pale] };
  if (brief.weather === 'rain')
    return { ...usual, headings: [Math.PI * 0.56], pull: 0.6, curl: 0.3, throws: 1.5, thrown: [pale, '#7d8a93'] };
  if (brief.weather === 'snow') return { ...usual, throws: 0.4, splatters: 4.5, thrown: [pale] };
  if (brief.weather === 'smoke')
    return { ...usual, headings: rising, pull: 0.25, curl: 1.7, throws: 1.5, thrown: [dark, dark, '#5b5f5c'] };
  return usual;
}

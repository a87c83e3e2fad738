import type { CanvasGradient, SKRSContext2D } from '@napi-rs/canvas';
import type { Brief } from '../../brief.ts';
import type { Hex } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Place } from '../../scene/places.ts';
import type { Tones } from '../craft/tones.ts';

/** Enamels from dark to less dark, and metals from dull to bright. */
export interface Metals {
  deep: Hex;
  enamel: Hex;
  enamelLight: Hex;
  bronze: Hex;
  gold: Hex;
  bright: Hex;
}

const green: Metals = {
  deep: '#07130f',
  enamel: '#0c211d',
  enamelLight: '#14453d',
  bronze: '#8f6a1e',
  gold: '#d4a73f',
  bright: '#f8e8ae',
};
const midnight: Metals = { ...green, deep: '#070b18', enamel: '#0d1630', enamelLight: '#1d3263' };
const petrol: Metals = { ...green, deep: '#05131a', enamel: '#0a2430', enamelLight: '#14485a' };
const plum: Metals = { ...green, deep: '#110817', enamel: '#22122e', enamelLight: '#46285a' };
const onyx: Metals = { ...green, deep: '#0a0a0a', enamel: '#171513', enamelLight: '#38332b' };
const oxblood: Metals = { ...green, deep: '#150606', enamel: '#2a0d0c', enamelLight: '#5e1f18' };
const silver: Metals = {
  deep: '#0b0c0e',
  enamel: '#17191c',
  enamelLight: '#2c3036',
  bronze: '#5d6066',
  gold: '#a4a7ab',
  bright: '#e3e4e2',
};

const watery: ReadonlySet<Place> = new Set(['harbour', 'sea', 'coast', 'river', 'flood', 'polar', 'space']);
const heated: ReadonlySet<Place> = new Set(['wildfire', 'volcano', 'stage', 'arena']);
const built: ReadonlySet<Place> = new Set(['works', 'airport', 'city', 'street', 'road', 'stadium', 'prison']);

/** Blues for water and night, reds for fire and the stage, dark ones for towns, green for land. */
export function metalsFor({ sombre, time, place }: Brief, random: Random): Metals {
  const one = random.chance(0.5);
  if (sombre) return silver;
  if (heated.has(place)) return oxblood;
  if (time === 'night') return midnight;
  if (watery.has(place)) return one ? midnight : petrol;
  if (built.has(place)) return one ? onyx : petrol;
  return one ? green : plum;
}

export function sheen(context: SKRSContext2D, width: number, height: number, metals: Metals): CanvasGradient {
  const gradient = context.createLinearGradient(0, 0, width, height);
  for (const [at, colour] of [
    [0, metals.gold],
    [0.22, metals.bright],
    [0.42, metals.gold],
    [0.6, metals.bronze],
    [0.78, metals.bright],
    [1, metals.gold],
  ] as const)
    gradient.addColorStop(at, colour);
  return gradient;
}

/** Structures in metal: faces bright, flanks dull, openings enamel. */
export function structureTones({ deep, enamelLight, bronze, gold, bright }: Metals): Tones {
  return {
    skyHigh: deep,
    skyLow: deep,
    light: bright,
    cloud: bright,
    cloudShade: gold,
    far: bronze,
    mid: bronze,
    near: enamelLight,
    ground: gold,
    groundAlt: bronze,
    water: enamelLight,
    waterDeep: deep,
    foam: bright,
    wall: bright,
    wallShade: gold,
    roof: bronze,
    window: deep,
    dark: enamelLight,
    accent: gold,
    foliage: gold,
    foliageDark: bronze,
    fire: bright,
    smoke: bronze,
    path: gold,
    snow: bright,
  };
}

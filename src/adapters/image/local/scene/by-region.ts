/** Trees and houses as they are in the part of the world a headline speaks of. */
import type { Random } from '../random.ts';
import { type LandmarkDrawing, landmarks } from './landmarks.ts';
import type { Pen } from './pen.ts';
import { type Landmark, landmarkNames, type Place, type Region } from './places.ts';
import { peak } from './structures/mountains.ts';
import { pine, poplar, roundTree } from './structures/nature.ts';
import { dryShrub } from './structures/shrubs.ts';
import * as houses from './structures/world-houses.ts';
import * as trees from './structures/world-trees.ts';

/** How a tree is shaped: with a round crown, upright and narrow, or as the wood of the hills. */
export type TreeShape = 'broad' | 'slender' | 'conifer';
type Draw = (pen: Pen, random: Random) => void;

const oneOf =
  (...kinds: readonly [Draw, ...Draw[]]): Draw =>
  (pen, random) =>
    random.pick(kinds)(pen, random);

const low: Draw = (pen, random) => dryShrub(pen.at(0, 0, 0.42), random);

const growing: Record<Region | 'temperate', Record<TreeShape, Draw>> = {
  temperate: { broad: roundTree, slender: poplar, conifer: pine },
  tropical: {
    broad: oneOf(trees.palm, trees.rainTree),
    slender: trees.palm,
    conifer: oneOf(trees.palm, trees.rainTree),
  },
  arid: {
    broad: oneOf(trees.acacia, trees.acacia, trees.palm, low),
    slender: oneOf(trees.palm, trees.acacia),
    conifer: oneOf(low, trees.acacia),
  },
  north: { broad: oneOf(trees.birch, pine), slender: trees.birch, conifer: pine },
  east: { broad: trees.bentPine, slender: trees.bamboo, conifer: oneOf(pine, trees.bentPine) },
};

export function drawTree(pen: Pen, random: Random, shape: TreeShape, region: Region | undefined): void {
  growing[region ?? 'temperate'][shape](pen, random);
}

const flat = { width: 2.55, draw: houses.flatRoofs, says: landmarkNames.flatRoofs };
const eaves = { width: 1.52, draw: houses.eavesHouse, says: landmarkNames.house };
const flatHouse = { width: 1.5, draw: houses.flatHouse, says: landmarkNames.house };
/** Near the equator and in deserts most summits are bare. */
const barePeak = { width: 1.9, draw: (pen: Pen) => peak(pen, 'ground', 'mid'), says: 'a bare peak' };
const tree = (width: number, draw: Draw) => ({ width, draw, says: landmarkNames.tree });

/** Where a landmark looks different, and what it is then. */
const local: Record<Region, Partial<Record<Landmark, LandmarkDrawing & { says: string }>>> = {
  tropical: {
    tree: tree(0.85, trees.palm),
    peak: barePeak,
    house: flatHouse,
    barn: { width: 1.72, draw: houses.farmhouse, says: 'a low farmhouse' },
    terrace: flat,
  },
  arid: {
    tree: tree(1.3, trees.acacia),
    peak: barePeak,
    house: flatHouse,
    barn: { width: 1.5, draw: houses.flatHouse, says: 'a low farmhouse' },
    terrace: flat,
  },
  north: {
    tree: tree(0.5, trees.birch),
    barn: { width: 1.5, draw: landmarks.house.draw, says: 'a farmhouse' },
  },
  east: {
    tree: tree(0.95, trees.bentPine),
    house: eaves,
    barn: { ...eaves, says: 'a farmhouse with curved eaves' },
    terrace: { width: 2.55, draw: houses.eavesRow, says: 'a row of houses with curved eaves' },
  },
};

export function landmarkIn(region: Region | undefined, name: Landmark): LandmarkDrawing {
  return (region && local[region][name]) ?? landmarks[name];
}

/** What a landmark is called in alt text. */
export function nameIn(region: Region | undefined, name: Landmark): string {
  return (region && local[region][name]?.says) ?? landmarkNames[name];
}

/** Hot countries: their towns are low, and the roofs flat. */
export const warm = (region: Region | undefined): boolean => region === 'tropical' || region === 'arid';

/** A pitch is green in every country. */
export const watered = (place: Place): boolean => place === 'stadium';

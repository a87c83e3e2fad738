import type { Random } from '../random.ts';
import type { Pen } from './pen.ts';
import type { Landmark } from './places.ts';
import * as dwellings from './structures/dwellings.ts';
import * as energy from './structures/energy.ts';
import * as harbour from './structures/harbour.ts';
import * as journeys from './structures/journeys.ts';
import * as nature from './structures/nature.ts';
import * as publicBuildings from './structures/public.ts';

interface LandmarkDrawing {
  /** Width in units of its height, so that it can be fitted into a space. */
  width: number;
  /** Draws it one unit high on y 0 around x 0. */
  draw(pen: Pen, random: Random): void;
}

export const landmarks: Record<Landmark, LandmarkDrawing> = {
  ship: { width: 2.4, draw: harbour.ship },
  crane: { width: 1.5, draw: harbour.crane },
  lighthouse: { width: 0.4, draw: harbour.lighthouse },
  towers: {
    width: 1.3,
    draw: (pen, random) => {
      for (const [x, height] of [
        [-0.45, 0.62],
        [0.48, 0.72],
        [-0.18, 0.82],
        [0.17, 1],
      ] as const) {
        dwellings.tower(pen.at(x, 0, height), random, 0.3 / height);
      }
    },
  },
  courthouse: { width: 1.8, draw: publicBuildings.courthouse },
  parliament: { width: 2.3, draw: publicBuildings.parliament },
  barn: { width: 1.7, draw: dwellings.barn },
  house: { width: 1.5, draw: dwellings.house },
  hospital: { width: 2, draw: (pen) => publicBuildings.institution(pen, 'cross') },
  school: { width: 2, draw: (pen) => publicBuildings.institution(pen, 'none') },
  stadium: { width: 3.2, draw: publicBuildings.stadium },
  ruin: {
    width: 1.6,
    draw: (pen, random) => {
      for (const [x, height] of [
        [-0.5, 0.75],
        [0.5, 0.6],
        [0.02, 1],
      ] as const) {
        dwellings.ruin(pen.at(x, 0, height), random);
      }
    },
  },
  turbine: { width: 0.7, draw: (pen, random) => energy.windTurbine(pen, random.between(0, 2)) },
  coolingTower: { width: 0.9, draw: energy.coolingTower },
  factory: { width: 2, draw: energy.factory },
  pylon: { width: 0.55, draw: energy.pylon },
  dish: { width: 0.95, draw: journeys.dish },
  rocket: { width: 0.4, draw: journeys.rocket },
  train: { width: 4.4, draw: journeys.train },
  tent: { width: 2, draw: journeys.tent },
  tree: { width: 0.8, draw: nature.roundTree },
};

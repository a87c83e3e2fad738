import type { Random } from '../random.ts';
import type { Pen } from './pen.ts';
import type { Landmark } from './places.ts';
import * as aviation from './structures/aviation.ts';
import { birds } from './structures/birds.ts';
import * as boats from './structures/boats.ts';
import { cathedral } from './structures/cathedral.ts';
import * as crossings from './structures/crossings.ts';
import * as culture from './structures/culture.ts';
import { dog } from './structures/dog.ts';
import * as dwellings from './structures/dwellings.ts';
import * as energy from './structures/energy.ts';
import * as halls from './structures/halls.ts';
import * as harbour from './structures/harbour.ts';
import { horses } from './structures/horses.ts';
import * as industry from './structures/industry.ts';
import * as journeys from './structures/journeys.ts';
import * as largeGame from './structures/large-game.ts';
import * as livestock from './structures/livestock.ts';
import * as market from './structures/market.ts';
import { mosque } from './structures/mosque.ts';
import * as mountains from './structures/mountains.ts';
import * as nature from './structures/nature.ts';
import * as offshore from './structures/offshore.ts';
import * as playingFields from './structures/playing-fields.ts';
import { prison } from './structures/prison.ts';
import * as publicBuildings from './structures/public.ts';
import * as ringAndRink from './structures/ring-and-rink.ts';
import * as rocks from './structures/rocks.ts';
import { track } from './structures/running-track.ts';
import * as seaLife from './structures/sea-life.ts';
import * as shrubs from './structures/shrubs.ts';
import { smokingBuilding } from './structures/smoking-building.ts';
import * as sportVenues from './structures/sport-venues.ts';
import * as streets from './structures/streets.ts';
import { synagogue } from './structures/synagogue.ts';
import { temple } from './structures/temple.ts';
import * as vehicles from './structures/vehicles.ts';
import * as vessels from './structures/vessels.ts';
import * as wildlife from './structures/wildlife.ts';
import * as houses from './structures/world-houses.ts';
import * as trees from './structures/world-trees.ts';

export interface LandmarkDrawing {
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
        [-0.47, 0.58],
        [0.48, 0.68],
        [-0.17, 0.78],
        [0.16, 0.9],
      ] as const) {
        dwellings.tower(pen.at(x, 0, height), random, 0.31 / height);
      }
    },
  },
  courthouse: { width: 1.8, draw: publicBuildings.courthouse },
  parliament: { width: 2.3, draw: publicBuildings.parliament },
  barn: { width: 1.7, draw: (pen) => dwellings.barn(pen.at(-0.07, 0, 1)) },
  house: { width: 1.5, draw: dwellings.house },
  hospital: { width: 2, draw: publicBuildings.hospital },
  school: { width: 2, draw: publicBuildings.school },
  stadium: { width: 3.2, draw: publicBuildings.stadium },
  ruin: {
    width: 1.85,
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
  tent: { width: 2.1, draw: journeys.tent },
  tree: { width: 0.8, draw: nature.roundTree },
  palace: { width: 2.3, draw: culture.palace },
  prison: { width: 2.6, draw: prison },
  museum: { width: 2.45, draw: culture.museum },
  theatre: { width: 1.8, draw: culture.theatre },
  castle: { width: 1.8, draw: culture.castle },
  cathedral: { width: 1.6, draw: (pen) => cathedral(pen.at(-0.21, 0, 1)) },
  mosque: { width: 1.8, draw: mosque },
  temple: { width: 1.65, draw: temple },
  synagogue: { width: 1.7, draw: synagogue },
  terrace: { width: 2.55, draw: streets.terrace },
  shops: { width: 2.5, draw: streets.shops },
  apartments: { width: 1.4, draw: streets.apartments },
  curtain: { width: 1.75, draw: halls.curtain },
  hoop: { width: 0.8, draw: halls.hoop },
  goal: { width: 2, draw: halls.goal },
  airliner: { width: 3.7, draw: aviation.airliner },
  controlTower: { width: 0.55, draw: aviation.controlTower },
  car: { width: 2.8, draw: vehicles.car },
  bus: { width: 3.1, draw: vehicles.bus },
  lorry: { width: 3.25, draw: vehicles.lorry },
  volcano: { width: 2.3, draw: mountains.volcano },
  peak: { width: 1.9, draw: (pen) => mountains.peak(pen) },
  iceberg: { width: 1.6, draw: rocks.iceberg },
  cactus: { width: 1.2, draw: shrubs.dryShrub },
  cliff: { width: 2.2, draw: rocks.cliff },
  bridge: { width: 3.2, draw: crossings.bridge },
  dam: { width: 2.6, draw: crossings.dam },
  ferry: { width: 2.7, draw: vessels.ferry },
  trawler: { width: 1.7, draw: boats.trawler },
  warship: { width: 3.3, draw: vessels.warship },
  sailboat: { width: 0.9, draw: boats.sailboat },
  oilRig: { width: 1.5, draw: offshore.oilRig },
  refinery: { width: 1.9, draw: industry.refinery },
  solarPanels: { width: 2.4, draw: industry.solarPanels },
  headframe: { width: 1.4, draw: industry.headframe },
  wicket: { width: 1, draw: playingFields.wicket },
  rugbyPosts: { width: 0.64, draw: playingFields.rugbyPosts },
  tennisNet: { width: 2.35, draw: playingFields.tennisNet },
  track: { width: 2.2, draw: track },
  pool: { width: 2.24, draw: sportVenues.pool },
  golfFlag: { width: 1.04, draw: playingFields.golfFlag },
  diamond: { width: 2.2, draw: sportVenues.diamond },
  seats: { width: 1.9, draw: sportVenues.seats },
  ring: { width: 2, draw: ringAndRink.ring },
  rink: { width: 2.4, draw: ringAndRink.rink },
  stalls: { width: 2.8, draw: market.stalls },
  dinghy: { width: 2.9, draw: boats.dinghy },
  smokingBuilding: { width: 1.05, draw: smokingBuilding },
  cattle: { width: 4, draw: livestock.cattle },
  sheep: { width: 4.3, draw: livestock.sheep },
  horses: { width: 1.95, draw: horses },
  deer: { width: 1.75, draw: wildlife.deer },
  bear: { width: 1.75, draw: (pen) => wildlife.bear(pen) },
  elephant: { width: 1.5, draw: largeGame.elephant },
  camel: { width: 1.27, draw: largeGame.camel },
  dog: { width: 1.35, draw: (pen) => dog(pen) },
  birds: { width: 2.4, draw: birds },
  whale: { width: 1.65, draw: seaLife.whale },
  fin: { width: 2, draw: seaLife.fin },
  seal: { width: 2.65, draw: seaLife.seal },
  penguins: { width: 2.6, draw: seaLife.penguins },
  palm: { width: 0.85, draw: trees.palm },
  flatRoofs: { width: 2.55, draw: houses.flatRoofs },
};

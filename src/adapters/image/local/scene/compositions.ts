import { airport } from './places/airport.ts';
import { arena, onTheFloor } from './places/arena.ts';
import { blaze } from './places/blaze.ts';
import { city } from './places/city.ts';
import { coast, onTheSand } from './places/coast.ts';
import { fields } from './places/country.ts';
import { drylands } from './places/drylands.ts';
import { flood, onTheSandbags } from './places/flood.ts';
import { forest, onTheMoss } from './places/forest.ts';
import { hall, onTheBoards } from './places/hall.ts';
import { harbour, onTheJetty } from './places/harbour.ts';
import { hills, onTheNearGround } from './places/hills.ts';
import { mountains } from './places/mountains.ts';
import { openSea } from './places/open-sea.ts';
import { onTheFloe, polar } from './places/polar.ts';
import { prisonYard } from './places/prison-yard.ts';
import { onTheBank, river } from './places/river.ts';
import { road } from './places/road.ts';
import { ruins } from './places/ruins.ts';
import { space } from './places/space.ts';
import { sportsGround } from './places/sports-ground.ts';
import { square } from './places/square.ts';
import { street } from './places/street.ts';
import { volcano } from './places/volcano.ts';
import { wildfire } from './places/wildfire.ts';
import { works } from './places/works.ts';
import type { Place } from './places.ts';
import type { Spot, Stage } from './stage.ts';

/** How a place becomes a picture. */
export interface Composition {
  /** As a share of the height, from the top. */
  horizon: number;
  /** Draws everything below and before the sky, from far to near. */
  compose(stage: Stage): void;
  /** Where something can stand in front; nothing for where there is only water. Beside the landmark unless told. */
  front?: (stage: Stage) => Spot | undefined;
  /** The sun stands near the horizon at every hour. */
  lowLight?: true;
  /** No clouds belong here. */
  cloudless?: true;
}

export const compositions: Record<Place, Composition> = {
  harbour: { horizon: 0.5, compose: harbour, front: onTheJetty },
  sea: { horizon: 0.48, compose: openSea, front: () => undefined },
  coast: { horizon: 0.5, compose: coast, front: onTheSand },
  river: { horizon: 0.48, compose: river, front: onTheBank },
  flood: { horizon: 0.46, compose: flood, front: onTheSandbags },
  polar: { horizon: 0.46, compose: polar, front: onTheFloe, lowLight: true },
  hills: { horizon: 0.52, compose: hills, front: onTheNearGround },
  mountains: { horizon: 0.6, compose: mountains },
  volcano: { horizon: 0.6, compose: volcano },
  drylands: { horizon: 0.44, compose: drylands, lowLight: true, cloudless: true },
  forest: { horizon: 0.56, compose: forest, front: onTheMoss, lowLight: true, cloudless: true },
  wildfire: { horizon: 0.5, compose: wildfire },
  fields: { horizon: 0.46, compose: fields },
  road: { horizon: 0.46, compose: road },
  works: { horizon: 0.56, compose: works },
  airport: { horizon: 0.5, compose: airport },
  city: { horizon: 0.62, compose: city },
  street: { horizon: 0.6, compose: street },
  parliament: { horizon: 0.62, compose: square },
  court: { horizon: 0.62, compose: square },
  prison: { horizon: 0.58, compose: prisonYard },
  campus: { horizon: 0.6, compose: square },
  culture: { horizon: 0.62, compose: square },
  worship: { horizon: 0.62, compose: square },
  stage: { horizon: 0.66, compose: hall, front: onTheBoards, cloudless: true },
  stadium: { horizon: 0.52, compose: sportsGround },
  arena: { horizon: 0.56, compose: arena, front: onTheFloor, cloudless: true },
  blaze: { horizon: 0.66, compose: blaze, cloudless: true },
  ruins: { horizon: 0.62, compose: ruins },
  space: { horizon: 0.74, compose: space, cloudless: true },
};

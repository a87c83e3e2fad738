import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brief } from '../../brief.ts';
import { isAnimal } from '../../scene/animals.ts';
import type { Place } from '../../scene/places.ts';
import type { Frame } from '../../scene/stage.ts';
import type { Desert } from './palette.ts';

export type Ground = 'sand' | 'tiles' | 'water';

/** What every part of the picture needs to know. */
export interface Plain {
  context: SKRSContext2D;
  frame: Frame;
  desert: Desert;
  ground: Ground;
  /** 1 when shadows fall to the right, -1 to the left. */
  side: 1 | -1;
}

const waters: ReadonlySet<Place> = new Set(['harbour', 'sea', 'coast', 'river', 'flood', 'polar']);
const open: ReadonlySet<Place> = new Set([
  ...['hills', 'mountains', 'volcano', 'drylands', 'forest', 'wildfire', 'fields', 'works', 'ruins', 'space'],
] as Place[]);

/** Water where the news is of water, a paved floor where it is of towns, sand everywhere else. */
export function groundOf({ place }: Brief): Ground {
  if (waters.has(place)) return 'water';
  return open.has(place) ? 'sand' : 'tiles';
}

/** Nothing melts that is holy to somebody or alive, or where people died. */
export const isFirm = ({ place, sombre, landmarks: [hero] }: Brief): boolean =>
  place === 'worship' || sombre || isAnimal(hero);

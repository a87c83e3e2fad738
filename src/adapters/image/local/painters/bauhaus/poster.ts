import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../../random.ts';
import type { Inks } from './palette.ts';

export interface Poster {
  context: SKRSContext2D;
  inks: Inks;
  random: Random;
  width: number;
  height: number;
  /** Side of a grid square, in px. */
  cell: number;
  /** Where landmarks stand, in px. */
  baseline: number;
  /** 1 when the landmark stands on the right and the great disc hangs on the left, else -1. */
  side: 1 | -1;
}

/** Draws a flat world from the baseline down, and whatever it needs above. */
export type Arrangement = (poster: Poster) => void;

/** Room for something: its middle and half its size, in px. */
export interface Spot {
  x: number;
  y: number;
  radius: number;
}

import type { CanvasGradient, SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../../random.ts';
import type { Metals } from './metals.ts';

/** The surface everything is inlaid in; all measures in px. */
export interface Panel {
  context: SKRSContext2D;
  metals: Metals;
  width: number;
  height: number;
  /** What sizes are relative to. */
  unit: number;
  /** The axis of symmetry. */
  middle: number;
  /** What structures stand on. */
  base: number;
  /** Metal with light running over it. */
  gold: CanvasGradient;
}

/** Draws what lies below the base. */
export type Band = (panel: Panel, random: Random) => void;

/** What is around the axis: behind the main structure, and beside it. */
export interface Surround {
  /** Its forms, in words for the alt text. */
  says: string;
  behind(panel: Panel): void;
  beside(panel: Panel): void;
}

import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Frame } from '../../scene/stage.ts';
import type { Desert } from './palette.ts';

/** What every part of the picture needs to know. */
export interface Plain {
  context: SKRSContext2D;
  frame: Frame;
  desert: Desert;
  /** 1 when shadows fall to the right, -1 to the left. */
  side: 1 | -1;
}

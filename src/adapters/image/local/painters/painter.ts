import type { Canvas } from '@napi-rs/canvas';
import type { Brief } from '../brief.ts';
import type { MotifArt } from '../motif-art.ts';
import type { Random } from '../random.ts';

export interface PaintJob {
  brief: Brief;
  /** In px. */
  width: number;
  height: number;
  random: Random;
  motifs: readonly MotifArt[];
  /** 0..1 */
  onProgress(progress: number): void;
}

export interface Painting {
  canvas: Canvas;
  /** What can be seen, for alt text: "a harbour under storm clouds, with a freighter". */
  says: string;
}

/** Draws a brief in one manner. Runs in a worker. */
export type Painter = (job: PaintJob) => Promise<Painting>;

import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Hex } from '../../colour.ts';

/** Half discs one over the other with their flat side on `y` px; each ring is a share of the radius and its colour. */
export function halfDiscs(
  context: SKRSContext2D,
  { x, y, radius }: { x: number; y: number; radius: number },
  rings: readonly (readonly [share: number, fill: Hex | CanvasGradient])[],
): void {
  for (const [share, fill] of rings) {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(x, y, radius * share, Math.PI, 0);
    context.fill();
  }
}

import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Shape, Tone } from '../../scene/pen.ts';

/** One colour for a surface or a line of the scene; lines are never thinner than `thinnest` px. */
export function paintFlat(context: SKRSContext2D, shape: Shape, colour: string, thinnest = 1): void {
  if (shape.lineWidth === undefined) {
    context.fillStyle = colour;
    context.fill(shape.path);
    return;
  }
  context.strokeStyle = colour;
  context.lineWidth = Math.max(shape.lineWidth, thinnest);
  context.stroke(shape.path);
}

/** A line around a surface. */
export function outline(context: SKRSContext2D, shape: Shape, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(shape.path);
}

const marks: ReadonlySet<Tone> = new Set(['foam', 'groundAlt', 'ground', 'path']);

/** Surfaces too small or too soft for a line of their own. */
export function takesOutline(shape: Shape, smallest: number): boolean {
  if (shape.lineWidth !== undefined) return false;
  // Foam and stripes of the ground are marks, not things; a white mast is one.
  if (shape.flow !== 'upright' && marks.has(shape.tone)) return false;
  return shape.bottom - shape.top >= smallest;
}

import { Path2D, PathOp } from '@napi-rs/canvas';
import type { Shape, Tone } from './pen.ts';

/** Still water gives colours back darker, and no lamp's light. */
const mirrored: Partial<Record<Tone, Tone>> = {
  wall: 'wallShade',
  window: 'waterDeep',
  dark: 'waterDeep',
  foliage: 'foliageDark',
  foam: 'water',
  snow: 'cloudShade',
};

/** Shapes as water at the line `y` px shows them: upside down, and lower by `squeeze` (1 would be the full height). */
export function reflectionOf(shapes: readonly Shape[], y: number, squeeze: number): Shape[] {
  return shapes.map((shape) => {
    const path = new Path2D();
    path.addPath(shape.path, { a: 1, b: 0, c: 0, d: -squeeze, e: 0, f: y * (1 + squeeze) });
    return {
      ...shape,
      path,
      tone: mirrored[shape.tone] ?? shape.tone,
      flow: 'level',
      top: y + (y - shape.bottom) * squeeze,
      bottom: y + (y - shape.top) * squeeze,
    };
  });
}

/** What is left of shapes above the line `y` px when the rest is under water. */
export function aboveWater(shapes: readonly Shape[], y: number): Shape[] {
  const air = new Path2D();
  air.rect(-1e5, y - 1e5, 2e5, 1e5);
  return shapes.flatMap((shape): Shape[] => {
    if (shape.bottom <= y) return [shape];
    // A line that goes down into the water is too thin to be missed there.
    if (shape.top >= y || shape.lineWidth !== undefined) return [];
    return [{ ...shape, path: new Path2D(shape.path).op(air, PathOp.Intersect), bottom: y }];
  });
}

/** Only those parts of shapes that lie inside an area; lines are left out. */
export function within(shapes: readonly Shape[], area: Path2D): Shape[] {
  return shapes
    .filter(({ lineWidth }) => lineWidth === undefined)
    .map((shape) => ({ ...shape, path: new Path2D(shape.path).op(area, PathOp.Intersect) }));
}

import type { Point } from './pen.ts';
import type { Spot, Stage } from './stage.ts';

/** In units of the spot's size. */
const stone = { height: 0.4, half: 0.27, cap: 0.06, overhang: 0.05, face: 0.05 };
/** What stands on it is smaller than what stands on the ground. */
const share = 0.74;

/**
 * A block of stone for what is too small to stand in a landscape: a coin as large as a car would be a joke, one on a
 * plinth is a monument. Answers with where the thing stands.
 */
export function plinth(stage: Stage, { x, y, size }: Spot): Spot {
  const { height, half, cap, overhang, face } = stone;
  const pen = stage.pen.at(x, y, size, stage.side < 0).as({ depth: 0.92, flow: 'upright' });
  const top = -height + cap;
  const edge = half + overhang;
  // The light comes from the other side than the main landmark's, so the shaded side is towards that.
  const shaded = half * 0.36;
  pen.as({ flow: 'level' }).blob('dark', [
    [-edge * 1.1, 0.005],
    [0, -0.03],
    [edge * 1.5, 0.005],
    [0, 0.04],
  ]);
  pen.polygon('wall', box(-half * 1.08, -0.07, shaded * 1.08, 0));
  pen.polygon('wallShade', box(shaded * 1.08, -0.07, half * 1.08, 0));
  pen.polygon('wall', box(-half, top, shaded, -0.07));
  pen.polygon('wallShade', box(shaded, top, half, -0.07));
  pen.polygon('wall', box(-edge, top - cap, shaded, top));
  pen.polygon('wallShade', box(shaded, top - cap, edge, top));
  pen.as({ flow: 'level' }).polygon('foam', [
    [-edge, top - cap],
    [-edge * 0.82, top - cap - face],
    [edge * 0.82, top - cap - face],
    [edge, top - cap],
  ]);
  return { x, y: y - size * (height + face * 0.4), size: size * share, raised: true };
}

function box(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ];
}

import type { Pen, Point, Tone } from '../pen.ts';
import type { Stage } from '../stage.ts';

/** A flat field as the viewer sees it: `across` in units of the frame at the viewer's feet, `near` from 0 (horizon) to 1 (feet). */
export interface Surface {
  at(across: number, near: number): Point;
  /** Size in px that something of `units` has there. */
  size(units: number, near: number): number;
  quad(pen: Pen, tone: Tone, across: readonly [number, number], near: readonly [number, number]): void;
  /** A line on the ground; it is thinner where it is far away. */
  stripe(tone: Tone, from: Point, to: Point, width: number): void;
}

/** All lines that run away meet at `middle` px on the horizon. */
export function surfaceOf({ frame, pen }: Stage, middle: number): Surface {
  const { unit, horizon, height } = frame;
  const at = (across: number, near: number): Point => [
    middle + across * unit * near,
    horizon + (height - horizon) * near,
  ];
  const lines = pen.as({ depth: 0.75, flow: 'upright' });
  return {
    at,
    size: (units, near) => units * unit * near,
    quad: (brush, tone, [left, right], [far, near]) =>
      brush.polygon(tone, [at(left, far), at(right, far), at(right, near), at(left, near)]),
    stripe(tone, [fromX, fromNear], [toX, toNear], width) {
      // Lines across have the thickness of their distance; lines that run away narrow towards it.
      if (fromNear === toNear) {
        const half = (width * fromNear) / 4;
        lines.polygon(tone, [
          at(fromX, fromNear - half),
          at(toX, fromNear - half),
          at(toX, fromNear + half),
          at(fromX, fromNear + half),
        ]);
      } else {
        const half = width / 2;
        lines.polygon(tone, [
          at(fromX - half, fromNear),
          at(fromX + half, fromNear),
          at(toX + half, toNear),
          at(toX - half, toNear),
        ]);
      }
    },
  };
}

/** Grass from side to side, mown in stripes that run away. */
export function mown(stage: Stage, surface: Surface, top = 0.05): void {
  const { frame, pen } = stage;
  const { width, height, horizon } = frame;
  const y = horizon + (height - horizon) * top;
  pen.as({ depth: 0.4, flow: 'level' }).rect('foliage', -4, y - 1, width + 8, height - y + 5);
  // Far away the stripes are too narrow to be told apart.
  const [far, wide] = [Math.max(top, 0.1), 0.46];
  const stripes = pen.as({ depth: 0.6, flow: 'slope' });
  for (let stripe = -24; stripe < 24; stripe += 2) {
    const across = [stripe * wide, (stripe + 1) * wide] as const;
    const [left, right] = [surface.at(across[0], 1.02)[0], surface.at(across[1], 1.02)[0]];
    const [farLeft, farRight] = [surface.at(across[0], far)[0], surface.at(across[1], far)[0]];
    if (Math.max(right, farRight) < 0 || Math.min(left, farLeft) > width) continue;
    surface.quad(stripes, 'foliageDark', across, [far, 1.02]);
  }
}

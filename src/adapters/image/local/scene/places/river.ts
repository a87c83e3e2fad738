import { Path2D } from '@napi-rs/canvas';
import type { Point } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import { reflectionOf, within } from '../reflection.ts';
import { plain, ridge, type Spot, type Stage, stand } from '../stage.ts';

/** The middle of the river and half its width at a height; `near` 0 at its far end … 1 at the viewer. */
function course({ frame, side }: Stage, far: { y: number; half: number }, near: number): [number, number, number] {
  const y = far.y + (frame.height * 1.02 - far.y) * near;
  const bend = Math.sin(near * Math.PI * 1.25) * 0.1;
  const x = frame.width * (0.5 + side * (0.04 - 0.14 * near + bend));
  const half = far.half + (Math.min(frame.width, frame.unit * 1.2) * 0.46 - far.half) * near ** 1.5;
  return [x, y, half];
}

/** A river that comes towards the viewer from under a bridge, or from the foot of a dam. */
export function river(stage: Stage): void {
  const { frame, side, brief, random } = stage;
  const { horizon, unit, width } = frame;
  const dam = brief.landmarks[0] === 'dam';
  const crossing = dam ? 'dam' : 'bridge';
  const span = Math.min(unit * (dam ? 0.86 : 0.74), width * 0.8);
  const size = span / (dam ? 2.6 : 3.2);
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.26, bumps: 2.3, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.16, base: horizon + unit * 0.01, height: unit * 0.13, bumps: 2.9, line: 2 });
  plain(stage, ['ground', 'foliage'], horizon);
  const far = { y: horizon + unit * (dam ? 0.1 : 0.03), half: span * (dam ? 0.16 : 0.12) };
  const surface = water(stage, far);
  const foot = horizon + unit * (dam ? 0.11 : 0.16);
  const at = (foot - far.y) / (frame.height * 1.02 - far.y);
  const [middle] = course(stage, far, Math.max(0, at));
  const spot = { x: middle, y: foot, size };
  for (const edge of [-1, 1]) {
    for (let tree = 0; tree < 5; tree++) {
      const x = middle + edge * (span * 0.56 + unit * 0.1 * tree + unit * 0.04 * random.next());
      const height = unit * random.between(0.1, 0.18);
      const y = foot - unit * 0.02 * random.next() - unit * 0.03;
      const shape = tree % 2 ? 'slender' : 'broad';
      stage.tree(stage.pen.at(x, y, height).as({ depth: 0.3, flow: 'leafy' }), shape);
    }
  }
  if (dam) gorge(stage, spot);
  const before = stage.shapes.length;
  stand(stage, crossing, spot, 0.42, 0.84);
  const built = stage.shapes.splice(before);
  if (!dam) {
    stage.shapes.push(...within(reflectionOf(built, spot.y, 0.7), surface));
    shimmer(stage, spot, span);
  }
  stage.shapes.push(...built);
  // The banks hold the ends of the bridge.
  if (!dam)
    for (const edge of [-1, 1])
      stage.pen.as({ depth: 0.44, flow: 'slope' }).blob('foliageDark', [
        [middle + edge * span * 0.4, foot + unit * 0.035],
        [middle + edge * span * 0.45, foot - size * 0.2],
        [middle + edge * span * 0.53, foot - size * 0.5],
        [middle + edge * (span * 0.66 + unit * 0.08), foot - size * 0.12],
        [middle + edge * (span * 0.7 + unit * 0.14), foot + unit * 0.03],
      ]);
  stage.shows.add(landmarkNames.tree);
  nearBank(stage, far, side);
}

/** Draws the river and its banks; returns where there is water. */
function water(stage: Stage, far: { y: number; half: number }): Path2D {
  const { frame, random } = stage;
  const banks = (shift: number): Point[] => {
    const [left, right]: [Point[], Point[]] = [[], []];
    for (let step = 0; step <= 26; step++) {
      const near = step / 26;
      const [x, y, half] = course(stage, far, near);
      const edge = half + frame.unit * (shift * (0.15 + near) + 0.02 * near * stage.wave(near * 5, 4));
      left.push([x - edge, y]);
      right.push([x + edge, y]);
    }
    return [...left, ...right.reverse()];
  };
  stage.pen.as({ depth: 0.4, flow: 'slope' }).polygon('foliageDark', banks(0.045));
  stage.pen.as({ depth: 0.4, flow: 'level' }).polygon('path', banks(0.018));
  stage.pen.as({ depth: 0.35, flow: 'level' }).polygon('water', banks(0));
  const surface = stage.shapes.at(-1)?.path ?? new Path2D();
  for (let streak = 0; streak < 46; streak++) {
    const near = random.next() ** 0.8;
    const [x, y, half] = course(stage, far, near);
    const from = random.between(-0.86, 0.5);
    const to = Math.min(0.9, from + random.between(0.12, 0.5));
    const tone = random.pick(['waterDeep', 'waterDeep', 'waterDeep', 'foam', 'foliageDark'] as const);
    stage.pen.as({ depth: 0.4 + near * 0.5, flow: 'level' }).curve(tone, frame.unit * (0.002 + 0.009 * near), [
      [x + half * from, y],
      [x + half * (from + to) * 0.5, y - frame.unit * 0.005],
      [x + half * to, y],
    ]);
  }
  return surface;
}

/** The hillsides a dam is built into. */
function gorge({ frame, pen, wave }: Stage, { x, y, size }: Spot): void {
  for (const edge of [-1, 1]) {
    const reach = Math.max(size, edge < 0 ? x + size * 0.2 : frame.width - x + size * 0.2);
    const slope = Array.from({ length: 15 }, (_, step): Point => {
      const along = step / 14;
      const rise = 0.86 + 0.4 * Math.sin(Math.min(1, along * 1.6) * Math.PI * 0.5) - 0.5 * along ** 3;
      return [
        x + edge * (size * 0.95 + (reach - size * 0.95) * along),
        y - size * (rise + 0.09 * wave(along * 4, edge)),
      ];
    });
    pen
      .as({ depth: 0.38, flow: 'slope' })
      .polygon('mid', [[x + edge * size * 0.7, y], ...slope, [x + edge * reach, y + 2]]);
    const foot = slope.map(([px, py], step): Point => [px, y - (y - py) * (0.24 + 0.3 * (step / 14))]);
    pen
      .as({ depth: 0.4, flow: 'slope' })
      .polygon('near', [[x + edge * size * 0.8, y + 2], ...foot, [x + edge * reach, y + 2]]);
  }
}

/** Level strokes over the mirrored arches, so that it is water that mirrors them. */
function shimmer(stage: Stage, spot: Spot, span: number): void {
  const { frame, random } = stage;
  for (let streak = 0; streak < 16; streak++) {
    const below = random.next();
    const x = spot.x + span * random.between(-0.3, 0.3);
    const half = span * random.between(0.04, 0.12);
    const y = spot.y + span * (0.02 + 0.24 * below);
    stage.pen.as({ depth: 0.42, flow: 'level' }).line(streak % 3 ? 'water' : 'waterDeep', frame.unit * 0.005, [
      [x - half, y],
      [x + half, y],
    ]);
  }
}

/** Reeds and one great tree frame the view on the side of the bridge. */
function nearBank(stage: Stage, far: { y: number; half: number }, side: number): void {
  const { frame, random } = stage;
  const { width, height, unit } = frame;
  const shown = width / unit > 1.1;
  if (shown) {
    const foot: Point = [width * (0.5 + side * 0.44), height * 0.88];
    stage.tree(stage.pen.at(foot[0], foot[1], unit * 0.6).as({ depth: 0.9, flow: 'leafy' }));
  }
  for (let reed = 0; reed < 26; reed++) {
    const near = 0.55 + 0.45 * random.next();
    const [x, y, half] = course(stage, far, near);
    const edge = random.chance(0.7) ? side : -side;
    const base: Point = [x + edge * (half + unit * random.between(0, 0.06)), y];
    const tall = unit * random.between(0.05, 0.12) * near;
    stage.pen
      .as({ depth: 0.93, flow: 'rising' })
      .curve(reed % 3 ? 'foliageDark' : 'foliage', unit * 0.006, [
        base,
        [base[0] + tall * 0.08, base[1] - tall * 0.6],
        [base[0] + tall * random.between(-0.3, 0.3), base[1] - tall],
      ]);
  }
}

/** Things stand on the bank, on the side of the light. */
export const onTheBank = ({ frame, side }: Stage): Spot => ({
  x: frame.width * (0.5 - side * 0.36),
  y: frame.height * 0.86,
  size: frame.unit * 0.26,
});

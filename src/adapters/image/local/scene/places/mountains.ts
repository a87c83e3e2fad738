import { warm } from '../by-region.ts';
import type { Point } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import { ridge, type Stage, stand } from '../stage.ts';

/** Snow-capped summits behind a wooded valley. */
export function mountains(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  const at = (offset: number): number => width * (0.5 + side * offset);
  const flip = side < 0;
  const summit = (offset: number, size: number, depth: number, mirrored = flip): void =>
    stand(
      stage,
      'peak',
      { x: at(offset), y: horizon + unit * 0.06, size: Math.min(unit, horizon * 1.28) * size },
      depth,
      1.6,
      mirrored,
    );
  summit(-0.42 + random.between(-0.08, 0.08), random.between(0.3, 0.46), 0.05, !flip);
  summit(0.5, random.between(0.34, 0.48), 0.08, random.chance(0.5));
  summit(random.between(-0.2, -0.06), random.between(0.24, 0.38), 0.1, random.chance(0.5));
  summit(random.between(0.08, 0.22), random.between(0.6, 0.72), 0.34);
  // The valley's floor, so that no sky is left between the summits' feet and the meadow.
  stage.pen.as({ depth: 0.3, flow: 'level' }).rect('mid', -2, horizon + unit * 0.035, width + 4, unit * 0.2);
  // Foothills close the valley from both sides.
  foothill(stage, -1, 0.2, 0.34);
  foothill(stage, 1, 0.14, 0.38);
  woods(stage, { y: horizon + unit * 0.06, spread: 0.05, size: 0.07, count: 34, depth: 0.4 });
  ridge(stage, { tone: 'ground', depth: 0.5, base: horizon + unit * 0.12, height: unit * 0.05, bumps: 1.6, line: 4 });
  meadow(stage);
  woods(stage, { y: horizon + unit * 0.15, spread: 0.06, size: 0.13, count: 15, depth: 0.55 });
  ridge(stage, { tone: 'near', depth: 0.85, base: height * 0.955, height: unit * 0.09, bumps: 1.9, line: 6 });
  for (const [offset, size] of [
    [0.44, 0.52],
    [0.35, 0.36],
    [0.5, 0.4],
    [-0.47, 0.3],
  ] as const)
    stage.tree(stage.pen.at(at(offset), height * 0.965, unit * size).as({ depth: 0.93, flow: 'leafy' }), 'conifer');
  stage.shows.add(warm(stage.brief.region) ? landmarkNames.tree : 'pines');
  for (let stone = 0; stone < 5; stone++) {
    const x = random.between(0, width);
    const half = unit * random.between(0.015, 0.035);
    stage.pen.as({ depth: 0.95, flow: 'slope' }).polygon('wallShade', [
      [x - half, height * 0.975],
      [x - half * 0.6, height * 0.975 - half],
      [x + half * 0.3, height * 0.975 - half * 1.1],
      [x + half, height * 0.975],
    ]);
  }
}

function foothill(stage: Stage, edge: -1 | 1, reach: number, rise: number): void {
  const { frame, wave } = stage;
  const { horizon, unit, width } = frame;
  const slope: Point[] = [];
  for (let step = 0; step <= 16; step++) {
    const along = step / 16;
    slope.push([
      width * (0.5 + edge * (0.52 - (0.52 - reach) * along * 1.1)),
      horizon + unit * (0.08 - rise * 0.62 * (1 - along) ** 1.5 + 0.016 * wave(along * 5, edge + 4)),
    ]);
  }
  stage.pen
    .as({ depth: 0.25, flow: 'slope' })
    .polygon('mid', [
      [width * (0.5 + edge * 0.54), horizon + unit * 0.12],
      ...slope,
      [width * (0.5 + edge * reach * 0.9), horizon + unit * 0.12],
    ]);
}

/** A loose row of pines; lengths in units of the frame. */
function woods(
  { frame, random, pen, tree: plant }: Stage,
  look: { y: number; spread: number; size: number; count: number; depth: number },
): void {
  for (let tree = 0; tree < look.count; tree++) {
    const share = (tree + random.next()) / look.count;
    // The valley's middle stays open.
    const open = Math.abs(share - 0.5) < 0.1 ? 0.6 : 1;
    const size = frame.unit * look.size * random.between(0.7, 1.25) * open;
    plant(
      pen
        .at(frame.width * share, look.y + frame.unit * look.spread * (random.next() - 0.2), size)
        .as({ depth: look.depth, flow: 'leafy' }),
      'conifer',
    );
  }
}

/** A stream comes down through the meadows. */
function meadow(stage: Stage): void {
  const { frame, side } = stage;
  const { horizon, unit, width, height } = frame;
  const [left, right]: [Point[], Point[]] = [[], []];
  for (let step = 0; step <= 20; step++) {
    const near = step / 20;
    const y = horizon + unit * 0.1 + (height - horizon - unit * 0.1) * near;
    const x = width * (0.5 - side * (0.04 + 0.12 * Math.sin(near * 5) * (0.2 + near)));
    const half = unit * (0.004 + 0.07 * near ** 1.6);
    left.push([x - half, y]);
    right.push([x + half, y]);
  }
  stage.pen.as({ depth: 0.55, flow: 'slope' }).polygon('water', [...left, ...right.reverse()]);
  for (const [offset, from, length] of [
    [0.3, 0.3, 0.4],
    [-0.42, 0.42, 0.34],
    [0.16, 0.62, 0.5],
  ] as const) {
    const y = horizon + (height - horizon) * from;
    const x = width * (0.5 + side * offset);
    stage.pen.as({ depth: 0.55, flow: 'level' }).blob('groundAlt', [
      [x - width * length * 0.4, y],
      [x, y - unit * 0.014],
      [x + width * length * 0.4, y],
      [x, y + unit * 0.018],
    ]);
  }
}

import type { Landmark } from '../places.ts';
import { landmarkNames } from '../places.ts';
import { aboveWater, reflectionOf } from '../reflection.ts';
import { ridge, type Spot, type Stage, stand } from '../stage.ts';
import { ripples } from './sea.ts';

/** Where something stands in the flood: across the picture, down from the horizon, how high and how deep under water. */
interface Sunk {
  x: number;
  near: number;
  size: number;
  under: number;
  draws: Landmark;
}

/** A village in still, brown water: roofs, crowns of trees, the tops of a fence, a road sign. */
export function flood(stage: Stage): void {
  const { frame, random, side, brief } = stage;
  const { horizon, unit, width, height } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.17, bumps: 2, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.15, base: horizon + unit * 0.005, height: unit * 0.06, bumps: 5, line: 2 });
  stage.pen.as({ depth: 0.3, flow: 'level' }).rect('water', -2, horizon, width + 4, height - horizon + 4);
  for (let tree = 0; tree < 9; tree++)
    stage.tree(
      stage.pen
        .at(width * ((tree + random.next()) / 9), horizon + unit * 0.012, unit * random.between(0.06, 0.11))
        .as({ depth: 0.2, flow: 'leafy' }),
    );
  ripples(stage, horizon, height, 40);
  const [hero] = brief.landmarks;
  const main = hero === 'tree' ? 'house' : hero;
  const sunk: readonly Sunk[] = [
    { x: 0.06, near: 0.03, size: 0.13, under: 0.3, draws: 'house' },
    { x: -0.2, near: 0.04, size: 0.12, under: 0.3, draws: 'house' },
    { x: 0.42, near: 0.05, size: 0.15, under: 0.32, draws: 'house' },
    { x: -0.36, near: 0.09, size: 0.26, under: 0.42, draws: 'tree' },
    { x: -0.08, near: 0.11, size: 0.19, under: 0.3, draws: 'house' },
    { x: 0.46, near: 0.2, size: 0.4, under: 0.4, draws: 'tree' },
    { x: 0.24, near: 0.24, size: 0.36, under: 0.3, draws: main },
  ];
  for (const thing of sunk) drown(stage, thing);
  fence(stage);
  sign(stage, width * (0.5 - side * 0.02), horizon + (height - horizon) * 0.56);
  ripples(stage, horizon + (height - horizon) * 0.15, height, 26);
  sandbags(stage);
  stage.shows.add(landmarkNames.house);
  stage.shows.add(landmarkNames.tree);
}

/** Things stand on the sandbags at the viewer's feet. */
export const onTheSandbags = ({ frame, side }: Stage): Spot => ({
  x: frame.width * (0.5 - side * 0.25),
  y: frame.height - frame.unit * 0.105,
  size: frame.unit * 0.26,
});

/** Sets a thing into the water, which mirrors what of it is dry. */
function drown(stage: Stage, { x, near, size, under, draws }: Sunk): void {
  const { frame, side } = stage;
  const { horizon, unit, width, height } = frame;
  const line = horizon + (height - horizon) * near;
  const depth = 0.25 + near;
  const tall = Math.min(unit * size, width * 0.26);
  const middle = width * (0.5 + side * x);
  const before = stage.shapes.length;
  stand(stage, draws, { x: middle, y: line + tall * under, size: tall }, depth, 0.6, x < 0);
  const dry = aboveWater(stage.shapes.splice(before), line);
  stage.shapes.push(...reflectionOf(dry, line, 0.6), ...dry);
  const half = tall * (draws === 'tree' ? 0.4 : 0.9);
  const pen = stage.pen.as({ depth, flow: 'level' });
  pen.line('foam', unit * 0.0035, [
    [middle - half * 0.92, line],
    [middle + half * 0.9, line],
  ]);
  for (let streak = 0; streak < 5; streak++) {
    const y = line + tall * (0.06 + streak * 0.085);
    const reach = half * (1 - streak * 0.1);
    pen.line(streak % 2 ? 'waterDeep' : 'water', unit * (0.004 + 0.006 * near), [
      [middle - reach * stage.random.between(0.2, 1), y],
      [middle + reach * stage.random.between(0.2, 1), y],
    ]);
  }
}

/** Only the tops of the posts are left. */
function fence(stage: Stage): void {
  const { frame, side } = stage;
  const { horizon, unit, width, height } = frame;
  const posts = 9;
  const at = (share: number): { x: number; y: number; size: number } => ({
    x: width * (0.5 + side * (-0.54 + 0.52 * share)),
    y: horizon + (height - horizon) * (0.62 - 0.4 * share),
    size: unit * (0.085 - 0.05 * share),
  });
  for (let post = posts; post >= 0; post--) {
    const { x, y, size } = at(post / posts);
    const pen = stage.pen.at(x, y, size).as({ depth: 0.6, flow: 'upright' });
    pen.rect('dark', -0.09, -1, 0.18, 1);
    stage.pen
      .at(x, y, size)
      .as({ depth: 0.6, flow: 'level' })
      .polygon('waterDeep', [
        [-0.1, 0],
        [0.1, 0],
        [0.05, 0.75],
        [-0.08, 0.7],
      ]);
  }
  const [first, last] = [at(0), at(1)];
  stage.pen.as({ depth: 0.6, flow: 'upright' }).polygon('dark', [
    [first.x, first.y - first.size * 0.8],
    [last.x, last.y - last.size * 0.8],
    [last.x, last.y - last.size * 0.6],
    [first.x, first.y - first.size * 0.6],
  ]);
}

/** A triangular road sign whose post goes down into the water. */
function sign(stage: Stage, x: number, y: number): void {
  const size = stage.frame.unit * 0.17;
  const pen = stage.pen.at(x, y, size).as({ depth: 0.65, flow: 'upright' });
  pen.rect('wallShade', -0.03, -0.5, 0.06, 0.5);
  pen.polygon('accent', [
    [-0.34, -0.44],
    [0, -1.02],
    [0.34, -0.44],
  ]);
  pen.polygon('snow', [
    [-0.2, -0.52],
    [0, -0.87],
    [0.2, -0.52],
  ]);
  stage.pen
    .at(x, y, size)
    .as({ depth: 0.65, flow: 'level' })
    .polygon('waterDeep', [
      [-0.06, 0],
      [0.06, 0],
      [0.16, 0.52],
      [-0.14, 0.5],
    ]);
}

/** Two courses of sandbags along the lower edge. */
function sandbags(stage: Stage): void {
  const { frame, random } = stage;
  const { unit, width, height } = frame;
  const long = unit * 0.13;
  for (const [row, top] of [
    [1, height - unit * 0.13],
    [0, height - unit * 0.075],
  ] as const) {
    for (let x = -long * (0.2 + row * 0.5); x < width + long; x += long * 0.93) {
      const lift = unit * random.between(-0.006, 0.006);
      const tall = unit * 0.062;
      const pen = stage.pen.as({ depth: 0.9 + 0.05 * (1 - row), flow: 'leafy' });
      pen.blob(row ? 'wallShade' : 'path', [
        [x, top + lift + tall * 0.5],
        [x + long * 0.12, top + lift + tall * 0.06],
        [x + long * 0.5, top + lift - tall * 0.06],
        [x + long * 0.88, top + lift + tall * 0.08],
        [x + long, top + lift + tall * 0.55],
        [x + long * 0.86, top + lift + tall * 1.05],
        [x + long * 0.14, top + lift + tall * 1.05],
      ]);
      pen.line('wallShade', unit * 0.003, [
        [x + long * 0.88, top + lift + tall * 0.2],
        [x + long * 0.9, top + lift + tall * 0.85],
      ]);
    }
  }
  stage.pen.as({ depth: 0.97, flow: 'level' }).rect('path', -4, height - unit * 0.03, width + 8, unit * 0.04);
}

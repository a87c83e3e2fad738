import type { Point } from '../pen.ts';
import { type Spot, type Stage, stand } from '../stage.ts';
import { ripples } from './sea.ts';

/** An ice sea: bergs far and near, floes like paving that widens towards the viewer. */
export function polar(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  shelf(stage);
  stage.pen.as({ depth: 0.2, flow: 'level' }).rect('water', -2, horizon, width + 4, height - horizon + 4);
  for (let band = 0; band < 5; band++) {
    const y = horizon + (height - horizon) * ((band + 0.6) / 5) ** 1.5;
    stage.pen.as({ depth: 0.3 + band * 0.12, flow: 'level' }).blob('waterDeep', [
      [-20, y],
      [width * random.between(0.2, 0.5), y - unit * 0.01 * (1 + band)],
      [width + 20, y],
      [width * random.between(0.5, 0.8), y + unit * 0.014 * (1 + band)],
    ]);
  }
  ripples(stage, horizon, height, 18);
  for (const [offset, near, size] of [
    [-0.4, 0.01, 0.1],
    [-0.2, 0.015, 0.06],
    [0.04, 0.02, 0.09],
    [-0.34, 0.1, 0.17],
  ] as const)
    berg(stage, width * (0.5 + side * offset), horizon + (height - horizon) * near, unit * size, 0.12 + near, side > 0);
  floes(stage, 0.05, 0.3);
  const main = unit * random.between(0.38, 0.48);
  berg(
    stage,
    width * (0.5 + side * random.between(0.14, 0.26)),
    horizon + (height - horizon) * 0.2,
    main,
    0.42,
    side < 0,
  );
  floes(stage, 0.3, 0.82);
  nearFloe(stage);
}

/** Things stand on the floe at the viewer's feet. */
export const onTheFloe = ({ frame, side }: Stage): Spot => ({
  x: frame.width * (0.5 - side * 0.2),
  y: frame.height * 0.935,
  size: frame.unit * 0.28,
});

/** An iceberg and what the water shows of it. */
function berg(stage: Stage, x: number, y: number, size: number, depth: number, flip: boolean): void {
  const { frame } = stage;
  const tall = Math.min(size, frame.width * 0.4);
  const pen = stage.pen.at(x, y, tall, flip).as({ depth, flow: 'level' });
  pen.polygon('cloudShade', [
    [-0.72, 0],
    [0.76, 0],
    [0.5, 0.14],
    [0.36, 0.3],
    [0.2, 0.2],
    [-0.14, 0.44],
    [-0.36, 0.26],
    [-0.6, 0.12],
  ]);
  for (const [from, to, depthBelow] of [
    [-0.66, 0.1, 0.07],
    [-0.2, 0.62, 0.13],
    [-0.5, 0.2, 0.2],
    [-0.2, 0.5, 0.27],
    [-0.4, 0.1, 0.34],
  ] as const)
    pen.line('water', 0.02, [
      [from, depthBelow],
      [to, depthBelow],
    ]);
  stand(stage, 'iceberg', { x, y, size: tall }, depth, 0.9, flip);
}

/** Distant ice along the horizon. */
function shelf(stage: Stage): void {
  const { frame, random } = stage;
  const { horizon, unit, width } = frame;
  const line: Point[] = [[-4, horizon + 3]];
  for (let x = -4; x < width + 4; ) {
    const top = horizon - unit * random.between(0.008, 0.04);
    line.push([x, top]);
    x += unit * random.between(0.04, 0.12);
    line.push([x, top - unit * random.between(-0.006, 0.006)]);
  }
  line.push([width + 4, horizon + 3]);
  stage.pen.as({ depth: 0.05, flow: 'slope' }).polygon('cloudShade', line);
}

/** Flat pieces of ice between two distances, 0 at the horizon … 1 at the viewer. */
function floes(stage: Stage, from: number, to: number): void {
  const { frame, random } = stage;
  const { horizon, unit, width, height } = frame;
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    const near = from + ((to - from) * (row + 0.5)) / rows;
    const half = unit * (0.03 + 0.15 * near);
    const step = half * 3.1;
    for (let x = -half + random.next() * step; x < width + half; x += step * random.between(0.8, 1.3)) {
      if (random.chance(0.22)) continue;
      const y = horizon + (height - horizon) * (near + random.between(-0.02, 0.02));
      floe(stage, [x, y], half * random.between(0.7, 1.2), 0.25 + near * 0.65);
    }
  }
}

function floe(stage: Stage, [x, y]: Point, half: number, depth: number): void {
  const { random } = stage;
  const corners = random.whole(6, 8);
  const top: Point[] = [];
  for (let corner = 0; corner < corners; corner++) {
    const angle = (corner / corners) * Math.PI * 2;
    const reach = half * random.between(0.75, 1.1);
    top.push([x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.24]);
  }
  const thick = half * 0.1;
  const pen = stage.pen.as({ depth, flow: 'level' });
  const under = (drop: number): Point[] => top.map(([px, py]): Point => [px, py + drop]);
  pen.polygon('waterDeep', under(thick * 1.9));
  pen.polygon('cloudShade', under(thick));
  pen.polygon('snow', top);
}

function nearFloe(stage: Stage): void {
  const { frame, side } = stage;
  const { width, height, unit } = frame;
  const at = (share: number, down: number): Point => [width * (0.5 + side * share), height * down];
  const edge: Point[] = [
    at(-0.6, 0.85),
    at(-0.34, 0.838),
    at(-0.1, 0.85),
    at(0.02, 0.835),
    at(0.12, 0.87),
    at(0.24, 0.885),
    at(0.3, 0.94),
    at(0.4, 0.96),
    at(0.36, 1.02),
  ];
  const below = edge.map(([x, y]): Point => [x, y + unit * 0.028]);
  const rest: Point[] = [at(0.3, 1.05), at(-0.6, 1.05)];
  stage.pen
    .as({ depth: 0.9, flow: 'slope' })
    .polygon('waterDeep', [...edge.map(([x, y]): Point => [x + side * unit * 0.02, y + unit * 0.04]), ...rest]);
  stage.pen.as({ depth: 0.92, flow: 'slope' }).polygon('cloudShade', [...below, ...rest]);
  stage.pen.as({ depth: 0.92, flow: 'slope' }).polygon('snow', [...edge, ...rest]);
  for (const crack of [
    [at(-0.5, 0.9), at(-0.34, 0.915), at(-0.2, 0.9)],
    [at(0.1, 0.93), at(0.18, 0.955), at(0.15, 1)],
    [at(-0.44, 0.97), at(-0.3, 0.96), at(-0.22, 0.985)],
  ] as const)
    stage.pen.as({ depth: 0.94, flow: 'level' }).line('cloudShade', unit * 0.006, crack);
}

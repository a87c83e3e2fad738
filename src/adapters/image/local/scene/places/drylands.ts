import type { Point } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import { ridge, type Stage, stand } from '../stage.ts';
import { bareTree, dryShrub } from '../structures/shrubs.ts';

/** Parched ground that has broken into plates, dead wood, dunes far off. */
export function drylands(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.16, bumps: 1.7, line: 1 });
  dunes(stage);
  stage.pen.as({ depth: 0.35, flow: 'level' }).rect('groundAlt', -2, horizon, width + 4, height - horizon + 4);
  plates(stage);
  for (let tuft = 0; tuft < 7; tuft++) {
    const near = random.between(0.04, 0.22);
    dryShrub(
      stage.pen
        .at(random.between(0, width), horizon + (height - horizon) * near, unit * (0.035 + 0.2 * near))
        .as({ depth: 0.3 + near, flow: 'upright' }),
      random,
    );
  }
  const x = width * (0.5 + side * (width > height ? 0.26 : 0.22));
  const foot = horizon + (height - horizon) * 0.42;
  shadow(stage, x, foot, unit * 0.3);
  bareTree(stage.pen.at(x, foot, unit * 0.56, side < 0).as({ depth: 0.65, flow: 'upright' }));
  stage.shows.add('a bare tree');
  for (const [offset, near, size] of [
    [-0.4, 0.3, 0.2],
    [0.44, 0.78, 0.3],
  ] as const)
    stand(
      stage,
      'cactus',
      { x: width * (0.5 + side * offset), y: horizon + (height - horizon) * near, size: unit * size },
      0.5 + near * 0.4,
      0.5,
    );
  stage.shows.add(landmarkNames.cactus);
}

function dunes(stage: Stage): void {
  const { frame, side } = stage;
  const { horizon, unit, width } = frame;
  for (const [centre, half, rise] of [
    [-0.3, 0.34, 0.07],
    [0.28, 0.42, 0.09],
    [0, 0.26, 0.045],
  ] as const) {
    const at = (share: number, up: number): Point => [
      width * (0.5 + side * (centre + half * share)),
      horizon - unit * up + 2,
    ];
    const pen = stage.pen.as({ depth: 0.15, flow: 'slope' });
    pen.polygon('path', [
      at(-1, 0),
      at(-0.5, rise * 0.4),
      at(-0.1, rise * 0.95),
      at(0.05, rise),
      at(0.4, rise * 0.4),
      at(1, 0),
    ]);
    // The lee side falls steeply and lies in the shade.
    pen.polygon('wallShade', [at(0.05, rise), at(0.4, rise * 0.4), at(1, 0), at(0.3, 0), at(0.12, rise * 0.5)]);
  }
}

/** Mud that dried into plates: a net of cells in perspective, with dark gaps that widen towards the viewer. */
function plates(stage: Stage): void {
  const { frame, random } = stage;
  const { horizon, unit, width, height } = frame;
  const top = horizon + unit * 0.035;
  const rows = 12;
  const depthOf = (row: number): number => (row / rows) ** 1.75;
  stage.pen.as({ depth: 0.5, flow: 'level' }).polygon('dark', [
    [-4, top],
    [width + 4, top],
    [width + 4, height + 4],
    [-4, height + 4],
  ]);
  // A honeycomb laid on the ground: corners are shared by neighbours, so that the plates fit together.
  const columns = 34;
  const corners = Array.from({ length: rows + 1 }, (_, row): Point[] => {
    const near = depthOf(row);
    const tall = (height * 1.06 - top) * (depthOf(row + 0.5) - depthOf(Math.max(0, row - 0.5)));
    const size = unit * (0.028 + 0.2 * near);
    return Array.from({ length: columns * 2 + 1 }, (_, index): Point => {
      const zigzag = (index + row) % 2 ? -0.2 : 0.2;
      return [
        width / 2 + (index - columns + random.between(-0.3, 0.3)) * size * 0.5,
        top + (height * 1.06 - top) * near + tall * (zigzag + random.between(-0.2, 0.2)) * (row === 0 ? 0 : 1),
      ];
    });
  });
  for (let row = 0; row < rows; row++) {
    const [upper, lower] = [corners[row] ?? [], corners[row + 1] ?? []];
    const near = depthOf(row + 0.5);
    for (let index = row % 2; index + 2 < upper.length; index += 2) {
      const ring = [...upper.slice(index, index + 3), ...lower.slice(index, index + 3).reverse()];
      const [x, y] = ring.reduce<Point>(([sx, sy], [px, py]) => [sx + px / 6, sy + py / 6], [0, 0]);
      if (x < -unit * 0.2 || x > width + unit * 0.2) continue;
      const gap = 0.09 + 0.05 * random.next();
      const plate = ring.map(([px, py]): Point => [px + (x - px) * gap, py + (y - py) * (gap + 0.03)]);
      const tone = random.pick(['path', 'path', 'path', 'wall', 'groundAlt'] as const);
      stage.pen.as({ depth: 0.45 + near * 0.5, flow: 'level' }).polygon(tone, plate);
    }
  }
}

/** The long shadow of a low sun. */
function shadow({ pen, side }: Stage, x: number, y: number, length: number): void {
  pen.as({ depth: 0.6, flow: 'level' }).polygon('wallShade', [
    [x - length * 0.06, y],
    [x + length * 0.06, y],
    [x + side * length * 1.5, y + length * 0.22],
    [x + side * length * 1.4, y + length * 0.26],
  ]);
}

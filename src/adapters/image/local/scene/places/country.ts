import type { Point } from '../pen.ts';
import { plain, ridge, type Stage, stand } from '../stage.ts';
import { poplar, roundTree, smoke } from '../structures/nature.ts';

/** Rows that run towards a point on the horizon. */
function rows(stage: Stage, vanishing: Point, from: number, to: number): void {
  const { frame } = stage;
  const count = 11;
  for (let row = -count; row <= count; row++) {
    const [left, right] = [row * 0.16, row * 0.16 + 0.07];
    const near = (share: number): Point => [vanishing[0] + share * frame.width * 1.1, to];
    const far = (share: number): Point => [vanishing[0] + share * frame.width * 0.12, from];
    stage.pen
      .as({ depth: 0.7, flow: 'slope' })
      .polygon(row % 2 ? 'groundAlt' : 'foliage', [far(left), far(right), near(right), near(left)]);
  }
}

export function fields(stage: Stage): void {
  const { frame, side, random, brief } = stage;
  const { horizon, unit, width, height } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.12, bumps: 1.8, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.15, base: horizon + unit * 0.03, height: unit * 0.08, bumps: 2.2, line: 2 });
  for (let tree = 0; tree < 16; tree++)
    roundTree(
      stage.pen
        .at(random.between(0, width), horizon + unit * random.between(0.01, 0.03), unit * random.between(0.04, 0.09))
        .as({ depth: 0.2, flow: 'leafy' }),
      random,
    );
  stage.pen.as({ depth: 0.3, flow: 'level' }).rect('ground', -2, horizon + unit * 0.025, width + 4, height);
  stage.pen.as({ depth: 0.35, flow: 'level' }).blob('groundAlt', [
    [-10, horizon + unit * 0.07],
    [width * 0.4, horizon + unit * 0.04],
    [width + 10, horizon + unit * 0.06],
    [width + 10, horizon + unit * 0.1],
    [width * 0.5, horizon + unit * 0.09],
    [-10, horizon + unit * 0.11],
  ]);
  rows(stage, [width * (0.5 - side * 0.12), horizon], horizon + unit * 0.12, height + 4);
  const x = width * (0.5 + side * 0.24);
  const [hero] = brief.landmarks;
  stand(stage, hero, { x, y: horizon + unit * 0.13, size: unit * 0.27 }, 0.45, 0.5);
  for (const [offset, size] of [
    [0.17, 0.28],
    [0.22, 0.22],
    [-0.16, 0.2],
  ] as const) {
    poplar(
      stage.pen
        .at(x + side * unit * offset * 1.4, horizon + unit * 0.13, unit * size)
        .as({ depth: 0.45, flow: 'leafy' }),
    );
  }
  ridge(stage, { tone: 'near', depth: 0.95, base: height * 0.985, height: unit * 0.06, bumps: 3, line: 8 });
}

/** A road, or rails when a train is wanted, from the viewer to the horizon. */
export function road(stage: Stage): void {
  const { frame, side, random, brief } = stage;
  const { horizon, unit, width, height } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.24, bumps: 2, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.15, base: horizon + unit * 0.02, height: unit * 0.1, bumps: 2.4, line: 2 });
  plain(stage, ['ground', 'groundAlt'], horizon + unit * 0.015);
  const [hero] = brief.landmarks;
  const far: Point = [width * (0.5 - side * 0.14), horizon + unit * 0.02];
  const near = width * (0.5 - side * 0.02);
  stage.pen.as({ depth: 0.6, flow: 'slope' }).polygon('path', [
    [far[0] - unit * 0.008, far[1]],
    [far[0] + unit * 0.008, far[1]],
    [near + unit * 0.42, height + 4],
    [near - unit * 0.42, height + 4],
  ]);
  for (let dash = 0; dash < 9; dash++) {
    const [from, to] = [(dash / 9) ** 2.2, ((dash + 0.45) / 9) ** 2.2];
    const at = (share: number): Point => [far[0] + (near - far[0]) * share, far[1] + (height - far[1]) * share];
    stage.pen.as({ depth: 0.65, flow: 'slope' }).line('foam', unit * (0.003 + 0.014 * to), [at(from), at(to)]);
  }
  for (let pole = 0; pole < 6; pole++) {
    const share = (pole / 5) ** 1.8;
    const x = far[0] + side * (unit * 0.03 + share * width * 0.5);
    const y = horizon + unit * (0.03 + 0.3 * share);
    const tree = brief.landmarks.includes('pylon') ? 'pylon' : undefined;
    const size = unit * (0.09 + 0.36 * share);
    // Trees on this side of the rails would grow through them.
    if (hero === 'train' && y > horizon + unit * 0.11) continue;
    if (tree) stand(stage, tree, { x, y, size }, 0.3 + share * 0.5, 0.4);
    else roundTree(stage.pen.at(x, y, size).as({ depth: 0.3 + share * 0.5, flow: 'leafy' }), random);
  }
  if (hero === 'train') {
    const rails = horizon + unit * 0.12;
    stage.pen.as({ depth: 0.45, flow: 'level' }).polygon('wallShade', [
      [-4, rails],
      [width + 4, rails],
      [width + 4, rails + unit * 0.05],
      [-4, rails + unit * 0.05],
    ]);
    stage.pen.as({ depth: 0.5, flow: 'level' }).line('dark', unit * 0.008, [
      [-4, rails],
      [width + 4, rails],
    ]);
    for (let mast = 0; mast < 5; mast++)
      stage.pen.as({ depth: 0.45, flow: 'upright' }).line('dark', unit * 0.005, [
        [width * (0.1 + mast * 0.2), rails],
        [width * (0.1 + mast * 0.2), rails - unit * 0.22],
      ]);
    stand(
      stage,
      'train',
      { x: width * (0.5 + side * 0.12), y: horizon + unit * 0.12, size: unit * 0.15 },
      0.5,
      0.75,
      side < 0,
    );
  } else if (hero === 'tent') {
    for (let tent = 0; tent < 7; tent++) {
      const share = tent / 6;
      stand(
        stage,
        'tent',
        {
          x: width * (0.5 - side * (0.2 + 0.3 * random.next())),
          y: horizon + unit * (0.05 + 0.16 * share),
          size: unit * (0.05 + 0.08 * share),
        },
        0.3 + share * 0.3,
      );
    }
  } else if (hero !== 'tree') {
    for (const [offset, size] of [
      [-0.36, 0.13],
      [-0.24, 0.1],
    ] as const)
      stand(stage, hero, { x: width * (0.5 + side * offset), y: horizon + unit * 0.06, size: unit * size }, 0.35, 0.3);
  }
}

/** Power and industry on a plain. */
export function works(stage: Stage): void {
  const { frame, side, random, brief } = stage;
  const { horizon, unit, width } = frame;
  const [hero, second] = brief.landmarks;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.11, bumps: 1.7, line: 1 });
  if (second) {
    for (let index = 0; index < 4; index++) {
      const share = index / 3;
      stand(
        stage,
        second,
        {
          x: width * (0.5 - side * (0.02 + share * 0.44)),
          y: horizon + unit * (0.01 + 0.05 * share),
          size: unit * (0.16 + 0.2 * share),
        },
        0.15 + share * 0.25,
        0.3,
      );
    }
  }
  plain(stage, ['ground', 'groundAlt'], horizon);
  const copies =
    hero === 'factory'
      ? ([[0.16, 0.42]] as const)
      : ([
          [0.1, 0.3],
          [0.26, 0.38],
          [0.42, 0.48],
        ] as const);
  for (const [offset, size] of copies) {
    const x = width * (0.5 + side * offset);
    const flip = side < 0;
    if (hero === 'factory')
      smoke(
        stage.pen
          .at(x - (flip ? -1 : 1) * unit * size * 0.6, horizon + unit * 0.04 - unit * size * 0.98, unit * 0.26)
          .as({ depth: 0.3, flow: 'rising' }),
        random,
      );
    if (hero === 'coolingTower')
      smoke(
        stage.pen.at(x, horizon + unit * 0.04 - unit * size, unit * 0.24).as({ depth: 0.3, flow: 'rising' }),
        random,
      );
    stand(stage, hero, { x, y: horizon + unit * 0.05, size: unit * size }, 0.45, 0.7, flip);
  }
  for (let tree = 0; tree < 9; tree++)
    roundTree(
      stage.pen
        .at(random.between(0, width), horizon + unit * random.between(0.06, 0.1), unit * random.between(0.05, 0.1))
        .as({ depth: 0.5, flow: 'leafy' }),
      random,
    );
  ridge(stage, { tone: 'near', depth: 0.9, base: frame.height * 0.97, height: unit * 0.08, bumps: 2.5, line: 7 });
}

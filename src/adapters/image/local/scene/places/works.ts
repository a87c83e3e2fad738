import type { Landmark } from '../places.ts';
import { plain, ridge, type Stage, stand } from '../stage.ts';
import { smoke } from '../structures/nature.ts';

type Copies = readonly (readonly [offset: number, size: number])[];

/** Where the copies of a work stand: share of the width from the middle, and height in units. */
const standing: Partial<Record<Landmark, Copies>> = {
  factory: [[0.16, 0.42]],
  refinery: [
    [-0.3, 0.2],
    [0.12, 0.46],
  ],
  headframe: [[0.14, 0.5]],
};
const threefold: Copies = [
  [0.1, 0.3],
  [0.26, 0.38],
  [0.42, 0.48],
];

/** Power and industry on a plain. */
export function works(stage: Stage): void {
  const { frame, side, random, brief } = stage;
  const { horizon, unit, width } = frame;
  const [hero, second] = brief.landmarks;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.11, bumps: 1.7, line: 1 });
  if (hero === 'headframe') spoilTip(stage);
  if (second && second !== 'solarPanels') {
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
  if (hero === 'solarPanels' || second === 'solarPanels') solarField(stage);
  if (hero !== 'solarPanels') {
    const flip = side < 0;
    for (const [offset, size] of standing[hero] ?? threefold) {
      const x = width * (0.5 + side * offset);
      const plume =
        hero === 'factory' ? x - (flip ? -1 : 1) * unit * size * 0.6 : hero === 'coolingTower' ? x : undefined;
      if (plume !== undefined)
        smoke(
          stage.pen
            .at(plume, horizon + unit * 0.04 - unit * size * 0.98, unit * 0.25)
            .as({ depth: 0.3, flow: 'rising' }),
          random,
        );
      stand(stage, hero, { x, y: horizon + unit * 0.05, size: unit * size }, 0.45, 0.8, flip);
    }
  }
  for (let tree = 0; tree < 9; tree++)
    stage.tree(
      stage.pen
        .at(random.between(0, width), horizon + unit * random.between(0.06, 0.1), unit * random.between(0.05, 0.1))
        .as({ depth: 0.5, flow: 'leafy' }),
    );
  ridge(stage, { tone: 'near', depth: 0.9, base: frame.height * 0.97, height: unit * 0.08, bumps: 2.5, line: 7 });
}

/** Ranks of panels to the horizon: far ones are bands of glass, near ones are drawn whole. */
function solarField(stage: Stage): void {
  const { frame, side, pen } = stage;
  const { horizon, unit, width, height } = frame;
  for (let rank = 0; rank < 3; rank++) {
    const y = horizon + unit * (0.045 + 0.028 * rank);
    const tall = unit * (0.02 + 0.008 * rank);
    const band = pen.as({ depth: 0.3, flow: 'upright' });
    band.rect('waterDeep', -4, y - tall, width + 8, tall * 0.8);
    band.rect('foam', -4, y - tall, width + 8, tall * 0.12);
    for (let glint = 0; glint * tall * 6 < width; glint++) {
      const x = (glint + 0.4 * rank) * tall * 6;
      band.polygon('water', [
        [x, y - tall * 0.2],
        [x + tall * 0.5, y - tall * 0.9],
        [x + tall * 1.6, y - tall * 0.9],
        [x + tall * 1.1, y - tall * 0.2],
      ]);
    }
  }
  for (let rank = 0; rank < 3; rank++) {
    const y = horizon + unit * 0.19 + (height * 0.93 - horizon - unit * 0.19) * (rank / 2) ** 1.2;
    const size = unit * (0.1 + 0.07 * rank);
    const each = size * 2.28;
    const count = Math.ceil(width / each) + 1;
    for (let index = 0; index <= count; index++) {
      const x = (index - 0.3 + (rank % 2) * 0.2) * each;
      stand(stage, 'solarPanels', { x: side > 0 ? x : width - x, y, size }, 0.5 + rank * 0.18, 9);
    }
  }
}

/** The heap a mine has brought up. */
function spoilTip({ frame, pen, side }: Stage): void {
  const { horizon, unit, width } = frame;
  const x = width * (0.5 - side * 0.26);
  pen.as({ depth: 0.2, flow: 'slope' }).polygon('mid', [
    [x - unit * 0.44, horizon + 2],
    [x - unit * 0.06, horizon - unit * 0.2],
    [x + unit * 0.05, horizon - unit * 0.19],
    [x + unit * 0.4, horizon + 2],
  ]);
}

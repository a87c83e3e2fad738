import type { Point } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import { ridge, type Stage, stand } from '../stage.ts';

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

/** Mown grass with bales of hay, smaller into the distance. */
function meadow(stage: Stage, top: number): void {
  const { frame, random, pen, side } = stage;
  const { unit, width, height } = frame;
  for (let swath = 0; swath < 8; swath++) {
    const near = (swath / 8) ** 1.6;
    const y = top + (height - top) * near;
    pen.as({ depth: 0.5 + near * 0.35, flow: 'level' }).blob(swath % 2 ? 'groundAlt' : 'foliage', [
      [-10, y],
      [width * 0.5, y - unit * 0.012 * (1 + near)],
      [width + 10, y],
      [width + 10, y + unit * (0.012 + 0.05 * near)],
      [width * 0.5, y + unit * (0.01 + 0.04 * near)],
      [-10, y + unit * (0.012 + 0.05 * near)],
    ]);
  }
  // Round bales are of machines and cool summers.
  if (stage.animal || stage.brief.region === 'tropical' || stage.brief.region === 'arid') return;
  for (const [offset, near] of [
    [-0.06, 0.06],
    [0.2, 0.14],
    [-0.34, 0.2],
    [0.38, 0.36],
    [0.06, 0.5],
  ] as const) {
    const size = unit * (0.028 + 0.1 * near) * random.between(0.9, 1.1);
    const [x, y] = [width * (0.5 + side * offset), top + (height - top) * (near + 0.04)];
    const bale = pen.as({ depth: 0.5 + near * 0.4, flow: 'leafy' });
    bale.disc('foliageDark', x + side * size * 0.3, y, size * 1.5, size * 0.22);
    bale.blob('groundAlt', [
      [x - size, y - size * 0.1],
      [x - size, y - size * 1.5],
      [x + size * 0.9, y - size * 1.5],
      [x + size * 1.2, y - size * 0.8],
      [x + size * 0.9, y - size * 0.1],
    ]);
    bale.disc('wall', x - size * 0.85, y - size * 0.8, size * 0.5, size * 0.74);
    bale.disc('groundAlt', x - size * 0.85, y - size * 0.8, size * 0.28, size * 0.44);
  }
}

export function fields(stage: Stage): void {
  const { frame, side, random, brief } = stage;
  const { horizon, unit, width, height } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.12, bumps: 1.8, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.15, base: horizon + unit * 0.03, height: unit * 0.08, bumps: 2.2, line: 2 });
  for (let tree = 0; tree < 16; tree++)
    stage.tree(
      stage.pen
        .at(random.between(0, width), horizon + unit * random.between(0.01, 0.03), unit * random.between(0.04, 0.09))
        .as({ depth: 0.2, flow: 'leafy' }),
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
  // Animals graze; they do not stand in the crop.
  if (!stage.animal && random.chance(0.5))
    rows(stage, [width * (0.5 - side * 0.12), horizon], horizon + unit * 0.12, height + 4);
  else meadow(stage, horizon + unit * 0.12);
  const x = width * (0.5 + side * 0.24);
  const [hero] = brief.landmarks;
  stand(stage, hero, { x, y: horizon + unit * 0.13, size: unit * 0.27 }, 0.45, 0.5);
  stage.shows.add(landmarkNames.tree);
  for (const [offset, size] of [
    [0.17, 0.28],
    [0.22, 0.22],
    [-0.16, 0.2],
  ] as const) {
    stage.tree(
      stage.pen
        .at(x + side * unit * offset * 1.4, horizon + unit * 0.13, unit * size)
        .as({ depth: 0.45, flow: 'leafy' }),
      'slender',
    );
  }
  ridge(stage, { tone: 'near', depth: 0.95, base: height * 0.985, height: unit * 0.06, bumps: 3, line: 8 });
}

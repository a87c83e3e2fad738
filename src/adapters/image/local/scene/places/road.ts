import type { Point } from '../pen.ts';
import { type Landmark, landmarkNames } from '../places.ts';
import { plain, ridge, type Stage, stand } from '../stage.ts';
import { traffic } from './traffic.ts';

const vehicles: readonly Landmark[] = ['car', 'bus', 'lorry'];

/** Open country with a road, rails, a camp or power lines, by what the headline names. */
export function road(stage: Stage): void {
  const { frame, brief } = stage;
  const { horizon, unit } = frame;
  const [hero] = brief.landmarks;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.24, bumps: 2, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.15, base: horizon + unit * 0.02, height: unit * 0.1, bumps: 2.4, line: 2 });
  plain(stage, ['ground', 'groundAlt'], horizon + unit * 0.015);
  if (hero === 'train') rails(stage);
  else if (vehicles.includes(hero)) {
    alongside(stage, 'far');
    if (traffic(stage, hero) === 'along') alongside(stage, 'near');
  } else {
    openRoad(stage);
    beside(stage);
  }
}

/** Trees or pylons on one side of the road, smaller into the distance. */
function alongside(stage: Stage, part: 'far' | 'near', slender = false): void {
  const { frame, side, brief, shows, pen } = stage;
  const { horizon, unit, width } = frame;
  const start = width * (0.5 - side * 0.14);
  const masts = brief.landmarks.includes('pylon');
  const shape = slender ? 'slender' : 'broad';
  for (let pole = 0; pole < 6; pole++) {
    const share = (pole / 5) ** 1.8;
    if (part === (share < 0.35 ? 'near' : 'far')) continue;
    const spot = {
      x: start + side * (unit * 0.05 + share * width * 0.52),
      y: horizon + unit * (0.03 + 0.3 * share),
      size: unit * (0.09 + 0.36 * share),
    };
    const depth = 0.3 + share * 0.5;
    if (masts) stand(stage, 'pylon', spot, depth, 0.4);
    else {
      shows.add(landmarkNames.tree);
      stage.tree(pen.at(spot.x, spot.y, spot.size).as({ depth, flow: 'leafy' }), shape);
    }
  }
}

function openRoad(stage: Stage): void {
  const { frame, side, pen, random } = stage;
  const { horizon, unit, width, height } = frame;
  const far: Point = [width * (0.5 - side * 0.14), horizon + unit * 0.02];
  const near = width * (0.5 - side * 0.02);
  pen.as({ depth: 0.6, flow: 'slope' }).polygon('path', [
    [far[0] - unit * 0.008, far[1]],
    [far[0] + unit * 0.008, far[1]],
    [near + unit * 0.42, height + 4],
    [near - unit * 0.42, height + 4],
  ]);
  for (let dash = 0; dash < 9; dash++) {
    const [from, to] = [(dash / 9) ** 2.2, ((dash + 0.45) / 9) ** 2.2];
    const at = (share: number): Point => [far[0] + (near - far[0]) * share, far[1] + (height - far[1]) * share];
    pen.as({ depth: 0.65, flow: 'slope' }).line('foam', unit * (0.003 + 0.014 * to), [at(from), at(to)]);
  }
  const slender = random.chance(0.4);
  alongside(stage, 'far', slender);
  alongside(stage, 'near', slender);
}

/** What stands in the fields by the road: a camp, houses. */
function beside(stage: Stage): void {
  const { frame, side, random, brief } = stage;
  const { horizon, unit, width } = frame;
  const [hero] = brief.landmarks;
  if (hero === 'tent') {
    for (let tent = 0; tent < 9; tent++) {
      const share = tent / 8;
      stand(
        stage,
        'tent',
        {
          x: width * (0.5 - side * (0.18 + 0.34 * random.next())),
          y: horizon + unit * (0.04 + 0.19 * share),
          size: unit * (0.05 + 0.085 * share),
        },
        0.3 + share * 0.3,
        0.6,
        random.chance(0.5),
      );
    }
    return;
  }
  for (const [offset, size] of [
    [-0.36, 0.13],
    [-0.24, 0.1],
  ] as const)
    stand(stage, 'house', { x: width * (0.5 + side * offset), y: horizon + unit * 0.06, size: unit * size }, 0.35, 0.3);
}

/** A train on an embankment across the picture; trees stand behind it and well before it. */
function rails(stage: Stage): void {
  const { frame, side, random, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  const top = horizon + unit * 0.13;
  shows.add(landmarkNames.tree);
  const shape = random.pick(['broad', 'slender'] as const);
  for (let tree = 0; tree < 9; tree++)
    stage.tree(
      pen
        .at(
          width * ((tree + random.next()) / 9),
          horizon + unit * random.between(0.03, 0.06),
          unit * random.between(0.06, 0.1),
        )
        .as({ depth: 0.3, flow: 'leafy' }),
      shape,
    );
  const bank = pen.as({ depth: 0.45, flow: 'level' });
  bank.polygon('foliageDark', [
    [-4, top],
    [width + 4, top],
    [width + 4, top + unit * 0.085],
    [-4, top + unit * 0.1],
  ]);
  bank.rect('wallShade', -4, top, width + 8, unit * 0.026);
  bank.rect('dark', -4, top - unit * 0.004, width + 8, unit * 0.009);
  const masts = pen.as({ depth: 0.45, flow: 'upright' });
  for (let mast = 0; mast < 6; mast++) {
    const x = width * (0.04 + mast * 0.19);
    masts.line('dark', unit * 0.006, [
      [x, top],
      [x, top - unit * 0.25],
      [x + unit * 0.05, top - unit * 0.25],
    ]);
  }
  for (const wire of [0.232, 0.214])
    masts.line('dark', unit * 0.0028, [
      [-4, top - unit * wire],
      [width + 4, top - unit * wire],
    ]);
  stand(
    stage,
    'train',
    { x: width * (0.5 + side * 0.1), y: top, size: unit * random.between(0.15, 0.18) },
    0.55,
    0.86,
    side < 0,
  );
  // A field path and hedges lie before the line.
  pen.as({ depth: 0.7, flow: 'slope' }).blob('path', [
    [width * (0.5 - side * 0.3), top + unit * 0.1],
    [width * (0.5 - side * 0.26), top + unit * 0.1],
    [width * (0.5 - side * 0.12), top + (height - top) * 0.6],
    [width * 0.5 + unit * 0.16, height * 1.08],
    [width * 0.5 - unit * 0.16, height * 1.08],
    [width * (0.5 - side * 0.2), top + (height - top) * 0.6],
  ]);
  for (const offset of [0.2, 0.3, 0.42])
    stage.tree(
      pen
        .at(width * (0.5 + side * offset), top + unit * (0.16 + offset * 0.22), unit * 0.09)
        .as({ depth: 0.7, flow: 'leafy' }),
    );
}

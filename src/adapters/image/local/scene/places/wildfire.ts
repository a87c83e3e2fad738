import { landmarkNames } from '../places.ts';
import { ridge, type Stage, stand } from '../stage.ts';
import { flame, smoke } from '../structures/nature.ts';

/** Burning wooded hills; nobody is near. */
export function wildfire(stage: Stage): void {
  const { frame, random, brief, side } = stage;
  const { horizon, unit, width, height } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.22, bumps: 2, line: 1 });
  for (let column = 0; column < 4; column++)
    smoke(
      stage.pen
        .at(width * random.between(0.05, 0.8), horizon, unit * random.between(0.45, 0.7))
        .as({ depth: 0.1, flow: 'rising' }),
      random,
    );
  const burning = (y: number, size: number, depth: number, count: number): void => {
    for (let index = 0; index < count; index++) {
      const x = width * ((index + random.next()) / count);
      flame(
        stage.pen
          .at(x, y + unit * random.between(-0.01, 0.01), unit * size * random.between(0.6, 1.2))
          .as({ depth, flow: 'rising' }),
        random,
      );
    }
  };
  burning(horizon + unit * 0.02, 0.07, 0.2, 22);
  ridge(stage, { tone: 'mid', depth: 0.3, base: horizon + unit * 0.09, height: unit * 0.13, bumps: 2.4, line: 2 });
  if (brief.landmarks.includes('house')) {
    for (const [offset, size] of [
      [0.3, 0.13],
      [0.16, 0.1],
    ] as const)
      stand(stage, 'house', { x: width * (0.5 + side * offset), y: horizon + unit * 0.16, size: unit * size }, 0.45);
  }
  burning(horizon + unit * 0.13, 0.12, 0.4, 13);
  for (let tree = 0; tree < 20; tree++)
    stage.tree(
      stage.pen
        .at(random.between(0, width), horizon + unit * random.between(0.13, 0.2), unit * random.between(0.12, 0.22))
        .as({ depth: 0.5, flow: 'leafy' }),
      'conifer',
    );
  ridge(stage, { tone: 'near', depth: 0.7, base: height * 0.86, height: unit * 0.16, bumps: 2, line: 4 });
  stage.shows.add(landmarkNames.tree);
  for (const [x, size] of [
    [0.06, 0.6],
    [0.16, 0.44],
    [0.9, 0.52],
    [0.8, 0.36],
    [0.97, 0.66],
  ] as const) {
    stage.tree(stage.pen.at(width * x, height * 0.92, unit * size).as({ depth: 0.9, flow: 'leafy' }), 'conifer');
  }
}

import type { Point } from '../pen.ts';
import { plain, ridge, type Stage, stand } from '../stage.ts';
import { flame, pine, smoke } from '../structures/nature.ts';

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
    pine(
      stage.pen
        .at(random.between(0, width), horizon + unit * random.between(0.13, 0.2), unit * random.between(0.12, 0.22))
        .as({ depth: 0.5, flow: 'leafy' }),
    );
  ridge(stage, { tone: 'near', depth: 0.7, base: height * 0.86, height: unit * 0.16, bumps: 2, line: 4 });
  for (const [x, size] of [
    [0.06, 0.6],
    [0.16, 0.44],
    [0.9, 0.52],
    [0.8, 0.36],
    [0.97, 0.66],
  ] as const) {
    pine(stage.pen.at(width * x, height * 0.92, unit * size).as({ depth: 0.9, flow: 'leafy' }));
  }
}

/** Bare ground under a planet; the painter sets the stars. */
export function space(stage: Stage): void {
  const { frame, side, random, brief } = stage;
  const { horizon, unit, width, height } = frame;
  const centre: Point = [width * (0.5 + side * 0.24), horizon * 0.44];
  const radius = unit * 0.23;
  const pen = stage.pen.as({ depth: 0.1, flow: 'level' });
  const ring = (from: number, to: number): Point[] => {
    const points: Point[] = [];
    for (let step = 0; step <= 20; step++) {
      const angle = from + ((to - from) * step) / 20;
      const [x, y] = [Math.cos(angle) * radius * 1.75, Math.sin(angle) * radius * 0.42];
      points.push([centre[0] + x * 0.95 + y * 0.3 * side, centre[1] + y - x * 0.3 * side]);
    }
    return points;
  };
  pen.curve('foam', radius * 0.1, ring(Math.PI, Math.PI * 2));
  pen.disc('accent', centre[0], centre[1], radius);
  for (let band = -2; band <= 2; band++) {
    const y = band * 0.33;
    const half = Math.sqrt(1 - y * y) * radius * 0.97;
    pen.blob(band % 2 ? 'roof' : 'wall', [
      [centre[0] - half, centre[1] + y * radius],
      [centre[0], centre[1] + (y - 0.05) * radius],
      [centre[0] + half, centre[1] + y * radius],
      [centre[0], centre[1] + (y + 0.11) * radius],
    ]);
  }
  pen.curve('foam', radius * 0.12, ring(0, Math.PI));
  pen.disc('wallShade', width * (0.5 - side * 0.07), horizon * 0.72, unit * 0.035);
  ridge(stage, { tone: 'far', depth: 0.1, base: horizon, height: unit * 0.14, bumps: 4, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.3, base: horizon + unit * 0.04, height: unit * 0.07, bumps: 3, line: 2 });
  plain(stage, ['ground', 'groundAlt'], horizon + unit * 0.05);
  for (let crater = 0; crater < 8; crater++) {
    const near = random.next();
    const [x, y, r] = [
      random.between(0, width),
      horizon + unit * 0.08 + (height - horizon) * near * 0.8,
      unit * (0.02 + 0.06 * near),
    ];
    pen.as({ depth: 0.5 + near * 0.4 }).disc('groundAlt', x, y, r, r * 0.3);
    pen.as({ depth: 0.5 + near * 0.4 }).disc('near', x, y + r * 0.06, r * 0.8, r * 0.2);
  }
  const [hero] = brief.landmarks;
  stand(
    stage,
    hero,
    { x: width * (0.5 - side * 0.24), y: horizon + unit * 0.1, size: unit * (hero === 'rocket' ? 0.5 : 0.32) },
    0.6,
    0.5,
  );
}

import type { Point } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';
import { infield } from '../structures/sport-venues.ts';
import { grandstand } from './grandstand.ts';
import { mown, surfaceOf } from './playing-surface.ts';

/** From high behind home plate: the infield, its bases and foul lines, the wall and its poles beyond. */
export function ballPark(stage: Stage): void {
  const { frame, side, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  const middle = width * (0.5 + side * 0.05);
  const deep = height - horizon;
  mown(stage, surfaceOf(stage, middle), 0.04);
  grandstand(stage, { boards: false });
  // The wall of the outfield and a strip of earth before it.
  const wall = pen.as({ depth: 0.45, flow: 'upright' });
  wall.rect('foliageDark', -4, horizon - unit * 0.045, width + 8, unit * 0.075);
  wall.rect('window', -4, horizon - unit * 0.05, width + 8, unit * 0.008);
  const ground = pen.as({ depth: 0.55, flow: 'level' });
  ground.rect('groundAlt', -4, horizon + unit * 0.03, width + 8, deep * 0.03);
  const home: Point = [middle, height - deep * 0.1];
  const half = Math.min(unit * 0.52, width * 0.44);
  const square = deep * 0.34;
  ground.blob('groundAlt', earth(home, half * 1.32, square * 2.5));
  ground.disc('groundAlt', home[0], home[1], half * 0.36, square * 0.32);
  for (const way of [-1, 1]) {
    const far: Point = [home[0] + way * half * 2.3, home[1] - square * 2.3];
    pen.as({ depth: 0.7, flow: 'upright' }).line('foam', unit * 0.008, [home, far]);
    const pole = home[0] + way * Math.min(half * 2.3, width * 0.4);
    pen.as({ depth: 0.45, flow: 'upright' }).line('window', unit * 0.012, [
      [pole, horizon + unit * 0.02],
      [pole, horizon - unit * 0.26],
    ]);
  }
  infield(pen.at(home[0], home[1], half).as({ depth: 0.75, flow: 'level' }), 1, square / half);
  shows.add(landmarkNames.diamond);
}

/** The earth of the infield: a fan from home that ends in a bow behind second base. */
function earth([x, y]: Point, half: number, deep: number): Point[] {
  const points: Point[] = [[x, y + deep * 0.06]];
  for (let step = 0; step <= 12; step++) {
    const angle = Math.PI * (0.12 + (0.76 * step) / 12);
    points.push([x - Math.cos(angle) * half, y - deep * (0.28 + 0.5 * Math.sin(angle) ** 1.2)]);
  }
  return points;
}

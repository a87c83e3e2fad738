import type { Point } from '../pen.ts';
import { ridge, type Stage, stand } from '../stage.ts';

/** A green with its flag, bunkers beside it, the fairway between trees. */
export function golfCourse(stage: Stage): void {
  const { frame, side, random, pen } = stage;
  const { horizon, unit, width, height } = frame;
  const deep = height - horizon;
  ridge(stage, { tone: 'far', depth: 0, base: horizon - unit * 0.02, height: unit * 0.18, bumps: 2, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.1, base: horizon, height: unit * 0.08, bumps: 3, line: 2 });
  for (let tree = 0; tree < 18; tree++) {
    const x = width * ((tree + random.between(0, 1)) / 18);
    stage.tree(
      pen
        .at(x, horizon + unit * 0.03, unit * (random.between(0.12, 0.22) + 0.08 * Math.abs(x / width - 0.5)))
        .as({ depth: 0.2, flow: 'leafy' }),
      tree % 4 === 0 ? 'conifer' : 'broad',
    );
  }
  pen.as({ depth: 0.4, flow: 'level' }).rect('near', -4, horizon + unit * 0.015, width + 8, height - horizon + 4);
  const middle = width * (0.5 + side * 0.12);
  const fairway = (from: number, to: number): Point[] =>
    [from, to].flatMap((share, index) => {
      const far: Point = [width * (0.5 - side * 0.2) + unit * (share - 0.5) * 0.3, horizon + unit * 0.016];
      const close: Point = [middle + unit * (share - 0.5) * 1.9, height + 4];
      return index ? [close, far] : [far, close];
    });
  for (let stripe = 0; stripe < 6; stripe++)
    pen
      .as({ depth: 0.5, flow: 'slope' })
      .polygon(stripe % 2 ? 'foliage' : 'foliageDark', fairway(stripe / 6, (stripe + 1) / 6));
  const green = horizon + deep * 0.5;
  bunker(stage, middle - side * unit * 0.42, green - deep * 0.06, unit * 0.17);
  bunker(stage, middle + side * unit * 0.38, green + deep * 0.12, unit * 0.14);
  const lie = pen.as({ depth: 0.65, flow: 'level' });
  lie.blob('near', around(middle, green + deep * 0.025, unit * 0.5, deep * 0.26));
  lie.blob('foliage', around(middle, green, unit * 0.49, deep * 0.24));
  // The shadow of the pole lies away from the light.
  lie.line('foliageDark', unit * 0.006, [
    [middle, green],
    [middle + side * unit * 0.3, green + deep * 0.1],
  ]);
  const tall = Math.min(unit * 0.5, green - height * 0.1);
  stand(stage, 'golfFlag', { x: middle, y: green + tall * 0.02, size: tall }, 0.8, 0.8, side > 0);
}

/** A flat, uneven round on the ground. */
function around(x: number, y: number, half: number, deep: number): Point[] {
  return [1, 0.94, 1.05, 0.97, 1, 0.92, 1.04, 0.98].map((reach, index): Point => {
    const angle = (index / 4) * Math.PI;
    return [x + Math.cos(angle) * half * reach, y + Math.sin(angle) * deep * reach];
  });
}

function bunker({ pen }: Stage, x: number, y: number, half: number): void {
  const sand = pen.as({ depth: 0.6, flow: 'level' });
  sand.blob('near', around(x, y - half * 0.04, half * 1.06, half * 0.36));
  sand.blob('wall', around(x, y, half, half * 0.3));
  sand.blob('path', around(x + half * 0.08, y + half * 0.06, half * 0.78, half * 0.18));
}

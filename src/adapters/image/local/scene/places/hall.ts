import type { Point } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import type { Spot, Stage } from '../stage.ts';
import { type Cloth, drape, valance } from '../structures/halls.ts';
import { grandPiano, musicStands } from '../structures/instruments.ts';

/** Where the boards end before the seats, as a share of the height. */
const apron = 0.7;

/** A motif stands in the light on the boards. */
export const onTheBoards = ({ frame }: Stage): Spot => ({
  x: frame.width * 0.5,
  y: frame.height * (apron - 0.035),
  size: Math.min(frame.unit * 0.3, frame.width * 0.3),
});

/** A theatre from the stalls: the curtain is open, the boards are lit, nobody is there. */
export function hall(stage: Stage): void {
  const { frame, random, pen, shows, brief, side } = stage;
  const { unit, width, height } = frame;
  const inside = pen.as({ depth: 0.75, flow: 'upright' });
  inside.rect('dark', -4, -4, width + 8, height + 8);
  const half = Math.min(width * 0.42, unit * 0.66);
  const [top, floor] = [Math.max(height * 0.1, height * apron - half * 1.5), height * apron];
  const middle = width / 2;
  sideWalls(stage, middle, half, top, floor);
  const rim = unit * 0.05;
  inside.rect('wall', middle - half - rim, top - rim, 2 * (half + rim), floor - top + rim);
  inside.rect('wallShade', middle - half - rim * 0.45, top - rim * 0.45, 2 * (half + rim * 0.45), floor - top);
  inside.disc('window', middle, top - rim * 0.6, rim * 0.42);
  inside.rect('dark', middle - half, top, half * 2, floor - top);
  // The back of the stage glows.
  const back = floor - (floor - top) * 0.2;
  inside.rect('near', middle - half, top, half * 2, back - top);
  inside.disc('cloudShade', middle, back - (back - top) * 0.32, half * 0.62, (back - top) * 0.4);
  inside.disc('cloud', middle, back - (back - top) * 0.26, half * 0.36, (back - top) * 0.24);
  const boards = pen.as({ depth: 0.8, flow: 'slope' });
  boards.polygon('path', [
    [middle - half * 0.9, back],
    [middle + half * 0.9, back],
    [middle + half, floor],
    [middle - half, floor],
  ]);
  for (let board = -7; board <= 7; board++)
    boards.line('groundAlt', unit * 0.003, [
      [middle + board * half * 0.125, back],
      [middle + board * half * 0.142, floor],
    ]);
  // Spotlights from above, their pools on the boards.
  for (const beam of random.pick<readonly number[]>([[-0.3, 0.3], [0], [-0.45, 0, 0.45]])) {
    const foot = middle + beam * half * 0.5;
    pen.as({ depth: 0.8, flow: 'slope' }).polygon('cloud', [
      [middle + beam * half * 1.5 - unit * 0.012, top],
      [middle + beam * half * 1.5 + unit * 0.012, top],
      [foot + half * 0.19, floor - (floor - back) * 0.5],
      [foot - half * 0.19, floor - (floor - back) * 0.5],
    ]);
    boards.disc('window', foot, floor - (floor - back) * 0.5, half * 0.24, (floor - back) * 0.3);
  }
  // What the headline speaks of stands there; else an instrument waits.
  if (brief.motifs.length === 0) {
    const spot = pen.at(middle - side * half * 0.12, floor - (floor - back) * 0.34, half * 0.46);
    random.pick([grandPiano, musicStands, () => undefined])(spot.as({ depth: 0.9, flow: 'upright' }));
  }
  const colour = random.pick<Cloth>([
    ['accent', 'roof'],
    ['accent', 'roof'],
    ['water', 'waterDeep'],
  ]);
  const cloth = pen.as({ depth: 0.85, flow: 'upright' });
  for (const edge of [-1, 1])
    drape(
      cloth.at(middle + edge * half * 1.01, floor - unit * 0.004, floor - top, edge > 0),
      (half * 0.8) / (floor - top),
      colour,
    );
  valance(cloth.at(middle, top, 1), half * 1.01, (floor - top) * 0.13, 5, colour);
  shows.add(landmarkNames.curtain);
  inside.rect('wallShade', -4, floor, width + 8, height * 0.035);
  inside.rect('wall', middle - half - rim, floor, 2 * (half + rim), height * 0.03);
  for (let lamp = 0; lamp < 13; lamp++)
    inside.disc('window', middle + (lamp / 6 - 1) * half * 0.94, floor, unit * 0.009);
  seats(stage, floor + height * 0.035);
}

/** Boxes on the walls beside the frame, where there is room. */
function sideWalls({ frame, pen }: Stage, middle: number, half: number, top: number, floor: number): void {
  const { unit, width } = frame;
  const wall = pen.as({ depth: 0.5, flow: 'upright' });
  wall.rect('roof', -4, -4, width + 8, floor + 8);
  wall.rect('dark', -4, -4, width + 8, top - unit * 0.09);
  for (const edge of [-1, 1])
    for (let tier = 0; tier < 3; tier++) {
      const y = top + (floor - top) * (0.2 + tier * 0.27);
      const x = middle + edge * (half + unit * 0.2);
      wall.rect('dark', x - unit * 0.1, y - unit * 0.1, unit * 0.2, unit * 0.1);
      wall.blob('wall', [
        [x - unit * 0.12, y],
        [x + unit * 0.12, y],
        [x + unit * 0.1, y + unit * 0.045],
        [x, y + unit * 0.06],
        [x - unit * 0.1, y + unit * 0.045],
      ]);
      wall.disc('window', x - edge * unit * 0.12, y - unit * 0.03, unit * 0.01);
    }
}

/** Rows of empty seats, larger towards the viewer. */
function seats({ frame, pen }: Stage, top: number): void {
  const { unit, width, height } = frame;
  const floor = pen.as({ depth: 0.9, flow: 'level' });
  floor.rect('dark', -4, top, width + 8, height - top + 8);
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    const near = row / (rows - 1);
    const size = unit * (0.06 + 0.075 * near);
    const y = top + (height - top) * (0.2 + 0.66 * near ** 1.1);
    const chairs = pen.as({ depth: 0.88 + near * 0.1, flow: 'upright' });
    const count = Math.ceil(width / (size * 1.08)) + 2;
    for (let seat = 0; seat < count; seat++) {
      const x = width / 2 + (seat - count / 2 + (row % 2) * 0.5) * size * 1.08;
      const backrest = (grow: number): Point[] => [
        [x - size * 0.48 * grow, y + size],
        [x - size * 0.46 * grow, y - size * 0.3 * grow],
        [x - size * 0.3 * grow, y - size * 0.48 * grow],
        [x + size * 0.3 * grow, y - size * 0.48 * grow],
        [x + size * 0.46 * grow, y - size * 0.3 * grow],
        [x + size * 0.48 * grow, y + size],
      ];
      chairs.polygon('dark', backrest(1));
      chairs.polygon(row % 2 ? 'accent' : 'roof', backrest(0.9));
    }
  }
}

import type { Point, Tone } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';

/** A curve on the floor as the viewer sees it, `radius` in px. */
function arc(x: number, y: number, radius: number, from: number, to: number): Point[] {
  const points: Point[] = [];
  for (let step = 0; step <= 22; step++) {
    const angle = Math.PI * (from + ((to - from) * step) / 22);
    points.push([x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * 0.34]);
  }
  return points;
}

/** Planks and lines of a hall's floor, for basketball or handball. */
export function courtMarks({ frame, pen }: Stage, middle: number, basketball: boolean): void {
  const { unit, width, height, horizon } = frame;
  const floor = pen.as({ depth: 0.85, flow: 'level' });
  // Planks run to the viewer.
  for (let plank = -9; plank <= 9; plank++)
    floor.line('groundAlt', unit * 0.0025, [
      [middle + plank * unit * 0.1, horizon],
      [middle + plank * unit * 0.3, height + 4],
    ]);
  const base = horizon + unit * 0.05;
  if (basketball) {
    const free = base + (height - base) * 0.42;
    floor.polygon('accent', [
      [middle - unit * 0.15, base],
      [middle + unit * 0.15, base],
      [middle + unit * 0.23, free],
      [middle - unit * 0.23, free],
    ]);
    floor.line('foam', unit * 0.008, [
      [middle - unit * 0.15, base],
      [middle - unit * 0.23, free],
      [middle + unit * 0.23, free],
      [middle + unit * 0.15, base],
    ]);
    floor.line('foam', unit * 0.008, arc(middle, free, unit * 0.22, 0, 1));
    floor.line('foam', unit * 0.01, [
      [middle - unit * 0.42, base],
      ...arc(middle, base + (height - base) * 0.34, unit * 0.62, 1, 0),
      [middle + unit * 0.42, base],
    ]);
  } else {
    floor.line('foam', unit * 0.009, arc(middle, base, unit * 0.52, 1, 0));
    for (let dash = 0; dash < 9; dash++)
      floor.line('foam', unit * 0.007, arc(middle, base, unit * 0.78, 1 - dash / 9, 1 - (dash + 0.55) / 9));
  }
  floor.line('foam', unit * 0.009, [
    [-4, base],
    [width + 4, base],
  ]);
}

/** The ice from the viewer's boards to those on the far side, its lines and scratches. */
export function iceMarks({ frame, pen, random, shows }: Stage, middle: number): void {
  shows.add(landmarkNames.rink);
  const { unit, width, height, horizon } = frame;
  const deep = height - horizon;
  const floor = pen.as({ depth: 0.85, flow: 'level' });
  for (let scratch = 0; scratch < 30; scratch++) {
    const share = random.next();
    const [x, y] = [random.between(0, width), horizon + deep * (0.1 + 0.75 * share)];
    const long = unit * (0.06 + 0.2 * share);
    floor.curve('cloudShade', unit * (0.0015 + 0.002 * share), [
      [x, y],
      [x + long * 0.5, y - long * random.between(-0.12, 0.12)],
      [x + long, y + long * random.between(-0.05, 0.05)],
    ]);
  }
  const across = (share: number, near: number): Point => [
    middle + unit * share * (0.45 + near * 0.75),
    horizon + deep * near,
  ];
  const stripe = (tone: Tone, share: number, half: number): void =>
    pen
      .as({ depth: 0.87, flow: 'upright' })
      .polygon(tone, [
        across(share - half, 0),
        across(share + half, 0),
        across(share + half, 1.02),
        across(share - half, 1.02),
      ]);
  for (const share of [-0.62, 0.62]) stripe('waterDeep', share, 0.018);
  stripe('accent', 0, 0.014);
  const marks = pen.as({ depth: 0.88, flow: 'upright' });
  const centre = horizon + deep * 0.4;
  marks.line('accent', unit * 0.008, arc(middle, centre, unit * 0.26, 0, 2));
  marks.disc('accent', middle, centre, unit * 0.02, unit * 0.008);
  for (const edge of [-1, 1])
    marks.line('accent', unit * 0.006, arc(middle + edge * unit * 0.72, centre, unit * 0.2, 0, 2));
  // Boards with glass above them: on the far side, and low along the viewer's.
  const boards = pen.as({ depth: 0.6, flow: 'upright' });
  boards.rect('cloudShade', -4, horizon - unit * 0.15, width + 8, unit * 0.115);
  for (let pane = 0; pane * unit * 0.15 < width + unit * 0.15; pane++)
    boards.rect('foam', pane * unit * 0.15, horizon - unit * 0.155, unit * 0.007, unit * 0.12);
  boards.rect('foam', -4, horizon - unit * 0.157, width + 8, unit * 0.008);
  boards.rect('snow', -4, horizon - unit * 0.04, width + 8, unit * 0.06);
  boards.rect('accent', -4, horizon - unit * 0.042, width + 8, unit * 0.011);
  boards.rect('window', -4, horizon + unit * 0.008, width + 8, unit * 0.014);
  const front = pen.as({ depth: 0.95, flow: 'upright' });
  front.rect('wall', -4, height - deep * 0.13, width + 8, deep * 0.2);
  front.rect('accent', -4, height - deep * 0.14, width + 8, deep * 0.045);
}

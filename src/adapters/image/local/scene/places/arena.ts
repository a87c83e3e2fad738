import { landmarkNames } from '../places.ts';
import { type Spot, type Stage, stand } from '../stage.ts';
import { courtMarks, iceMarks } from './court-marks.ts';
import { seatRows } from './seat-rows.ts';

/** A motif lies on the floor on the free side. */
export const onTheFloor = ({ frame, side }: Stage): Spot => ({
  x: frame.width * (0.5 - side * 0.2),
  y: frame.height * 0.93,
  size: frame.unit * 0.3,
});

/** A sports hall: lights under the roof, stands with empty seats, a court or ice. */
export function arena(stage: Stage): void {
  const { frame, side, brief, pen } = stage;
  const { horizon, unit, width, height } = frame;
  const [hero] = brief.landmarks;
  const middle = width * (0.5 + side * (width > height ? 0.1 : 0.02));
  const inside = pen.as({ depth: 0.42, flow: 'upright' });
  inside.rect('wallShade', -4, -4, width + 8, height + 8);
  roofOfTheHall(stage, middle, horizon * 0.4);
  seatRows(stage, { top: horizon * 0.4, base: horizon - unit * 0.045, rows: 7, depth: 0.42 });
  // Boards around the floor.
  inside.rect('wall', -4, horizon - unit * 0.045, width + 8, unit * 0.05);
  for (let panel = 0; panel * unit * 0.24 < width; panel++)
    inside.rect(
      (['accent', 'waterDeep', 'roof', 'foliage'] as const)[panel % 4] ?? 'accent',
      panel * unit * 0.24 + unit * 0.01,
      horizon - unit * 0.036,
      unit * 0.2,
      unit * 0.028,
    );
  const floor = pen.as({ depth: 0.8, flow: 'level' });
  floor.rect(hero === 'rink' ? 'snow' : 'path', -4, horizon, width + 8, height - horizon + 8);
  if (hero === 'rink') iceMarks(stage, middle);
  else if (hero === 'hoop' || hero === 'goal') court(stage, middle, hero);
  else if (hero === 'ring') ringInTheLight(stage, middle);
  else emptyFloor(stage, width / 2);
}

function court(stage: Stage, middle: number, hero: 'hoop' | 'goal'): void {
  const { frame, pen } = stage;
  const { horizon, unit } = frame;
  courtMarks(stage, middle, hero === 'hoop');
  const tall = hero === 'hoop' ? 0.46 : 0.26;
  const foot = horizon + unit * (hero === 'hoop' ? 0.035 : 0.06);
  pen
    .as({ depth: 0.8, flow: 'level' })
    .disc('wallShade', middle, foot, unit * tall * (hero === 'hoop' ? 0.3 : 0.95), unit * 0.012);
  stand(stage, hero, { x: middle, y: foot, size: unit * tall }, 0.85, 0.8);
}

/** The light falls on the ring; rows of chairs before it are left away, so that it is seen. */
function ringInTheLight(stage: Stage, middle: number): void {
  const { frame, pen } = stage;
  const { horizon, unit, width, height } = frame;
  const size = Math.min(unit * 0.44, (width * 0.86) / 2);
  const foot = Math.min(height - unit * 0.1, horizon + size * 0.62);
  pen.as({ depth: 0.8, flow: 'level' }).rect('wallShade', -4, horizon, width + 8, height);
  pen.as({ depth: 0.8, flow: 'level' }).disc('path', middle, foot, size * 1.5, size * 0.4);
  pen.as({ depth: 0.8, flow: 'level' }).disc('dark', middle, foot + size * 0.01, size * 1.02, size * 0.05);
  stand(stage, 'ring', { x: middle, y: foot, size }, 0.85, 0.9);
}

/** Nothing on the floor but light: cones from above and the bright round they make. */
function emptyFloor(stage: Stage, middle: number): void {
  const { frame, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  const deep = height - horizon;
  const floor = pen.as({ depth: 0.8, flow: 'level' });
  floor.rect('dark', -4, horizon, width + 8, height);
  const light = { x: middle, y: horizon + deep * 0.4, half: Math.min(unit * 0.56, width * 0.46) };
  floor.disc('wallShade', light.x, light.y, light.half * 1.16, deep * 0.33);
  floor.disc('window', light.x, light.y, light.half, deep * 0.27);
  floor.disc('foam', light.x, light.y, light.half * 0.7, deep * 0.18);
  // The backs of the front row, nearest to the viewer.
  const seat = unit * 0.17;
  for (let row = 0; row < 2; row++)
    for (let chair = -1; chair * seat * 1.12 < width + seat; chair++) {
      const x = chair * seat * 1.12 + (row ? seat * 0.5 : 0);
      const y = height - unit * (row ? 0.075 : 0.15);
      const back = pen.as({ depth: 0.9 + row * 0.05, flow: 'upright' });
      back.blob(row ? 'roof' : 'accent', [
        [x + seat * 0.04, y + unit * 0.12],
        [x + seat * 0.04, y + unit * 0.02],
        [x + seat * 0.2, y],
        [x + seat * 0.8, y],
        [x + seat * 0.96, y + unit * 0.02],
        [x + seat * 0.96, y + unit * 0.12],
      ]);
      back.rect('dark', x + seat * 0.46, y + unit * 0.03, seat * 0.08, unit * 0.02);
    }
  shows.add(landmarkNames.seats);
}

/** Beams that run together over the court, with rows of lamps. */
function roofOfTheHall({ frame, pen }: Stage, middle: number, base: number): void {
  const { unit, width } = frame;
  const roof = pen.as({ depth: 0.45, flow: 'upright' });
  roof.polygon('dark', [
    [-4, -4],
    [width + 4, -4],
    [width + 4, base * 0.6],
    [middle + unit * 0.3, base],
    [middle - unit * 0.3, base],
    [-4, base * 0.6],
  ]);
  for (let beam = -5; beam <= 5; beam++)
    roof.line('wallShade', unit * 0.006, [
      [middle + beam * unit * 0.06, base],
      [middle + beam * unit * 0.34, -4],
    ]);
  for (let row = 0; row < 3; row++) {
    const share = 0.2 + row * 0.28;
    const y = base * (1 - share * 0.9);
    const half = unit * (0.3 + share * 1.1);
    roof.line('wallShade', unit * 0.008, [
      [middle - half, y],
      [middle + half, y],
    ]);
    for (let lamp = -2; lamp <= 2; lamp++) {
      const x = middle + lamp * unit * (0.12 + 0.22 * share);
      roof.disc('cloud', x, y + unit * 0.012, unit * (0.026 + 0.02 * share), unit * (0.014 + 0.012 * share));
      roof.disc('window', x, y + unit * 0.012, unit * (0.018 + 0.014 * share), unit * (0.009 + 0.008 * share));
    }
  }
}

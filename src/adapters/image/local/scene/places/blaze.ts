import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';
import { lampPost } from '../structures/furniture.ts';
import { barrier, burntBlock, trail } from '../structures/smoking-building.ts';
import { roofs } from './roofs.ts';

/** A block of flats with smoke from some of its windows, a barrier and a hose across the wet street. */
export function blaze(stage: Stage): void {
  const { frame, side, random, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  roofs(stage, { tone: 'far', depth: 0, base: horizon + 2, low: 0.08, high: 0.24 });
  roofs(stage, { tone: 'mid', depth: 0.1, base: horizon + 2, low: 0.04, high: 0.12 });
  const x = width * (0.5 + side * 0.13);
  const tall = Math.min(unit * 0.62, horizon * 0.86);
  const foot = horizon + unit * 0.03;
  // Smoke behind the block first, the nearer trails over its face.
  const drift = side > 0;
  for (const [across, up, size] of [
    [0.05, 0.9, 0.62],
    [-0.2, 0.8, 0.5],
  ] as const)
    trail(
      pen.at(x + (drift ? -1 : 1) * across * tall, foot - up * tall, unit * size, drift).as({ depth: 0.3 }),
      random,
      1.25,
    );
  pen.as({ depth: 0.5, flow: 'level' }).rect('wallShade', -4, horizon, width + 8, height - horizon + 4);
  neighbours(stage, x, tall, foot);
  burntBlock(pen.at(x, foot, tall, drift).as({ depth: 0.45, flow: 'upright' }), random);
  const bay = 0.109;
  for (const [column, storey, size] of [
    [0, 6, 0.4],
    [1, 5, 0.34],
    [2, 7, 0.5],
    [3, 7, 0.44],
  ] as const) {
    const across = -0.34 + 0.025 + (column + 0.5) * bay;
    const up = 0.03 + ((storey + 0.6) * 0.94) / 9;
    trail(
      pen.at(x + (drift ? -1 : 1) * across * tall, foot - up * tall, unit * size, drift).as({ depth: 0.5 }),
      random,
      1.3,
    );
  }
  wetStreet(stage, x, tall, foot);
  shows.add(landmarkNames.smokingBuilding);
}

/** Lower houses on both sides of it. */
function neighbours({ frame, random, pen }: Stage, x: number, tall: number, foot: number): void {
  const { unit, width } = frame;
  const houses = pen.as({ depth: 0.35, flow: 'upright' });
  for (const way of [-1, 1]) {
    let from = x + way * tall * 0.4;
    while (from > -unit * 0.3 && from < width + unit * 0.3) {
      const wide = unit * random.between(0.18, 0.28);
      const high = unit * random.between(0.16, 0.27);
      const left = way > 0 ? from : from - wide;
      houses.rect(random.pick(['mid', 'wallShade', 'cloudShade'] as const), left, foot - high, wide, high);
      houses.rect('dark', left - 1, foot - high - unit * 0.008, wide + 2, unit * 0.014);
      for (let row = 0; (row + 1) * unit * 0.075 < high; row++)
        for (let pane = 0; pane < 4; pane++)
          houses.rect(
            random.chance(0.2) ? 'window' : 'dark',
            left + wide * (0.12 + pane * 0.21),
            foot - high + unit * 0.025 + row * unit * 0.07,
            wide * 0.1,
            unit * 0.035,
          );
      from += way * wide;
    }
  }
}

function wetStreet(stage: Stage, x: number, tall: number, foot: number): void {
  const { frame, side, random, pen } = stage;
  const { unit, width, height } = frame;
  const deep = height - foot;
  const street = pen.as({ depth: 0.6, flow: 'level' });
  street.rect('path', -4, foot, width + 8, deep * 0.14);
  street.rect('foam', -4, foot + deep * 0.14, width + 8, unit * 0.008);
  street.rect('dark', -4, foot + deep * 0.15, width + 8, deep);
  // The wall and lit windows lie drawn out in the wet.
  const shine = pen.as({ depth: 0.65, flow: 'upright' });
  shine.rect('wallShade', x - tall * 0.34, foot + deep * 0.15, tall * 0.68, deep * 0.62);
  for (let streak = 0; streak < 26; streak++) {
    const at = random.between(0, width);
    const y = foot + deep * random.between(0.17, 0.75);
    const near = Math.abs(at - x) < tall * 0.34;
    shine.rect(
      near
        ? random.pick(['wall', 'dark', 'cloudShade'] as const)
        : random.pick(['wallShade', 'window', 'mid'] as const),
      at,
      y,
      unit * random.between(0.006, 0.018),
      deep * random.between(0.06, 0.2),
    );
  }
  const puddles = pen.as({ depth: 0.75, flow: 'level' });
  for (let puddle = 0; puddle < 9; puddle++) {
    const near = puddle / 9;
    puddles.disc(
      'cloudShade',
      width * random.between(0.02, 0.98),
      foot + deep * (0.24 + 0.7 * near),
      unit * (0.04 + 0.12 * near),
      unit * (0.004 + 0.014 * near),
    );
  }
  for (const share of [0.5 - side * 0.43, 0.5 + side * 0.45])
    lampPost(pen.at(width * share, foot + deep * 0.13, unit * 0.3).as({ depth: 0.6, flow: 'upright' }));
  hose(stage, x, foot);
  for (const [share, along, size] of [
    [0.5 - side * 0.3, 0.46, 0.1],
    [0.5 - side * 0.02, 0.5, 0.105],
    [0.5 + side * 0.27, 0.47, 0.1],
  ] as const)
    barrier(pen.at(width * share, foot + deep * along, unit * size).as({ depth: 0.8, flow: 'upright' }));
}

/** From the door of the building in bends to the viewer's corner. */
function hose({ frame, side, pen }: Stage, x: number, foot: number): void {
  const { unit, width, height } = frame;
  const deep = height - foot;
  const line = (shift: number) =>
    [
      [x - side * unit * 0.02, foot + deep * 0.1],
      [x + side * unit * 0.16, foot + deep * 0.26],
      [x - side * unit * 0.26, foot + deep * 0.4],
      [x - side * unit * 0.02, foot + deep * 0.58],
      [x + side * unit * 0.22, foot + deep * 0.72],
      [width * (0.5 - side * 0.1), foot + deep * 0.86],
      [width * (0.5 - side * 0.52), foot + deep * 0.9],
    ].map(([px = 0, py = 0]) => [px, py + shift] as const);
  const rubber = pen.as({ depth: 0.8, flow: 'upright' });
  rubber.curve('near', unit * 0.02, line(unit * 0.006));
  rubber.curve('groundAlt', unit * 0.013, line(0));
}

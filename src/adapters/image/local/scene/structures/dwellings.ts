/** Where people live and work, one unit high, standing on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Point, Tone } from '../pen.ts';

const towerTones: readonly [readonly [Tone, Tone], ...(readonly [Tone, Tone])[]] = [
  ['wall', 'wallShade'],
  ['wallShade', 'dark'],
  ['mid', 'near'],
  ['wall', 'mid'],
  ['cloudShade', 'wallShade'],
];

/** One tower of a skyline with lit windows; `width` in units of its height. Spires rise above one unit. */
export function tower(pen: Pen, random: Random, width: number): void {
  const half = width / 2;
  const [face, flank] = random.pick(towerTones);
  pen.rect(face, -half, -1, width, 1);
  pen.rect(flank, half * 0.3, -1, half * 0.7, 1);
  crown(pen, random, half, face, flank);
  const columns = Math.max(2, Math.round(width / 0.09));
  const cell = width / (columns + 0.6);
  const skin = random.pick(['panes', 'panes', 'bands', 'fins'] as const);
  if (skin === 'bands') {
    for (let row = 0; row < 10; row++) {
      pen.rect(flank, -half * 0.88, -0.95 + row * 0.09, half * 1.1, 0.036);
      if (random.chance(0.45))
        pen.rect('window', -half * random.between(0.3, 0.85), -0.95 + row * 0.09, half * 0.5, 0.036);
    }
    return;
  }
  if (skin === 'fins')
    for (let column = 0; column < columns; column++)
      pen.rect(flank, -half + cell * (column + 0.55), -0.96, cell * 0.4, 0.9);
  for (let row = 0; row < 11; row++) {
    for (let column = 0; column < columns; column++) {
      if (random.chance(skin === 'fins' ? 0.72 : 0.5)) continue;
      const x = -half + cell * (column + 0.5);
      pen.rect(random.chance(0.4) || skin === 'fins' ? 'window' : flank, x, -0.95 + row * 0.083, cell * 0.5, 0.045);
    }
  }
}

/** How a tower ends: flat with plant, in steps, in a pitched cap or in a spire. */
function crown(pen: Pen, random: Random, half: number, face: Tone, flank: Tone): void {
  const end = random.pick(['flat', 'plant', 'steps', 'cap', 'slant', 'spire'] as const);
  if (end === 'plant') pen.rect('wallShade', -half * 0.5, -1.05, half, 0.05);
  if (end === 'steps' || end === 'spire')
    for (const [share, rise] of [
      [0.74, 0.05],
      [0.46, 0.1],
    ] as const) {
      pen.rect(face, -half * share, -1 - rise, half * share * 2, rise + 0.01);
      pen.rect(flank, half * share * 0.3, -1 - rise, half * share * 0.7, rise + 0.01);
    }
  if (end === 'spire')
    pen.polygon('dark', [
      [-half * 0.1, -1.09],
      [0, -1.24],
      [half * 0.1, -1.09],
    ]);
  if (end === 'cap')
    pen.polygon('roof', [
      [-half, -1],
      [0, -1 - half * 0.8],
      [half, -1],
    ]);
  if (end === 'slant')
    pen.polygon(face, [
      [-half, -1],
      [half, -1 - half * 0.6],
      [half, -1],
    ]);
}

/** A pitched-roof house seen from its side. */
export function house(pen: Pen): void {
  pen.rect('roof', 0.24, -1, 0.14, 0.22);
  pen.rect('dark', 0.22, -1, 0.18, 0.035);
  pen.rect('wall', -0.64, -0.53, 1.28, 0.53);
  pen.rect('wallShade', 0.3, -0.53, 0.34, 0.53);
  pen.rect('wallShade', -0.64, -0.05, 1.28, 0.05);
  pen.polygon('roof', [
    [-0.75, -0.5],
    [-0.5, -0.93],
    [0.5, -0.93],
    [0.75, -0.5],
  ]);
  pen.rect('wallShade', -0.75, -0.515, 1.5, 0.035);
  // A dormer in the roof.
  pen.polygon('wall', [
    [-0.32, -0.56],
    [-0.32, -0.76],
    [-0.2, -0.86],
    [-0.08, -0.76],
    [-0.08, -0.56],
  ]);
  pen.rect('dark', -0.25, -0.75, 0.1, 0.13);
  for (const x of [-0.5, -0.12]) {
    pen.rect('foam', x - 0.03, -0.4, 0.24, 0.25);
    pen.rect('window', x, -0.38, 0.18, 0.2);
    pen.rect('dark', x + 0.08, -0.38, 0.018, 0.2);
    pen.rect('dark', x, -0.29, 0.18, 0.018);
  }
  pen.rect('foam', 0.34, -0.4, 0.22, 0.4);
  pen.rect('dark', 0.37, -0.37, 0.16, 0.37);
}

/** A barn with its silo. */
export function barn(pen: Pen): void {
  pen.rect('wallShade', 0.62, -0.88, 0.3, 0.88);
  pen.rect('wall', 0.62, -0.88, 0.1, 0.88);
  pen.disc('roof', 0.77, -0.88, 0.15, 0.12);
  pen.polygon('accent', [
    [-0.7, 0],
    [-0.7, -0.5],
    [-0.4, -0.82],
    [0, -0.94],
    [0.4, -0.82],
    [0.7, -0.5],
    [0.7, 0],
  ]);
  pen.line('roof', 0.06, [
    [-0.74, -0.47],
    [-0.42, -0.82],
    [0, -0.95],
    [0.42, -0.82],
    [0.74, -0.47],
  ]);
  pen.rect('dark', -0.2, -0.44, 0.4, 0.44);
  pen.line('wall', 0.025, [
    [-0.2, -0.44],
    [0.2, 0],
  ]);
  pen.line('wall', 0.025, [
    [0.2, -0.44],
    [-0.2, 0],
  ]);
  pen.rect('window', -0.08, -0.74, 0.16, 0.14);
}

/** A building that lost its upper floors: broken walls, bare floors, rubble at its foot. */
export function ruin(pen: Pen, random: Random): void {
  const broken: Point[] = [[-0.4, 0]];
  // Whole storeys and pieces of wall are missing, so the edge goes up and down in steps.
  let top = random.between(0.82, 1);
  const tops: number[] = [];
  for (let step = 0; step < 5; step++) {
    const x = -0.4 + step * 0.16;
    tops.push(top);
    broken.push(
      [x, -top],
      [x + 0.07, -top + random.between(-0.03, 0.05)],
      [x + 0.13, -top + random.between(-0.02, 0.05)],
    );
    top = Math.max(0.34, Math.min(1, top + random.between(-0.34, 0.2)));
  }
  broken.push([0.4, 0]);
  // Behind the front one sees the back wall's lower rest.
  pen.polygon('dark', [
    [-0.34, 0],
    [-0.34, -0.5],
    [-0.1, -0.66],
    [0.14, -0.52],
    [0.46, -0.6],
    [0.46, 0],
  ]);
  pen.polygon('wallShade', broken);
  pen.polygon('wall', [
    [-0.4, 0],
    [-0.4, -(tops[0] ?? 0.8)],
    [-0.33, -(tops[0] ?? 0.8) + 0.03],
    [-0.33, 0],
  ]);
  for (let storey = 1; storey < 5; storey++) {
    const y = -storey * 0.19;
    for (let bay = 0; bay < 5; bay++) {
      const x = -0.37 + bay * 0.16;
      if ((tops[bay] ?? 0) < storey * 0.19 + 0.04) continue;
      pen.rect('wall', x - 0.03, y - 0.012, 0.16, 0.016);
      // Here and there a shell has made one hole of window and wall.
      if (random.chance(0.14))
        pen.polygon('dark', [
          [x - 0.03, y + 0.05],
          [x + 0.02, y],
          [x + 0.07, y + 0.02],
          [x + 0.13, y - 0.01],
          [x + 0.11, y + 0.09],
          [x + 0.13, y + 0.14],
          [x + 0.04, y + 0.16],
          [x - 0.01, y + 0.12],
        ]);
      else pen.rect('dark', x + 0.01, y + 0.03, 0.075, 0.1);
    }
  }
  // Iron of the floors hangs out of the break.
  for (const bay of [1, 3]) {
    const [x, y] = [-0.32 + bay * 0.16, -(tops[bay] ?? 0.6)];
    pen.curve('dark', 0.01, [
      [x, y + 0.04],
      [x + 0.05, y - 0.03],
      [x + 0.12, y - 0.01],
    ]);
  }
  for (const [tone, x, y, size] of [
    ['dark', -0.08, 0, 0.62],
    ['wallShade', -0.3, 0, 0.3],
    ['wall', 0.22, 0, 0.26],
  ] as const)
    pen.polygon(tone, [
      [x - size, y],
      [x - size * 0.62, y - size * 0.2],
      [x - size * 0.3, y - size * 0.16],
      [x, y - size * 0.3],
      [x + size * 0.26, y - size * 0.17],
      [x + size * 0.6, y - size * 0.22],
      [x + size, y],
    ]);
}

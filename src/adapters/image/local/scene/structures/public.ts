/** Public buildings, one unit high, standing on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Tone } from '../pen.ts';
import { columns, dome, opening, pediment, steps } from './parts.ts';

/** Steps, columns, an entablature and, unless it is flat, a pediment; `half` its width, one unit high. */
function portico(pen: Pen, half: number, count: number, flat = false): void {
  for (let step = 0; step < 4; step++) {
    const reach = half + 0.12 - step * 0.03;
    pen.rect(step % 2 ? 'wall' : 'wallShade', -reach, -0.04 * (step + 1), 2 * reach, 0.041);
  }
  pen.rect('wallShade', -half + 0.04, -0.68, 2 * half - 0.08, 0.52);
  pen.rect('dark', -0.1, -0.46, 0.2, 0.3);
  columns(pen, { from: -half + 0.09, to: half - 0.09, foot: -0.16, top: -0.7, count, width: count > 6 ? 0.07 : 0.085 });
  pen.rect('wall', -half, -0.76, 2 * half, 0.08);
  pen.rect('wallShade', -half, -0.695, 2 * half, 0.015);
  if (flat) {
    pen.rect('roof', -half - 0.04, -0.79, 2 * half + 0.08, 0.035);
    pen.rect('wall', -half * 0.72, -0.94, half * 1.44, 0.15);
    pen.rect('wallShade', -half * 0.66, -0.91, half * 1.32, 0.085);
    pen.rect('roof', -half * 0.76, -0.97, half * 1.52, 0.035);
  } else pediment(pen, 0, -0.76, half + 0.05, 0.24);
}

/** A columned front with steps: a temple's, one between wings, or one under a flat attic. */
export function courthouse(pen: Pen, random: Random): void {
  const manner = random.pick(['temple', 'temple', 'wings', 'attic'] as const);
  if (manner !== 'wings') {
    portico(pen, 0.78, random.pick([6, 8]), manner === 'attic');
    return;
  }
  for (const side of [-1, 1]) {
    pen.rect('wall', side > 0 ? 0.44 : -0.88, -0.62, 0.44, 0.62);
    pen.rect('wallShade', side > 0 ? 0.42 : -0.9, -0.65, 0.48, 0.04);
    pen.rect('wallShade', side > 0 ? 0.44 : -0.88, -0.14, 0.44, 0.14);
    for (const x of [0.58, 0.76]) {
      opening(pen, 'dark', side * x, -0.18, 0.085, 0.2);
      pen.rect('dark', side * x - 0.04, -0.57, 0.08, 0.1);
    }
  }
  portico(pen, 0.52, 6);
}

/** A columned front with wings under a dome. */
export function parliament(pen: Pen, random: Random): void {
  const pavilions = random.chance(0.5);
  for (const side of [-1, 1]) {
    const x = side < 0 ? -1.15 : 0.45;
    pen.rect('wall', x, -0.4, 0.7, 0.4);
    pen.rect('wallShade', x, -0.07, 0.7, 0.07);
    pen.rect('roof', x - 0.02, -0.43, 0.74, 0.04);
    for (let column = 0; column < 5; column++) {
      pen.rect('dark', x + 0.07 + column * 0.125, -0.345, 0.06, 0.09);
      opening(pen, 'dark', x + 0.1 + column * 0.125, -0.1, 0.06, 0.12);
    }
    if (!pavilions) continue;
    pen.rect('wall', side * 1.03 - 0.13, -0.48, 0.26, 0.48);
    pen.rect('wallShade', side * 1.03 + 0.06, -0.48, 0.07, 0.48);
    opening(pen, 'dark', side * 1.03 - 0.03, -0.12, 0.08, 0.2);
    dome(pen, ['roof', 'wallShade'], side * 1.03, -0.47, 0.13, 0.12);
  }
  portico(pen.at(0, 0, 0.6), 0.78, 6);
  const rise = random.pick([0.18, 0.22]);
  pen.rect('wall', -0.26, -0.7, 0.52, 0.13);
  for (let pane = 0; pane < 7; pane++) pen.rect('dark', -0.235 + pane * 0.07, -0.69, 0.03, 0.11);
  pen.rect('wall', -0.28, -0.715, 0.56, 0.025);
  dome(pen, ['roof', 'wallShade'], 0, -0.71, 0.245, rise);
  for (const lean of [-0.14, 0])
    pen.curve('wallShade', 0.008, [
      [lean, -0.71],
      [lean * 0.86, -0.71 - rise * 0.6],
      [lean * 0.2, -0.71 - rise * 0.98],
    ]);
  pen.rect('wall', -0.035, -0.75 - rise, 0.07, 0.05);
  pen.line('dark', 0.012, [
    [0, -0.74 - rise],
    [0, -1],
  ]);
}

/** A school: a gabled middle with a clock and a bell, wings with tall windows. */
export function school(pen: Pen): void {
  for (const side of [-1, 1]) {
    pen.rect('wall', side > 0 ? 0.3 : -0.98, -0.56, 0.68, 0.56);
    pen.polygon('roof', [
      [side * 0.28, -0.55],
      [side * 0.34, -0.7],
      [side * 0.92, -0.7],
      [side * 1.02, -0.55],
    ]);
    for (let row = 0; row < 2; row++)
      for (let column = 0; column < 4; column++) {
        const x = side * (0.41 + column * 0.155);
        pen.rect('foam', x - 0.06, -0.5 + row * 0.24, 0.12, 0.17);
        pen.rect((row + column) % 3 ? 'dark' : 'window', x - 0.047, -0.487 + row * 0.24, 0.094, 0.144);
        pen.rect('foam', x - 0.008, -0.49 + row * 0.24, 0.016, 0.15);
      }
    pen.rect('wallShade', side > 0 ? 0.3 : -0.98, -0.04, 0.68, 0.04);
  }
  pen.rect('wall', -0.32, -0.68, 0.64, 0.68);
  pen.polygon('roof', [
    [-0.38, -0.66],
    [0, -0.9],
    [0.38, -0.66],
  ]);
  pen.polygon('wall', [
    [-0.27, -0.67],
    [0, -0.84],
    [0.27, -0.67],
  ]);
  pen.rect('wall', -0.055, -0.94, 0.11, 0.09);
  pen.disc('accent', 0, -0.9, 0.026);
  pen.polygon('roof', [
    [-0.08, -0.935],
    [0, -1],
    [0.08, -0.935],
  ]);
  pen.disc('wallShade', 0, -0.67, 0.09);
  pen.disc('foam', 0, -0.67, 0.072);
  pen.line('dark', 0.014, [
    [0, -0.72],
    [0, -0.67],
    [0.035, -0.655],
  ]);
  for (const x of [-0.2, 0, 0.2]) {
    pen.rect('foam', x - 0.062, -0.52, 0.124, 0.17);
    pen.rect('dark', x - 0.05, -0.51, 0.1, 0.15);
  }
  opening(pen, 'foam', 0, 0, 0.26, 0.31);
  opening(pen, 'dark', 0, 0, 0.2, 0.28);
  pen.rect('foam', -0.008, -0.2, 0.016, 0.2);
  steps(pen, 0.18, 0.018, 2);
}

/** A hospital: a tall ward block with bands of windows, a low wing with its canopy, a white cross on a plain sign. */
export function hospital(pen: Pen): void {
  pen.rect('wall', -0.42, -0.96, 0.92, 0.96);
  pen.rect('wallShade', 0.34, -0.96, 0.16, 0.96);
  pen.rect('wallShade', -0.44, -1, 0.96, 0.045);
  for (let floor = 0; floor < 5; floor++) {
    pen.rect('dark', -0.12, -0.89 + floor * 0.13, 0.42, 0.07);
    for (let pane = 0; pane < 5; pane++)
      if ((pane + floor * 2) % 3) pen.rect('window', -0.11 + pane * 0.083, -0.882 + floor * 0.13, 0.066, 0.054);
    pen.rect('dark', 0.39, -0.89 + floor * 0.13, 0.06, 0.07);
  }
  for (const [x, width] of [
    [-1, 0.62],
    [0.48, 0.52],
  ] as const) {
    pen.rect('wall', x, -0.4, width, 0.4);
    pen.rect('wallShade', x - 0.02, -0.43, width + 0.04, 0.04);
    for (let floor = 0; floor < 2; floor++)
      for (let pane = 0; pane < Math.floor(width / 0.12); pane++)
        pen.rect((pane + floor) % 4 ? 'dark' : 'window', x + 0.05 + pane * 0.115, -0.34 + floor * 0.16, 0.075, 0.085);
  }
  pen.rect('waterDeep', -0.38, -0.88, 0.22, 0.22);
  pen.rect('snow', -0.29, -0.85, 0.04, 0.16);
  pen.rect('snow', -0.35, -0.79, 0.16, 0.04);
  pen.rect('window', -0.34, -0.19, 0.62, 0.19);
  for (let post = 0; post < 6; post++) pen.rect('wallShade', -0.345 + post * 0.122, -0.19, 0.018, 0.19);
  pen.rect('accent', -0.46, -0.24, 0.86, 0.05);
  for (const x of [-0.44, 0.37]) pen.rect('wallShade', x, -0.2, 0.02, 0.2);
}

/** A stadium from above its rim: the outer wall, the roof's ring, seats and a strip of the pitch, and floodlights. */
export function stadium(pen: Pen): void {
  const ring = (tone: Tone, x: number, y: number, lift = -0.5): void => pen.disc(tone, 0, lift, x, y);
  const mast = (x: number, foot: number): void => {
    pen.line('dark', 0.026, [
      [x, foot],
      [x, -0.9],
    ]);
    pen.rect('wallShade', x - 0.15, -1, 0.3, 0.13);
    for (let lamp = 0; lamp < 4; lamp++)
      for (const row of [-0.965, -0.91]) pen.disc('window', x - 0.105 + lamp * 0.07, row, 0.024);
  };
  for (const x of [-0.62, 0.62]) mast(x, -0.6);
  pen.polygon('wall', [
    [-1.3, 0],
    [-1.56, -0.5],
    [1.56, -0.5],
    [1.3, 0],
  ]);
  for (let rib = -7; rib <= 7; rib++)
    pen.line('wallShade', 0.03, [
      [rib * 0.18, 0],
      [rib * 0.217, -0.44],
    ]);
  for (let gate = -3; gate <= 3; gate++) opening(pen, 'dark', gate * 0.36, 0, 0.13, 0.13);
  pen.rect('wallShade', -1.45, -0.24, 2.9, 0.035);
  ring('roof', 1.58, 0.2);
  ring('snow', 1.42, 0.165);
  ring('dark', 1.26, 0.13);
  ring('accent', 1.18, 0.11, -0.49);
  ring('wallShade', 0.98, 0.075, -0.48);
  ring('foliage', 0.84, 0.05, -0.47);
  for (let spoke = 0; spoke < 18; spoke++) {
    const angle = (spoke / 18) * Math.PI * 2;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    pen.line('wallShade', 0.014, [
      [x * 1.3, -0.5 + y * 0.14],
      [x * 1.56, -0.5 + y * 0.197],
    ]);
  }
  for (const x of [-1.3, 1.3]) mast(x, -0.5);
}

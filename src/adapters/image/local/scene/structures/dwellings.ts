/** Where people live and work, one unit high, standing on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Point, Tone } from '../pen.ts';

/** One tower of a skyline with lit windows; `width` in units of its height. */
export function tower(pen: Pen, random: Random, width: number): void {
  const half = width / 2;
  const [face, flank] = random.pick<readonly [Tone, Tone]>([
    ['wall', 'wallShade'],
    ['wallShade', 'dark'],
    ['mid', 'near'],
    ['wall', 'mid'],
    ['cloudShade', 'wallShade'],
  ]);
  pen.rect(face, -half, -1, width, 1);
  pen.rect(flank, half * 0.3, -1, half * 0.7, 1);
  if (random.chance(0.35))
    pen.polygon('roof', [
      [-half, -1],
      [0, -1 - width * 0.5],
      [half, -1],
    ]);
  else if (random.chance(0.5)) pen.rect('wallShade', -half * 0.5, -1.06, half, 0.06);
  if (random.chance(0.3))
    pen.line('dark', 0.012, [
      [0, -1],
      [0, -1.2],
    ]);
  const columns = Math.max(2, Math.round(width / 0.09));
  const rows = 11;
  const cell = width / (columns + 0.6);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (random.chance(0.5)) continue;
      const x = -half + cell * (column + 0.5);
      pen.rect(random.chance(0.4) ? 'window' : flank, x, -0.95 + row * 0.083, cell * 0.55, 0.045);
    }
  }
}

/** A pitched-roof house seen from its side. */
export function house(pen: Pen): void {
  pen.rect('wall', -0.62, -0.55, 1.24, 0.55);
  pen.rect('wallShade', 0.2, -0.55, 0.42, 0.55);
  pen.polygon('roof', [
    [-0.74, -0.52],
    [-0.44, -1],
    [0.44, -1],
    [0.74, -0.52],
  ]);
  pen.rect('dark', 0.26, -1.12, 0.13, 0.26);
  pen.rect('window', -0.46, -0.4, 0.18, 0.18);
  pen.rect('window', -0.14, -0.4, 0.18, 0.18);
  pen.rect('dark', 0.32, -0.36, 0.17, 0.36);
}

/** A barn with its silo. */
export function barn(pen: Pen): void {
  pen.rect('wallShade', 0.62, -1, 0.3, 1);
  pen.disc('roof', 0.77, -1, 0.15, 0.12);
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

/** A building that lost its upper floors. */
export function ruin(pen: Pen, random: Random): void {
  const broken: Point[] = [[-0.4, 0]];
  // Whole storeys and pieces of wall are missing, so the edge goes up and down in steps.
  let top = random.between(0.7, 1);
  for (let step = 0; step < 5; step++) {
    const x = -0.4 + step * 0.16;
    broken.push([x, -top], [x + 0.13, -top + random.between(-0.02, 0.05)]);
    top = Math.max(0.3, Math.min(1, top + random.between(-0.32, 0.22)));
  }
  broken.push([0.4, 0]);
  pen.polygon('wallShade', broken);
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 3; column++) pen.rect('dark', -0.3 + column * 0.23, -0.4 + row * 0.13, 0.11, 0.08);
  pen.polygon('dark', [
    [-0.55, 0],
    [-0.3, -0.09],
    [0, -0.05],
    [0.25, -0.1],
    [0.6, 0],
  ]);
}

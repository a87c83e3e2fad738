import type { Pen } from '../pen.ts';
import { opening } from './parts.ts';

/** A watch tower with a glazed cabin. */
function watchTower(pen: Pen, x: number, height: number): void {
  pen.polygon('wallShade', [
    [x - 0.075, 0],
    [x - 0.055, -height * 0.7],
    [x + 0.055, -height * 0.7],
    [x + 0.075, 0],
  ]);
  pen.polygon('dark', [
    [x + 0.02, 0],
    [x + 0.02, -height * 0.7],
    [x + 0.055, -height * 0.7],
    [x + 0.075, 0],
  ]);
  pen.polygon('wall', [
    [x - 0.06, -height * 0.66],
    [x - 0.13, -height * 0.72],
    [x + 0.13, -height * 0.72],
    [x + 0.06, -height * 0.66],
  ]);
  pen.rect('window', x - 0.1, -height * 0.88, 0.2, height * 0.16);
  for (const post of [-0.1, -0.035, 0.03, 0.09]) pen.rect('dark', x + post, -height * 0.88, 0.012, height * 0.16);
  pen.polygon('roof', [
    [x - 0.15, -height * 0.88],
    [x - 0.06, -height],
    [x + 0.06, -height],
    [x + 0.15, -height * 0.88],
  ]);
}

/** Cell blocks with barred windows behind a high wall with its gate, between two watch towers. */
export function prison(pen: Pen): void {
  pen.rect('wallShade', -0.95, -0.62, 1.9, 0.62);
  pen.rect('roof', -0.98, -0.65, 1.96, 0.04);
  pen.rect('wall', -0.3, -0.74, 0.6, 0.74);
  pen.polygon('roof', [
    [-0.35, -0.73],
    [0, -0.88],
    [0.35, -0.73],
  ]);
  const barred = (x: number, y: number, width: number, height: number): void => {
    pen.rect('dark', x, y, width, height);
    for (let bar = 1; bar < 4; bar++) pen.rect('wall', x + (width * bar) / 4 - 0.005, y, 0.01, height);
  };
  for (let row = 0; row < 2; row++)
    for (let column = 0; column < 4; column++)
      for (const side of [-1, 1]) barred(side * (0.42 + column * 0.14) - 0.045, -0.58 + row * 0.14, 0.09, 0.085);
  for (const x of [-0.2, -0.045, 0.11]) barred(x, -0.66, 0.09, 0.12);
  pen.rect('wall', -1.25, -0.36, 2.5, 0.36);
  pen.rect('wallShade', -1.28, -0.39, 2.56, 0.04);
  for (let joint = 0; joint < 11; joint++)
    if (joint !== 5) pen.rect('wallShade', -1.13 + joint * 0.225, -0.35, 0.012, 0.35);
  // Wire in coils on the coping.
  for (let coil = 0; coil < 33; coil++)
    pen.curve('dark', 0.007, [
      [-1.25 + coil * 0.076, -0.39],
      [-1.235 + coil * 0.076, -0.44],
      [-1.2 + coil * 0.076, -0.44],
      [-1.19 + coil * 0.076, -0.39],
    ]);
  pen.rect('wallShade', -0.2, -0.47, 0.4, 0.47);
  pen.rect('wall', -0.23, -0.5, 0.46, 0.04);
  opening(pen, 'dark', 0, 0, 0.27, 0.36);
  for (let plank = 0; plank < 5; plank++) pen.rect('wallShade', -0.1 + plank * 0.047, -0.29, 0.01, 0.29);
  watchTower(pen, -1.12, 1);
  watchTower(pen, 1.12, 0.92);
}

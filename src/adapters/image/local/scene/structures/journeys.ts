/** Things of travel and exploration, one unit high, standing on y 0 around x 0. */
import type { Pen } from '../pen.ts';

/** A dish antenna looking up to the right. */
export function dish(pen: Pen): void {
  pen.polygon('wallShade', [
    [-0.26, 0],
    [-0.06, -0.46],
    [0.06, -0.46],
    [0.26, 0],
  ]);
  pen.blob('wall', [
    [-0.46, -0.86],
    [-0.34, -0.5],
    [0.02, -0.38],
    [0.36, -0.34],
    [0.06, -0.58],
  ]);
  pen.blob('foam', [
    [-0.46, -0.86],
    [-0.1, -0.62],
    [0.36, -0.34],
    [0.02, -0.72],
  ]);
  pen.line('dark', 0.02, [
    [-0.3, -0.76],
    [0.24, -0.88],
    [0.22, -0.44],
  ]);
  pen.disc('accent', 0.25, -0.88, 0.04);
}

export function rocket(pen: Pen): void {
  pen.polygon('accent', [
    [-0.09, -0.2],
    [-0.2, 0],
    [-0.06, -0.05],
  ]);
  pen.polygon('accent', [
    [0.09, -0.2],
    [0.2, 0],
    [0.06, -0.05],
  ]);
  pen.blob('foam', [
    [-0.085, -0.06],
    [-0.105, -0.5],
    [-0.06, -0.84],
    [0, -1],
    [0.06, -0.84],
    [0.105, -0.5],
    [0.085, -0.06],
  ]);
  pen.polygon('accent', [
    [-0.066, -0.82],
    [0, -1],
    [0.066, -0.82],
  ]);
  pen.disc('dark', 0, -0.66, 0.052);
  pen.disc('water', 0, -0.66, 0.036);
  pen.rect('wallShade', -0.095, -0.36, 0.19, 0.03);
  pen.rect('dark', -0.05, -0.06, 0.1, 0.04);
}

/** A train in perspective coming from the right; wheels on y 0. */
export function train(pen: Pen): void {
  pen.blob('accent', [
    [-2.1, -0.16],
    [-1.9, -0.7],
    [-1.45, -0.98],
    [-0.8, -1],
    [-0.7, -0.6],
    [-0.7, -0.12],
    [-1.5, -0.1],
  ]);
  pen.rect('accent', -1, -1, 3.2, 0.9);
  pen.rect('wall', -1.7, -0.34, 3.9, 0.12);
  pen.polygon('dark', [
    [-1.92, -0.56],
    [-1.6, -0.86],
    [-1.3, -0.86],
    [-1.3, -0.56],
  ]);
  for (let pane = 0; pane < 8; pane++) pen.rect('window', -1.06 + pane * 0.41, -0.82, 0.3, 0.26);
  for (const x of [0.02, 1.24])
    pen.line('dark', 0.03, [
      [x, -1],
      [x, -0.1],
    ]);
  pen.rect('dark', -1.9, -0.12, 4.1, 0.12);
}

/** A tent of a camp. */
export function tent(pen: Pen): void {
  pen.polygon('foam', [
    [-0.9, 0],
    [-0.2, -1],
    [0.55, 0],
  ]);
  pen.polygon('wallShade', [
    [0.55, 0],
    [-0.2, -1],
    [0.5, -0.92],
    [1.1, 0],
  ]);
  pen.polygon('dark', [
    [-0.4, 0],
    [-0.2, -0.66],
    [0.06, 0],
  ]);
}

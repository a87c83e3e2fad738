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

/** A train with its nose to the left; wheels on y 0. */
export function train(pen: Pen): void {
  for (const bogie of [-1.5, -0.52, -0.02, 0.96, 1.46, 2])
    for (const wheel of [-0.11, 0.11]) pen.disc('dark', bogie + wheel, -0.08, 0.085);
  pen.rect('dark', -1.86, -0.2, 4.06, 0.1);
  pen.polygon('accent', [
    [-2.16, -0.2],
    [-2.18, -0.3],
    [-2.06, -0.52],
    [-1.84, -0.76],
    [-1.56, -0.92],
    [-1.3, -0.95],
    [2.2, -0.95],
    [2.2, -0.16],
    [-2.1, -0.16],
  ]);
  pen.polygon('wallShade', [
    [-1.56, -0.92],
    [-1.3, -0.95],
    [2.2, -0.95],
    [2.2, -0.87],
    [-1.66, -0.87],
  ]);
  pen.polygon('wall', [
    [-2.15, -0.35],
    [2.2, -0.35],
    [2.2, -0.25],
    [-2.17, -0.25],
  ]);
  pen.polygon('dark', [
    [-1.98, -0.56],
    [-1.72, -0.8],
    [-1.46, -0.8],
    [-1.46, -0.5],
    [-1.9, -0.5],
  ]);
  pen.polygon('window', [
    [-1.84, -0.56],
    [-1.68, -0.74],
    [-1.62, -0.74],
    [-1.74, -0.56],
  ]);
  pen.rect('dark', -1.16, -0.76, 3.36, 0.29);
  for (const [from, count] of [
    [-1.12, 3],
    [0.32, 3],
    [1.56, 2],
  ] as const)
    for (let pane = 0; pane < count; pane++) pen.rect('window', from + pane * 0.33, -0.73, 0.27, 0.23);
  for (const x of [-0.08, 1.34]) {
    pen.rect('wall', x, -0.79, 0.3, 0.56);
    pen.line('dark', 0.02, [
      [x + 0.15, -0.79],
      [x + 0.15, -0.23],
    ]);
    for (const pane of [0.03, 0.18]) pen.rect('dark', x + pane, -0.73, 0.09, 0.24);
  }
  pen.rect('dark', -0.27, -0.95, 0.05, 0.79);
  pen.disc('window', -2.06, -0.3, 0.045);
  // The collector reaches up to the wire.
  pen.line('dark', 0.022, [
    [0.5, -0.95],
    [0.36, -1],
    [0.6, -1.06],
  ]);
}

/** A tent of a camp with its ropes. */
export function tent(pen: Pen): void {
  pen.line('dark', 0.014, [
    [-1.02, 0],
    [-0.3, -0.98],
    [0.42, -0.9],
    [1.04, 0],
  ]);
  pen.polygon('wallShade', [
    [0.42, 0],
    [-0.3, -1],
    [0.42, -0.92],
    [0.94, 0],
  ]);
  pen.line('dark', 0.012, [
    [0.06, -0.96],
    [0.68, 0],
  ]);
  pen.polygon('snow', [
    [-0.94, 0],
    [-0.3, -1],
    [0.42, 0],
  ]);
  pen.polygon('dark', [
    [-0.52, 0],
    [-0.3, -0.78],
    [-0.04, 0],
  ]);
  pen.polygon('wall', [
    [-0.6, 0],
    [-0.3, -0.8],
    [-0.4, 0],
  ]);
  pen.line('wallShade', 0.03, [
    [-0.32, -1],
    [0.43, -0.92],
  ]);
}

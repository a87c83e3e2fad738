/** Ships, one unit high, bow to the right; their waterline is y 0. */
import type { Pen } from '../pen.ts';

/** A passenger ferry: white decks in steps, a funnel, rows of windows. */
export function ferry(pen: Pen): void {
  pen.polygon('snow', [
    [-1.2, -0.62],
    [-1.1, -0.74],
    [0.62, -0.74],
    [0.84, -0.5],
    [-1.24, -0.5],
  ]);
  pen.polygon('snow', [
    [-0.9, -0.86],
    [0.42, -0.86],
    [0.56, -0.72],
    [-1, -0.72],
  ]);
  pen.polygon('dark', [
    [0.3, -0.84],
    [0.42, -0.84],
    [0.52, -0.76],
    [0.3, -0.76],
  ]);
  pen.polygon('accent', [
    [-0.72, -1],
    [-0.42, -0.96],
    [-0.4, -0.85],
    [-0.74, -0.85],
  ]);
  pen.polygon('dark', [
    [-0.72, -1],
    [-0.42, -0.96],
    [-0.415, -0.93],
    [-0.725, -0.96],
  ]);
  pen.polygon('snow', [
    [-1.3, -0.52],
    [1.34, -0.48],
    [1.24, -0.2],
    [-1.28, -0.2],
  ]);
  pen.polygon('waterDeep', [
    [-1.285, -0.22],
    [1.25, -0.22],
    [1.1, 0.06],
    [-1.2, 0.06],
  ]);
  pen.line('accent', 0.035, [
    [-1.28, -0.225],
    [1.25, -0.225],
  ]);
  for (let window = 0; window < 15; window++) pen.rect('dark', -1.16 + window * 0.13, -0.44, 0.08, 0.075);
  for (let window = 0; window < 13; window++) pen.rect('dark', -1.0 + window * 0.125, -0.66, 0.075, 0.06);
  for (let boat = 0; boat < 4; boat++) pen.disc('accent', -0.74 + boat * 0.32, -0.555, 0.09, 0.035);
  pen.line('dark', 0.02, [
    [0.16, -0.86],
    [0.14, -1],
  ]);
}

/** A grey naval ship: sharp bow, gun, stepped bridge, lattice mast. */
export function warship(pen: Pen): void {
  pen.polygon('wallShade', [
    [-1.55, -0.3],
    [0.3, -0.27],
    [1.72, -0.42],
    [1.5, -0.06],
    [1.44, 0.05],
    [-1.46, 0.05],
  ]);
  pen.polygon('dark', [
    [-1.52, -0.17],
    [1.58, -0.21],
    [1.5, -0.06],
    [1.44, 0.05],
    [-1.46, 0.05],
  ]);
  pen.polygon('cloudShade', [
    [-0.32, -0.28],
    [-0.24, -0.52],
    [-0.04, -0.52],
    [0.02, -0.64],
    [0.36, -0.64],
    [0.46, -0.5],
    [0.62, -0.48],
    [0.72, -0.3],
  ]);
  pen.polygon('wallShade', [
    [0.02, -0.64],
    [0.36, -0.64],
    [0.46, -0.5],
    [-0.04, -0.52],
  ]);
  pen.polygon('dark', [
    [0.06, -0.61],
    [0.35, -0.61],
    [0.41, -0.55],
    [0.04, -0.55],
  ]);
  pen.polygon('wallShade', [
    [-0.92, -0.29],
    [-0.86, -0.58],
    [-0.58, -0.56],
    [-0.52, -0.29],
  ]);
  pen.polygon('dark', [
    [-0.86, -0.58],
    [-0.58, -0.56],
    [-0.57, -0.51],
    [-0.87, -0.53],
  ]);
  pen.polygon('cloudShade', [
    [-1.34, -0.29],
    [-1.3, -0.42],
    [-1.02, -0.42],
    [-0.98, -0.29],
  ]);
  for (const rod of [
    [
      [0.08, -0.64],
      [0.14, -1],
      [0.22, -0.64],
    ],
    [
      [0.02, -0.84],
      [0.27, -0.84],
    ],
    [
      [-0.72, -0.56],
      [-0.7, -0.84],
    ],
    [
      [-0.78, -0.76],
      [-0.62, -0.76],
    ],
  ] as const)
    pen.line('dark', 0.024, rod);
  pen.disc('cloudShade', 0.145, -0.76, 0.075, 0.06);
  pen.polygon('cloudShade', [
    [0.84, -0.32],
    [0.88, -0.44],
    [1.02, -0.44],
    [1.08, -0.35],
  ]);
  pen.line('dark', 0.03, [
    [1.02, -0.41],
    [1.34, -0.49],
  ]);
  pen.line('snow', 0.022, [
    [1.44, 0.03],
    [1.62, -0.02],
  ]);
}

/** What lives in and by the sea, one unit high on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';
import { limb } from './limbs.ts';

/** The tail of a whale that has just dived; y 0 is the water. */
export function whale(pen: Pen): void {
  limb(pen, 'dark', [
    [-0.08, 0.02, 0.22],
    [-0.05, -0.22, 0.12],
    [0, -0.46, 0.07],
    [0, -0.6, 0.06],
  ]);
  const lobe: readonly Point[] = [
    [0, -0.66],
    [0.16, -0.77],
    [0.42, -0.94],
    [0.7, -1],
    [0.8, -0.96],
    [0.76, -0.86],
    [0.56, -0.68],
    [0.26, -0.53],
    [0, -0.5],
  ];
  const mirrored = lobe.slice(1, -1).map(([x, y]): Point => [-x, y]);
  pen.blob('dark', [...lobe, ...mirrored.reverse()]);
  for (const side of [-1, 1])
    pen.blob('foam', [
      [side * 0.2, -0.64],
      [side * 0.34, -0.73],
      [side * 0.44, -0.82],
      [side * 0.58, -0.86],
      [side * 0.62, -0.8],
      [side * 0.46, -0.71],
      [side * 0.4, -0.66],
    ]);
  for (const x of [-0.5, -0.24, 0.3, 0.56])
    pen.line('foam', 0.016, [
      [x, -0.64 - Math.abs(x) * 0.3],
      [x * 1.04, -0.4 - Math.abs(x) * 0.3],
    ]);
  splash(pen, 0.55);
}

/** Broken water around what comes out of it; `half` as wide as the foam reaches. */
function splash(pen: Pen, half: number): void {
  const water = pen.as({ flow: 'level' });
  water.disc('waterDeep', 0, 0.035, half * 1.18, 0.045);
  water.blob('foam', [
    [-half, 0.035],
    [-half * 0.7, -0.02],
    [-half * 0.4, 0.005],
    [-half * 0.16, -0.05],
    [half * 0.12, -0.01],
    [half * 0.4, -0.055],
    [half * 0.66, 0],
    [half, 0.03],
    [half * 0.4, 0.055],
    [-half * 0.4, 0.06],
  ]);
}

/** The back fin of a shark or a dolphin; y 0 is the water. */
export function fin(pen: Pen): void {
  const edge: readonly Point[] = [
    [0.62, 0.03],
    [0.48, -0.22],
    [0.26, -0.58],
    [0.02, -0.86],
    [-0.24, -0.99],
    [-0.34, -0.98],
    [-0.3, -0.86],
    [-0.28, -0.62],
    [-0.34, -0.3],
    [-0.42, 0.03],
  ];
  pen.blob('dark', edge);
  pen.blob('wallShade', [
    [0.5, -0.06],
    [0.4, -0.24],
    [0.18, -0.56],
    [-0.04, -0.78],
    [-0.22, -0.88],
    [0.02, -0.6],
    [0.14, -0.3],
    [0.18, -0.04],
  ]);
  const water = pen.as({ flow: 'level' });
  water.curve('foam', 0.03, [
    [-1.2, 0.05],
    [-0.8, 0.03],
    [-0.4, 0.04],
  ]);
  water.curve('foam', 0.02, [
    [-1, -0.03],
    [-0.7, -0.04],
    [-0.42, -0.02],
  ]);
  splash(pen.at(0.1, 0, 1), 0.68);
}

/** One seal with its head raised, lying on y 0. */
export function restingSeal(pen: Pen): void {
  pen.blob('dark', [
    [-0.98, -0.2],
    [-0.86, -0.1],
    [-1.02, -0.02],
    [-0.7, 0.02],
    [-0.2, 0.02],
    [0.4, 0.02],
    [0.62, -0.1],
    [0.72, -0.34],
    [0.77, -0.58],
    [0.88, -0.66],
    [1.02, -0.71],
    [1.05, -0.79],
    [0.96, -0.86],
    [0.84, -0.98],
    [0.68, -0.98],
    [0.54, -0.84],
    [0.4, -0.62],
    [0.1, -0.48],
    [-0.3, -0.4],
    [-0.7, -0.24],
  ]);
  pen.blob('wallShade', [
    [0.5, -0.76],
    [0.66, -0.9],
    [0.76, -0.86],
    [0.64, -0.64],
    [0.5, -0.44],
    [0.1, -0.36],
    [-0.4, -0.28],
    [-0.1, -0.4],
    [0.3, -0.5],
  ]);
  limb(pen, 'wallShade', [
    [0.44, -0.2, 0.09],
    [0.3, -0.06, 0.07],
    [0.14, 0.0, 0.03],
  ]);
}

/** Two seals on a flat rock. */
export function seal(pen: Pen): void {
  pen.polygon('wallShade', [
    [-1.3, 0.02],
    [-1.16, -0.2],
    [-0.8, -0.34],
    [-0.1, -0.38],
    [0.6, -0.35],
    [1, -0.24],
    [1.28, 0.02],
  ]);
  pen.polygon('cloudShade', [
    [-1.16, -0.2],
    [-0.8, -0.34],
    [-0.1, -0.38],
    [0.6, -0.35],
    [1, -0.24],
    [0.4, -0.26],
    [-0.4, -0.24],
  ]);
  restingSeal(pen.at(-0.66, -0.31, 0.44, true));
  restingSeal(pen.at(0.36, -0.32, 0.68));
}

/** One penguin, seen half from the front; a little turned to the right. */
function penguin(pen: Pen): void {
  pen.blob('dark', [
    [-0.2, -0.03],
    [-0.27, -0.3],
    [-0.24, -0.58],
    [-0.15, -0.76],
    [-0.14, -0.9],
    [-0.03, -1],
    [0.09, -0.95],
    [0.12, -0.84],
    [0.16, -0.72],
    [0.23, -0.54],
    [0.25, -0.28],
    [0.18, -0.03],
  ]);
  pen.blob('snow', [
    [0, -0.74],
    [0.11, -0.7],
    [0.19, -0.52],
    [0.2, -0.28],
    [0.13, -0.06],
    [-0.06, -0.06],
    [-0.14, -0.28],
    [-0.12, -0.54],
  ]);
  pen.polygon('dark', [
    [0.08, -0.93],
    [0.25, -0.87],
    [0.09, -0.86],
  ]);
  pen.disc('window', 0.02, -0.77, 0.065, 0.045);
  limb(pen, 'dark', [
    [-0.2, -0.66, 0.04],
    [-0.3, -0.45, 0.05],
    [-0.31, -0.26, 0.02],
  ]);
  pen.rect('dark', -0.14, -0.03, 0.12, 0.035);
  pen.rect('dark', 0.03, -0.03, 0.12, 0.035);
}

/** A small company of penguins. */
export function penguins(pen: Pen): void {
  for (const [x, y, size, flip] of [
    [-0.78, -0.12, 0.7, false],
    [0.42, -0.12, 0.72, true],
    [1.02, -0.08, 0.74, false],
    [-0.36, -0.03, 0.88, true],
    [0.12, 0, 1, false],
    [0.74, 0, 0.92, true],
    [-1.1, 0, 0.86, false],
  ] as const)
    penguin(pen.at(x, y, size, flip));
}

/** What stands and floats in a harbour, one unit high, on y 0 around x 0. */
import type { Pen } from '../pen.ts';

/** A harbour gantry crane reaching to the right. */
export function crane(pen: Pen): void {
  for (const x of [-0.24, 0.1])
    pen.line('dark', 0.035, [
      [x, 0],
      [x, -0.62],
    ]);
  pen.line('dark', 0.022, [
    [-0.24, -0.04],
    [0.1, -0.3],
    [-0.24, -0.58],
  ]);
  pen.rect('accent', -0.36, -0.7, 0.6, 0.09);
  pen.line('accent', 0.04, [
    [-0.5, -0.7],
    [1, -0.78],
  ]);
  pen.line('accent', 0.03, [
    [-0.08, -0.68],
    [-0.02, -1],
    [0.1, -0.7],
  ]);
  pen.line('dark', 0.014, [
    [-0.46, -0.7],
    [-0.02, -0.98],
    [0.92, -0.78],
  ]);
  pen.rect('dark', 0.08, -0.62, 0.14, 0.09);
  pen.line('dark', 0.012, [
    [0.72, -0.77],
    [0.72, -0.42],
  ]);
  pen.rect('roof', 0.62, -0.42, 0.2, 0.1);
}

/** A freighter with containers, bow to the right; its waterline is y 0. */
export function ship(pen: Pen): void {
  pen.rect('foam', -0.98, -0.78, 0.34, 0.46);
  for (let deck = 0; deck < 3; deck++) pen.rect('dark', -0.94, -0.72 + deck * 0.13, 0.26, 0.045);
  pen.rect('accent', -0.9, -1, 0.16, 0.24);
  pen.rect('dark', -0.9, -1, 0.16, 0.06);
  const stacks = ['roof', 'wall', 'water', 'accent', 'foliage', 'roof', 'wallShade', 'accent'] as const;
  stacks.forEach((tone, index) => {
    const height = 0.13 + (index % 3) * 0.11;
    pen.rect(tone, -0.56 + index * 0.185, -0.34 - height, 0.17, height);
    pen.line('dark', 0.012, [
      [-0.56 + index * 0.185, -0.34 - height / 2],
      [-0.39 + index * 0.185, -0.34 - height / 2],
    ]);
  });
  pen.polygon('dark', [
    [-1.08, -0.4],
    [0.98, -0.36],
    [1.3, -0.52],
    [1.08, 0.06],
    [-0.98, 0.06],
  ]);
  pen.polygon('roof', [
    [-1.01, -0.07],
    [1.13, -0.07],
    [1.08, 0.06],
    [-0.98, 0.06],
  ]);
  pen.line('dark', 0.03, [
    [1.02, -0.4],
    [1.02, -0.78],
  ]);
}

export function lighthouse(pen: Pen): void {
  pen.polygon('foam', [
    [-0.15, 0],
    [-0.09, -0.76],
    [0.09, -0.76],
    [0.15, 0],
  ]);
  pen.polygon('accent', [
    [-0.135, -0.2],
    [-0.12, -0.4],
    [0.12, -0.4],
    [0.135, -0.2],
  ]);
  pen.polygon('accent', [
    [-0.107, -0.57],
    [-0.095, -0.7],
    [0.095, -0.7],
    [0.107, -0.57],
  ]);
  pen.rect('dark', -0.13, -0.79, 0.26, 0.035);
  pen.rect('window', -0.07, -0.91, 0.14, 0.12);
  pen.polygon('dark', [
    [-0.1, -0.91],
    [0, -1],
    [0.1, -0.91],
  ]);
}

/** Instruments that wait on a stage, one unit high, on y 0 around x 0. */
import type { Pen } from '../pen.ts';

/** A grand piano with its lid open, and its stool. */
export function grandPiano(pen: Pen): void {
  pen.polygon('dark', [
    [-0.62, -0.56],
    [0.5, -0.98],
    [0.62, -0.9],
    [0.66, -0.6],
    [0.2, -0.54],
  ]);
  pen.line('wallShade', 0.02, [
    [0.3, -0.52],
    [0.38, -0.86],
  ]);
  pen.blob('dark', [
    [-0.66, -0.56],
    [0, -0.58],
    [0.62, -0.57],
    [0.76, -0.5],
    [0.74, -0.38],
    [0.3, -0.34],
    [-0.66, -0.34],
  ]);
  pen.polygon('foam', [
    [-0.84, -0.43],
    [-0.62, -0.47],
    [-0.62, -0.43],
    [-0.82, -0.39],
  ]);
  pen.polygon('dark', [
    [-0.86, -0.4],
    [-0.6, -0.44],
    [-0.6, -0.34],
    [-0.84, -0.32],
  ]);
  for (const x of [-0.58, 0, 0.6])
    pen.polygon('dark', [
      [x - 0.045, -0.36],
      [x + 0.045, -0.36],
      [x + 0.02, 0],
      [x - 0.02, 0],
    ]);
  pen.rect('accent', -1.2, -0.27, 0.26, 0.05);
  for (const x of [-1.16, -1]) pen.rect('dark', x, -0.23, 0.03, 0.23);
}

/** Chairs and music stands in a half circle. */
export function musicStands(pen: Pen): void {
  for (const [x, y, size] of [
    [-0.9, -0.02, 0.62],
    [-0.45, -0.12, 0.56],
    [0, -0.16, 0.54],
    [0.45, -0.12, 0.56],
    [0.9, -0.02, 0.62],
  ] as const) {
    const at = pen.at(x, y, size);
    at.rect('roof', -0.34, -0.9, 0.05, 0.5);
    at.rect('roof', -0.34, -0.46, 0.3, 0.05);
    for (const leg of [-0.33, -0.08]) at.rect('dark', leg, -0.42, 0.03, 0.42);
    at.line('dark', 0.03, [
      [0.2, 0],
      [0.2, -0.7],
    ]);
    at.line('dark', 0.03, [
      [0.08, 0],
      [0.2, -0.14],
      [0.32, 0],
    ]);
    at.polygon('dark', [
      [0.02, -0.66],
      [0.38, -0.66],
      [0.42, -0.96],
      [-0.02, -0.96],
    ]);
    at.polygon('foam', [
      [0.07, -0.7],
      [0.33, -0.7],
      [0.36, -0.92],
      [0.04, -0.92],
    ]);
  }
}

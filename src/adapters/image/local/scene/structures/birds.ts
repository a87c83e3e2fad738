import type { Pen } from '../pen.ts';
import { limb } from './limbs.ts';

/** A goose in flight towards the right; `beat` 1 with its wings up … -1 with its wings down. */
function goose(pen: Pen, beat: number): void {
  pen.polygon('wallShade', [
    [-0.04, -0.04],
    [0.02, -0.26 * beat],
    [0.2, -0.62 * beat],
    [0.28, -0.56 * beat],
    [0.22, -0.2 * beat],
    [0.16, -0.02],
  ]);
  limb(pen, 'dark', [
    [-0.44, 0.01, 0.03],
    [-0.2, 0, 0.08],
    [0.08, -0.01, 0.085],
    [0.26, -0.04, 0.045],
    [0.46, -0.07, 0.028],
    [0.54, -0.075, 0.035],
    [0.62, -0.065, 0.012],
  ]);
  pen.polygon('dark', [
    [-0.12, -0.03],
    [-0.14, -0.3 * beat],
    [-0.24, -0.78 * beat],
    [-0.16, -0.84 * beat],
    [-0.02, -0.5 * beat],
    [0.12, -0.2 * beat],
    [0.14, -0.02],
  ]);
}

/** Wild geese in a wedge, each with its own beat. */
export function birds(pen: Pen): void {
  for (const [x, y, size, beat] of [
    [0.92, -0.56, 0.36, 1],
    [0.56, -0.76, 0.34, 0.5],
    [0.5, -0.36, 0.36, -0.6],
    [0.16, -0.88, 0.3, 0.9],
    [0.08, -0.24, 0.36, 0.8],
    [-0.26, -0.9, 0.26, -0.3],
    [-0.34, -0.16, 0.34, 0.4],
    [-0.66, -0.88, 0.25, 0.8],
    [-0.74, -0.03, 0.33, 0.9],
    [-1.06, -0.84, 0.22, 0.6],
  ] as const)
    goose(pen.at(x, y, size), beat);
}

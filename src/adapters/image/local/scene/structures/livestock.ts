/** Animals of the farm as seen across a meadow, facing right, standing on y 0 around x 0. */
import type { Pen, Tone } from '../pen.ts';
import { type Joint, limb, shifted } from './limbs.ts';

const cowFore: readonly Joint[] = [
  [0.4, -0.52, 0.12],
  [0.41, -0.3, 0.06],
  [0.4, -0.08, 0.036],
  [0.415, -0.012, 0.046],
];
const cowHind: readonly Joint[] = [
  [-0.52, -0.58, 0.17],
  [-0.5, -0.4, 0.095],
  [-0.575, -0.26, 0.05],
  [-0.55, -0.07, 0.036],
  [-0.53, -0.012, 0.046],
];

/** One cow, as high as she is at the withers; `patch` is the colour of her marks. */
function cow(pen: Pen, coat: Tone, patch: Tone, grazing: boolean): void {
  limb(pen, 'dark', shifted(cowFore, 0.13));
  limb(pen, 'dark', shifted(cowHind, 0.16));
  pen.curve('dark', 0.028, [
    [-0.66, -0.86],
    [-0.74, -0.72],
    [-0.73, -0.4],
  ]);
  limb(pen, 'dark', [
    [-0.73, -0.42, 0.022],
    [-0.735, -0.34, 0.036],
    [-0.73, -0.26, 0.012],
  ]);
  pen.disc('wall', -0.26, -0.345, 0.12, 0.07);
  limb(pen, coat, cowFore);
  limb(pen, coat, cowHind);
  pen.blob(coat, [
    [-0.67, -0.85],
    [-0.52, -0.95],
    [-0.3, -0.915],
    [0, -0.9],
    [0.28, -0.945],
    [0.44, -0.94],
    [0.57, -0.8],
    [0.6, -0.62],
    [0.53, -0.43],
    [0.36, -0.37],
    [0.1, -0.33],
    [-0.2, -0.34],
    [-0.42, -0.42],
    [-0.6, -0.46],
    [-0.69, -0.62],
  ]);
  if (grazing) {
    limb(pen, coat, [
      [0.42, -0.7, 0.23],
      [0.6, -0.52, 0.165],
      [0.72, -0.34, 0.115],
    ]);
    limb(pen, coat, [
      [0.7, -0.36, 0.09],
      [0.77, -0.22, 0.095],
      [0.81, -0.1, 0.062],
      [0.82, -0.03, 0.055],
    ]);
    limb(pen, 'dark', [
      [0.66, -0.36, 0.02],
      [0.58, -0.35, 0.035],
      [0.54, -0.31, 0.012],
    ]);
  } else {
    limb(pen, coat, [
      [0.42, -0.72, 0.23],
      [0.6, -0.82, 0.16],
      [0.72, -0.89, 0.11],
    ]);
    limb(pen, coat, [
      [0.7, -0.93, 0.085],
      [0.79, -0.83, 0.09],
      [0.87, -0.71, 0.062],
      [0.9, -0.65, 0.055],
    ]);
    limb(pen, 'dark', [
      [0.67, -0.93, 0.02],
      [0.59, -0.92, 0.036],
      [0.54, -0.88, 0.012],
    ]);
  }
  pen.blob(patch, [
    [0.1, -0.89],
    [0.24, -0.92],
    [0.33, -0.8],
    [0.29, -0.66],
    [0.36, -0.5],
    [0.28, -0.38],
    [0.12, -0.36],
    [0.16, -0.54],
    [0.04, -0.7],
  ]);
  pen.blob(patch, [
    [-0.46, -0.91],
    [-0.24, -0.89],
    [-0.22, -0.78],
    [-0.36, -0.7],
    [-0.42, -0.56],
    [-0.54, -0.62],
    [-0.52, -0.78],
  ]);
}

/** Three cows, two of them grazing. */
export function cattle(pen: Pen): void {
  cow(pen.at(1.28, -0.05, 0.8), 'roof', 'wall', true);
  cow(pen.at(-0.02, 0, 0.99), 'dark', 'foam', false);
  cow(pen.at(-1.3, -0.02, 0.86, true), 'dark', 'foam', true);
}

/** One sheep with its wool on, as high as its head. */
function ewe(pen: Pen, grazing: boolean): void {
  for (const x of [-0.36, -0.22, 0.26, 0.4])
    limb(pen, 'dark', [
      [x, -0.34, 0.05],
      [x + 0.01, -0.14, 0.034],
      [x + 0.01, -0.01, 0.038],
    ]);
  pen.blob('cloudShade', [
    [-0.6, -0.6],
    [-0.3, -0.7],
    [0.3, -0.7],
    [0.56, -0.56],
    [0.48, -0.34],
    [0.2, -0.25],
    [-0.24, -0.25],
    [-0.54, -0.33],
  ]);
  pen.blob('foam', [
    [-0.6, -0.66],
    [-0.52, -0.8],
    [-0.38, -0.82],
    [-0.26, -0.9],
    [-0.1, -0.88],
    [0.04, -0.93],
    [0.2, -0.89],
    [0.36, -0.9],
    [0.48, -0.79],
    [0.58, -0.68],
    [0.54, -0.52],
    [0.4, -0.42],
    [0.22, -0.38],
    [0, -0.34],
    [-0.2, -0.38],
    [-0.42, -0.38],
    [-0.58, -0.48],
  ]);
  if (grazing)
    limb(pen, 'dark', [
      [0.52, -0.5, 0.1],
      [0.62, -0.3, 0.095],
      [0.66, -0.12, 0.06],
      [0.67, -0.06, 0.045],
    ]);
  else
    limb(pen, 'dark', [
      [0.52, -0.84, 0.09],
      [0.62, -0.83, 0.105],
      [0.75, -0.73, 0.065],
      [0.79, -0.69, 0.045],
    ]);
  const [earX, earY] = grazing ? [0.52, -0.4] : [0.54, -0.92];
  limb(pen, 'dark', [
    [earX, earY, 0.022],
    [earX - 0.09, earY + 0.02, 0.04],
    [earX - 0.15, earY + 0.08, 0.012],
  ]);
}

/** A small flock, most of it grazing. */
export function sheep(pen: Pen): void {
  ewe(pen.at(-0.86, -0.34, 0.56), true);
  ewe(pen.at(0.1, -0.38, 0.54, true), false);
  ewe(pen.at(1.72, -0.3, 0.6), true);
  ewe(pen.at(-1.72, -0.1, 0.74), true);
  ewe(pen.at(-0.36, -0.04, 0.8, true), true);
  ewe(pen.at(0.98, 0, 1), false);
}

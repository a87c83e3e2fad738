import type { Pen, Tone } from '../pen.ts';
import { type Joint, limb, shifted } from './limbs.ts';

/** A dog that stands and looks ahead; `coat` is its colour, `shade` that of its far legs. */
export function dog(pen: Pen, coat: Tone = 'wall', shade: Tone = 'wallShade'): void {
  const fore: readonly Joint[] = [
    [0.22, -0.52, 0.1],
    [0.235, -0.3, 0.05],
    [0.23, -0.07, 0.036],
    [0.26, -0.02, 0.034],
  ];
  const hind: readonly Joint[] = [
    [-0.3, -0.54, 0.13],
    [-0.26, -0.4, 0.075],
    [-0.35, -0.25, 0.04],
    [-0.33, -0.06, 0.032],
    [-0.3, -0.02, 0.034],
  ];
  limb(pen, shade, shifted(fore, 0.09));
  limb(pen, shade, shifted(hind, 0.11));
  limb(pen, coat, [
    [-0.38, -0.62, 0.05],
    [-0.5, -0.58, 0.04],
    [-0.6, -0.66, 0.034],
    [-0.65, -0.79, 0.012],
  ]);
  limb(pen, coat, fore);
  limb(pen, coat, hind);
  pen.blob(coat, [
    [-0.42, -0.58],
    [-0.35, -0.675],
    [-0.12, -0.66],
    [0.12, -0.69],
    [0.26, -0.71],
    [0.35, -0.57],
    [0.31, -0.42],
    [0.16, -0.35],
    [-0.06, -0.41],
    [-0.24, -0.47],
    [-0.39, -0.48],
  ]);
  limb(pen, coat, [
    [0.22, -0.58, 0.15],
    [0.32, -0.74, 0.115],
    [0.39, -0.86, 0.11],
    [0.42, -0.9, 0.09],
  ]);
  limb(pen, coat, [
    [0.4, -0.87, 0.11],
    [0.49, -0.84, 0.085],
    [0.59, -0.81, 0.05],
    [0.64, -0.8, 0.042],
  ]);
  pen.disc('dark', 0.66, -0.825, 0.026, 0.022);
  limb(pen, 'dark', [
    [0.36, -0.95, 0.03],
    [0.31, -0.89, 0.06],
    [0.3, -0.8, 0.045],
    [0.31, -0.75, 0.012],
  ]);
  pen.blob('foam', [
    [0.31, -0.62],
    [0.355, -0.56],
    [0.32, -0.44],
    [0.26, -0.42],
    [0.27, -0.54],
  ]);
}

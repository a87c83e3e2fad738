/** Animals of the woods, facing right, one unit high on y 0 around x 0. */
import type { Pen, Point, Tone } from '../pen.ts';
import { type Joint, limb, shifted } from './limbs.ts';

const deerFore: readonly Joint[] = [
  [0.19, -0.46, 0.06],
  [0.2, -0.26, 0.024],
  [0.195, -0.07, 0.015],
  [0.205, -0.008, 0.021],
];
const deerHind: readonly Joint[] = [
  [-0.25, -0.5, 0.1],
  [-0.21, -0.37, 0.052],
  [-0.275, -0.25, 0.025],
  [-0.25, -0.06, 0.015],
  [-0.24, -0.008, 0.021],
];

function hart(pen: Pen, antlers: boolean): void {
  limb(pen, 'dark', shifted(deerFore, 0.06));
  limb(pen, 'dark', shifted(deerHind, 0.08));
  pen.disc('foam', -0.325, -0.53, 0.035, 0.055);
  limb(pen, 'roof', deerFore);
  limb(pen, 'roof', deerHind);
  pen.blob('roof', [
    [-0.325, -0.56],
    [-0.26, -0.615],
    [-0.1, -0.595],
    [0.08, -0.6],
    [0.19, -0.63],
    [0.265, -0.58],
    [0.285, -0.49],
    [0.23, -0.41],
    [0.06, -0.37],
    [-0.12, -0.39],
    [-0.25, -0.41],
    [-0.325, -0.47],
  ]);
  limb(pen, 'roof', [
    [0.18, -0.54, 0.115],
    [0.26, -0.66, 0.08],
    [0.305, -0.77, 0.055],
    [0.315, -0.8, 0.045],
  ]);
  limb(pen, 'roof', [
    [0.29, -0.795, 0.042],
    [0.36, -0.775, 0.043],
    [0.43, -0.74, 0.024],
    [0.45, -0.73, 0.018],
  ]);
  limb(pen, 'dark', [
    [0.285, -0.82, 0.014],
    [0.225, -0.85, 0.028],
    [0.185, -0.845, 0.008],
  ]);
  if (!antlers) return;
  for (const lean of [0, 0.09]) {
    const beam: readonly Point[] = [
      [0.3 + lean * 0.2, -0.825],
      [0.235 + lean, -0.89],
      [0.24 + lean * 1.3, -0.96],
      [0.3 + lean * 1.3, -1],
    ];
    pen.curve('dark', 0.02, beam);
    for (const [x, y, dx, dy] of [
      [0.25, -0.872, 0.09, -0.03],
      [0.232, -0.93, 0.075, -0.035],
      [0.24, -0.96, -0.03, -0.05],
    ] as const)
      pen.curve('dark', 0.014, [
        [x + lean, y],
        [x + lean + dx * 0.7, y + dy * 0.3],
        [x + lean + dx, y + dy],
      ]);
  }
}

/** A stag and a hind. */
export function deer(pen: Pen): void {
  hart(pen.at(-0.55, -0.04, 0.88, true), false);
  hart(pen.at(0.36, 0, 1), true);
}

/** A bear on all fours; `coat`, `shade` and `light` are its colours. */
export function bear(pen: Pen, coat: Tone = 'dark', shade: Tone = 'dark', light: Tone = 'wallShade'): void {
  const fore: readonly Joint[] = [
    [0.34, -0.56, 0.2],
    [0.33, -0.3, 0.12],
    [0.34, -0.1, 0.095],
    [0.39, -0.03, 0.07],
  ];
  const hind: readonly Joint[] = [
    [-0.5, -0.56, 0.23],
    [-0.48, -0.3, 0.14],
    [-0.56, -0.11, 0.095],
    [-0.52, -0.03, 0.07],
  ];
  limb(pen, shade, shifted(fore, 0.24));
  limb(pen, shade, shifted(hind, 0.24));
  limb(pen, coat, fore);
  limb(pen, coat, hind);
  pen.blob(coat, [
    [-0.75, -0.6],
    [-0.66, -0.8],
    [-0.45, -0.88],
    [-0.1, -0.87],
    [0.14, -0.95],
    [0.3, -0.98],
    [0.46, -0.9],
    [0.58, -0.84],
    [0.6, -0.6],
    [0.5, -0.42],
    [0.28, -0.36],
    [0, -0.32],
    [-0.3, -0.35],
    [-0.6, -0.4],
  ]);
  pen.disc(coat, 0.6, -0.9, 0.06);
  pen.disc(light, 0.605, -0.895, 0.028);
  limb(pen, coat, [
    [0.5, -0.7, 0.2],
    [0.66, -0.73, 0.15],
    [0.8, -0.63, 0.085],
    [0.9, -0.58, 0.06],
  ]);
  // Light lies along the back and the brow.
  pen.blob(light, [
    [-0.66, -0.77],
    [-0.45, -0.86],
    [-0.1, -0.85],
    [0.14, -0.93],
    [0.3, -0.96],
    [0.44, -0.885],
    [0.34, -0.8],
    [0.2, -0.82],
    [0.06, -0.76],
    [-0.14, -0.74],
    [-0.34, -0.76],
    [-0.5, -0.7],
    [-0.6, -0.7],
  ]);
}

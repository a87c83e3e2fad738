import type { Pen, Tone } from '../pen.ts';
import { type Joint, limb, shifted } from './limbs.ts';

const horseFore: readonly Joint[] = [
  [0.22, -0.52, 0.085],
  [0.235, -0.3, 0.036],
  [0.225, -0.09, 0.021],
  [0.24, -0.01, 0.032],
];

const horseHind: readonly Joint[] = [
  [-0.3, -0.58, 0.125],
  [-0.27, -0.42, 0.068],
  [-0.34, -0.28, 0.033],
  [-0.315, -0.08, 0.021],
  [-0.3, -0.01, 0.032],
];

/** One horse, as high as its raised head. */
function horse(pen: Pen, coat: Tone, mane: Tone, grazing: boolean): void {
  limb(pen, 'dark', shifted(horseFore, 0.07));
  limb(pen, 'dark', shifted(horseHind, 0.09));
  limb(pen, mane, [
    [-0.36, -0.69, 0.03],
    [-0.44, -0.58, 0.042],
    [-0.45, -0.42, 0.05],
    [-0.43, -0.27, 0.014],
  ]);
  limb(pen, coat, horseFore);
  limb(pen, coat, horseHind);
  pen.blob(coat, [
    [-0.385, -0.64],
    [-0.31, -0.745],
    [-0.16, -0.735],
    [0, -0.705],
    [0.14, -0.735],
    [0.23, -0.765],
    [0.32, -0.68],
    [0.355, -0.57],
    [0.3, -0.46],
    [0.16, -0.425],
    [0, -0.41],
    [-0.16, -0.44],
    [-0.3, -0.46],
    [-0.39, -0.54],
  ]);
  const neck: readonly Joint[] = grazing
    ? [
        [0.22, -0.62, 0.15],
        [0.38, -0.47, 0.1],
        [0.49, -0.31, 0.068],
        [0.52, -0.25, 0.055],
      ]
    : [
        [0.22, -0.62, 0.15],
        [0.32, -0.76, 0.105],
        [0.395, -0.88, 0.072],
        [0.42, -0.93, 0.05],
      ];
  limb(pen, coat, neck);
  // The mane hangs along the crest of the neck.
  const along = grazing ? 0.86 : 1.04;
  pen.polygon(
    mane,
    grazing
      ? [
          [0.26, -0.75],
          [0.44, -0.56],
          [0.58, -0.32],
          [0.5, -0.36],
          [0.4, -0.48],
          [0.28, -0.64],
        ]
      : [
          [0.18, -0.765],
          [0.27, -0.88],
          [0.37, -0.985],
          [0.41, -0.955],
          [0.36, -0.86],
          [0.3, -0.74],
        ],
  );
  limb(
    pen,
    coat,
    grazing
      ? [
          [0.51, -0.28, 0.052],
          [0.535, -0.18, 0.056],
          [0.55, -0.08, 0.037],
          [0.552, -0.035, 0.034],
        ]
      : [
          [0.4, -0.925, 0.05],
          [0.475, -0.855, 0.058],
          [0.555, -0.765, 0.038],
          [0.585, -0.73, 0.033],
        ],
  );
  const [earX, earY] = grazing ? [0.53, -0.3] : [0.4, -0.96];
  pen.polygon(coat, [
    [earX - 0.02, earY + 0.015],
    [earX + 0.012 * along, earY - 0.055],
    [earX + 0.035, earY + 0.02],
  ]);
}

/** Two horses, one grazing. */
export function horses(pen: Pen): void {
  horse(pen.at(-0.5, -0.04, 0.94, true), 'dark', 'dark', true);
  horse(pen.at(0.36, 0, 1), 'roof', 'dark', false);
}

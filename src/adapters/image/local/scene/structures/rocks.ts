/** Rock and ice at the water's edge, one unit high, on y 0 around x 0. */
import type { Pen } from '../pen.ts';

/** A headland: grass rising from the left, then a sheer face above the surf on the right. */
export function cliff(pen: Pen): void {
  const face = pen.as({ flow: 'upright' });
  face.polygon('wall', [
    [-0.34, 0],
    [-0.3, -0.88],
    [0.06, -0.99],
    [0.42, -0.95],
    [0.5, -0.7],
    [0.46, -0.55],
    [0.58, -0.3],
    [0.56, -0.16],
    [0.66, 0],
  ]);
  // Buttresses in the shade between the lit ones.
  for (const [top, bottom, width] of [
    [-0.18, -0.22, 0.1],
    [0.09, 0.08, 0.11],
    [0.33, 0.4, 0.12],
  ] as const)
    face.polygon('wallShade', [
      [top, -0.93],
      [top + width * 0.7, -0.92],
      [top + width * 0.5, -0.55],
      [bottom + width * 1.2, -0.3],
      [bottom + width, 0],
      [bottom - width * 0.4, 0],
      [bottom, -0.34],
      [top + width * 0.1, -0.6],
    ]);
  for (const [from, to, y] of [
    [-0.3, 0.02, -0.62],
    [0.16, 0.47, -0.52],
    [-0.31, 0, -0.3],
    [0.14, 0.56, -0.24],
  ] as const)
    face.line('wallShade', 0.014, [
      [from, y],
      [(from + to) / 2, y + 0.015],
      [to, y - 0.01],
    ]);
  const grass = pen.as({ flow: 'slope' });
  grass.polygon('foliageDark', [
    [-1.15, 0.02],
    [-0.9, -0.34],
    [-0.56, -0.7],
    [-0.26, -0.93],
    [-0.16, -0.9],
    [-0.24, -0.5],
    [-0.22, -0.2],
    [-0.3, 0.02],
  ]);
  grass.blob('foliage', [
    [-0.96, -0.28],
    [-0.62, -0.67],
    [-0.24, -0.96],
    [0.08, -1],
    [0.44, -0.965],
    [0.42, -0.92],
    [0.1, -0.93],
    [-0.16, -0.86],
    [-0.36, -0.6],
    [-0.6, -0.34],
  ]);
  const stones = pen.as({ flow: 'slope' });
  for (const [x, width, height] of [
    [0.54, 0.13, 0.1],
    [0.74, 0.1, 0.07],
    [0.32, 0.1, 0.06],
    [0.9, 0.07, 0.045],
  ] as const)
    stones.polygon('wallShade', [
      [x - width, 0.015],
      [x - width * 0.7, -height * 0.8],
      [x - width * 0.05, -height],
      [x + width * 0.7, -height * 0.6],
      [x + width, 0.015],
    ]);
}

/** An iceberg of two peaks with a flat floe before it; blue where the light does not reach. */
export function iceberg(pen: Pen): void {
  const ice = pen.as({ flow: 'slope' });
  ice.polygon('snow', [
    [-0.78, 0],
    [-0.72, -0.22],
    [-0.52, -0.34],
    [-0.4, -0.66],
    [-0.2, -1],
    [-0.08, -0.9],
    [0.06, -0.62],
    [0.2, -0.5],
    [0.34, -0.7],
    [0.46, -0.6],
    [0.6, -0.26],
    [0.76, -0.16],
    [0.8, 0],
  ]);
  ice.polygon('cloudShade', [
    [-0.2, -1],
    [-0.08, -0.9],
    [0.06, -0.62],
    [0.2, -0.5],
    [0.12, -0.34],
    [0.2, 0],
    [-0.16, 0],
    [-0.1, -0.3],
    [-0.2, -0.56],
    [-0.14, -0.78],
  ]);
  ice.polygon('cloudShade', [
    [0.34, -0.7],
    [0.46, -0.6],
    [0.6, -0.26],
    [0.76, -0.16],
    [0.8, 0],
    [0.5, 0],
    [0.42, -0.24],
    [0.38, -0.5],
  ]);
  for (const crack of [
    [
      [-0.36, -0.6],
      [-0.42, -0.34],
      [-0.34, -0.14],
    ],
    [
      [-0.56, -0.3],
      [-0.6, -0.12],
    ],
    [
      [0.28, -0.52],
      [0.26, -0.26],
      [0.32, -0.1],
    ],
  ] as const)
    ice.line('water', 0.018, crack);
  ice.polygon('waterDeep', [
    [-0.79, -0.035],
    [0.81, -0.035],
    [0.76, 0.03],
    [-0.74, 0.03],
  ]);
}

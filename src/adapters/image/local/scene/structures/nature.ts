/** Trees and clouds. Trees are one unit high and stand on y 0. */
import type { Random } from '../../random.ts';
import type { Pen, Point } from '../pen.ts';

export function pine(pen: Pen): void {
  pen.rect('dark', -0.03, -0.18, 0.06, 0.18);
  for (let tier = 0; tier < 4; tier++) {
    const half = 0.28 - tier * 0.055;
    const y = -0.12 - tier * 0.2;
    pen.polygon(tier % 2 ? 'foliage' : 'foliageDark', [
      [-half, y],
      [0, y - 0.34],
      [half, y],
    ]);
  }
}

export function roundTree(pen: Pen, random: Random): void {
  pen.polygon('dark', [
    [-0.045, 0],
    [-0.02, -0.5],
    [0.02, -0.5],
    [0.045, 0],
  ]);
  const crown = (tone: 'foliage' | 'foliageDark', x: number, y: number, radius: number): void => {
    const edge: Point[] = [];
    for (let step = 0; step < 10; step++) {
      const angle = (step / 10) * Math.PI * 2;
      const reach = radius * random.between(0.86, 1.14);
      edge.push([x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.92]);
    }
    pen.blob(tone, edge);
  };
  crown('foliageDark', 0, -0.62, 0.34);
  crown('foliage', -0.07, -0.69, 0.25);
}

/** A poplar: tall and narrow. */
export function poplar(pen: Pen): void {
  pen.rect('dark', -0.02, -0.16, 0.04, 0.16);
  pen.blob('foliageDark', [
    [0, -1],
    [0.1, -0.6],
    [0.11, -0.25],
    [0, -0.08],
    [-0.11, -0.25],
    [-0.1, -0.6],
  ]);
  pen.blob('foliage', [
    [-0.01, -0.94],
    [0.03, -0.55],
    [0.02, -0.25],
    [-0.05, -0.16],
    [-0.09, -0.3],
    [-0.07, -0.6],
  ]);
}

/** A bank of cumulus around x 0 with a flat base at y 0; about two units wide. */
export function cloud(pen: Pen, random: Random): void {
  const puffs = random.whole(5, 8);
  for (const [tone, lift, size] of [
    ['cloudShade', 0, 1],
    ['cloud', -0.06, 0.86],
  ] as const) {
    const top: Point[] = [];
    for (let puff = 0; puff <= puffs; puff++) {
      const along = puff / puffs;
      const bulge = Math.sin(along * Math.PI) ** 0.7;
      top.push([(along * 2 - 1) * size, lift - bulge * (0.22 + 0.16 * random.next()) * size - (puff % 2) * 0.05]);
    }
    pen.blob(tone, [[-1.04 * size, lift], ...top, [1.04 * size, lift], [0.4, lift + 0.05], [-0.4, lift + 0.05]]);
  }
}

/** Smoke drifting up from y 0 to y -1, leaning to the right. */
export function smoke(pen: Pen, random: Random): void {
  for (let puff = 0; puff < 9; puff++) {
    const height = puff / 8;
    const radius = 0.05 + 0.13 * height;
    const x = 0.38 * height ** 1.5 + random.between(-0.04, 0.04);
    const edge: Point[] = [];
    for (let step = 0; step < 9; step++) {
      const angle = (step / 9) * Math.PI * 2;
      const reach = radius * random.between(0.8, 1.2);
      edge.push([x + Math.cos(angle) * reach, -height * 0.92 + Math.sin(angle) * reach * 0.8]);
    }
    pen.blob(puff % 3 === 2 ? 'cloudShade' : 'smoke', edge);
  }
}

export function flame(pen: Pen, random: Random): void {
  const lean = random.between(-0.12, 0.2);
  pen.blob('accent', [
    [0, 0.02],
    [-0.26, -0.12],
    [-0.2, -0.42],
    [lean - 0.04, -1],
    [0.12, -0.52],
    [0.26, -0.2],
  ]);
  pen.blob('fire', [
    [0, 0.02],
    [-0.15, -0.1],
    [-0.1, -0.3],
    [lean * 0.7, -0.66],
    [0.08, -0.34],
    [0.16, -0.12],
  ]);
}

/** A breaking wave that curls to the right, one unit high on y 0. */
export function billow(pen: Pen): void {
  const back: Point[] = [
    [-1.7, 0.25],
    [-1.2, -0.12],
    [-0.75, -0.48],
    [-0.35, -0.82],
    [0.05, -0.99],
    [0.42, -0.94],
    [0.66, -0.72],
    [0.7, -0.5],
  ];
  const hollow: Point[] = [
    [0.56, -0.62],
    [0.34, -0.7],
    [0.14, -0.58],
    [0.06, -0.3],
    [0.24, 0],
    [0.6, 0.25],
  ];
  pen.blob('waterDeep', [...back, ...hollow]);
  const inner = (share: number): Point[] =>
    hollow.slice(1).map(([x, y], index): Point => {
      const [bx, by] = back[6 - Math.round(index * 1.2)] ?? [0, 0];
      return [x + (bx - x) * share, y + (by - y) * share * 0.8];
    });
  for (const share of [0.22, 0.44, 0.66]) pen.curve('water', 0.035, inner(share));
  // Foam breaks off the crest in fingers.
  pen.curve('foam', 0.07, back.slice(2));
  for (const [x, y, size] of [
    [0.7, -0.46, 0.075],
    [0.62, -0.6, 0.07],
    [0.5, -0.64, 0.055],
    [0.78, -0.62, 0.06],
    [0.74, -0.8, 0.05],
    [0.36, -0.7, 0.05],
    [0.72, -0.3, 0.035],
    [0.84, -0.5, 0.03],
    [0.9, -0.74, 0.026],
    [0.6, -0.42, 0.03],
    [0.22, -0.66, 0.04],
  ] as const) {
    pen.disc('foam', x, y, size);
  }
}

/** Trees of other climates, one unit high, standing on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Point } from '../pen.ts';
import { limb } from './limbs.ts';

/** A palm with a slender bent trunk. */
export function palm(pen: Pen, random: Random): void {
  const lean = random.between(-0.07, 0.1);
  const [x, y] = [lean, -0.72];
  limb(pen, 'dark', [
    [-lean * 0.6, 0.01, 0.045],
    [-lean * 0.5, -0.2, 0.028],
    [lean * 0.1, -0.48, 0.023],
    [x, y, 0.02],
  ]);
  pen.line('wallShade', 0.012, [
    [-lean * 0.55 - 0.008, -0.08],
    [-lean * 0.45 - 0.008, -0.26],
    [lean * 0.1 - 0.008, -0.48],
    [x - 0.008, y + 0.04],
  ]);
  const frond = (tone: 'foliage' | 'foliageDark', angle: number, long: number): void => {
    const [dx, dy] = [Math.cos(angle), -Math.sin(angle)];
    // It rises at first and then hangs by its weight.
    const at = (share: number): Point => [
      x + dx * long * share,
      y + dy * long * share * (1 - share * 0.25) + long * 0.5 * share ** 2.4,
    ];
    const upper = [0, 0.2, 0.45, 0.72, 1].map((share): Point => {
      const [px, py] = at(share);
      return [px, py - 0.045 * Math.sin(Math.PI * Math.min(1, share * 0.9 + 0.1))];
    });
    const lower: Point[] = [];
    // Leaflets hang from the rib in points.
    for (let tooth = 8; tooth >= 1; tooth--) {
      const [px, py] = at(tooth / 8.4);
      const [qx, qy] = at((tooth - 0.5) / 8.4);
      lower.push([px + dx * 0.012, py + 0.075 * Math.sin((Math.PI * tooth) / 9)], [qx, qy + 0.008]);
    }
    pen.polygon(tone, [...upper, ...lower]);
  };
  for (const turn of [0.02, 0.24, 0.46, 0.7, 0.9, 1.06])
    frond('foliageDark', Math.PI * turn + random.between(-0.1, 0.1), random.between(0.42, 0.48));
  for (const turn of [-0.02, 0.16, 0.36, 0.6, 0.8, 1.0])
    frond('foliage', Math.PI * turn + random.between(-0.08, 0.08), random.between(0.34, 0.4));
  for (const [dx, dy] of [
    [-0.02, 0.03],
    [0.02, 0.035],
  ] as const)
    pen.disc('roof', x + dx, y + dy, 0.018);
}

/** A tree of the wet tropics: a tall stem, a broad layered crown. */
export function rainTree(pen: Pen, random: Random): void {
  limb(pen, 'dark', [
    [0, 0.01, 0.06],
    [0, -0.16, 0.03],
    [0.01, -0.42, 0.026],
    [0.02, -0.62, 0.03],
  ]);
  for (const [dx, dy] of [
    [-0.24, -0.62],
    [0.26, -0.66],
  ] as const)
    limb(pen, 'dark', [
      [0.01, -0.42, 0.022],
      [dx * 0.5, -0.55, 0.016],
      [dx, dy, 0.01],
    ]);
  const layer = (tone: 'foliage' | 'foliageDark', x: number, y: number, half: number, rise: number): void => {
    const edge: Point[] = [];
    for (let step = 0; step <= 10; step++) {
      const angle = Math.PI * (1 - step / 10);
      const reach = (step % 2 ? 1.03 : 0.93) * random.between(0.95, 1.05);
      edge.push([x + Math.cos(angle) * half * reach, y - Math.sin(angle) * rise * reach]);
    }
    pen.blob(tone, [...edge, [x + half * 0.5, y + rise * 0.24], [x - half * 0.4, y + rise * 0.26]]);
  };
  layer('foliageDark', 0, -0.6, 0.46, 0.36);
  layer('foliage', -0.16, -0.66, 0.25, 0.2);
  layer('foliage', 0.2, -0.62, 0.2, 0.15);
  layer('foliage', 0.03, -0.82, 0.22, 0.14);
}

/** An umbrella thorn: boughs that part low and carry one flat crown. */
export function acacia(pen: Pen, random: Random): void {
  const boughs = pen.as({ flow: 'rising' });
  limb(boughs, 'dark', [
    [-0.02, 0.01, 0.05],
    [0, -0.18, 0.035],
    [0, -0.34, 0.034],
  ]);
  for (const [x, y] of [
    [-0.44, -0.74],
    [-0.18, -0.78],
    [0.12, -0.8],
    [0.42, -0.72],
  ] as const)
    limb(boughs, 'dark', [
      [0, -0.3, 0.026],
      [x * 0.42, -0.52, 0.018],
      [x, y, 0.01],
    ]);
  const tray = (tone: 'foliage' | 'foliageDark', x: number, y: number, half: number, rise: number): void => {
    const upper: Point[] = [];
    for (let step = 0; step <= 12; step++) {
      const share = step / 6 - 1;
      upper.push([x + half * share, y - rise * (1 - share ** 4) * random.between(0.75, 1.05)]);
    }
    pen.blob(tone, [
      ...upper,
      [x + half * 0.55, y + rise * 0.32],
      [x, y + rise * 0.2],
      [x - half * 0.6, y + rise * 0.34],
    ]);
  };
  tray('foliageDark', -0.03, -0.74, 0.66, 0.2);
  tray('foliage', -0.2, -0.83, 0.4, 0.12);
  tray('foliage', 0.28, -0.78, 0.26, 0.1);
}

/** A birch: a white stem, light hanging leaves. */
export function birch(pen: Pen, random: Random): void {
  limb(pen, 'snow', [
    [0, 0.005, 0.032],
    [0.006, -0.3, 0.023],
    [-0.004, -0.6, 0.016],
    [0, -0.86, 0.008],
  ]);
  for (let mark = 0; mark < 6; mark++) {
    const y = -0.04 - mark * 0.075 + random.between(-0.015, 0.015);
    pen.line('dark', 0.012, [
      [mark % 2 ? -0.022 : 0.002, y],
      [mark % 2 ? -0.002 : 0.024, y - 0.006],
    ]);
  }
  const spray = (tone: 'foliage' | 'foliageDark', x: number, y: number, half: number, fall: number): void => {
    const edge: Point[] = [];
    for (let step = 0; step < 12; step++) {
      const angle = (step / 12) * Math.PI * 2;
      const reach = (step % 2 ? 1.06 : 0.86) * random.between(0.92, 1.06);
      edge.push([x + Math.sin(angle) * half * reach, y - Math.cos(angle) * fall * reach]);
    }
    pen.blob(tone, edge);
  };
  spray('foliageDark', 0.02, -0.62, 0.2, 0.34);
  spray('foliage', -0.09, -0.74, 0.1, 0.2);
  spray('foliage', 0.1, -0.56, 0.08, 0.16);
  spray('foliage', -0.12, -0.46, 0.07, 0.12);
  pen.line('snow', 0.018, [
    [0.004, -0.34],
    [0, -0.52],
  ]);
}

/** An old pine with a bent stem and leaves in level cushions. */
export function bentPine(pen: Pen, random: Random): void {
  limb(pen, 'dark', [
    [-0.1, 0.01, 0.06],
    [-0.04, -0.16, 0.042],
    [0.07, -0.36, 0.036],
    [0.03, -0.56, 0.03],
    [-0.06, -0.74, 0.022],
    [-0.02, -0.88, 0.014],
  ]);
  for (const [fromX, fromY, x, y] of [
    [0.06, -0.36, 0.3, -0.46],
    [0.04, -0.5, -0.26, -0.56],
    [-0.02, -0.66, 0.22, -0.72],
  ] as const)
    limb(pen, 'dark', [
      [fromX, fromY, 0.022],
      [(fromX + x) / 2, (fromY + y) / 2 + 0.02, 0.016],
      [x, y, 0.01],
    ]);
  for (const [x, y, half] of [
    [0.3, -0.47, 0.22],
    [-0.26, -0.57, 0.24],
    [0.2, -0.73, 0.22],
    [-0.06, -0.88, 0.24],
  ] as const) {
    const cushion = (shrink: number, lift: number): Point[] =>
      [-1, -0.72, -0.4, -0.1, 0.22, 0.52, 0.8, 1].map(
        (share, index): Point => [
          x + half * share * shrink,
          y - lift - (1 - share ** 4) * half * (index % 2 ? 0.48 : 0.36) * shrink * random.between(0.92, 1.08),
        ],
      );
    pen.blob('foliageDark', [...cushion(1, 0), [x + half * 0.6, y + half * 0.16], [x - half * 0.6, y + half * 0.16]]);
    pen.blob('foliage', [...cushion(0.7, half * 0.12), [x, y - half * 0.08]]);
  }
}

/** A clump of bamboo that bends under its leaves. */
export function bamboo(pen: Pen, random: Random): void {
  for (let stem = 0; stem < 7; stem++) {
    const [foot, lean] = [(stem - 3) * 0.025, (stem - 3) * 0.05 + random.between(-0.02, 0.02)];
    const tall = random.between(0.8, 0.96);
    pen.curve(stem % 2 ? 'foliageDark' : 'foliage', 0.018, [
      [foot, 0.005],
      [foot + lean * 0.3, -tall * 0.5],
      [foot + lean, -tall * 0.85],
      [foot + lean * 1.9, -tall],
    ]);
    for (let leaf = 0; leaf < 8; leaf++) {
      const share = 0.38 + leaf * 0.085;
      const [x, y] = [foot + lean * share ** 1.5 * 1.5, -tall * share];
      const side = leaf % 2 ? 1 : -1;
      const long = random.between(0.08, 0.13);
      pen.polygon(leaf % 3 ? 'foliageDark' : 'foliage', [
        [x, y],
        [x + side * long * 0.6, y - 0.008],
        [x + side * long, y + long * 0.55],
        [x + side * long * 0.45, y + 0.03],
      ]);
    }
  }
}

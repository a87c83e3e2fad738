/** Trees and clouds. Trees are one unit high and stand on y 0. */
import type { Random } from '../../random.ts';
import type { Pen, Point } from '../pen.ts';

/** A spruce: boughs that droop in tiers, lit from the left. */
export function pine(pen: Pen): void {
  pen.rect('dark', -0.028, -0.16, 0.056, 0.165);
  const tiers = 7;
  const edge: Point[] = [[0, -1]];
  for (let tier = 1; tier <= tiers; tier++) {
    const down = tier / tiers;
    const half = 0.025 + 0.25 * down ** 0.9 * (tier % 2 ? 1 : 0.9);
    const y = -1 + 0.91 * down;
    edge.push([half, y + 0.012], [half * (tier === tiers ? 0.4 : 0.56), y - 0.028]);
  }
  const mirrored = edge.slice(1).map(([x, y]): Point => [-x, y]);
  pen.polygon('foliageDark', [...edge, ...mirrored.reverse()]);
  // The lit half ends in the same tiers, a little further in, and not in a straight line.
  const lit = edge.map(([x, y]): Point => [-x * 0.9, y - 0.01]);
  const inner = edge.map(([x, y], index): Point => [x * (index % 2 ? 0.16 : -0.08), y - 0.03]);
  pen.polygon('foliage', [...lit, ...inner.reverse()]);
}

/** A broad-leaved tree: a crown of several boughs, lit from the upper left. */
export function roundTree(pen: Pen, random: Random): void {
  pen.polygon('dark', [
    [-0.06, 0.005],
    [-0.03, -0.14],
    [-0.028, -0.3],
    [-0.1, -0.48],
    [0, -0.4],
    [0.1, -0.5],
    [0.032, -0.3],
    [0.03, -0.14],
    [0.065, 0.005],
  ]);
  /** A cluster of leaves with lobes around its edge. */
  const cluster = (
    tone: 'foliage' | 'foliageDark',
    x: number,
    y: number,
    wide: number,
    tall: number,
    lobes: number,
  ) => {
    const edge: Point[] = [];
    const turn = random.next();
    // Two points on the round of each lobe and one in the notch beside it.
    for (let step = 0; step < lobes * 3; step++) {
      const angle = ((step + turn) / (lobes * 3)) * Math.PI * 2;
      const reach = (step % 3 ? 1.03 : 0.88) * random.between(0.96, 1.05);
      edge.push([x + Math.cos(angle) * wide * reach, y + Math.sin(angle) * tall * reach]);
    }
    pen.blob(tone, edge);
  };
  cluster('foliageDark', 0.01, -0.63, 0.37, 0.34, 9);
  cluster('foliage', -0.11, -0.74, 0.22, 0.19, 7);
  cluster('foliage', 0.17, -0.6, 0.13, 0.1, 6);
  cluster('foliage', -0.21, -0.52, 0.1, 0.075, 5);
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

/** A bank of cumulus around x 0 with a nearly level base at y 0; about two units wide. */
export function cloud(pen: Pen, random: Random): void {
  const count = random.whole(4, 6);
  const peak = random.between(-0.35, 0.35);
  const puffs = Array.from({ length: count }, (_, index) => {
    const x = -0.78 + (1.56 * (index + random.between(-0.2, 0.2))) / (count - 1);
    return { x, radius: 0.17 + 0.24 * Math.max(0, 1 - Math.abs(x - peak) * 0.9) * random.between(0.75, 1.1) };
  });
  const left = Math.min(...puffs.map(({ x, radius }) => x - radius));
  const right = Math.max(...puffs.map(({ x, radius }) => x + radius));
  const steps = 44;
  const top = Array.from({ length: steps + 1 }, (_, step): Point => {
    const x = left + ((right - left) * step) / steps;
    const heights = puffs.map((puff) => {
      const within = puff.radius ** 2 - (x - puff.x) ** 2;
      return within > 0 ? puff.radius * 0.45 + Math.sqrt(within) * 0.92 : 0;
    });
    return [x, -Math.max(0.03, ...heights)];
  });
  const base: Point[] = [
    [right - 0.03, 0.02],
    [right * 0.6, 0.06],
    [left * 0.6, 0.055],
    [left + 0.03, 0.02],
  ];
  pen.polygon('cloudShade', [...top, ...base]);
  // The lit part lies a little higher, so that the shade shows below and between.
  const lit = (points: readonly Point[]): Point[] => points.map(([x, y]): Point => [x * 0.94 - 0.02, y * 0.86 - 0.075]);
  pen.polygon('cloud', [...lit(top), [right * 0.5, -0.045], [0.1, -0.01], [left * 0.5, -0.05]]);
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

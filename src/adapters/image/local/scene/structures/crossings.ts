/** What people build across rivers, one unit high, on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';

/** A stone bridge of three arches; the openings are left free. */
export function bridge(pen: Pen): void {
  const arches: readonly (readonly [centre: number, half: number, rise: number])[] = [
    [1.02, 0.36, 0.56],
    [0, 0.48, 0.7],
    [-1.02, 0.36, 0.56],
  ];
  const under: Point[] = [];
  for (const [centre, half, rise] of arches) {
    for (let step = 0; step <= 12; step++) {
      const angle = (step / 12) * Math.PI;
      under.push([centre + Math.cos(angle) * half, -Math.sin(angle) * rise]);
    }
  }
  const deck = (x: number): number => -0.98 + 0.13 * (x / 1.6) ** 2;
  const upper: Point[] = [];
  for (let step = 0; step <= 16; step++) {
    const x = -1.6 + step * 0.2;
    upper.push([x, deck(x)]);
  }
  pen.polygon('wall', [[-1.6, 0], ...upper, [1.6, 0], ...under]);
  // The underside of each arch lies in the shade, and a ring of stones runs around it.
  for (const [centre, half, rise] of arches) {
    const ring = (share: number): Point[] =>
      Array.from({ length: 13 }, (_, step): Point => {
        const angle = (step / 12) * Math.PI;
        return [centre + Math.cos(angle) * half * share, -Math.sin(angle) * rise * share];
      });
    pen.polygon('wallShade', [...ring(1.12), ...ring(1).reverse()]);
  }
  for (const x of [-0.57, 0.57]) {
    pen.polygon('wall', [
      [x - 0.12, 0.05],
      [x - 0.08, -0.52],
      [x, -0.6],
      [x + 0.08, -0.52],
      [x + 0.12, 0.05],
    ]);
    pen.polygon('wallShade', [
      [x, 0.05],
      [x, -0.6],
      [x + 0.08, -0.52],
      [x + 0.12, 0.05],
    ]);
  }
  const edge = (lift: number): Point[] => upper.map(([x, y]): Point => [x, y + lift]);
  pen.polygon('roof', [...edge(0.07), ...edge(0.115).reverse()]);
  for (const x of [-1.15, -0.57, 0, 0.57, 1.15])
    pen.line('dark', 0.03, [
      [x, deck(x)],
      [x, deck(x) - 0.15],
    ]);
  for (const x of [-1.15, -0.57, 0, 0.57, 1.15]) pen.disc('window', x, deck(x) - 0.17, 0.04);
}

/** A great wall between two slopes; water shoots from its outlets into the river below. */
export function dam(pen: Pen): void {
  const wall = pen.as({ flow: 'upright' });
  wall.polygon('wall', [
    [-0.98, -0.86],
    [0.98, -0.86],
    [0.62, 0],
    [-0.62, 0],
  ]);
  // The wall bends away from the viewer: its flanks are in the shade.
  for (const side of [-1, 1]) {
    wall.polygon('wallShade', [
      [side * 0.98, -0.86],
      [side * 0.7, -0.86],
      [side * 0.44, 0],
      [side * 0.62, 0],
    ]);
    for (const x of [0.22, 0.47])
      wall.line('wallShade', 0.018, [
        [side * x, -0.84],
        [side * x * 0.64, 0],
      ]);
  }
  wall.rect('roof', -1.02, -0.9, 2.04, 0.06);
  for (let post = 0; post <= 20; post++)
    wall.line('dark', 0.01, [
      [-1 + post * 0.1, -0.9],
      [-1 + post * 0.1, -0.95],
    ]);
  wall.line('dark', 0.012, [
    [-1, -0.95],
    [1, -0.95],
  ]);
  for (const x of [-0.34, 0.34]) {
    wall.rect('wall', x - 0.07, -1, 0.14, 0.16);
    wall.rect('wallShade', x, -1, 0.07, 0.16);
    wall.rect('roof', x - 0.085, -1.02, 0.17, 0.035);
  }
  for (const x of [-0.2, 0, 0.2]) {
    wall.rect('dark', x - 0.045, -0.52, 0.09, 0.09);
    wall.polygon('foam', [
      [x - 0.035, -0.45],
      [x + 0.035, -0.45],
      [x + 0.09, 0.01],
      [x - 0.09, 0.01],
    ]);
  }
  const slope = pen.as({ flow: 'slope' });
  for (const side of [-1, 1]) {
    slope.polygon('mid', [
      [side * 1.3, 0.02],
      [side * 1.3, -0.93],
      [side * 1.1, -0.98],
      [side * 0.96, -0.88],
      [side * 0.86, -0.62],
      [side * 0.8, -0.36],
      [side * 0.62, -0.12],
      [side * 0.54, 0.02],
    ]);
    slope.polygon('near', [
      [side * 1.3, 0.02],
      [side * 1.3, -0.6],
      [side * 1.12, -0.5],
      [side * 1.02, -0.28],
      [side * 0.86, -0.16],
      [side * 0.7, 0.02],
    ]);
  }
  slope.polygon('water', [
    [-0.62, -0.03],
    [0.62, -0.03],
    [0.7, 0.04],
    [-0.7, 0.04],
  ]);
  for (const x of [-0.2, 0, 0.2]) slope.disc('foam', x, -0.01, 0.11, 0.035);
}

/** What belongs indoors, one unit high, standing on y 0 around x 0. */
import type { Pen, Point, Tone } from '../pen.ts';

/** A curtain's colour where its folds are lit and where they are not. */
export type Cloth = readonly [Tone, Tone];
const velvet: Cloth = ['accent', 'roof'];

/** How far a gathered curtain reaches at a share of its fall: wide above, tied at two thirds, falling free below. */
const gathered: readonly Point[] = [
  [0, 1],
  [0.2, 0.96],
  [0.4, 0.82],
  [0.56, 0.58],
  [0.66, 0.42],
  [0.7, 0.42],
  [0.8, 0.52],
  [1, 0.58],
];

/** A curtain in folds that hangs from x 0 to `width` and is tied back to x 0; one unit high. */
export function drape(pen: Pen, width: number, [lit, shaded]: Cloth = velvet): void {
  const folds = 7;
  const edge = (share: number): Point[] => gathered.map(([fall, reach]): Point => [share * width * reach, fall - 1]);
  for (let fold = 0; fold < folds; fold++) {
    const [from, middle, to] = [fold / folds, (fold + 0.62) / folds, (fold + 1) / folds];
    pen.polygon(lit, [...edge(from), ...edge(middle).reverse()]);
    pen.polygon(shaded, [...edge(middle), ...edge(to).reverse()]);
    pen.line('dark', 0.006, edge(middle));
  }
  pen.line('window', 0.024, [
    [-0.01, -0.36],
    [width * 0.22, -0.325],
    [width * 0.45, -0.33],
  ]);
}

/** A short curtain in bows along the top from `-half` to `half`; it hangs `fall` down from y 0. */
export function valance(pen: Pen, half: number, fall: number, bows: number, [lit, shaded]: Cloth = velvet): void {
  for (let bow = 0; bow < bows; bow++) {
    const [from, to] = [-half + (bow * 2 * half) / bows, -half + ((bow + 1) * 2 * half) / bows];
    const arc = (depth: number): Point[] =>
      [0, 0.16, 0.34, 0.5, 0.66, 0.84, 1].map(
        (share): Point => [from + (to - from) * share, depth * Math.sin(share * Math.PI) ** 0.7],
      );
    pen.polygon(shaded, [[from, -fall * 0.1], ...arc(fall), [to, -fall * 0.1]]);
    pen.polygon(lit, [[from, -fall * 0.1], ...arc(fall * 0.84), [to, -fall * 0.1]]);
    for (const share of [0.35, 0.6]) pen.curve(shaded, fall * 0.05, arc(fall * share));
    pen.line('window', fall * 0.09, arc(fall));
  }
  for (let tail = 0; tail <= bows; tail++) {
    const x = -half + (tail * 2 * half) / bows;
    pen.polygon(shaded, [
      [x - fall * 0.16, -fall * 0.1],
      [x + fall * 0.16, -fall * 0.1],
      [x + fall * 0.22, fall * 1.1],
      [x - fall * 0.22, fall * 1.1],
    ]);
    pen.rect('window', x - fall * 0.22, fall * 1.04, fall * 0.44, fall * 0.09);
  }
}

/** A stage in its frame, the curtain drawn aside, a spotlight on the empty boards. */
export function curtain(pen: Pen): void {
  pen.rect('wallShade', -0.86, -1, 1.72, 1);
  pen.rect('wall', -0.82, -0.97, 1.64, 0.97);
  pen.rect('dark', -0.72, -0.88, 1.44, 0.88);
  pen.polygon('cloudShade', [
    [-0.06, -0.88],
    [0.06, -0.88],
    [0.36, -0.16],
    [-0.36, -0.16],
  ]);
  pen.polygon('path', [
    [-0.72, -0.1],
    [-0.6, -0.22],
    [0.6, -0.22],
    [0.72, -0.1],
  ]);
  for (let board = -4; board <= 4; board++)
    pen.line('dark', 0.006, [
      [board * 0.13, -0.22],
      [board * 0.155, -0.1],
    ]);
  pen.disc('window', 0, -0.165, 0.34, 0.04);
  for (const side of [-1, 1]) drape(pen.at(side * 0.73, -0.1, 0.78, side > 0), 0.62);
  valance(pen.at(0, -0.88, 1), 0.73, 0.13, 5);
  pen.rect('wall', -0.86, -0.1, 1.72, 0.1);
  pen.rect('wallShade', -0.86, -0.1, 1.72, 0.022);
  for (let lamp = 0; lamp < 11; lamp++) pen.disc('window', -0.7 + lamp * 0.14, -0.105, 0.02);
  for (let panel = 0; panel < 8; panel++) pen.rect('wallShade', -0.8 + panel * 0.205, -0.062, 0.16, 0.045);
}

/** A basketball board on its arm, the hoop and its net towards the viewer. */
export function hoop(pen: Pen): void {
  pen.rect('dark', -0.24, -0.05, 0.48, 0.05);
  pen.rect('accent', -0.05, -0.55, 0.1, 0.5);
  pen.line('wallShade', 0.03, [
    [0, -0.5],
    [-0.12, -0.62],
  ]);
  pen.line('wallShade', 0.03, [
    [0, -0.5],
    [0.12, -0.62],
  ]);
  pen.rect('dark', -0.385, -1, 0.77, 0.48);
  pen.rect('foam', -0.365, -0.98, 0.73, 0.44);
  pen.line('accent', 0.022, [
    [-0.12, -0.62],
    [-0.12, -0.82],
    [0.12, -0.82],
    [0.12, -0.62],
    [-0.12, -0.62],
  ]);
  // The net narrows below the ring.
  const knots = 7;
  for (let row = 0; row < 4; row++) {
    const [up, low] = [-0.57 + row * 0.05, -0.57 + (row + 1) * 0.05];
    const [wide, narrow] = [0.115 - row * 0.013, 0.115 - (row + 1) * 0.013];
    for (let knot = 0; knot < knots; knot++) {
      const at = (index: number, reach: number): number => (index / (knots - 1) - 0.5) * 2 * reach;
      if (knot < knots - 1) {
        pen.line('dark', 0.007, [
          [at(knot, wide), up],
          [at(knot + (row % 2 ? 1 : 0.5), narrow), low],
        ]);
        pen.line('dark', 0.007, [
          [at(knot + 1, wide), up],
          [at(knot + (row % 2 ? 0 : 0.5), narrow), low],
        ]);
      }
    }
  }
  const ring: Point[] = [];
  for (let step = 0; step <= 18; step++) {
    const angle = (step / 18) * Math.PI * 2;
    ring.push([Math.cos(angle) * 0.125, -0.58 + Math.sin(angle) * 0.03]);
  }
  pen.line('fire', 0.024, ring);
}

/** A goal seen from the front: posts, the bar and a net that falls back. */
export function goal(pen: Pen): void {
  const back = (x: number, y: number): Point => [x * 0.8, y * 0.84 - 0.07];
  const mesh = (from: Point, to: Point): void => pen.line('wallShade', 0.008, [from, to]);
  for (let cord = 0; cord <= 16; cord++) {
    const x = -0.96 + cord * 0.12;
    mesh(back(x, -1), back(x, 0));
    mesh([x, -1], back(x, -1));
  }
  for (let cord = 0; cord <= 9; cord++) {
    const y = -cord / 9;
    mesh(back(-0.96, y), back(0.96, y));
    for (const side of [-0.96, 0.96]) mesh([side, y], back(side, y));
  }
  for (const share of [0.33, 0.66])
    for (const side of [-0.96, 0.96]) {
      const [bx, by] = back(side, 0);
      mesh([side + (bx - side) * share, by * share], [side + (bx - side) * share, -1 + (1 - 0.91) * share]);
    }
  pen.line('dark', 0.022, [back(-0.96, 0), back(0.96, 0)]);
  for (const side of [-0.96, 0.96])
    pen.line('wallShade', 0.02, [[side, -0.99], back(side, -1), back(side, 0), [side, 0]]);
  for (const x of [-1, 0.94]) {
    pen.rect('foam', x, -1, 0.06, 1);
    pen.rect('wallShade', x + 0.04, -1, 0.02, 1);
  }
  pen.rect('foam', -1, -1, 2, 0.06);
  pen.rect('wallShade', -0.94, -0.95, 1.88, 0.016);
}

/** Where sport is done, as a model of it one unit high, standing on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';

/** A plane that runs away from the viewer: from y 0 in front to its far edge. */
const plane =
  (far: number, narrow: number) =>
  (across: number, along: number): Point => [across * (1 - (1 - narrow) * along), -far * along];

/** Lanes between ropes of floats; the blocks stand at the near end. */
export function pool(pen: Pen): void {
  const at = plane(0.86, 0.52);
  pen.polygon('wall', [at(-1.12, -0.02), at(-1.12, 1.04), at(1.12, 1.04), at(1.12, -0.02)]);
  pen.polygon('wallShade', [at(-1, 0.14), at(-1, 0.97), at(1, 0.97), at(1, 0.14)]);
  pen.polygon('water', [at(-0.98, 0.2), at(-0.98, 0.95), at(0.98, 0.95), at(0.98, 0.2)]);
  const lanes = 5;
  for (let lane = 0; lane < lanes; lane++) {
    const x = -0.98 + ((lane + 0.5) * 1.96) / lanes;
    pen.polygon('waterDeep', [at(x - 0.04, 0.24), at(x - 0.04, 0.9), at(x + 0.04, 0.9), at(x + 0.04, 0.24)]);
  }
  for (let rope = 1; rope < lanes; rope++)
    laneRope(pen, (share) => at(-0.98 + (rope * 1.96) / lanes, 0.2 + share * 0.75));
  for (let lane = 0; lane < lanes; lane++) {
    const [x, y] = at(-0.98 + ((lane + 0.5) * 1.96) / lanes, 0.06);
    startingBlock(pen.at(x, y, 0.26));
  }
  for (let pennant = 0; pennant < 15; pennant++) {
    const x = -0.7 + pennant * 0.1;
    pen.polygon(pennant % 2 ? 'foam' : 'accent', [
      [x - 0.04, -0.97],
      [x + 0.04, -0.97],
      [x, -0.9],
    ]);
  }
  pen.line('dark', 0.01, [
    [-0.76, -0.97],
    [0.76, -0.97],
  ]);
  for (const x of [-0.76, 0.76])
    pen.line('dark', 0.02, [
      [x, -0.76],
      [x, -1],
    ]);
}

/** A rope of floats in two colours, from share 0 to 1 of its run; nearer ones are larger. */
export function laneRope(pen: Pen, along: (share: number) => Point, weight = 0.026): void {
  const floats = 14;
  for (let float = floats - 1; float >= 0; float--) {
    const [from, to] = [float / floats, (float + 0.94) / floats];
    pen.line(float % 2 ? 'foam' : 'accent', weight * (1 - from * 0.45), [along(from), along(to)]);
  }
}

/** Seen from behind: a sloping top on its foot, a step at the back. */
export function startingBlock(pen: Pen): void {
  pen.polygon('wallShade', [
    [-0.26, 0],
    [-0.22, -0.72],
    [0.22, -0.72],
    [0.26, 0],
  ]);
  pen.rect('dark', -0.2, -0.5, 0.4, 0.07);
  pen.polygon('snow', [
    [-0.44, -0.7],
    [-0.36, -1],
    [0.36, -1],
    [0.44, -0.7],
  ]);
  pen.rect('waterDeep', -0.44, -0.72, 0.88, 0.1);
}

/** An infield of grass and earth between its white lines, the outfield and its wall. */
export function diamond(pen: Pen): void {
  const fan = (reach: number, flat: number): Point[] => {
    const points: Point[] = [[0, 0.02]];
    for (let step = 0; step <= 20; step++) {
      const angle = Math.PI * (0.2 + (0.6 * step) / 20);
      points.push([-Math.cos(angle) * reach * 1.32, -Math.sin(angle) * reach * flat]);
    }
    return points;
  };
  pen.polygon('dark', fan(1.02, 0.98));
  pen.polygon('foliageDark', fan(1, 0.9));
  for (const reach of [0.9, 0.68]) {
    pen.polygon('foliage', fan(reach, 0.9));
    pen.polygon('foliageDark', fan(reach - 0.1, 0.9));
  }
  pen.polygon('groundAlt', fan(0.6, 0.9));
  infield(pen, 0.4, 0.24);
  for (const side of [-1, 1])
    pen.line('foam', 0.018, [
      [0, 0],
      [side * 1.06, -0.58],
    ]);
  for (const side of [-1, 1])
    pen.line('window', 0.022, [
      [side * 1.06, -0.56],
      [side * 1.06, -0.86],
    ]);
}

/** The square within the bases with home at 0, 0; `half` wide and `deep` to the second base's half. */
export function infield(pen: Pen, half: number, deep: number): void {
  const corners: readonly Point[] = [
    [0, 0],
    [half, -deep],
    [0, -deep * 1.72],
    [-half, -deep],
  ];
  const inset = corners.map(([x, y]): Point => [x * 0.8, -deep * 0.92 + (y + deep * 0.92) * 0.78]);
  pen.disc('groundAlt', 0, 0, half * 0.3, deep * 0.26);
  pen.polygon('foliage', inset);
  pen.disc('groundAlt', 0, -deep * 0.9, half * 0.16, deep * 0.11);
  pen.rect('foam', -half * 0.04, -deep * 0.93, half * 0.08, deep * 0.05);
  pen.line('foam', half * 0.025, [...corners.slice(0, 2)]);
  pen.line('foam', half * 0.025, [corners[0] as Point, corners[3] as Point]);
  for (const [x, y] of corners.slice(1)) base(pen.at(x, y, half * 0.075));
  const plate = half * 0.075;
  pen.polygon('foam', [
    [-plate, -plate * 0.8],
    [plate, -plate * 0.8],
    [plate, -plate * 0.1],
    [0, plate * 0.7],
    [-plate, -plate * 0.1],
  ]);
  for (const side of [-1, 1])
    pen.line('foam', half * 0.018, [
      [side * half * 0.11, -deep * 0.14],
      [side * half * 0.22, -deep * 0.14],
      [side * half * 0.24, deep * 0.12],
      [side * half * 0.12, deep * 0.12],
      [side * half * 0.11, -deep * 0.14],
    ]);
}

function base(pen: Pen): void {
  pen.polygon('snow', [
    [-1, 0],
    [0, -0.55],
    [1, 0],
    [0, 0.55],
  ]);
}

/** Four ranks of empty seats, lamps above them. */
export function seats(pen: Pen): void {
  pen.rect('dark', -0.95, -0.72, 1.9, 0.72);
  for (let row = 0; row < 4; row++) {
    const y = -0.72 + row * 0.18;
    const wide = 0.15 + row * 0.012;
    const count = Math.floor(1.8 / (wide * 1.18));
    for (let seat = 0; seat < count; seat++) {
      const x = (seat - (count - 1) / 2) * wide * 1.18;
      pen.rect(row % 2 ? 'roof' : 'accent', x - wide / 2, y + 0.015, wide, 0.12);
      pen.rect('wallShade', x - wide * 0.56, y + 0.115, wide * 1.12, 0.022);
      pen.rect(row % 2 ? 'accent' : 'roof', x - wide / 2, y + 0.13, wide, 0.03);
    }
  }
  pen.line('dark', 0.03, [
    [-0.9, -0.98],
    [0.9, -0.98],
  ]);
  for (let lamp = -3; lamp <= 3; lamp++) {
    pen.polygon('dark', [
      [lamp * 0.26 - 0.035, -0.97],
      [lamp * 0.26 + 0.035, -0.97],
      [lamp * 0.26 + 0.075, -0.88],
      [lamp * 0.26 - 0.075, -0.88],
    ]);
    pen.disc('window', lamp * 0.26, -0.875, 0.065, 0.024);
  }
}

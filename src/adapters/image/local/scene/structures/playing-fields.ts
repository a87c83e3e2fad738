/** What stands on fields of play, one unit high, on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';

/** Three stumps with their bails, a bat leaning on them and the ball. */
export function wicket(pen: Pen): void {
  pen.disc('path', 0, 0.02, 0.46, 0.035);
  pen.line('foam', 0.014, [
    [-0.46, 0.03],
    [0.46, 0.03],
  ]);
  stumps(pen.at(-0.06, 0, 1));
  // The blade widens towards its toe, the handle leans against the stumps.
  const lean = (along: number, across: number): Point => [0.44 - along * 0.36 + across, -along * 0.9 + across * 0.4];
  pen.polygon('groundAlt', [
    lean(0, -0.06),
    lean(0.6, -0.055),
    lean(0.68, -0.02),
    lean(0.68, 0.02),
    lean(0.6, 0.055),
    lean(0, 0.06),
  ]);
  pen.polygon('roof', [lean(0, 0.02), lean(0.6, 0.02), lean(0.6, 0.055), lean(0, 0.06)]);
  pen.line('dark', 0.042, [lean(0.66, 0), lean(0.98, 0)]);
  pen.disc('accent', -0.36, -0.045, 0.05);
  pen.curve('foam', 0.01, [
    [-0.39, -0.08],
    [-0.36, -0.045],
    [-0.345, 0],
  ]);
}

/** Three stumps and two bails alone. */
export function stumps(pen: Pen): void {
  for (const x of [-0.19, 0, 0.19]) {
    pen.rect('foam', x - 0.04, -0.96, 0.08, 0.97);
    pen.rect('roof', x + 0.012, -0.96, 0.028, 0.97);
    pen.rect('dark', x - 0.04, -0.86, 0.08, 0.02);
  }
  for (const x of [-0.1, 0.1]) {
    pen.rect('foam', x - 0.105, -0.985, 0.21, 0.032);
    pen.rect('roof', x - 0.04, -1, 0.08, 0.055);
  }
}

/** Two tall posts with a bar between them, padded at the foot. */
export function rugbyPosts(pen: Pen): void {
  for (const x of [-0.27, 0.27]) {
    pen.rect('foam', x - 0.017, -1, 0.034, 1);
    pen.rect('wallShade', x + 0.006, -1, 0.011, 1);
    pen.rect('accent', x - 0.05, -0.2, 0.1, 0.21);
    pen.rect('roof', x + 0.018, -0.2, 0.032, 0.21);
    pen.rect('foam', x - 0.05, -0.13, 0.1, 0.035);
  }
  pen.rect('foam', -0.27, -0.36, 0.54, 0.032);
  pen.rect('wallShade', -0.25, -0.336, 0.5, 0.009);
}

/** A net between its posts, the umpire's empty chair beside it. */
export function tennisNet(pen: Pen): void {
  net(pen.at(-0.22, 0, 0.42));
  umpiresChair(pen.at(0.93, 0, 1));
}

/** A tennis net, one unit high at its posts: it hangs a little in the middle. */
export function net(pen: Pen, half = 2.3): void {
  const top = (x: number): number => -0.9 - 0.1 * (x / half) ** 2;
  const edge: Point[] = Array.from({ length: 17 }, (_, step): Point => {
    const x = (step / 8 - 1) * half;
    return [x, top(x)];
  });
  const lower = edge.map(([x]): Point => [x, -0.05]).reverse();
  pen.polygon('wallShade', [...edge, ...lower]);
  for (let cord = 0; cord <= 44; cord++) {
    const x = (cord / 22 - 1) * half;
    pen.line('dark', 0.022, [
      [x, top(x)],
      [x, -0.05],
    ]);
  }
  for (let row = 1; row < 7; row++)
    pen.line(
      'dark',
      0.022,
      edge.map(([x, y]): Point => [x, y + ((-0.05 - y) * row) / 7]),
    );
  pen.line(
    'foam',
    0.15,
    edge.map(([x, y]): Point => [x, y + 0.05]),
  );
  pen.rect('foam', -0.06, -0.88, 0.12, 0.88);
  for (const x of [-half, half]) pen.rect('dark', x - 0.07, -1.04, 0.14, 1.06);
}

/** A high chair with a ladder. */
export function umpiresChair(pen: Pen): void {
  for (const [foot, head] of [
    [-0.2, -0.11],
    [0.2, 0.11],
  ] as const)
    pen.line('foliageDark', 0.035, [
      [foot, 0],
      [head, -0.64],
    ]);
  for (let rung = 1; rung < 6; rung++) {
    const reach = 0.2 - rung * 0.0155;
    pen.line('foliageDark', 0.022, [
      [-reach, -rung * 0.11],
      [reach, -rung * 0.11],
    ]);
  }
  pen.rect('foliageDark', -0.17, -0.68, 0.34, 0.05);
  pen.rect('foam', -0.14, -1, 0.28, 0.28);
  for (let slat = 0; slat < 3; slat++) pen.rect('foliageDark', -0.14, -0.93 + slat * 0.085, 0.28, 0.018);
  for (const x of [-0.16, 0.16])
    pen.line('foliageDark', 0.03, [
      [x, -0.66],
      [x, -0.98],
    ]);
  for (const x of [-0.17, 0.17]) pen.rect('dark', x - 0.03, -0.81, 0.06, 0.03);
}

/** A pole with a plain flag in its hole, a ball close by. */
export function golfFlag(pen: Pen): void {
  pen.disc('foliageDark', 0, -0.005, 0.52, 0.075);
  pen.disc('foliage', -0.02, -0.02, 0.48, 0.06);
  pen.disc('dark', 0, -0.02, 0.06, 0.014);
  pen.rect('foam', -0.014, -1, 0.028, 0.98);
  pen.rect('dark', -0.014, -0.34, 0.028, 0.1);
  pen.polygon('accent', [
    [0.014, -1],
    [0.24, -0.93],
    [0.44, -0.87],
    [0.22, -0.8],
    [0.014, -0.75],
  ]);
  pen.polygon('roof', [
    [0.014, -0.86],
    [0.24, -0.865],
    [0.44, -0.87],
    [0.22, -0.8],
    [0.014, -0.75],
  ]);
  pen.disc('wallShade', -0.26, -0.028, 0.034);
  pen.disc('snow', -0.265, -0.034, 0.03);
}

/** Public buildings, one unit high, standing on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';

/** A columned front with steps and a pediment. */
export function courthouse(pen: Pen): void {
  const half = 0.78;
  for (let step = 0; step < 4; step++) {
    pen.rect(
      step % 2 ? 'wall' : 'wallShade',
      -half - 0.12 + step * 0.03,
      -0.04 * (step + 1),
      2 * half + 0.24 - step * 0.06,
      0.041,
    );
  }
  pen.rect('wallShade', -half + 0.04, -0.68, 2 * half - 0.08, 0.52);
  pen.rect('dark', -0.1, -0.46, 0.2, 0.3);
  for (let column = 0; column < 6; column++) {
    const x = -half + 0.05 + (column * (2 * half - 0.18)) / 5;
    pen.rect('wall', x, -0.68, 0.08, 0.52);
    pen.rect('wallShade', x + 0.055, -0.66, 0.025, 0.5);
    pen.rect('wall', x - 0.015, -0.7, 0.11, 0.03);
    pen.rect('wall', x - 0.015, -0.19, 0.11, 0.03);
  }
  pen.rect('wall', -half, -0.76, 2 * half, 0.08);
  pen.polygon('roof', [
    [-half - 0.05, -0.76],
    [0, -1],
    [half + 0.05, -0.76],
  ]);
  pen.polygon('wall', [
    [-half + 0.14, -0.785],
    [0, -0.945],
    [half - 0.14, -0.785],
  ]);
}

/** A columned front with wings under a dome. */
export function parliament(pen: Pen): void {
  for (const side of [-1, 1]) {
    const x = side < 0 ? -1.15 : 0.45;
    pen.rect('wall', x, -0.4, 0.7, 0.4);
    pen.rect('roof', x - 0.02, -0.43, 0.74, 0.04);
    for (let row = 0; row < 2; row++)
      for (let column = 0; column < 5; column++)
        pen.rect('wallShade', x + 0.07 + column * 0.125, -0.34 + row * 0.17, 0.06, 0.11);
  }
  courthouse(pen.at(0, 0, 0.6));
  pen.rect('wall', -0.26, -0.7, 0.52, 0.13);
  for (let column = 0; column < 7; column++) pen.rect('wallShade', -0.235 + column * 0.07, -0.69, 0.03, 0.11);
  const dome: Point[] = [[-0.25, -0.69]];
  for (let step = 0; step <= 12; step++) {
    const angle = Math.PI - (step / 12) * Math.PI;
    dome.push([Math.cos(angle) * 0.24, -0.7 - Math.sin(angle) * 0.22]);
  }
  dome.push([0.25, -0.69]);
  pen.polygon('roof', dome);
  pen.rect('wall', -0.035, -0.97, 0.07, 0.07);
  pen.line('dark', 0.012, [
    [0, -0.97],
    [0, -1.08],
  ]);
}

/** A clinic or school: a long front with rows of windows and a raised middle. */
export function institution(pen: Pen, sign: 'cross' | 'none'): void {
  pen.rect('wall', -0.95, -0.62, 1.9, 0.62);
  pen.rect('wallShade', -0.98, -0.66, 1.96, 0.05);
  pen.rect('wall', -0.32, -0.94, 0.64, 0.94);
  pen.rect('wallShade', -0.35, -0.99, 0.7, 0.06);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 4; column++) {
      pen.rect(column % 3 ? 'window' : 'wallShade', -0.88 + column * 0.145, -0.54 + row * 0.17, 0.085, 0.1);
      pen.rect(column % 2 ? 'window' : 'wallShade', 0.37 + column * 0.145, -0.54 + row * 0.17, 0.085, 0.1);
    }
  }
  pen.rect('dark', -0.13, -0.28, 0.26, 0.28);
  if (sign === 'cross') {
    pen.rect('accent', -0.05, -0.84, 0.1, 0.3);
    pen.rect('accent', -0.15, -0.74, 0.3, 0.1);
  } else {
    pen.disc('wallShade', 0, -0.7, 0.13);
    pen.disc('foam', 0, -0.7, 0.1);
    pen.line('dark', 0.02, [
      [0, -0.77],
      [0, -0.7],
      [0.05, -0.68],
    ]);
  }
}

/** The bowl of a stadium with its floodlights. */
export function stadium(pen: Pen): void {
  for (const x of [-1.05, -0.4, 0.4, 1.05]) {
    pen.line('dark', 0.035, [
      [x, -0.2],
      [x, -0.92],
    ]);
    pen.rect('wallShade', x - 0.14, -1.02, 0.28, 0.16);
    for (let lamp = 0; lamp < 3; lamp++) pen.disc('foam', x - 0.085 + lamp * 0.085, -0.94, 0.03);
  }
  pen.polygon('wall', [
    [-1.4, 0],
    [-1.55, -0.5],
    [1.55, -0.5],
    [1.4, 0],
  ]);
  for (let rib = -6; rib <= 6; rib++)
    pen.line('wallShade', 0.03, [
      [rib * 0.205, 0],
      [rib * 0.23, -0.5],
    ]);
  pen.blob('roof', [
    [-1.62, -0.48],
    [-0.9, -0.62],
    [0, -0.66],
    [0.9, -0.62],
    [1.62, -0.48],
    [0.8, -0.45],
    [0, -0.44],
    [-0.8, -0.45],
  ]);
}

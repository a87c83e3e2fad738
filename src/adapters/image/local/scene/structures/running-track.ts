/** A running track, one unit high, standing on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';

/** Lanes that run away, hurdles set across them. */
export function track(pen: Pen): void {
  const lane = (across: number, near: number): Point => [across * near, -1 + 1.02 * near];
  pen.polygon('roof', [lane(-1.1, 1), lane(-1.1, 0.22), lane(1.1, 0.22), lane(1.1, 1)]);
  for (let line = 0; line <= 4; line++)
    pen.polygon('foam', [
      lane(-1.1 + line * 0.544, 1),
      lane(-1.1 + line * 0.544, 0.22),
      lane(-1.076 + line * 0.544, 0.22),
      lane(-1.076 + line * 0.544, 1),
    ]);
  for (const near of [0.3, 0.5, 0.88])
    for (const across of [-0.82, -0.275, 0.27, 0.815]) {
      const [x, y] = lane(across, near);
      hurdle(pen.at(x, y, 0.92 * near));
    }
}

/** A bar with dark stripes on two legs. */
export function hurdle(pen: Pen): void {
  const half = 0.27;
  for (const side of [-1, 1]) {
    pen.line('dark', 0.035, [
      [side * half * 0.86, -0.5],
      [side * half * 0.86, 0],
    ]);
    pen.line('dark', 0.03, [
      [side * half * 0.86 - 0.05, 0],
      [side * half * 0.86 + 0.09, 0.02],
    ]);
  }
  pen.rect('foam', -half, -0.6, half * 2, 0.13);
  for (const x of [-half, -half * 0.16, half * 0.7]) pen.rect('dark', x, -0.6, half * 0.3, 0.13);
}

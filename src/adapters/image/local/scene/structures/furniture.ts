/** What stands about in streets and squares, one unit high, on y 0 around x 0. */
import type { Pen, Tone } from '../pen.ts';
import { flag } from './parts.ts';

/** A street lamp with a lantern. */
export function lampPost(pen: Pen): void {
  pen.rect('dark', -0.04, -0.06, 0.08, 0.06);
  pen.line('dark', 0.024, [
    [0, 0],
    [0, -0.84],
  ]);
  pen.line('dark', 0.018, [
    [-0.06, -0.78],
    [0.06, -0.78],
  ]);
  pen.polygon('window', [
    [-0.038, -0.84],
    [-0.06, -0.94],
    [0.06, -0.94],
    [0.038, -0.84],
  ]);
  pen.polygon('dark', [
    [-0.075, -0.935],
    [0, -1],
    [0.075, -0.935],
  ]);
}

/** A mast with a plain flag; at half mast when the news is grave. */
export function flagPole(pen: Pen, tone: Tone, lowered: boolean): void {
  pen.line('dark', 0.018, [
    [0, 0],
    [0, -1],
  ]);
  pen.disc('window', 0, -1, 0.018);
  flag(pen, tone, 0, lowered ? -0.4 : -0.9, lowered ? -0.6 : -0.97, 0.34);
}

/** A round basin with two bowls and their water. */
export function fountain(pen: Pen): void {
  pen.disc('wallShade', 0, -0.12, 0.9, 0.13);
  pen.disc('wall', 0, -0.17, 0.9, 0.13);
  pen.disc('water', 0, -0.175, 0.8, 0.1);
  pen.rect('wallShade', -0.08, -0.5, 0.16, 0.34);
  pen.polygon('wall', [
    [-0.4, -0.56],
    [-0.12, -0.44],
    [0.12, -0.44],
    [0.4, -0.56],
  ]);
  pen.disc('water', 0, -0.56, 0.4, 0.045);
  pen.rect('wall', -0.04, -0.78, 0.08, 0.22);
  pen.disc('wall', 0, -0.78, 0.16, 0.03);
  for (const side of [-1, 1]) {
    pen.curve('foam', 0.02, [
      [0, -0.98],
      [side * 0.08, -0.96],
      [side * 0.16, -0.8],
      [side * 0.2, -0.57],
    ]);
    for (const reach of [0.34, 0.39])
      pen.curve('foam', 0.018, [
        [side * reach, -0.55],
        [side * (reach + 0.08), -0.46],
        [side * (reach + 0.1), -0.2],
      ]);
  }
}

/** A statue on its plinth: a rider would be somebody, so it is a column with a plain ball. */
export function column(pen: Pen): void {
  pen.rect('wallShade', -0.16, -0.05, 0.32, 0.05);
  pen.rect('wall', -0.12, -0.2, 0.24, 0.16);
  pen.rect('wall', -0.05, -0.84, 0.1, 0.65);
  pen.rect('wallShade', 0.015, -0.84, 0.035, 0.65);
  pen.rect('wall', -0.09, -0.88, 0.18, 0.045);
  pen.disc('accent', 0, -0.94, 0.055);
}

/** A bench from the front. */
export function bench(pen: Pen): void {
  for (const x of [-0.8, 0.74]) pen.rect('dark', x, -0.5, 0.08, 0.5);
  for (const y of [-1, -0.8, -0.55]) pen.rect('roof', -0.95, y, 1.9, 0.13);
}

/** An oil platform, one unit high; the sea's surface is y 0. */
import type { Pen } from '../pen.ts';

export function oilRig(pen: Pen): void {
  for (const x of [-0.34, -0.12, 0.12, 0.34])
    pen.line('dark', 0.045, [
      [x * 1.12, 0.02],
      [x, -0.36],
    ]);
  for (const [from, to] of [
    [-0.37, -0.12],
    [0.12, 0.37],
  ] as const) {
    pen.line('dark', 0.016, [
      [from, -0.04],
      [to, -0.32],
    ]);
    pen.line('dark', 0.016, [
      [to, -0.04],
      [from, -0.32],
    ]);
  }
  pen.line('dark', 0.016, [
    [-0.13, -0.1],
    [0.13, -0.3],
  ]);
  pen.rect('accent', -0.46, -0.42, 0.92, 0.07);
  pen.rect('wall', -0.42, -0.52, 0.84, 0.1);
  pen.rect('dark', -0.46, -0.535, 0.92, 0.022);
  for (let pane = 0; pane < 8; pane++) pen.rect(pane % 3 ? 'dark' : 'window', -0.38 + pane * 0.1, -0.49, 0.05, 0.045);
  pen.rect('wall', 0.14, -0.7, 0.26, 0.165);
  pen.rect('wallShade', 0.28, -0.7, 0.12, 0.165);
  for (const y of [-0.67, -0.61]) pen.rect('dark', 0.17, y, 0.2, 0.026);
  pen.polygon('wallShade', [
    [0.24, -0.76],
    [0.58, -0.76],
    [0.52, -0.71],
    [0.28, -0.71],
  ]);
  // The derrick.
  for (const side of [-1, 1])
    pen.line('dark', 0.026, [
      [-0.08 + side * 0.11, -0.53],
      [-0.08 + side * 0.03, -1],
    ]);
  for (let brace = 0; brace < 4; brace++) {
    const [low, high] = [brace / 4, (brace + 1) / 4];
    const [wide, narrow] = [0.11 - 0.08 * low, 0.11 - 0.08 * high];
    pen.line('dark', 0.014, [
      [-0.08 - wide, -0.53 - 0.47 * low],
      [-0.08 + narrow, -0.53 - 0.47 * high],
      [-0.08 - narrow, -0.53 - 0.47 * high],
      [-0.08 + wide, -0.53 - 0.47 * low],
    ]);
  }
  pen.rect('accent', -0.13, -1, 0.1, 0.03);
  // The flare burns off gas at the end of its boom.
  pen.line('dark', 0.024, [
    [-0.4, -0.52],
    [-0.7, -0.82],
  ]);
  pen.line('dark', 0.012, [
    [-0.3, -0.52],
    [-0.7, -0.82],
  ]);
  pen.blob('accent', [
    [-0.7, -0.8],
    [-0.76, -0.86],
    [-0.74, -0.93],
    [-0.66, -0.99],
    [-0.665, -0.9],
    [-0.64, -0.85],
  ]);
  pen.blob('fire', [
    [-0.7, -0.81],
    [-0.73, -0.86],
    [-0.68, -0.94],
    [-0.665, -0.86],
  ]);
}

import type { Pen } from '../pen.ts';
import { opening } from './parts.ts';

/** A Gothic church: two towers with spires before a nave with buttresses. */
export function cathedral(pen: Pen): void {
  // The nave runs back to the right.
  pen.polygon('roof', [
    [0.12, -0.44],
    [0.2, -0.62],
    [0.84, -0.62],
    [0.96, -0.44],
  ]);
  pen.rect('wall', 0.1, -0.45, 0.8, 0.45);
  pen.rect('wallShade', 0.1, -0.27, 0.86, 0.27);
  pen.polygon('wallShade', [
    [0.1, -0.27],
    [0.1, -0.3],
    [0.92, -0.3],
    [0.98, -0.26],
    [0.98, -0.24],
  ]);
  for (let bay = 0; bay < 5; bay++) {
    const x = 0.27 + bay * 0.15;
    opening(pen, 'dark', x, -0.3, 0.06, 0.12, 'pointed');
    opening(pen, 'dark', x, -0.04, 0.065, 0.17, 'pointed');
    pen.polygon('wall', [
      [x + 0.055, 0],
      [x + 0.055, -0.34],
      [x + 0.075, -0.37],
      [x + 0.095, -0.34],
      [x + 0.1, 0],
    ]);
  }
  // A thin spire over the crossing.
  pen.polygon('roof', [
    [0.6, -0.6],
    [0.64, -0.84],
    [0.68, -0.6],
  ]);
  pen.polygon('wall', [
    [-0.5, 0],
    [-0.5, -0.5],
    [-0.2, -0.66],
    [0.1, -0.5],
    [0.1, 0],
  ]);
  for (const x of [-0.42, 0.02]) {
    pen.rect('wall', x - 0.13, -0.68, 0.26, 0.68);
    pen.rect('wallShade', x + 0.06, -0.68, 0.07, 0.68);
    pen.rect('wallShade', x - 0.145, -0.5, 0.29, 0.018);
    pen.rect('wallShade', x - 0.145, -0.3, 0.29, 0.018);
    pen.rect('wallShade', x - 0.145, -0.69, 0.29, 0.02);
    for (const side of [-0.05, 0.05]) opening(pen, 'dark', x + side, -0.52, 0.055, 0.14, 'pointed');
    opening(pen, 'dark', x, -0.33, 0.06, 0.13, 'pointed');
    for (const side of [-0.12, 0.12])
      pen.polygon('wall', [
        [x + side - 0.022, -0.68],
        [x + side, -0.78],
        [x + side + 0.022, -0.68],
      ]);
    pen.polygon('roof', [
      [x - 0.1, -0.69],
      [x, -0.955],
      [x + 0.1, -0.69],
    ]);
    pen.polygon('wallShade', [
      [x + 0.03, -0.69],
      [x, -0.955],
      [x + 0.1, -0.69],
    ]);
    pen.line('dark', 0.011, [
      [x, -0.94],
      [x, -1],
    ]);
    pen.line('dark', 0.011, [
      [x - 0.022, -0.976],
      [x + 0.022, -0.976],
    ]);
    opening(pen, 'wallShade', x, 0, 0.16, 0.22, 'pointed');
    opening(pen, 'dark', x, 0, 0.1, 0.17, 'pointed');
  }
  pen.disc('wallShade', -0.2, -0.42, 0.105);
  pen.disc('dark', -0.2, -0.42, 0.088);
  for (let petal = 0; petal < 8; petal++) {
    const angle = (petal / 8) * Math.PI * 2;
    pen.disc('window', -0.2 + Math.cos(angle) * 0.054, -0.42 + Math.sin(angle) * 0.054, 0.02);
  }
  pen.disc('window', -0.2, -0.42, 0.02);
  opening(pen, 'wallShade', -0.2, 0, 0.2, 0.28, 'pointed');
  opening(pen, 'dark', -0.2, 0, 0.13, 0.22, 'pointed');
}

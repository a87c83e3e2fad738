/** What drives on roads, one unit high, wheels on y 0 around x 0; seen from the side, front to the right. */
import type { Pen } from '../pen.ts';
import { wheel } from './parts.ts';

export function car(pen: Pen): void {
  pen.blob('accent', [
    [-1.36, -0.2],
    [-1.38, -0.5],
    [-1.3, -0.62],
    [-0.98, -0.68],
    [-0.62, -0.95],
    [-0.2, -1],
    [0.22, -0.96],
    [0.66, -0.68],
    [1.18, -0.58],
    [1.36, -0.44],
    [1.38, -0.2],
    [1.1, -0.14],
    [-1.1, -0.14],
  ]);
  pen.polygon('dark', [
    [-0.86, -0.65],
    [-0.56, -0.88],
    [-0.22, -0.92],
    [-0.16, -0.64],
  ]);
  pen.polygon('dark', [
    [-0.08, -0.64],
    [-0.12, -0.92],
    [0.18, -0.89],
    [0.52, -0.63],
  ]);
  pen.polygon('window', [
    [0.06, -0.72],
    [0.02, -0.9],
    [0.16, -0.88],
    [0.3, -0.75],
  ]);
  pen.rect('roof', -1.36, -0.24, 2.72, 0.09);
  pen.line('roof', 0.02, [
    [-0.12, -0.62],
    [-0.1, -0.22],
  ]);
  pen.line('roof', 0.02, [
    [-1.28, -0.52],
    [1.2, -0.49],
  ]);
  pen.rect('foam', -0.3, -0.53, 0.12, 0.03);
  pen.blob('foam', [
    [1.18, -0.5],
    [1.33, -0.44],
    [1.34, -0.36],
    [1.2, -0.38],
  ]);
  pen.rect('fire', -1.38, -0.52, 0.09, 0.14);
  for (const x of [-0.86, 0.84]) {
    pen.disc('dark', x, -0.24, 0.27);
    wheel(pen, x, 0, 0.23);
  }
}

export function bus(pen: Pen): void {
  pen.polygon('accent', [
    [-1.53, -0.12],
    [-1.53, -0.86],
    [-1.46, -0.95],
    [1.42, -0.95],
    [1.52, -0.86],
    [1.53, -0.12],
  ]);
  pen.rect('roof', -0.9, -1, 1.1, 0.06);
  pen.rect('dark', -1.46, -0.82, 2.93, 0.36);
  for (let pane = 0; pane < 5; pane++) pen.rect('window', -1.42 + pane * 0.38, -0.79, 0.34, 0.28);
  pen.rect('foam', -1.52, -0.42, 3.04, 0.05);
  for (const x of [0.52, 1.16]) {
    pen.rect('dark', x, -0.82, 0.27, 0.7);
    pen.rect('window', x + 0.025, -0.78, 0.1, 0.56);
    pen.rect('window', x + 0.145, -0.78, 0.1, 0.56);
  }
  pen.rect('window', 0.83, -0.79, 0.3, 0.28);
  pen.rect('dark', -1.5, -0.14, 3, 0.05);
  pen.rect('foam', 1.46, -0.32, 0.07, 0.08);
  pen.rect('fire', -1.53, -0.34, 0.05, 0.14);
  for (const x of [-0.88, 0.96]) {
    pen.disc('dark', x, -0.2, 0.19);
    wheel(pen, x, 0, 0.16);
  }
}

/** A lorry: a cab that draws a long box. */
export function lorry(pen: Pen): void {
  pen.rect('snow', -1.6, -1, 2.32, 0.74);
  pen.rect('wallShade', -1.6, -1, 2.32, 0.04);
  pen.rect('wallShade', -1.6, -0.3, 2.32, 0.05);
  for (let rib = 1; rib < 8; rib++) pen.rect('wallShade', -1.6 + rib * 0.29, -0.96, 0.014, 0.66);
  pen.rect('accent', -1.6, -0.72, 2.32, 0.13);
  pen.rect('dark', -1.56, -0.24, 2.96, 0.08);
  pen.polygon('accent', [
    [0.84, -0.14],
    [0.84, -0.84],
    [0.96, -0.94],
    [1.22, -0.94],
    [1.48, -0.56],
    [1.56, -0.46],
    [1.58, -0.14],
  ]);
  pen.polygon('roof', [
    [0.84, -0.14],
    [0.84, -0.3],
    [1.57, -0.3],
    [1.58, -0.14],
  ]);
  pen.polygon('dark', [
    [1.08, -0.54],
    [1.08, -0.84],
    [1.22, -0.84],
    [1.42, -0.54],
  ]);
  pen.polygon('window', [
    [1.12, -0.58],
    [1.12, -0.8],
    [1.2, -0.8],
    [1.24, -0.58],
  ]);
  pen.rect('dark', 0.88, -0.44, 0.1, 0.03);
  pen.rect('foam', 1.5, -0.32, 0.08, 0.08);
  pen.rect('wallShade', 0.76, -0.9, 0.05, 0.64);
  for (const x of [-1.3, -0.94, -0.58, 0.92, 1.3]) {
    pen.disc('dark', x, -0.18, 0.17);
    wheel(pen, x, 0, 0.155);
  }
}

/** Traffic seen from its front (`lamps` light) or its back (`lamps` red), one unit high. */
export function carEnd(
  pen: Pen,
  lamps: 'front' | 'back',
  tone: 'accent' | 'wall' | 'snow' | 'roof' | 'wallShade' | 'dark',
): void {
  for (const x of [-0.42, 0.42]) pen.rect('dark', x - 0.1, -0.22, 0.2, 0.22);
  pen.blob(tone, [
    [-0.58, -0.14],
    [-0.6, -0.46],
    [-0.5, -0.62],
    [-0.36, -0.94],
    [0, -1],
    [0.36, -0.94],
    [0.5, -0.62],
    [0.6, -0.46],
    [0.58, -0.14],
  ]);
  pen.polygon(tone === 'dark' ? 'wallShade' : 'dark', [
    [-0.44, -0.62],
    [-0.33, -0.9],
    [0.33, -0.9],
    [0.44, -0.62],
  ]);
  pen.rect('dark', -0.56, -0.2, 1.12, 0.08);
  for (const x of [-0.45, 0.45]) pen.disc(lamps === 'front' ? 'window' : 'fire', x, -0.42, 0.11, 0.07);
  pen.rect('foam', -0.14, -0.34, 0.28, 0.08);
}

/** A bus or lorry from its front or back. */
export function boxEnd(pen: Pen, lamps: 'front' | 'back', kind: 'bus' | 'lorry'): void {
  for (const x of [-0.28, 0.28]) pen.rect('dark', x - 0.08, -0.12, 0.16, 0.12);
  pen.rect(kind === 'bus' || lamps === 'front' ? 'accent' : 'snow', -0.42, -1, 0.84, 0.93);
  if (kind === 'lorry' && lamps === 'back') {
    pen.rect('wallShade', -0.01, -0.98, 0.02, 0.8);
    pen.rect('wallShade', -0.42, -1, 0.84, 0.03);
    for (const x of [-0.2, 0.2]) pen.rect('dark', x - 0.008, -0.9, 0.016, 0.7);
    pen.rect('accent', -0.42, -0.66, 0.84, 0.1);
  } else {
    if (kind === 'lorry') pen.rect('foam', -0.44, -1, 0.88, 0.2);
    pen.rect('dark', -0.36, kind === 'bus' ? -0.86 : -0.76, 0.72, 0.36);
    pen.polygon('window', [
      [-0.3, kind === 'bus' ? -0.54 : -0.44],
      [-0.3, kind === 'bus' ? -0.82 : -0.72],
      [0.1, kind === 'bus' ? -0.82 : -0.72],
      [-0.02, kind === 'bus' ? -0.54 : -0.44],
    ]);
    pen.rect('dark', -0.24, -0.3, 0.48, 0.09);
  }
  for (const x of [-0.33, 0.33]) pen.rect(lamps === 'front' ? 'window' : 'fire', x - 0.06, -0.26, 0.12, 0.07);
  pen.rect('dark', -0.42, -0.15, 0.84, 0.06);
}

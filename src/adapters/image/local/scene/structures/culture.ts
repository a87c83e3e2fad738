/** Houses of the arts and of old power, one unit high, standing on y 0 around x 0. */
import type { Pen, Point, Tone } from '../pen.ts';
import { columns, dome, flag, opening, pediment, steps, windows } from './parts.ts';

/** A long columned front under a low dome, with plain banners between the columns. */
export function museum(pen: Pen): void {
  for (const side of [-1, 1]) {
    pen.rect('wall', side > 0 ? 0.6 : -1.2, -0.56, 0.6, 0.5);
    pen.rect('wallShade', side > 0 ? 0.58 : -1.22, -0.6, 0.64, 0.045);
    for (const x of [0.76, 0.92, 1.08]) {
      opening(pen, 'wallShade', side * x, -0.12, 0.1, 0.3);
      opening(pen, 'dark', side * x, -0.14, 0.065, 0.25);
    }
  }
  pen.rect('wall', -0.3, -0.84, 0.6, 0.1);
  for (let pane = 0; pane < 8; pane++) pen.rect('wallShade', -0.26 + pane * 0.068, -0.83, 0.03, 0.08);
  dome(pen, ['roof', 'wallShade'], 0, -0.84, 0.27, 0.13);
  pen.rect('wall', -0.025, -1, 0.05, 0.05);
  pen.rect('wall', -0.72, -0.76, 1.44, 0.14);
  pen.rect('wallShade', -0.76, -0.66, 1.52, 0.04);
  pen.rect('wallShade', -0.66, -0.62, 1.32, 0.5);
  pen.rect('dark', -0.09, -0.4, 0.18, 0.28);
  const banners: readonly Tone[] = ['accent', 'roof', 'water', 'accent'];
  for (const [index, x] of [-0.557, -0.371, 0.371, 0.557].entries()) {
    pen.rect(banners[index] ?? 'accent', x - 0.05, -0.6, 0.1, 0.38);
    pen.rect('foam', x - 0.05, -0.27, 0.1, 0.03);
  }
  columns(pen, { from: -0.65, to: 0.65, foot: -0.12, top: -0.62, count: 8, width: 0.06 });
  steps(pen, 0.74, 0.03, 4);
}

/** A theatre: arched windows over a lit canopy, a pediment and the tall stage house behind. */
export function theatre(pen: Pen): void {
  pen.polygon('roof', [
    [-0.46, -0.7],
    [-0.4, -0.9],
    [0.4, -0.9],
    [0.46, -0.7],
  ]);
  pen.rect('wallShade', -0.42, -0.94, 0.84, 0.045);
  pen.rect('wall', -0.86, -0.6, 1.72, 0.6);
  pen.rect('wallShade', -0.9, -0.635, 1.8, 0.04);
  pen.rect('wall', -0.54, -0.7, 1.08, 0.7);
  pen.rect('wallShade', -0.58, -0.73, 1.16, 0.035);
  pediment(pen, 0, -0.73, 0.5, 0.2);
  // A lyre for the arts on the ridge.
  pen.curve('accent', 0.014, [
    [-0.045, -1],
    [-0.055, -0.955],
    [-0.02, -0.93],
    [0.02, -0.93],
    [0.055, -0.955],
    [0.045, -1],
  ]);
  for (let bay = 0; bay < 5; bay++) {
    const x = -0.4 + bay * 0.2;
    opening(pen, 'wallShade', x, -0.34, 0.14, 0.28);
    opening(pen, 'window', x, -0.35, 0.1, 0.24);
    pen.line('dark', 0.008, [
      [x, -0.35],
      [x, -0.58],
    ]);
    pen.line('dark', 0.008, [
      [x - 0.05, -0.47],
      [x + 0.05, -0.47],
    ]);
  }
  columns(pen, { from: -0.5, to: 0.5, foot: -0.33, top: -0.68, count: 6, width: 0.038 });
  for (const side of [-1, 1]) {
    for (const x of [0.64, 0.77]) opening(pen, 'wallShade', side * x, -0.36, 0.07, 0.17);
    // Posters without words: a plain sheet with a plain field.
    for (const [index, x] of [0.63, 0.78].entries()) {
      pen.rect('foam', side * x - 0.055, -0.23, 0.11, 0.16);
      pen.rect(index ? 'roof' : 'accent', side * x - 0.042, -0.215, 0.084, 0.1);
    }
  }
  pen.rect('dark', -0.46, -0.21, 0.92, 0.21);
  for (let door = 0; door < 5; door++) pen.rect('window', -0.42 + door * 0.18, -0.18, 0.12, 0.18);
  pen.polygon('accent', [
    [-0.62, -0.24],
    [-0.56, -0.31],
    [0.56, -0.31],
    [0.62, -0.24],
  ]);
  pen.rect('dark', -0.62, -0.245, 1.24, 0.03);
  for (let lamp = 0; lamp < 15; lamp++) pen.disc('window', -0.58 + lamp * 0.083, -0.23, 0.016);
}

/** A tower with battlements or, with a roof, a cone on top; `foot` and `top` are heights. */
function keep(pen: Pen, x: number, half: number, top: number, roof: number): void {
  pen.rect('wall', x - half, -top, half * 2, top);
  pen.rect('wallShade', x + half * 0.3, -top, half * 0.7, top);
  if (roof > 0) {
    pen.polygon('roof', [
      [x - half * 1.2, -top],
      [x, -top - roof],
      [x + half * 1.2, -top],
    ]);
    pen.polygon('dark', [
      [x + half * 0.3, -top],
      [x, -top - roof],
      [x + half * 1.2, -top],
    ]);
  } else {
    pen.rect('wall', x - half * 1.12, -top - 0.025, half * 2.24, 0.03);
    for (let merlon = 0; merlon < 4; merlon++)
      pen.rect('wall', x - half * 1.12 + merlon * half * 0.64, -top - 0.06, half * 0.32, 0.04);
  }
  opening(pen, 'dark', x - half * 0.2, -top + 0.16, half * 0.28, 0.08);
  opening(pen, 'dark', x - half * 0.2, -top * 0.45, half * 0.28, 0.08);
}

/** A castle: a keep and round towers behind a battlemented wall with its gate. */
export function castle(pen: Pen): void {
  keep(pen, 0.12, 0.17, 0.74, 0);
  flag(pen, 'accent', 0.12, -0.74, -1, 0.16);
  keep(pen, -0.26, 0.1, 0.62, 0.24);
  keep(pen, 0.46, 0.09, 0.54, 0.2);
  pen.polygon('roof', [
    [-0.2, -0.4],
    [-0.14, -0.52],
    [0, -0.52],
    [0, -0.4],
  ]);
  pen.rect('wallShade', -0.62, -0.32, 1.24, 0.32);
  const crest: Point[] = [[-0.7, -0.26]];
  for (let merlon = 0; merlon < 14; merlon++) {
    const x = -0.7 + merlon * 0.1;
    crest.push([x, -0.37], [x + 0.055, -0.37], [x + 0.055, -0.33], [x + 0.1, -0.33]);
  }
  crest.push([0.7, -0.26]);
  pen.polygon('wall', crest);
  pen.rect('wall', -0.7, -0.27, 1.4, 0.27);
  for (let stone = 0; stone < 18; stone++)
    pen.rect('wallShade', -0.62 + ((stone * 0.37) % 1.2), -0.06 - (stone % 4) * 0.06, 0.07, 0.014);
  keep(pen, -0.74, 0.14, 0.46, 0);
  keep(pen, 0.74, 0.14, 0.4, 0.26);
  for (const x of [-0.16, 0.1]) keep(pen, x, 0.075, 0.44, 0);
  pen.rect('wall', -0.1, -0.36, 0.14, 0.36);
  opening(pen, 'dark', -0.03, 0, 0.15, 0.24);
  for (const x of [-0.07, -0.03, 0.01])
    pen.line('wallShade', 0.008, [
      [x, -0.02],
      [x, -0.2],
    ]);
}

/** A palace: three storeys with pavilions, a balcony, a flag, and railings before it. */
export function palace(pen: Pen): void {
  pen.rect('wall', -1.1, -0.64, 2.2, 0.64);
  pen.rect('roof', -1.08, -0.72, 2.16, 0.085);
  for (let urn = 0; urn < 12; urn++) pen.rect('wall', -1.06 + urn * 0.19, -0.7, 0.03, 0.06);
  pen.rect('wallShade', -1.13, -0.655, 2.26, 0.03);
  pen.rect('wallShade', -1.1, -0.2, 2.2, 0.2);
  pen.rect('wall', -1.12, -0.215, 2.24, 0.022);
  windows(pen, 'dark', { x: -0.8, y: -0.59, columns: 4, rows: 1, stepX: 0.14, stepY: 0, width: 0.06, height: 0.08 });
  windows(pen, 'dark', { x: 0.32, y: -0.59, columns: 4, rows: 1, stepX: 0.14, stepY: 0, width: 0.06, height: 0.08 });
  for (const side of [-1, 1])
    for (let bay = 0; bay < 4; bay++) {
      const x = side * (0.35 + bay * 0.14);
      opening(pen, bay % 2 ? 'window' : 'dark', x, -0.26, 0.066, 0.18);
      pen.rect('dark', x - 0.03, -0.17, 0.06, 0.11);
    }
  for (const x of [-1, 1]) {
    pen.rect('wall', x - 0.15, -0.74, 0.3, 0.54);
    pen.rect('wallShade', x + 0.08, -0.74, 0.07, 0.54);
    pen.rect('wallShade', x - 0.17, -0.77, 0.34, 0.035);
    pediment(pen, x, -0.77, 0.16, 0.08);
    for (const y of [-0.58, -0.26]) opening(pen, 'dark', x - 0.03, y, 0.075, y < -0.5 ? 0.1 : 0.2);
  }
  pen.rect('wall', -0.25, -0.76, 0.5, 0.76);
  pen.rect('wallShade', -0.25, -0.2, 0.5, 0.2);
  for (const x of [-0.16, 0, 0.16]) {
    opening(pen, 'window', x, -0.26, 0.08, 0.24);
    pen.rect('dark', x - 0.03, -0.62, 0.06, 0.08);
  }
  columns(pen, { from: -0.23, to: 0.23, foot: -0.26, top: -0.7, count: 4, width: 0.034 });
  pen.rect('wallShade', -0.27, -0.73, 0.54, 0.03);
  pediment(pen, 0, -0.73, 0.29, 0.13);
  // The balcony.
  pen.rect('wall', -0.22, -0.265, 0.44, 0.022);
  for (let post = 0; post < 13; post++) pen.rect('wall', -0.215 + post * 0.0345, -0.3, 0.012, 0.04);
  pen.rect('wall', -0.22, -0.312, 0.44, 0.016);
  for (const x of [-0.14, 0, 0.14]) opening(pen, 'dark', x, 0, 0.09, 0.16);
  flag(pen, 'accent', 0, -0.84, -1, 0.13);
  for (let bar = 0; bar < 37; bar++) {
    const x = -1.12 + bar * 0.0622;
    if (Math.abs(x) < 0.12) continue;
    pen.rect('dark', x - 0.004, -0.1, 0.008, 0.1);
  }
  for (const side of [-1, 1]) {
    pen.rect('dark', side > 0 ? 0.14 : -1.14, -0.086, 1, 0.009);
    for (const x of [0.14, 0.64, 1.13]) pen.rect('wall', side * x - 0.022, -0.13, 0.044, 0.13);
  }
}

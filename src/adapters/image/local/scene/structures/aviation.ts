/** What stands on an airfield, one unit high, on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';
import { wheel } from './parts.ts';

/** An airliner on its wheels, nose to the right. */
export function airliner(pen: Pen): void {
  // The far wing and tailplane first.
  pen.polygon('wallShade', [
    [0.2, -0.3],
    [-0.1, -0.46],
    [-0.24, -0.46],
    [-0.12, -0.3],
  ]);
  pen.polygon('wallShade', [
    [-1.3, -0.5],
    [-1.62, -0.62],
    [-1.72, -0.62],
    [-1.56, -0.48],
  ]);
  for (const x of [-0.16, 1.2]) {
    pen.line('dark', 0.026, [
      [x, -0.22],
      [x, -0.06],
    ]);
    wheel(pen, x, 0, 0.062);
  }
  wheel(pen, -0.03, 0, 0.062);
  // The fin stands over the tail.
  pen.polygon('accent', [
    [-1.66, -0.52],
    [-1.84, -1],
    [-1.62, -1],
    [-1.14, -0.52],
  ]);
  pen.polygon('roof', [
    [-1.74, -0.74],
    [-1.8, -0.9],
    [-1.56, -0.94],
    [-1.36, -0.74],
  ]);
  const hull: Point[] = [
    [-1.76, -0.53],
    [-1.4, -0.56],
    [-0.6, -0.57],
    [0.6, -0.57],
    [1.2, -0.565],
    [1.5, -0.52],
    [1.7, -0.42],
    [1.78, -0.335],
    [1.7, -0.265],
    [1.4, -0.21],
    [0.8, -0.185],
    [-0.4, -0.19],
    [-0.9, -0.26],
    [-1.4, -0.41],
  ];
  pen.blob('snow', hull);
  pen.blob('wallShade', [
    [-1.4, -0.41],
    [-0.7, -0.3],
    [0.2, -0.265],
    [1.1, -0.265],
    [1.72, -0.29],
    [1.66, -0.25],
    [1.4, -0.21],
    [0.8, -0.185],
    [-0.4, -0.19],
    [-0.9, -0.26],
  ]);
  pen.polygon('accent', [
    [-1.62, -0.455],
    [1.74, -0.355],
    [1.76, -0.335],
    [-1.5, -0.435],
  ]);
  for (let pane = 0; pane < 24; pane++) {
    if (pane === 8 || pane === 16) continue;
    pen.rect('dark', -1.16 + pane * 0.1, -0.475, 0.045, 0.055);
  }
  for (const x of [-1.3, 0.42, 1.27]) {
    pen.rect('wallShade', x, -0.5, 0.085, 0.15);
    pen.rect('foam', x + 0.012, -0.485, 0.061, 0.12);
  }
  pen.polygon('dark', [
    [1.42, -0.5],
    [1.5, -0.505],
    [1.66, -0.43],
    [1.62, -0.41],
    [1.44, -0.43],
  ]);
  // The near wing sweeps back towards the viewer, its engine below it.
  pen.blob('wall', [
    [0.02, -0.2],
    [0.1, -0.23],
    [0.46, -0.23],
    [0.52, -0.15],
    [0.44, -0.09],
    [0.1, -0.09],
  ]);
  pen.disc('dark', 0.48, -0.158, 0.034, 0.07);
  pen.polygon('cloudShade', [
    [0.5, -0.3],
    [0.02, -0.31],
    [-0.84, -0.1],
    [-1, -0.2],
    [-0.98, -0.09],
    [-0.8, -0.055],
    [0.2, -0.2],
  ]);
  pen.polygon('wallShade', [
    [0.3, -0.235],
    [-0.98, -0.075],
    [-0.8, -0.05],
    [0.2, -0.195],
  ]);
  pen.polygon('wall', [
    [-1.28, -0.47],
    [-1.5, -0.47],
    [-1.8, -0.4],
    [-1.7, -0.385],
    [-1.32, -0.44],
  ]);
}

/** A control tower: a shaft that widens into a glazed cabin. */
export function controlTower(pen: Pen): void {
  pen.rect('wall', -0.26, -0.12, 0.52, 0.12);
  pen.rect('wallShade', -0.27, -0.14, 0.54, 0.025);
  for (let pane = 0; pane < 5; pane++) pen.rect('dark', -0.225 + pane * 0.095, -0.095, 0.065, 0.05);
  pen.polygon('wall', [
    [-0.085, -0.12],
    [-0.06, -0.66],
    [0.06, -0.66],
    [0.085, -0.12],
  ]);
  pen.polygon('wallShade', [
    [0.03, -0.12],
    [0.022, -0.66],
    [0.06, -0.66],
    [0.085, -0.12],
  ]);
  for (let slit = 0; slit < 5; slit++) pen.rect('dark', -0.045, -0.24 - slit * 0.09, 0.022, 0.045);
  pen.polygon('wall', [
    [-0.06, -0.65],
    [-0.19, -0.74],
    [0.19, -0.74],
    [0.06, -0.65],
  ]);
  pen.rect('wallShade', -0.205, -0.765, 0.41, 0.028);
  pen.polygon('dark', [
    [-0.165, -0.765],
    [-0.205, -0.87],
    [0.205, -0.87],
    [0.165, -0.765],
  ]);
  for (let pane = 0; pane < 6; pane++) {
    const [low, high] = [-0.148 + pane * 0.0505, -0.184 + pane * 0.0628];
    pen.polygon('window', [
      [low, -0.775],
      [high, -0.86],
      [high + 0.052, -0.86],
      [low + 0.041, -0.775],
    ]);
  }
  pen.polygon('roof', [
    [-0.235, -0.865],
    [-0.15, -0.905],
    [0.15, -0.905],
    [0.235, -0.865],
  ]);
  pen.rect('wall', -0.05, -0.935, 0.1, 0.035);
  pen.line('dark', 0.01, [
    [-0.02, -0.93],
    [-0.02, -1],
  ]);
  pen.line('dark', 0.008, [
    [0.06, -0.9],
    [0.06, -0.97],
  ]);
  pen.disc('accent', -0.02, -0.99, 0.012);
}

/** A terminal: a long glass front under a curved roof; `length` in units of its height. */
export function terminal(pen: Pen, length: number): void {
  const half = length / 2;
  const crest = (x: number): number => -0.74 - 0.24 * (1 - (x / half) ** 2);
  const line: Point[] = [];
  for (let step = 0; step <= 16; step++) {
    const x = -half + (step / 16) * length;
    line.push([x, crest(x)]);
  }
  pen.polygon('window', [[-half * 0.97, 0], ...line.map(([x, y]): Point => [x * 0.97, y + 0.06]), [half * 0.97, 0]]);
  const bays = Math.round(length * 4);
  for (let bay = 0; bay <= bays; bay++) {
    const x = (-half + (bay / bays) * length) * 0.97;
    pen.rect('wallShade', x - 0.012, crest(x) + 0.06, 0.024, -crest(x) - 0.06);
  }
  pen.rect('wallShade', -half * 0.97, -0.42, length * 0.97, 0.035);
  pen.rect('wall', -half, -0.24, length, 0.24);
  for (let door = 0; door < bays; door += 2) pen.rect('dark', -half + 0.1 + (door / bays) * length, -0.18, 0.16, 0.18);
  pen.polygon('roof', [
    ...line.map(([x, y]): Point => [x * 1.04, y - 0.03]),
    ...line.map(([x, y]): Point => [x * 1.04, y + 0.07]).reverse(),
  ]);
}

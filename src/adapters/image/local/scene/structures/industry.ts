/** Works of oil, sun and coal, one unit high, standing on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';
import { windows } from './parts.ts';

/** A refinery: columns, ball tanks, pipes on trestles and a flare. */
export function refinery(pen: Pen): void {
  // The flare burns at the edge.
  pen.line('dark', 0.022, [
    [0.86, 0],
    [0.86, -0.86],
  ]);
  for (let brace = 0; brace < 7; brace++)
    pen.line('dark', 0.008, [
      [0.82 + (brace % 2) * 0.08, -brace * 0.12],
      [0.9 - (brace % 2) * 0.08, -(brace + 1) * 0.12],
    ]);
  pen.blob('fire', [
    [0.85, -0.85],
    [0.81, -0.91],
    [0.87, -0.95],
    [0.94, -1],
    [0.92, -0.92],
    [0.88, -0.86],
  ]);
  const column = (x: number, half: number, height: number): void => {
    pen.rect('wall', x - half, -height, half * 2, height);
    pen.rect('wallShade', x + half * 0.25, -height, half * 0.75, height);
    pen.disc('wall', x, -height, half, half * 0.7);
    for (let deck = 1; deck < 6; deck++) {
      const y = -height * (deck / 6 + 0.08);
      pen.rect('dark', x - half * 1.5, y, half * 3, 0.012);
      pen.line('dark', 0.006, [
        [x - half * 1.5, y],
        [x - half * 1.5, y - 0.035],
        [x + half * 1.5, y - 0.035],
        [x + half * 1.5, y],
      ]);
    }
    pen.line('wallShade', 0.016, [
      [x + half * 1.35, 0],
      [x + half * 1.35, -height * 0.9],
      [x, -height - 0.02],
    ]);
  };
  column(-0.34, 0.055, 0.9);
  column(-0.12, 0.075, 0.72);
  column(0.1, 0.045, 0.82);
  column(0.26, 0.06, 0.56);
  pen.rect('wallShade', -0.62, -0.34, 0.16, 0.34);
  pen.polygon('roof', [
    [-0.64, -0.34],
    [-0.54, -0.5],
    [-0.53, -0.62],
    [-0.5, -0.62],
    [-0.49, -0.5],
    [-0.44, -0.34],
  ]);
  // Pipe bridges run along the front.
  for (const y of [-0.25, -0.2, -0.15]) pen.rect(y === -0.2 ? 'accent' : 'wall', -0.66, y, 1.36, 0.026);
  for (let trestle = 0; trestle < 9; trestle++) {
    pen.rect('dark', -0.64 + trestle * 0.16, -0.27, 0.012, 0.27);
    pen.rect('dark', -0.66 + trestle * 0.16, -0.13, 0.05, 0.012);
  }
  for (const x of [-0.78, 0.56]) {
    for (const leg of [-0.1, 0, 0.1]) pen.rect('dark', x + leg - 0.008, -0.16, 0.016, 0.16);
    pen.disc('snow', x, -0.22, 0.15);
    pen.blob('wallShade', [
      [x + 0.04, -0.365],
      [x + 0.15, -0.22],
      [x + 0.06, -0.085],
      [x - 0.08, -0.1],
      [x + 0.07, -0.2],
    ]);
    pen.line('dark', 0.007, [
      [x - 0.148, -0.225],
      [x + 0.148, -0.225],
    ]);
  }
  // A low tank in front.
  pen.rect('snow', -0.3, -0.15, 0.42, 0.15);
  pen.rect('wallShade', -0.02, -0.15, 0.14, 0.15);
  pen.disc('wall', -0.09, -0.15, 0.21, 0.035);
  for (let step = 0; step < 6; step++) pen.rect('dark', -0.26 + step * 0.04, -0.03 - step * 0.02, 0.04, 0.008);
}

/** Two ranks of solar panels tilted to the light. */
export function solarPanels(pen: Pen): void {
  const rank = (x: number, foot: number, size: number): void => {
    const at = (u: number, v: number): Point => [x + (u + v * 0.34) * size, foot - (0.24 + v * 0.66) * size];
    for (const u of [0.16, 0.5, 0.84]) {
      pen.rect('wallShade', x + (u + 0.06) * size - 0.014, foot - 0.42 * size, 0.028, 0.42 * size);
      pen.line('wallShade', 0.018, [[x + (u + 0.06) * size, foot - 0.12 * size], at(u + 0.02, 0.6)]);
    }
    pen.polygon('foam', [at(-0.02, -0.03), at(1.02, -0.03), at(1.02, 1.03), at(-0.02, 1.03)]);
    pen.polygon('waterDeep', [at(0, 0), at(1, 0), at(1, 1), at(0, 1)]);
    // Sky lies on the glass in one slanting light.
    pen.polygon('water', [at(0.3, 0), at(0.52, 0), at(0.86, 1), at(0.64, 1)]);
    for (let column = 1; column < 6; column++) pen.line('foam', 0.01 * size, [at(column / 6, 0), at(column / 6, 1)]);
    for (let row = 1; row < 3; row++) pen.line('foam', 0.01 * size, [at(0, row / 3), at(1, row / 3)]);
  };
  rank(-0.9, -0.23, 0.8);
  rank(0.1, -0.23, 0.8);
  rank(-1.16, 0, 0.86);
  rank(-0.06, 0, 0.86);
}

/** A pit head: two winding wheels on a braced frame beside the engine house. */
export function headframe(pen: Pen): void {
  pen.rect('roof', -0.62, -0.34, 0.52, 0.34);
  pen.rect('wallShade', -0.2, -0.34, 0.1, 0.34);
  pen.polygon('wallShade', [
    [-0.66, -0.33],
    [-0.54, -0.46],
    [-0.18, -0.46],
    [-0.06, -0.33],
  ]);
  windows(pen, 'dark', { x: -0.56, y: -0.27, columns: 3, rows: 1, stepX: 0.13, stepY: 0, width: 0.07, height: 0.16 });
  // Cables run from the engine house over the wheels and down the shaft.
  for (const y of [-0.9, -0.86])
    pen.line('dark', 0.008, [
      [-0.24, -0.44],
      [0.14, y],
    ]);
  const lattice = (foot: Point, head: Point, width: number): void => {
    const bars = 7;
    for (const shift of [-width / 2, width / 2])
      pen.line('dark', 0.022, [
        [foot[0] + shift, foot[1]],
        [head[0] + shift * 0.7, head[1]],
      ]);
    for (let bar = 0; bar < bars; bar++) {
      const at = (share: number, side: number): Point => [
        foot[0] + (head[0] - foot[0]) * share + side * (width / 2) * (1 - 0.3 * share),
        foot[1] + (head[1] - foot[1]) * share,
      ];
      pen.line('dark', 0.01, [at(bar / bars, bar % 2 ? 1 : -1), at((bar + 1) / bars, bar % 2 ? -1 : 1)]);
    }
  };
  lattice([0.24, 0], [0.22, -0.76], 0.18);
  lattice([0.6, 0], [0.3, -0.76], 0.12);
  pen.rect('dark', -0.02, -0.79, 0.52, 0.03);
  pen.rect('wallShade', 0.08, -0.13, 0.32, 0.13);
  for (const x of [0.11, 0.36]) {
    const radius = 0.115;
    for (let spoke = 0; spoke < 4; spoke++) {
      const angle = (spoke * Math.PI) / 4;
      pen.line('dark', 0.01, [
        [x - Math.cos(angle) * radius, -0.885 - Math.sin(angle) * radius],
        [x + Math.cos(angle) * radius, -0.885 + Math.sin(angle) * radius],
      ]);
    }
    const rim: Point[] = [];
    for (let step = 0; step <= 20; step++) {
      const angle = (step / 20) * Math.PI * 2;
      rim.push([x + Math.cos(angle) * radius * 0.93, -0.885 + Math.sin(angle) * radius * 0.93]);
    }
    pen.line('accent', 0.024, rim);
    pen.disc('dark', x, -0.885, 0.022);
  }
}

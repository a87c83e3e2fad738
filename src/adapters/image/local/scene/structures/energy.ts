/** Works and power, one unit high, standing on y 0 around x 0. */
import type { Pen, Point } from '../pen.ts';

export function windTurbine(pen: Pen, turn: number): void {
  pen.polygon('foam', [
    [-0.018, 0],
    [-0.01, -0.66],
    [0.01, -0.66],
    [0.018, 0],
  ]);
  for (let blade = 0; blade < 3; blade++) {
    const angle = turn + (blade * Math.PI * 2) / 3;
    const [along, across]: [Point, Point] = [
      [Math.cos(angle) * 0.34, Math.sin(angle) * 0.34],
      [-Math.sin(angle) * 0.022, Math.cos(angle) * 0.022],
    ];
    pen.polygon('foam', [
      [0, -0.66],
      [along[0] * 0.25 + across[0], -0.66 + along[1] * 0.25 + across[1]],
      [along[0], -0.66 + along[1]],
    ]);
  }
  pen.disc('wallShade', 0, -0.66, 0.025);
}

export function coolingTower(pen: Pen): void {
  const side: Point[] = [
    [0.42, 0],
    [0.3, -0.35],
    [0.24, -0.66],
    [0.28, -1],
  ];
  pen.polygon('wall', [...side.map(([x, y]): Point => [-x, y]), ...side.slice().reverse()]);
  pen.polygon('wallShade', [[0.1, 0], [0.08, -0.66], [0.1, -1], ...side.slice().reverse()]);
  pen.disc('dark', 0, -1, 0.28, 0.045);
}

export function factory(pen: Pen): void {
  for (const [x, height] of [
    [-0.62, 1],
    [-0.36, 0.86],
  ] as const) {
    pen.polygon('wall', [
      [x - 0.08, 0],
      [x - 0.055, -height],
      [x + 0.055, -height],
      [x + 0.08, 0],
    ]);
    pen.rect('accent', x - 0.058, -height, 0.116, 0.08);
    pen.rect('accent', x - 0.064, -height + 0.17, 0.128, 0.08);
  }
  pen.rect('wall', -0.85, -0.4, 1.9, 0.4);
  for (let bay = 0; bay < 4; bay++) {
    const x = -0.15 + bay * 0.3;
    pen.polygon('roof', [
      [x, -0.4],
      [x, -0.62],
      [x + 0.3, -0.4],
    ]);
  }
  for (let pane = 0; pane < 7; pane++)
    pen.rect(pane % 3 ? 'window' : 'wallShade', -0.75 + pane * 0.25, -0.28, 0.14, 0.12);
}

export function pylon(pen: Pen): void {
  pen.line('dark', 0.022, [
    [-0.16, 0],
    [-0.05, -0.62],
    [0, -1],
    [0.05, -0.62],
    [0.16, 0],
  ]);
  for (let brace = 0; brace < 4; brace++) {
    const [low, high] = [-brace * 0.16, -(brace + 1) * 0.16];
    const [wide, narrow] = [0.16 + low * 0.17, 0.16 + high * 0.17];
    pen.line('dark', 0.012, [
      [-wide, low],
      [narrow, high],
      [-narrow, high],
      [wide, low],
    ]);
  }
  for (const y of [-0.66, -0.84]) {
    pen.line('dark', 0.02, [
      [-0.26, y],
      [0.26, y],
    ]);
    for (const x of [-0.24, -0.14, 0.14, 0.24]) pen.rect('wallShade', x - 0.008, y, 0.016, 0.06);
  }
}

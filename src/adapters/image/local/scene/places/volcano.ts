import type { Point } from '../pen.ts';
import { ridge, type Stage, stand } from '../stage.ts';

/** A volcano in eruption above a bare plain; lava has cooled where it reached the viewer. */
export function volcano(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  const x = width * (0.5 + side * (width > height * 1.2 ? 0.12 : 0.04));
  const size = Math.min(unit * 0.62, horizon * 0.92, (width * 1.1) / 2.3);
  const foot = horizon + unit * 0.05;
  ashColumn(stage, x, foot - size * 0.62, size);
  stage.shows.add('a column of ash');
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.13, bumps: 2.2, line: 1 });
  stand(stage, 'volcano', { x, y: foot, size }, 0.38, 1.2, side < 0);
  stage.pen.as({ depth: 0.45, flow: 'level' }).rect('wallShade', -2, foot, width + 4, height - foot + 4);
  for (let band = 0; band < 8; band++) {
    const near = ((band + 1) / 9) ** 1.5;
    const y = foot + (height - foot) * near;
    const from = random.between(-0.3, 0.6) * width;
    const long = random.between(0.35, 0.7) * width;
    const thick = unit * (0.008 + 0.035 * near);
    stage.pen.as({ depth: 0.45 + near * 0.4, flow: 'level' }).blob(band % 2 ? 'mid' : 'dark', [
      [from, y],
      [from + long * 0.5, y - thick],
      [from + long, y],
      [from + long * 0.5, y + thick * 0.6],
    ]);
  }
  lavaField(stage, x + side * size * 0.1, foot);
  for (let rock = 0; rock < 16; rock++) {
    const near = random.next();
    const half = unit * (0.012 + 0.04 * near);
    const [rx, ry] = [random.between(0, width), foot + (height - foot) * (0.3 + 0.66 * near)];
    stage.pen.as({ depth: 0.6 + near * 0.35, flow: 'slope' }).polygon('dark', [
      [rx - half, ry],
      [rx - half * 0.7, ry - half * 0.6],
      [rx + half * 0.1, ry - half * 0.9],
      [rx + half * 0.8, ry - half * 0.4],
      [rx + half, ry],
    ]);
  }
  ridge(stage, { tone: 'dark', depth: 0.95, base: height * 0.985, height: unit * 0.05, bumps: 4, line: 8 });
}

/** Ash rises from the crater, spreads and drifts off to the side of the light. */
function ashColumn(stage: Stage, x: number, from: number, size: number): void {
  const { frame, side, random } = stage;
  const top = Math.max(from - size * 0.95, frame.unit * 0.08);
  const puffs = 15;
  for (let puff = 0; puff < puffs; puff++) {
    const height = puff / (puffs - 1);
    const radius = size * (0.07 + 0.2 * height ** 1.2);
    const middle: Point = [
      x - side * size * (0.06 * height + 0.42 * height ** 2.4) + random.between(-0.3, 0.3) * radius,
      from + (top - from) * height ** 0.85,
    ];
    const edge: Point[] = [];
    for (let step = 0; step < 12; step++) {
      const angle = (step / 12) * Math.PI * 2;
      const reach = radius * random.between(0.84, 1.16);
      edge.push([middle[0] + Math.cos(angle) * reach * 1.12, middle[1] + Math.sin(angle) * reach * 0.86]);
    }
    const pen = stage.pen.as({ depth: 0.22, flow: 'leafy' });
    pen.blob('smoke', edge);
    // Each billow has its lit side.
    pen.blob(
      'cloudShade',
      edge.map(
        ([px, py]): Point => [
          middle[0] + (px - middle[0]) * 0.56 - side * radius * 0.3,
          middle[1] + (py - middle[1]) * 0.5 - radius * 0.28,
        ],
      ),
    );
  }
}

/** Where the stream comes down into the plain it still glows between cooled crusts. */
function lavaField(stage: Stage, from: number, foot: number): void {
  const { frame, side } = stage;
  const { unit, height } = frame;
  const reach = (height - foot) * 0.62;
  const middle = (near: number): Point => [
    from - side * unit * (0.26 * near + 0.05 * Math.sin(near * 7)),
    foot + reach * near,
  ];
  const band = (share: number): Point[] => {
    const [left, right]: [Point[], Point[]] = [[], []];
    for (let step = 0; step <= 16; step++) {
      const near = step / 16;
      const [px, py] = middle(near);
      const half = unit * (0.022 + 0.07 * near) * share * (1 + 0.3 * stage.wave(near * 6, 3)) * (1 - near ** 6 * 0.8);
      left.push([px - half, py]);
      right.push([px + half, py]);
    }
    return [...left, ...right.reverse()];
  };
  stage.pen.as({ depth: 0.55, flow: 'slope' }).polygon('dark', band(1.7));
  stage.pen.as({ depth: 0.55, flow: 'slope' }).polygon('accent', band(1));
  stage.pen.as({ depth: 0.55, flow: 'slope' }).polygon('fire', band(0.42));
  for (let crust = 1; crust < 7; crust++) {
    const near = crust / 7;
    const [px, py] = middle(near);
    const half = unit * (0.008 + 0.026 * near);
    stage.pen.as({ depth: 0.6, flow: 'level' }).blob('dark', [
      [px - half + side * half * (crust % 2 ? 1.1 : -0.9), py],
      [px + side * half * (crust % 2 ? 1.1 : -0.9), py - half * 0.4],
      [px + half * 1.2 + side * half * (crust % 2 ? 1.1 : -0.9), py],
      [px + side * half * (crust % 2 ? 1.1 : -0.9), py + half * 0.4],
    ]);
  }
}

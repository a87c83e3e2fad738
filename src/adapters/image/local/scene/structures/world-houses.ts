/** Homes of other climates, one unit high, standing on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Point, Tone } from '../pen.ts';
import { opening } from './parts.ts';

interface Cube {
  /** Its left edge. */
  x: number;
  width: number;
  height: number;
  tone: Tone;
}

/** A plastered house with a flat roof behind a low parapet; small windows keep the heat out. */
function cube(pen: Pen, { x, width, height, tone }: Cube, random: Random): void {
  pen.rect(tone, x, -height, width, height);
  pen.rect('wallShade', x + width * 0.8, -height, width * 0.2, height);
  pen.rect('wallShade', x, -height + 0.055, width, 0.016);
  const storeys = Math.max(1, Math.round(height / 0.33));
  const rise = (height - 0.07) / storeys;
  const bays = Math.max(2, Math.round(width / 0.2));
  for (let storey = 0; storey < storeys; storey++)
    for (let bay = 0; bay < bays; bay++) {
      if ((storey === 0 && bay === 0) || random.chance(0.16)) continue;
      const left = x + width * 0.07 + (bay * width * 0.76) / bays;
      const [wide, tall] = [0.07, rise * 0.42];
      const y = -storey * rise - rise * 0.3 - tall;
      pen.rect(random.chance(0.25) ? 'window' : 'dark', left, y, wide, tall);
      pen.rect('foam', left - 0.012, y + tall, wide + 0.024, 0.014);
    }
  opening(pen, 'dark', x + width * 0.16, 0, 0.1, Math.min(0.24, rise * 0.75), random.chance(0.5) ? 'round' : 'flat');
}

/** A row of houses with flat roofs at different heights. */
export function flatRoofs(pen: Pen, random: Random): void {
  const tones = random.pick<readonly Tone[]>([
    ['wall', 'path', 'foam', 'groundAlt', 'wall'],
    ['path', 'wall', 'roof', 'wall', 'foam'],
    ['foam', 'groundAlt', 'wall', 'path', 'wall'],
  ]);
  const rows = [
    [-1.27, 0.58, 0.7],
    [-0.7, 0.46, 0.94],
    [-0.25, 0.6, 0.62],
    [0.34, 0.42, 0.86],
    [0.75, 0.52, 0.72],
  ] as const;
  // On some roofs there is the head of a stair, on others a tank or a washing line.
  pen.rect('wallShade', -1.2, -0.82, 0.2, 0.13);
  pen.rect('dark', -1.13, -0.79, 0.06, 0.1);
  pen.rect('wall', 0.42, -1, 0.18, 0.15);
  pen.rect('wallShade', 0.54, -1, 0.06, 0.15);
  pen.rect('dark', -0.09, -0.71, 0.11, 0.1);
  pen.disc('dark', -0.035, -0.71, 0.055, 0.02);
  for (const [index, [x, width, height]] of rows.entries())
    cube(pen, { x, width, height, tone: tones[index] ?? 'wall' }, random);
  // Cloth shades one of the doors.
  pen.polygon('accent', [
    [-0.25, -0.29],
    [0.04, -0.29],
    [0.08, -0.2],
    [-0.29, -0.2],
  ]);
}

/** A low house with a flat roof and a walled yard. */
export function flatHouse(pen: Pen, random: Random): void {
  pen.rect('wallShade', -0.44, -1, 0.24, 0.26);
  pen.rect('dark', -0.36, -0.94, 0.08, 0.2);
  cube(pen, { x: -0.56, width: 0.78, height: 0.8, tone: 'wall' }, random);
  cube(pen, { x: 0.18, width: 0.5, height: 0.54, tone: 'path' }, random);
  pen.rect('wall', -0.78, -0.26, 0.26, 0.26);
  pen.rect('wallShade', -0.78, -0.26, 0.26, 0.022);
  // Ends of the roof beams.
  for (let beam = 0; beam < 6; beam++) pen.rect('dark', -0.51 + beam * 0.1, -0.7, 0.022, 0.022);
}

/** A farmhouse of a hot and wet country: a wide iron roof over a veranda, on low posts. */
export function farmhouse(pen: Pen): void {
  for (const x of [-0.74, -0.42, -0.1, 0.22, 0.54, 0.74]) pen.rect('dark', x - 0.02, -0.14, 0.04, 0.14);
  pen.rect('wallShade', -0.8, -0.18, 1.6, 0.05);
  pen.rect('wall', -0.66, -0.6, 1.32, 0.43);
  pen.rect('dark', -0.07, -0.5, 0.16, 0.33);
  for (const x of [-0.5, -0.28, 0.2, 0.42]) {
    pen.rect('foliageDark', x - 0.03, -0.48, 0.18, 0.17);
    pen.rect('dark', x, -0.46, 0.12, 0.14);
  }
  pen.polygon('roof', [
    [-0.62, -0.62],
    [-0.36, -1],
    [0.36, -1],
    [0.62, -0.62],
  ]);
  pen.polygon('roof', [
    [-0.86, -0.54],
    [-0.62, -0.68],
    [0.62, -0.68],
    [0.86, -0.54],
  ]);
  pen.rect('wallShade', -0.86, -0.555, 1.72, 0.025);
  for (const share of [-0.6, -0.2, 0.2, 0.6])
    pen.line('wallShade', 0.01, [
      [share * 0.6, -0.98],
      [share * 1.02, -0.66],
    ]);
  for (const x of [-0.78, -0.39, 0, 0.39, 0.78]) pen.rect('dark', x - 0.014, -0.54, 0.028, 0.37);
  pen.rect('wallShade', -0.78, -0.3, 0.66, 0.02);
  pen.rect('wallShade', 0.14, -0.3, 0.64, 0.02);
  pen.polygon('wallShade', [
    [-0.1, -0.16],
    [0.1, -0.16],
    [0.15, 0],
    [-0.15, 0],
  ]);
}

/** A tiled roof whose eaves sweep up; `half` its reach at the eaves, `y` their height, `rise` to the ridge. */
function sweptRoof(pen: Pen, x: number, y: number, half: number, rise: number): void {
  const edge = (side: number, course: readonly Point[]): Point[] =>
    course.map(([out, up]): Point => [x + side * out * half, y - up * rise]);
  const slope: readonly Point[] = [
    [1, 0.16],
    [0.83, 0.17],
    [0.67, 0.36],
    [0.55, 0.66],
    [0.48, 1],
  ];
  const eave: readonly Point[] = [
    [0.3, -0.08],
    [0.78, -0.03],
    [0.92, 0.06],
  ];
  pen.polygon('roof', [
    ...edge(1, slope),
    ...edge(-1, [...slope].reverse()),
    ...edge(-1, [...eave].reverse()),
    ...edge(1, eave),
  ]);
  for (let rib = -3; rib <= 3; rib++)
    pen.line('dark', half * 0.012, [
      [x + rib * half * 0.14, y - rise * 0.96],
      [x + rib * half * 0.19, y - rise * 0.4],
      [x + rib * half * 0.25, y + rise * 0.04],
    ]);
  pen.rect('dark', x - half * 0.53, y - rise * 1.06, half * 1.06, rise * 0.11);
  for (const side of [-1, 1])
    pen.polygon('dark', [
      [x + side * half * 0.5, y - rise],
      [x + side * half * 0.6, y - rise * 1.22],
      [x + side * half * 0.56, y - rise * 0.96],
    ]);
}

/** A wooden house under a tiled roof with curved eaves. */
export function eavesHouse(pen: Pen): void {
  pen.rect('wallShade', -0.62, -0.07, 1.24, 0.07);
  pen.rect('wall', -0.54, -0.52, 1.08, 0.46);
  pen.rect('wallShade', 0.34, -0.52, 0.2, 0.46);
  for (const x of [-0.46, -0.2, 0.06]) {
    pen.rect('foam', x, -0.42, 0.22, 0.32);
    for (const bar of [0.07, 0.145]) pen.rect('dark', x + bar, -0.42, 0.01, 0.32);
    for (const bar of [0.1, 0.2]) pen.rect('dark', x, -0.42 + bar, 0.22, 0.009);
  }
  for (const x of [-0.54, -0.22, 0.04, 0.31, 0.52]) pen.rect('dark', x - 0.012, -0.52, 0.028, 0.46);
  pen.rect('dark', -0.54, -0.52, 1.08, 0.03);
  sweptRoof(pen, 0, -0.54, 0.76, 0.4);
}

/** Town houses of two floors under swept roofs, side by side. */
export function eavesRow(pen: Pen, random: Random): void {
  for (const [x, height, tone] of [
    [-0.85, 0.92, 'wall'],
    [0.85, 0.9, 'wall'],
    [0, 1, 'foam'],
  ] as const) {
    const front = pen.at(x, 0, height);
    front.rect(tone, -0.42, -0.74, 0.84, 0.74);
    front.rect('wallShade', 0.28, -0.74, 0.14, 0.74);
    front.rect('dark', -0.42, -0.74, 0.84, 0.03);
    for (const window of [-0.34, -0.1, 0.14]) {
      front.rect(random.chance(0.4) ? 'window' : 'wallShade', window, -0.66, 0.18, 0.17);
      for (const bar of [0.04, 0.085, 0.13]) front.rect('dark', window + bar, -0.66, 0.012, 0.17);
    }
    front.polygon('roof', [
      [-0.48, -0.35],
      [-0.4, -0.45],
      [0.4, -0.45],
      [0.48, -0.35],
      [0.3, -0.37],
      [-0.3, -0.37],
    ]);
    front.rect('dark', -0.36, -0.33, 0.34, 0.33);
    for (const bar of [0.08, 0.16, 0.24]) front.rect('wall', -0.36 + bar, -0.33, 0.016, 0.33);
    front.rect(random.pick(['waterDeep', 'accent', 'foliageDark'] as const), 0.04, -0.33, 0.28, 0.11);
    front.rect('dark', 0.06, -0.22, 0.24, 0.22);
    sweptRoof(front, 0, -0.75, 0.52, 0.21);
  }
}

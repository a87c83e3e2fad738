/** A building after a fire, one unit high with its smoke, standing on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Point } from '../pen.ts';

/** A block of flats; dark smoke comes from windows of its upper storeys. No flames are seen. */
export function smokingBuilding(pen: Pen, random: Random): void {
  burntBlock(pen.at(-0.2, 0, 0.82), random);
  for (const [x, y, size] of [
    [-0.33, -0.56, 0.46],
    [-0.13, -0.66, 0.34],
  ] as const)
    trail(pen.at(x, y, size), random, 1.2);
}

/** Windows that smoke comes from: column and storey. */
const openings: readonly Point[] = [
  [0, 6],
  [1, 6],
  [2, 7],
  [1, 5],
  [3, 7],
];

/** The block alone: 0.8 wide, nine storeys, soot above its burnt windows. */
export function burntBlock(pen: Pen, random: Random): void {
  const [half, storeys, bays] = [0.34, 9, 5];
  const rise = 0.94 / storeys;
  const bay = (half * 2 * 0.8) / bays;
  const corner = (column: number, storey: number): Point => [
    -half + 0.025 + (column + 0.14) * bay,
    -0.03 - (storey + 0.82) * rise,
  ];
  pen.rect('wall', -half, -0.98, half * 2, 0.98);
  pen.rect('wallShade', half * 0.66, -0.98, half * 0.34, 0.98);
  pen.rect('wallShade', -half - 0.015, -1, half * 2 + 0.03, 0.03);
  for (let storey = 1; storey < storeys; storey++)
    pen.rect('wallShade', -half, -0.03 - storey * rise, half * 1.66, 0.008);
  for (const [column, storey] of openings) {
    const [x, y] = corner(column, storey);
    // Soot runs up the wall.
    pen.blob('dark', [
      [x - bay * 0.14, y + rise * 0.2],
      [x - bay * 0.1, y - rise * 0.5],
      [x + bay * 0.2, y - rise * 1.2],
      [x + bay * 0.6, y - rise * 0.9],
      [x + bay * 0.88, y - rise * 0.2],
      [x + bay * 0.86, y + rise * 0.2],
    ]);
  }
  for (let storey = 0; storey < storeys; storey++)
    for (let column = 0; column < bays; column++) {
      const [x, y] = corner(column, storey);
      const burnt = openings.some(([c, s]) => c === column && s === storey);
      if (!burnt) pen.rect('foam', x - bay * 0.05, y - rise * 0.04, bay * 0.82, rise * 0.62);
      pen.rect(burnt ? 'dark' : random.chance(0.16) ? 'window' : 'waterDeep', x, y, bay * 0.72, rise * 0.54);
      if (!burnt) pen.rect('foam', x + bay * 0.33, y, bay * 0.06, rise * 0.54);
    }
  for (let storey = 0; storey < storeys; storey++)
    pen.rect('dark', half * 0.78, -0.03 - (storey + 0.74) * rise, half * 0.12, rise * 0.4);
  pen.rect('dark', -0.1, -0.075, 0.2, 0.075);
}

/** Smoke that rises from 0, 0, one unit high; it widens, and leans `lean` units to the right with the wind. */
export function trail(pen: Pen, random: Random, lean: number): void {
  const rising = pen.as({ flow: 'rising' });
  const puffs = 13;
  const masses = Array.from({ length: puffs }, (_, puff) => {
    const along = puff / (puffs - 1);
    const radius = 0.05 + 0.21 * along ** 0.8;
    return { x: lean * along ** 1.4 + random.between(-0.04, 0.04), y: -along * 0.84, radius };
  });
  // All the shade first, then what the light finds on every other mass, so that one body of smoke is seen.
  for (const [tone, share, lift, every] of [
    ['dark', 1, 0, 1],
    ['smoke', 0.7, 0.3, 2],
  ] as const)
    for (let puff = 0; puff < puffs; puff += every) {
      const { x, y, radius } = masses[puff] ?? { x: 0, y: 0, radius: 0 };
      const edge: Point[] = [];
      for (let step = 0; step < 11; step++) {
        const angle = (step / 11) * Math.PI * 2;
        const reach = radius * share * random.between(0.84, 1.16);
        edge.push([
          x - radius * lift * 0.6 + Math.cos(angle) * reach * 1.1,
          y - radius * lift + Math.sin(angle) * reach * 0.82,
        ]);
      }
      rising.blob(tone, edge);
    }
}

/** A striped barrier on two trestles, 1.6 wide. */
export function barrier(pen: Pen): void {
  for (const x of [-0.6, 0.6])
    for (const spread of [-0.16, 0.16])
      pen.line('dark', 0.06, [
        [x, -0.8],
        [x + spread, 0],
      ]);
  for (const y of [-1, -0.56]) {
    pen.rect('foam', -0.8, y, 1.6, 0.24);
    for (let stripe = 0; stripe < 5; stripe++) {
      const x = -0.8 + stripe * 0.32;
      pen.polygon('accent', [
        [x, y + 0.24],
        [x + 0.12, y],
        [x + 0.28, y],
        [x + 0.16, y + 0.24],
      ]);
    }
  }
}

/** A market, one unit high, standing on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Tone } from '../pen.ts';

const cloths: readonly (readonly [Tone, Tone])[] = [
  ['accent', 'foam'],
  ['waterDeep', 'foam'],
  ['foliageDark', 'foam'],
  ['window', 'roof'],
];
const wares: readonly [Tone, ...Tone[]] = ['accent', 'fire', 'foliage', 'window', 'roof', 'foliageDark'];

/** Three stalls side by side. */
export function stalls(pen: Pen, random: Random): void {
  const first = random.whole(0, cloths.length - 1);
  for (const index of [0, 1, 2]) stall(pen.at((index - 1) * 0.92, 0, 1), random, first + index);
}

/** A table of crates under a striped awning. */
export function stall(pen: Pen, random: Random, look: number): void {
  const half = 0.44;
  const [stripe, plain] = cloths[look % cloths.length] ?? ['accent', 'foam'];
  pen.rect('dark', -half * 0.92, -0.7, half * 1.84, 0.66);
  for (const x of [-half * 0.94, half * 0.94])
    pen.line('wallShade', 0.028, [
      [x, 0],
      [x, -0.74],
    ]);
  // Goods hang and stand at the back.
  for (let jar = 0; jar < 5; jar++) {
    const x = (jar - 2) * 0.15;
    pen.disc(wares[(jar * 2 + look) % wares.length] ?? 'accent', x, -0.56 + (jar % 2) * 0.02, 0.05, 0.065);
  }
  pen.rect('wallShade', -half * 0.92, -0.46, half * 1.84, 0.025);
  for (let row = 0; row < 2; row++)
    for (let crate = 0; crate < 3; crate++) {
      const [x, y] = [(crate - 1) * 0.285, -0.33 + row * 0.2];
      const tone = wares[(crate + row * 2 + look + random.whole(0, 1)) % wares.length] ?? 'accent';
      for (let fruit = 0; fruit < 4; fruit++)
        pen.disc(tone, x - 0.096 + fruit * 0.064, y + 0.0 - (fruit % 2) * 0.018, 0.043, 0.045);
      pen.polygon('groundAlt', [
        [x - 0.14, y + 0.005],
        [x + 0.14, y + 0.005],
        [x + 0.125, y + 0.14],
        [x - 0.125, y + 0.14],
      ]);
      pen.rect('roof', x - 0.134, y + 0.062, 0.268, 0.018);
    }
  pen.rect('wallShade', -half, 0.0 - 0.02, half * 2, 0.02);
  const stripes = 9;
  for (let strip = 0; strip < stripes; strip++) {
    const edge = (share: number, reach: number): number => (share * 2 - 1) * half * reach;
    const [a, b] = [strip / stripes, (strip + 1) / stripes];
    pen.polygon(strip % 2 ? plain : stripe, [
      [edge(a, 0.84), -1],
      [edge(b, 0.84), -1],
      [edge(b, 1.06), -0.76],
      [edge(a, 1.06), -0.76],
    ]);
    pen.disc(strip % 2 ? plain : stripe, edge((a + b) / 2, 1.06), -0.76, (half * 1.06) / stripes, 0.045);
  }
}

/** Crates with goods, piled on the ground. */
export function crates(pen: Pen, random: Random): void {
  for (const [x, y] of [
    [-0.36, 0],
    [0.36, 0],
    [0, -0.48],
  ] as const) {
    const tone = random.pick(wares);
    for (let fruit = 0; fruit < 5; fruit++)
      pen.disc(tone, x - 0.24 + fruit * 0.12, y - 0.42 - (fruit % 2) * 0.04, 0.085);
    pen.rect('groundAlt', x - 0.33, y - 0.42, 0.66, 0.42);
    for (const slat of [0.1, 0.24]) pen.rect('roof', x - 0.33, y - 0.42 + slat, 0.66, 0.045);
  }
}

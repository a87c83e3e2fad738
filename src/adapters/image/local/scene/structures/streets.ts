/** Rows of homes and shops, one unit high, standing on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Tone } from '../pen.ts';
import { opening, windows } from './parts.ts';

const fronts: readonly Tone[] = ['wall', 'roof', 'cloudShade', 'accent', 'snow', 'wallShade', 'groundAlt'];

/** Three different neighbours never share a colour. */
function frontsOf(random: Random, count: number): Tone[] {
  const first = random.whole(0, fronts.length - 1);
  const stride = random.pick([1, 2, 3] as const);
  return Array.from({ length: count }, (_, house) => fronts[(first + house * stride) % fronts.length] ?? 'wall');
}

function sash(pen: Pen, x: number, y: number, width: number, height: number, lit: boolean): void {
  pen.rect('foam', x - width * 0.62, y - height * 0.06, width * 1.24, height * 1.16);
  pen.rect(lit ? 'window' : 'dark', x - width / 2, y, width, height);
  pen.rect('foam', x - width * 0.04, y, width * 0.08, height);
  pen.rect('foam', x - width / 2, y + height * 0.46, width, height * 0.07);
}

/** A row of narrow houses under one eaves line, each with its door and chimney. */
export function terrace(pen: Pen, random: Random): void {
  const count = 5;
  const wide = 0.5;
  const tones = frontsOf(random, count);
  tones.forEach((tone, house) => {
    const x = (house - count / 2) * wide;
    const tall = random.pick([0.66, 0.7, 0.74] as const);
    const gabled = random.chance(0.4);
    pen.rect('dark', x + wide * 0.8, -1, 0.07, 0.3);
    pen.rect('roof', x + wide * 0.785, -1, 0.1, 0.035);
    pen.polygon('roof', [
      [x, -tall],
      [x + 0.04, -0.93],
      [x + wide - 0.04, -0.93],
      [x + wide, -tall],
    ]);
    pen.rect(tone, x + 0.004, -tall, wide - 0.008, tall);
    if (gabled)
      pen.polygon(tone, [
        [x + 0.08, -tall],
        [x + wide / 2, -0.95],
        [x + wide - 0.08, -tall],
      ]);
    else {
      pen.rect('foam', x + wide / 2 - 0.07, -tall - 0.15, 0.14, 0.15);
      pen.rect('dark', x + wide / 2 - 0.045, -tall - 0.125, 0.09, 0.11);
    }
    pen.rect('foam', x, -tall - 0.012, wide, 0.026);
    for (const y of [-tall + 0.08, -tall + 0.28])
      for (const side of [0.27, 0.73]) sash(pen, x + wide * side, y, 0.09, 0.13, random.chance(0.35));
    const door = random.chance(0.5) ? 0.27 : 0.73;
    sash(pen, x + wide * (1 - door), -0.26, 0.13, 0.17, random.chance(0.5));
    pen.rect('foam', x + wide * door - 0.075, -0.3, 0.15, 0.3);
    pen.rect(random.pick(['foliageDark', 'dark', 'waterDeep'] as const), x + wide * door - 0.055, -0.24, 0.11, 0.24);
    pen.rect('window', x + wide * door - 0.055, -0.28, 0.11, 0.03);
    pen.rect('wallShade', x + wide * door - 0.095, -0.025, 0.19, 0.025);
    pen.rect('wallShade', x - 0.006, -tall, 0.012, tall);
  });
}

/** Shops under striped awnings with homes above them. */
export function shops(pen: Pen, random: Random): void {
  const count = 4;
  const wide = 0.62;
  const tones = frontsOf(random, count);
  const awnings: readonly Tone[] = ['accent', 'waterDeep', 'foliageDark', 'roof'];
  tones.forEach((tone, shop) => {
    const x = (shop - count / 2) * wide;
    const tall = random.pick([0.84, 0.9, 0.96] as const);
    const front = tone === 'accent' ? 'wall' : tone;
    pen.rect(front, x + 0.005, -tall, wide - 0.01, tall);
    pen.rect('foam', x, -tall - 0.03, wide, 0.045);
    if (random.chance(0.5))
      pen.polygon(front, [
        [x + 0.16, -tall - 0.02],
        [x + 0.22, -1],
        [x + wide - 0.22, -1],
        [x + wide - 0.16, -tall - 0.02],
      ]);
    for (const y of [-tall + 0.07, -tall + 0.27])
      for (const side of [0.22, 0.5, 0.78]) sash(pen, x + wide * side, y, 0.085, 0.13, random.chance(0.3));
    pen.rect('dark', x + 0.03, -0.4, wide - 0.06, 0.4);
    const door = random.chance(0.5) ? 0.22 : 0.78;
    const [from, to] = door < 0.5 ? [0.36, 0.92] : [0.08, 0.64];
    pen.rect('window', x + wide * from, -0.3, wide * (to - from), 0.22);
    pen.rect('wallShade', x + wide * from, -0.08, wide * (to - from), 0.05);
    pen.rect('dark', x + wide * (from + to) * 0.5 - 0.006, -0.3, 0.012, 0.22);
    // Goods in the window: a few plain shapes.
    for (let ware = 0; ware < 4; ware++)
      pen.rect(
        random.pick(['accent', 'foliage', 'roof', 'water'] as const),
        x + wide * from + 0.03 + ware * 0.075,
        -0.13,
        0.05,
        0.05,
      );
    pen.rect('window', x + wide * door - 0.05, -0.28, 0.1, 0.28);
    pen.rect('dark', x + wide * door - 0.05, -0.12, 0.1, 0.12);
    pen.rect('wallShade', x + 0.02, -0.44, wide - 0.04, 0.06);
    const stripe = awnings[(shop + tones.length) % awnings.length] ?? 'accent';
    const stripes = 8;
    for (let strip = 0; strip < stripes; strip++) {
      const [a, b] = [strip / stripes, (strip + 1) / stripes];
      const [top, low] = [
        (share: number): number => x + 0.05 + share * (wide - 0.1),
        (share: number): number => x + 0.01 + share * (wide - 0.02),
      ];
      pen.polygon(strip % 2 ? 'foam' : stripe, [
        [top(a), -0.41],
        [top(b), -0.41],
        [low(b), -0.29],
        [low(b) - 0.01, -0.265],
        [low(a) + 0.01, -0.265],
        [low(a), -0.29],
      ]);
    }
  });
}

/** Two blocks of flats with balconies. */
export function apartments(pen: Pen, random: Random): void {
  const block = (x: number, wide: number, height: number, storeys: number): void => {
    const rise = (height - 0.08) / storeys;
    pen.rect('wall', x, -height, wide, height);
    pen.rect('wallShade', x + wide * 0.82, -height, wide * 0.18, height);
    pen.rect('wallShade', x - 0.015, -height - 0.02, wide + 0.03, 0.035);
    pen.rect('wallShade', x + wide * 0.3, -height - 0.06, wide * 0.22, 0.05);
    const bays = 3;
    for (let storey = 0; storey < storeys; storey++) {
      const y = -0.08 - (storey + 1) * rise;
      for (let bay = 0; bay < bays; bay++) {
        const left = x + wide * (0.06 + bay * 0.25);
        pen.rect(random.chance(0.3) ? 'window' : 'dark', left, y + rise * 0.2, wide * 0.2, rise * 0.62);
        pen.rect('wall', left + wide * 0.095, y + rise * 0.2, wide * 0.014, rise * 0.62);
        pen.rect((storey + bay) % 3 ? 'foam' : 'accent', left - wide * 0.015, y + rise * 0.58, wide * 0.23, rise * 0.3);
      }
      windows(pen, random.chance(0.3) ? 'window' : 'dark', {
        x: x + wide * 0.87,
        y: y + rise * 0.26,
        columns: 1,
        rows: 1,
        stepX: 0,
        stepY: 0,
        width: wide * 0.07,
        height: rise * 0.42,
      });
    }
    opening(pen, 'dark', x + wide * 0.42, 0, wide * 0.16, 0.075, 'flat');
  };
  block(0.02, 0.62, 0.74, 7);
  block(-0.64, 0.6, 0.92, 9);
}

import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { changePixels, grainTile, readPixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';

/** Edges stray, pigment pools along them and settles in the paper; the picture ends before the paper does. */
export function letRun(washes: Canvas, unit: number, random: Random): Canvas {
  const { width, height, data } = readPixels(washes);
  const noise = createNoise2D(random.next);
  const canvas = createCanvas(width, height);
  const grain = grainTile(random.next, 9, 2);
  const [coarse, fine, bloom] = [9 / unit, 34 / unit, 3.4 / unit];
  const stray = unit * 0.0042;
  const reach = Math.max(2, Math.round(unit * 0.003));
  const white = [251, 248, 240];
  changePixels(canvas, (result, at, x, y) => {
    const wander = noise(x * coarse, y * coarse);
    const tremble = noise(x * fine, y * fine + 40);
    const u = Math.max(reach, Math.min(width - 1 - reach, Math.round(x + stray * wander + stray * 0.45 * tremble)));
    const v = Math.max(reach, Math.min(height - 1 - reach, Math.round(y + stray * tremble * 0.6 - stray * wander)));
    const from = (v * width + u) * 4;
    const green = (index: number): number => (data[index + 1] ?? 0) + (data[index] ?? 0);
    const here = green(from);
    // Where it is lighter next door, this is the rim of a wash: pigment gathers there.
    const next = Math.max(
      green(from + reach * 4),
      green(from - reach * 4),
      green(from + reach * width * 4),
      green(from - reach * width * 4),
    );
    const rim = Math.min(0.42, Math.max(0, next - here - 14) / 210);
    const pool =
      0.98 +
      0.2 * noise(x * bloom, y * bloom + 9) +
      0.07 * wander +
      rim +
      (grain[(y & 255) * 256 + (x & 255)] ?? 0) / 110;
    const edge =
      Math.min(x, y, width - x, height - y) / unit +
      0.02 * noise(x * bloom * 0.8, y * bloom * 0.8 + 70) +
      0.004 * wander +
      0.003 * tremble;
    const wet = Math.max(0, Math.min(1, (edge - 0.036) / 0.006));
    const dried = wet > 0 && edge < 0.05 ? 0.14 : 0;
    for (let channel = 0; channel < 3; channel++) {
      const base = (white[channel] ?? 0) + (grain[((y + 77) & 255) * 256 + (x & 255)] ?? 0) * 0.25;
      result[at + channel] = base - (base - (data[from + channel] ?? 0)) * (pool + dried) * wet;
    }
    result[at + 3] = 255;
  });
  return canvas;
}

import { createNoise2D } from 'simplex-noise';
import type { Pixels } from './pixels.ts';
import type { Random } from './random.ts';

/** Half the width of the seam between two regions, in units of the shorter side. */
const seam = 0.007;

/**
 * Parts a picture into one region for each weight, side by side with wandering borders, and fills each from its own
 * painting. Regions have exactly the weights' shares of the area. Weights are 0..1 and sum to 1; all paintings have
 * one size.
 */
export function joinRegions(paintings: readonly Pixels[], weights: readonly number[], random: Random): Pixels {
  const [first] = paintings;
  if (!first) throw new Error('There is nothing to join.');
  if (paintings.length === 1) return first;
  const { width, height } = first;
  const field = wanderingField(width, height, random);
  const borders = bordersFor(field, weights);
  const data = new Uint8ClampedArray(first.data.length);
  for (let pixel = 0, at = 0; pixel < field.length; pixel++, at += 4) {
    const here = field[pixel] ?? 0;
    let region = 0;
    while (region < borders.length && here > (borders[region] ?? 0)) region++;
    // Within the seam the region beyond the nearest border shows through.
    const before = here - (borders[region - 1] ?? Number.NEGATIVE_INFINITY);
    const after = (borders[region] ?? Number.POSITIVE_INFINITY) - here;
    const neighbour = before < after ? region - 1 : region + 1;
    const share = Math.max(0, 0.5 - Math.min(before, after) / (2 * seam));
    const [own, other] = [paintings[region]?.data, paintings[neighbour]?.data];
    for (let channel = at; channel < at + 4; channel++) {
      const value = own?.[channel] ?? 0;
      data[channel] = other ? value + ((other[channel] ?? 0) - value) * share : value;
    }
  }
  return { width, height, data };
}

/** Grows from one side of the picture to the other, not quite evenly; in units of the shorter side. */
function wanderingField(width: number, height: number, random: Random): Float32Array {
  const noise = createNoise2D(random.next);
  const unit = Math.min(width, height);
  const slant = random.between(-0.4, 0.4) + (height > width * 1.2 ? Math.PI / 2 : 0);
  const [along, down] = [Math.cos(slant) / unit, Math.sin(slant) / unit];
  const field = new Float32Array(width * height);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      const [u, v] = [x / unit, y / unit];
      field[pixel] = x * along + y * down + 0.13 * noise(u * 1.5, v * 1.5) + 0.025 * noise(u * 7, v * 7);
    }
  }
  return field;
}

/** The field's values between which each weight's share of the picture lies. */
function bordersFor(field: Float32Array, weights: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(field.length / 65_536));
  const sample = new Float32Array(Math.floor(field.length / step));
  for (let index = 0; index < sample.length; index++) sample[index] = field[index * step] ?? 0;
  sample.sort();
  let sum = 0;
  return weights.slice(0, -1).map((weight) => {
    sum += weight;
    return sample[Math.min(sample.length - 1, Math.round(sum * sample.length))] ?? 0;
  });
}

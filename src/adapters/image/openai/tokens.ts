import type { Quality, Resolution } from '../../../pipeline/ports/media.ts';
import { familyOf } from '../../openai/prices.ts';
import { generationOf } from './sizes.ts';

type ByQuality = Readonly<Record<Quality, number>>;

/** Tokens of a square and of a long picture, per quality, of models with fixed sizes. */
const fixed: Readonly<Record<string, { square: ByQuality; long: ByQuality }>> = {
  'gpt-image-1-mini': {
    square: { low: 625, medium: 1375, high: 4500 },
    long: { low: 750, medium: 1875, high: 6500 },
  },
  'gpt-image-1.5': {
    square: { low: 272, medium: 1056, high: 4160 },
    long: { low: 408, medium: 1584, high: 6240 },
  },
};

/** Cells along the longer side. 2.5 and 2.6 draw with fewer than 2 at the same quality. */
const cells: Readonly<Record<'2' | 'later', ByQuality>> = {
  2: { low: 16, medium: 48, high: 96 },
  later: { low: 16, medium: 24, high: 48 },
};

/** One unfinished picture on the way. */
const partial = 100;

/** What a picture will take at most; a model that is not known counts like the one that takes most. */
export function outputTokens(model: string, size: Resolution, quality: Quality, partials: number): number {
  return pictureTokens(model, size, quality) + partials * partial;
}

function pictureTokens(model: string, { width, height }: Resolution, quality: Quality): number {
  const known = fixed[familyOf(model)];
  if (known) return known[width === height ? 'square' : 'long'][quality];
  const long = cells[(generationOf(model) ?? 2) > 2 ? 'later' : '2'][quality];
  const short = Math.round((long * Math.min(width, height)) / Math.max(width, height));
  return Math.ceil((long * short * (2_000_000 + width * height)) / 4_000_000);
}

import sharp from 'sharp';
import { briefOf } from './brief.ts';
import { motifArt, readIcons } from './motif-art.ts';
import { painters } from './painters/painters.ts';
import { type Pixels, readPixels } from './pixels.ts';
import { createRandom } from './random.ts';
import { joinRegions } from './regions.ts';

/** What the worker is asked for; plain data, because it crosses a thread. */
export interface IllustrationOrder {
  headline: string;
  /** Names of painters with their shares of the picture, heaviest first; shares sum to 1. */
  parts: readonly { painter: string; share: number }[];
  /** In px. */
  width: number;
  height: number;
  seed: string;
}

export interface Illustration {
  /** A lossless PNG. */
  png: Uint8Array;
  /** What can be seen in it. */
  says: string;
}

let icons: Map<string, string> | undefined;

/** Paints one order. The same order gives the same picture on one machine. */
export async function illustrate(
  order: IllustrationOrder,
  onProgress: (progress: number) => void,
): Promise<Illustration> {
  icons ??= readIcons();
  const drawings = icons;
  const { headline, seed, width, height, parts } = order;
  // The brief has dice of its own, so that every painter and size gets the same place, light and things.
  const brief = briefOf(headline, createRandom(`${headline}\n${seed}`));
  // All painters throw the same dice, so that they compose the same scene and several can share a picture.
  const dice = [headline, seed, width, height].join('\n');
  const motifs = brief.motifs.map((entry) => motifArt(entry, drawings));
  const paintings: Pixels[] = [];
  let says = '';
  for (const { painter } of parts) {
    const paint = painters[painter];
    if (!paint) throw new Error(`There is no painter named ${painter}.`);
    const done = paintings.length;
    onProgress(0.05 + (0.85 * done) / parts.length);
    const painting = await paint({
      brief,
      width,
      height,
      random: createRandom(dice),
      motifs,
      onProgress: (progress) => onProgress(0.05 + (0.85 * (done + progress)) / parts.length),
    });
    paintings.push(readPixels(painting.canvas));
    says ||= painting.says;
  }
  const shares = parts.map(({ share }) => share);
  const { data } = joinRegions(paintings, shares, createRandom(`${dice}\n${shares.length} regions`));
  onProgress(0.92);
  const png = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 2 })
    .toBuffer();
  onProgress(1);
  return { png, says };
}

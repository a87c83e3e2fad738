import type { Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { briefOf } from './brief.ts';
import { lightnessOf } from './colour.ts';
import { motifArt, readIcons } from './motif-art.ts';
import { painters } from './painters/painters.ts';
import { changePixels } from './pixels.ts';
import { createRandom } from './random.ts';

/** What the worker is asked for; plain data, because it crosses a thread. */
export interface IllustrationOrder {
  headline: string;
  /** Name of a painter. */
  painter: string;
  /** `stroke`, `sway` and `grey` of the style table; 1, 1 and 0 unless told. */
  parameters: Readonly<Record<string, number>>;
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
  const paint = painters[order.painter];
  if (!paint) throw new Error(`There is no painter named ${order.painter}.`);
  icons ??= readIcons();
  const { width, height } = order;
  const random = createRandom([order.headline, order.painter, order.seed, width, height].join('\n'));
  // The brief has dice of its own, so that every painter and size gets the same place, light and things.
  const brief = briefOf(order.headline, createRandom(`${order.headline}\n${order.seed}`));
  const drawings = icons;
  onProgress(0.05);
  const { canvas, says } = await paint({
    brief,
    width,
    height,
    parameters: order.parameters,
    random,
    motifs: brief.motifs.map((entry) => motifArt(entry, drawings)),
    onProgress,
  });
  takeColour(canvas, order.parameters.grey ?? 0);
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  onProgress(0.92);
  const png = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 2 })
    .toBuffer();
  onProgress(1);
  return { png, says };
}

/** Takes the colour out, 0..1. */
function takeColour(canvas: Canvas, share: number): void {
  if (share <= 0) return;
  changePixels(canvas, (data, at) => {
    const grey = lightnessOf([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
    for (let channel = at; channel < at + 3; channel++)
      data[channel] = (data[channel] ?? 0) * (1 - share) + grey * share;
  });
}

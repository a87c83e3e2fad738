import type { Sharp } from 'sharp';

/** The picture as webp, of the best quality with at most so many bytes. */
export async function smallEnough(picture: Sharp, most: number): Promise<Buffer> {
  for (let quality = 82; quality > 20; quality -= 6) {
    const webp = await picture.clone().webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= most) return webp;
  }
  throw new Error(`A picture cannot be made as small as ${most} bytes. Take fewer or smaller ones.`);
}

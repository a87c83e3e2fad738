import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Of a thumbnail, in px; four to three. */
const width = 288;
/** A page shows all of them at once, so none may be larger, in bytes. */
const largest = 20_000;

/** Writes `<style>.webp` of every picture into the folder the desk's choice of styles shows them from. */
export async function writeThumbnails(pictures: ReadonlyMap<string, Uint8Array>, folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [style, picture] of pictures) {
    const small = sharp(picture).resize(width, (width * 3) / 4);
    for (let quality = 80; ; quality -= 6) {
      const webp = await small.clone().webp({ quality, effort: 6 }).toBuffer();
      if (webp.length > largest && quality > 30) continue;
      await writeFile(new URL(`${style}.webp`, folder), webp);
      break;
    }
  }
}

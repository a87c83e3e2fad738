import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { smallEnough } from './small-enough.ts';

/** Of a thumbnail, in px; four to three. */
const width = 288;
/** A page shows all of them at once, so none may be larger, in bytes. */
const largest = 20_000;

/** Writes `<style>.webp` of every picture into the folder the desk's choice of styles shows them from. */
export async function writeThumbnails(pictures: ReadonlyMap<string, Uint8Array>, folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [style, picture] of pictures) {
    const webp = await smallEnough(sharp(picture).resize(width, (width * 3) / 4), largest);
    await writeFile(new URL(`${style}.webp`, folder), webp);
  }
}

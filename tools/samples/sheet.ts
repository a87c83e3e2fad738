import sharp, { type OverlayOptions } from 'sharp';
import { smallEnough } from './small-enough.ts';

/** Between pictures, in px. */
const gap = 4;
/** A sheet in the documentation must not be larger, in bytes. */
const largest = 400_000;

/** Pictures in rows on one sheet, as webp of the best quality that fits. `tile` is a picture's size on it, in px. */
export async function sheetOf(
  pictures: readonly Uint8Array[],
  columns: number,
  tile: { width: number; height: number },
): Promise<Buffer> {
  const tiles: OverlayOptions[] = [];
  for (const [index, picture] of pictures.entries()) {
    const input = await sharp(picture).resize(tile.width, tile.height).png().toBuffer();
    const [column, row] = [index % columns, Math.floor(index / columns)];
    tiles.push({ input, left: gap + column * (tile.width + gap), top: gap + row * (tile.height + gap) });
  }
  const rows = Math.ceil(pictures.length / columns);
  const size = { width: gap + columns * (tile.width + gap), height: gap + rows * (tile.height + gap) };
  const whole = await sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
    .composite(tiles)
    .png()
    .toBuffer();
  return smallEnough(sharp(whole), largest);
}

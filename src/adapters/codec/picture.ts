/** Pictures by sharp: looked into, cropped to size, encoded and marked. */
import type { OutputInfo, Sharp } from 'sharp';
import type { Mark, MediaCodec, MediaFacts } from '../../pipeline/ports/codec.ts';
import type { ImageFormat, Quality } from '../../pipeline/ports/media.ts';
import { unusable } from './unusable.ts';
import { xmpPacket } from './xmp.ts';

/** 40 megapixels, 160 MB once unpacked: twice the largest a provider sells, and far from what fills a machine. */
const MAX_PIXELS = 40_000_000;
const lossyQuality: Record<Quality, number> = { low: 60, medium: 80, high: 90 };

async function open(bytes: Uint8Array): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 });
}

/** Reads every pixel, since a file that is cut off or damaged has a perfectly good header. */
export async function inspectImage(bytes: Uint8Array, format: ImageFormat): Promise<MediaFacts> {
  try {
    const picture = await open(bytes);
    const { width, height, pages, autoOrient } = await picture.metadata();
    if (width * height > MAX_PIXELS) throw unusable('picture', `has ${width} × ${height} pixels, more than we unpack`);
    if ((pages ?? 1) > 1) throw unusable('picture', 'is an animation, not a still');
    await picture.resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    checkEnd(bytes, format);
    return { kind: 'image', format, width: autoOrient.width, height: autoOrient.height };
  } catch (error) {
    throw readable(error);
  }
}

/** A webp or jpg decoder may fill in missing rows without a word, so the end of the file is looked at as well. */
function checkEnd(bytes: Uint8Array, format: ImageFormat): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = {
    webp: () => file.length >= file.readUInt32LE(4) + 8,
    png: () => file.includes('IEND') && file.lastIndexOf('IEND') + 8 <= file.length,
    jpg: () => file.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0,
  }[format]();
  if (!whole) throw unusable('picture', 'is cut off');
}

export const encodeImage: MediaCodec['encodeImage'] = async (bytes, { format, quality, resolution }, mark) => {
  try {
    const picture = (await open(bytes)).autoOrient().resize({ ...resolution, fit: 'cover' });
    return await finish(encoded(picture, format, quality), mark);
  } catch (error) {
    throw readable(error);
  }
};

function encoded(picture: Sharp, format: ImageFormat, quality: Quality): Sharp {
  switch (format) {
    case 'webp':
      return picture.webp({ quality: lossyQuality[quality], smartSubsample: quality === 'high' });
    case 'jpg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality: lossyQuality[quality], mozjpeg: true });
    case 'png':
      // Whoever picks png wants every pixel kept; only `low` trades colours for size.
      return quality === 'low'
        ? picture.png({ palette: true, colours: 256, effort: 4 })
        : picture.png({ compressionLevel: quality === 'high' ? 9 : 6 });
  }
}

export const preview: MediaCodec['preview'] = async (bytes, maxSide, mark) => {
  try {
    const picture = (await open(bytes)).autoOrient().flatten({ background: '#fff' });
    const fitting = { width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true } as const;
    const [jpeg, placeholder] = await Promise.all([
      finish(picture.clone().resize(fitting).jpeg({ quality: 80, mozjpeg: true }), mark),
      blurred(picture.clone()),
    ]);
    return { jpeg, placeholder };
  } catch (error) {
    throw readable(error);
  }
};

/** About 28 bytes of thumbhash, drawn again as a webp of some 32 px: a few hundred characters of `data:` URL. */
async function blurred(picture: Sharp): Promise<string> {
  const { default: sharp } = await import('sharp');
  const { rgbaToThumbHash, thumbHashToRGBA } = await import('thumbhash');
  const { data, info }: { data: Buffer; info: OutputInfo } = await picture
    .resize({ width: 100, height: 100, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { w: width, h: height, rgba } = thumbHashToRGBA(rgbaToThumbHash(info.width, info.height, data));
  const small = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 60 })
    .toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}

/** The mark goes in last: any later rewrite would drop it. */
async function finish(picture: Sharp, mark: Mark): Promise<Uint8Array> {
  return new Uint8Array(await picture.withXmp(xmpPacket(mark)).toBuffer());
}

function readable(error: unknown): Error {
  if (!(error instanceof Error)) return unusable('picture', 'cannot be read', error);
  if (error.name === 'MediaError') return error;
  if (/pixel limit/i.test(error.message))
    return unusable('picture', `has more than ${MAX_PIXELS / 1e6} million pixels`, error);
  return unusable('picture', 'is damaged or cut off', error);
}

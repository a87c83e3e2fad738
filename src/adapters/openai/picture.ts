import type { ImageFormat } from '../../pipeline/ports/media.ts';

/** A file that came as base64. */
export interface Picture {
  bytes: Uint8Array;
  format: ImageFormat;
}

/** `undefined` when it is empty or none of our formats, whatever the answer calls it. */
export function pictureOf(base64: string): Picture | undefined {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const format = formatOf(bytes);
  return format && { bytes, format };
}

/** By the first bytes. */
export function formatOf(bytes: Uint8Array): ImageFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  return undefined;
}

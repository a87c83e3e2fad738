import sharp from 'sharp';
import { encodeWav } from '../../src/adapters/audio/wav.ts';
import type { Resolution } from '../../src/pipeline/ports/media.ts';

/** A plain picture of the size asked for, png. */
export async function picture({ width, height }: Resolution): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#3b82f6' } })
    .png()
    .toBuffer();
}

/** A second of a quiet tone as wav, without word times. */
export function sound(): { bytes: Uint8Array; durationMs: number } {
  const rate = 16_000;
  const samples = Float32Array.from({ length: rate }, (_, at) => 0.09 * Math.sin((at / rate) * 440 * 2 * Math.PI));
  return { bytes: encodeWav(samples, rate), durationMs: 1000 };
}

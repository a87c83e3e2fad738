import sharp from 'sharp';
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
  const data = Buffer.alloc(44 + rate * 2);
  data.write('RIFF', 0);
  data.writeUInt32LE(36 + rate * 2, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(rate, 24);
  data.writeUInt32LE(rate * 2, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(rate * 2, 40);
  for (let sample = 0; sample < rate; sample++) {
    data.writeInt16LE(Math.round(3000 * Math.sin((sample / rate) * 440 * 2 * Math.PI)), 44 + sample * 2);
  }
  return { bytes: data, durationMs: 1000 };
}

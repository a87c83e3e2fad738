import sharp from 'sharp';
import { encode } from '../../../src/adapters/audio/encode.ts';
import { VOICE_RATE } from '../../../src/adapters/audio/local/flite.ts';
import type { Mark } from '../../../src/pipeline/ports/codec.ts';
import type { AudioFormat, ImageFormat } from '../../../src/pipeline/ports/media.ts';

/** A picture with enough in it that cutting its file off loses something. */
export async function picture(format: ImageFormat, width = 320, height = 240): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const image = sharp({ create: { width, height, channels: 3, background: '#335', noise } });
  return new Uint8Array(await image.toFormat(format === 'jpg' ? 'jpeg' : format).toBuffer());
}

/** A hum of `seconds`. */
export async function hum(format: AudioFormat, seconds = 2): Promise<Uint8Array> {
  const wave = Float32Array.from({ length: seconds * VOICE_RATE }, (_, i) => Math.sin(i / 10) / 2);
  return encode(wave, VOICE_RATE, format, 'medium');
}

/** A headline and texts that try to break out of wherever they are written. */
export const hostileMark: Mark = {
  digitalSource: 'trainedAlgorithmicMedia',
  title: `"><script>alert('x')</script> & ]]> \u0000\u0008\uFFFE\uD800 Škoda 风暴 🌪`,
  credit: `Made by "O'Neil & Söhne" <local>`,
  description: '</rdf:li></rdf:RDF> <!-- \u001b[31m --> Line one\nLine two',
};

/** Speech as a file: mono, in the format and quality asked for. */
import type { AudioFormat, Quality } from '../../pipeline/ports/media.ts';
import { encodeMp3 } from './mp3.ts';
import { level, resample } from './sound.ts';
import { encodeWav } from './wav.ts';

const mp3Kbps = { low: 32, medium: 64, high: 128 } as const;

/** `pcm` between −1 and 1 at `rate` Hz; its level may be changed in place. */
export async function encode(
  pcm: Float32Array,
  rate: number,
  format: AudioFormat,
  quality: Quality,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'mp3') {
    // At 32 kbps the encoder would go down by itself, to a rate that is no whole number of frames.
    const mp3Rate = rate <= 16_000 || quality === 'low' ? 16_000 : 24_000;
    return encodeMp3(level(resample(pcm, rate, mp3Rate), mp3Rate), mp3Rate, mp3Kbps[quality]);
  }
  const to = wavRate(rate, quality);
  return encodeWav(level(resample(pcm, rate, to), to), to);
}

/**
 * Hz. `medium` keeps all that the voice has. `low` is a telephone line at a fraction of the size; `high`
 * is the rate of edit suites and broadcast, where the file drops in without conversion.
 */
function wavRate(rate: number, quality: Quality): number {
  return { low: 8_000, medium: rate, high: 48_000 }[quality];
}

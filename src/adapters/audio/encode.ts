/** Speech as a file: mono, in the format and quality asked for. */
import type { AudioFormat, Quality } from '../../pipeline/ports/media.ts';
import { level } from './level.ts';
import { encodeMp3 } from './mp3.ts';
import { resample } from './sound.ts';
import { encodeWav } from './wav.ts';

/** In dB; what resampling and a player's decoder bring back is a little higher than what went in. */
const ceilings = {
  wav: { low: -1.3, medium: -1.3, high: -1.8 },
  mp3: { low: -3.2, medium: -2, high: -1.5 },
} as const;

const mp3Kbps = { low: 32, medium: 64, high: 128 } as const;

/** `pcm` between −1 and 1 at `rate` Hz, at any level. */
export async function encode(
  pcm: Float32Array,
  rate: number,
  format: AudioFormat,
  quality: Quality,
): Promise<Uint8Array<ArrayBuffer>> {
  const to = format === 'mp3' ? mp3Rate(rate, quality) : wavRate(rate, quality);
  const ceiling = ceilings[format][quality];
  // At the lower of the two rates, which is the same sound for less work.
  const sound = to > rate ? resample(level(pcm, rate, ceiling), rate, to) : level(resample(pcm, rate, to), to, ceiling);
  return format === 'mp3' ? encodeMp3(sound, mp3Rate(rate, quality), mp3Kbps[quality]) : encodeWav(sound, to);
}

type Mp3Rate = Parameters<typeof encodeMp3>[1];

/** Hz. At 32 kbps the encoder would go down by itself, to a rate that is no whole number of frames. */
function mp3Rate(rate: number, quality: Quality): Mp3Rate {
  return rate <= 16_000 || quality === 'low' ? 16_000 : 24_000;
}

/**
 * Hz. `medium` keeps all that the voice has. `low` is a telephone line at a fraction of the size; `high`
 * is the rate of edit suites and broadcast, where the file drops in without conversion.
 */
function wavRate(rate: number, quality: Quality): number {
  return { low: 8_000, medium: rate, high: 48_000 }[quality];
}

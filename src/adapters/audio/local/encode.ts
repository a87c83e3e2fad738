/** Speech as a file: mono, in the format and quality asked for. */
import type { AudioFormat, Quality } from '../../../pipeline/ports/media.ts';
import { encodeMp3 } from './mp3.ts';
import { level, resample } from './sound.ts';

/** What Flite speaks at, in Hz. */
export const VOICE_RATE = 16_000;

/**
 * Hz. The voice has no sound above 8 kHz, so `medium` keeps all of it. `low` is a telephone line at half
 * the size; `high` is the rate of edit suites and broadcast, where the file drops in without conversion.
 */
const wavRate: Record<Quality, number> = { low: 8_000, medium: VOICE_RATE, high: 48_000 };
const mp3Kbps = { low: 32, medium: 64, high: 128 } as const;

/** `pcm` at the voice's rate. */
export async function encode(
  pcm: Float32Array,
  format: AudioFormat,
  quality: Quality,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'mp3') return encodeMp3(level(pcm, VOICE_RATE), VOICE_RATE, mp3Kbps[quality]);
  const rate = wavRate[quality];
  return encodeWav(level(resample(pcm, VOICE_RATE, rate), rate), rate);
}

function encodeWav(samples: Float32Array, rate: number): Uint8Array<ArrayBuffer> {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // mono
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  for (let i = 0; i < samples.length; i += 1)
    file.writeInt16LE(Math.round((samples[i] as number) * 32_767), 44 + i * 2);
  return new Uint8Array(file);
}

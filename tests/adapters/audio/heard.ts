/** A finished file as others hear it: decoded by mpg123, measured by libebur128's port; nothing here is ours but the wav reader. */
import { ebur128_integrated_mono, ebur128_true_peak_mono } from 'ebur128-wasm/ebur128_wasm.js';
import { MPEGDecoder } from 'mpg123-decoder';
import { readWav, toFloats } from '../../../src/adapters/audio/wav.ts';
import type { AudioFormat } from '../../../src/pipeline/ports/media.ts';

interface Heard {
  /** Hz. */
  rate: number;
  /** Between −1 and 1, without the silence that an mp3's tag says to skip. */
  samples: Float32Array;
  durationMs: number;
  lufs: number;
  /** The true peak, in dB. */
  peak: number;
}

export async function hear(bytes: Uint8Array, format: AudioFormat): Promise<Heard> {
  const { rate, samples } = format === 'mp3' ? await decoded(bytes) : opened(bytes);
  return {
    rate,
    samples,
    durationMs: (samples.length / rate) * 1000,
    lufs: ebur128_integrated_mono(rate, samples),
    peak: ebur128_true_peak_mono(rate, samples),
  };
}

function opened(wav: Uint8Array): Pick<Heard, 'rate' | 'samples'> {
  const { rate, samples } = readWav(wav);
  return { rate, samples: toFloats(samples) };
}

async function decoded(mp3: Uint8Array): Promise<Pick<Heard, 'rate' | 'samples'>> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    const { channelData, sampleRate, errors } = decoder.decode(mp3);
    if (errors.length > 0) throw new Error(`mpg123 stumbled: ${errors[0]?.message}`);
    return { rate: sampleRate, samples: (channelData[0] ?? new Float32Array()).slice() };
  } finally {
    decoder.free();
  }
}

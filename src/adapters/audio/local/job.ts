/** What travels between the main thread and the voice's thread. */
import type { AudioFormat, Quality } from '../../../pipeline/ports/media.ts';
import type { Breath } from './breaths.ts';
import type { FliteVoice } from './voices.ts';

export interface VoiceJob {
  voice: FliteVoice;
  /** How long a sound takes, as a multiple of what the recordings suggest. */
  pace: number;
  breaths: Breath[];
  format: AudioFormat;
  quality: Quality;
}

export interface VoiceResult {
  bytes: Uint8Array<ArrayBuffer>;
  /** Length of the sound without the encoder's padding, in ms. */
  durationMs: number;
  /** One for each written word, in ms. */
  times: { startMs: number; endMs: number }[];
}

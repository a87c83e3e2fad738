/** What travels between the main thread and the one that makes files. */
import type { AudioFormat, Quality } from '../../../pipeline/ports/media.ts';

export interface EncodeJob {
  /** The passages' samples, in order. */
  parts: Int16Array[];
  /** Hz. */
  rate: number;
  format: AudioFormat;
  quality: Quality;
  /** Whether the joined sound is wanted as a plain wav as well. */
  plain: boolean;
}

export interface EncodeResult {
  bytes: Uint8Array<ArrayBuffer>;
  /** Length of the sound without the encoder's padding, in ms. */
  durationMs: number;
  wav?: Uint8Array<ArrayBuffer>;
}

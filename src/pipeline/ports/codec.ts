/** Looking into and rewriting media files, without the pipeline knowing any library. */
import type { AudioFormat, DigitalSource, ImageFormat, Quality, Resolution } from './media.ts';

export type MediaFacts =
  | { kind: 'image'; format: ImageFormat; width: number; height: number }
  | { kind: 'audio'; format: AudioFormat; durationMs: number };

/** The machine-readable statement every file carries (XMP for pictures and wav, ID3 and XMP for mp3). */
export interface Mark {
  digitalSource: DigitalSource;
  /** The headline. */
  title: string;
  /** How it was made, for people: "Made by the local illustrator …". */
  credit: string;
  /** Alt text or transcript. */
  description: string;
  /** Whose it is, as people know the newsroom. */
  newsroom?: string;
}

export interface MediaCodec {
  /** Reads magic bytes and headers; throws MediaError when the bytes are none of our formats or are cut off. */
  inspect(bytes: Uint8Array): Promise<MediaFacts>;
  /** Fits a picture to the resolution (cover), encodes it and writes the mark last. */
  encodeImage(
    bytes: Uint8Array,
    wanted: { format: ImageFormat; quality: Quality; resolution: Resolution },
    mark: Mark,
  ): Promise<Uint8Array>;
  /** Writes the mark into a finished mp3 or wav without touching its sound. */
  markAudio(bytes: Uint8Array, format: AudioFormat, mark: Mark): Promise<Uint8Array>;
  /** A marked JPEG no wider or higher than `maxSide` px for chats that cannot show the master, and a `data:` URL placeholder. */
  preview(bytes: Uint8Array, maxSide: number, mark: Mark): Promise<{ jpeg: Uint8Array; placeholder: string }>;
}

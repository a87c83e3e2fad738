/** What the pipeline needs of the outside: models, voices and stores. One adapter folder per port. */
import type {
  AudioConfig,
  AudioFormat,
  DigitalSource,
  ImageConfig,
  ImageFormat,
  PromptConfig,
  PromptResult,
  WordTime,
} from './media.ts';

export interface CallOptions {
  /** Aborts when the request is cancelled or its deadline passes; providers must let go of the call. */
  signal: AbortSignal;
  /** Opaque id of the workspace that asks. */
  workspace: string;
  /** 0..1, as often as the provider likes. */
  onProgress?: (progress: number) => void;
}

/** What every provider says of itself. */
export interface Provider {
  /** Its folder's name, which is also its setting's value. */
  readonly name: string;
  /** Whether a call costs money: interrupted paid calls are repeated at most once. */
  readonly paid: boolean;
}

export interface PromptProvider extends Provider {
  generate(config: PromptConfig, options: CallOptions): Promise<PromptResult>;
}

export interface ProvidedImage {
  bytes: Uint8Array;
  format: ImageFormat;
  model: string;
  digitalSource: DigitalSource;
  /** What was drawn, when the provider knows it better than the prompt did. */
  altText?: string;
  notes?: string[];
}

export interface ImageProvider extends Provider {
  /** Throws MediaError; the bytes are checked by the caller. */
  generate(config: ImageConfig, options: CallOptions): Promise<ProvidedImage>;
}

export interface Voice {
  /** `local/slt` */
  id: string;
  /** What people read: "Clara (US English, female)". */
  label: string;
  /** BCP 47, e.g. `en-US`. */
  language: string;
}

export interface ProvidedAudio {
  bytes: Uint8Array;
  format: AudioFormat;
  /** Length of the sound itself, in ms, without encoder padding. */
  durationMs: number;
  /** Measured word times, when the provider has them. */
  words?: WordTime[];
  model: string;
  digitalSource: DigitalSource;
  notes?: string[];
}

export interface AudioProvider extends Provider {
  voices(): Promise<Voice[]>;
  /** Throws MediaError; code `validation` when this voice cannot speak the text. */
  generate(config: AudioConfig, options: CallOptions): Promise<ProvidedAudio>;
}

export interface ModerationVerdict {
  verdict: 'allow' | 'block';
  /** A sentence for the requester when blocked. */
  reason?: string;
}

export interface ModerationProvider extends Provider {
  checkText(text: string, options: CallOptions): Promise<ModerationVerdict>;
}

/** Drafts are reached by signed, expiring addresses; public files by permanent ones. */
export type Visibility = 'draft' | 'public';

export interface StoredFile {
  /** `[a-z0-9/_.-]` only, made of ids and content hashes, never of user text. */
  key: string;
  visibility: Visibility;
}

/** Inclusive byte positions. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface StorageProvider extends Provider {
  /** Stores bytes once; the same key again is success and never overwrites. */
  put(file: StoredFile, bytes: Uint8Array, contentType: string): Promise<void>;
  /** `undefined` when there is no such file. `size` is the whole file's, in bytes. */
  read(file: StoredFile, range?: ByteRange): Promise<{ size: number; body: ReadableStream<Uint8Array> } | undefined>;
  /** Signed and expiring for drafts (`expiresInS`, default 3600), permanent for public files. */
  url(file: StoredFile, expiresInS?: number): Promise<string>;
  /** Removing what is not there is success. */
  remove(file: StoredFile): Promise<void>;
}

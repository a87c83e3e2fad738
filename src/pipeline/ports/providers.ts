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
  /** A picture that is not finished yet, best so far; the bytes of a png, webp or jpg. */
  onPartial?: (bytes: Uint8Array) => void;
  /** Opaque and stable for the person who asks: providers use it against misuse. */
  requester?: string;
}

/** What a call costs, in millionths of a US dollar, so that sums are exact. */
export interface Cost {
  microUsd: number;
  /** From the provider's own usage figures and our table of prices, not guessed beforehand. */
  measured: boolean;
}

/** What every provider says of itself. */
export interface Provider {
  /** Its folder's name, which is also its setting's value. */
  readonly name: string;
  /** Whether a call costs money: interrupted paid calls are repeated at most once. */
  readonly paid: boolean;
  /** What else determines its results, e.g. the model: with another one, earlier results are not used again. */
  readonly recipe?: string;
  /** The model that is asked, where there is one for every call. */
  readonly model?: string;
}

/** A prompt and what writing it cost; nothing when `cost` is absent. */
export type ProvidedPrompt = PromptResult & { cost?: Cost };

export interface PromptProvider extends Provider {
  /** Throws MediaError; outcome `final` for a refusal. */
  generate(config: PromptConfig, options: CallOptions): Promise<ProvidedPrompt>;
  /** What one call will cost at most; absent when it costs nothing. */
  estimate?(config: PromptConfig): Cost;
}

export interface ProvidedImage {
  bytes: Uint8Array;
  format: ImageFormat;
  model: string;
  digitalSource: DigitalSource;
  /** What was drawn, when the provider knows it better than the prompt did. */
  altText?: string;
  notes?: string[];
  cost?: Cost;
}

export interface ImageProvider extends Provider {
  /** Throws MediaError; the bytes are checked by the caller. */
  generate(config: ImageConfig, options: CallOptions): Promise<ProvidedImage>;
  estimate?(config: ImageConfig): Cost;
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
  /** Without `words`: the sound once more as a wav, so that somebody else can measure them. It is not kept. */
  wav?: Uint8Array;
  model: string;
  digitalSource: DigitalSource;
  notes?: string[];
  cost?: Cost;
}

export interface AudioProvider extends Provider {
  /** It minds `pronunciations`; others are given none, so that what they said before a word was taught still holds. */
  readonly canBeTaught?: true;
  voices(): Promise<Voice[]>;
  /** Throws MediaError; code `validation` when this voice cannot speak the text. */
  generate(config: AudioConfig, options: CallOptions): Promise<ProvidedAudio>;
  estimate?(config: AudioConfig): Cost;
  /**
   * A few seconds of a voice, for people who choose one: the same each time, without a mark yet. Absent where
   * it would cost money. Throws like `generate`.
   */
  sample?(voiceId: string): Promise<ProvidedAudio>;
}

/** Finds words in sound that came without their times. */
export interface Aligner {
  /**
   * When each word of `text` is heard in a wav; `language` is BCP 47. `undefined` when that cannot be told
   * well enough. Throws the signal's reason, or anything when it fails.
   */
  align(wav: Uint8Array, text: string, language: string, signal: AbortSignal): Promise<WordTime[] | undefined>;
}

export interface ModerationVerdict {
  /** `hold`: an editor must look at it before it is shown. */
  verdict: 'allow' | 'block' | 'hold';
  /** A sentence for the requester when blocked or held. */
  reason?: string;
}

export interface ModerationProvider extends Provider {
  checkText(text: string, options: CallOptions): Promise<ModerationVerdict>;
  /** The finished picture; absent where nothing can look at pictures. */
  checkImage?(bytes: Uint8Array, options: CallOptions): Promise<ModerationVerdict>;
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
  /** Keys that begin with `prefix`, in any order; pages by itself. For finding files nothing refers to. */
  list(visibility: Visibility, prefix: string): AsyncIterable<{ key: string; size: number; storedAt: Date }>;
}

/** The vocabulary of media: what is asked for and what comes out. The reference document's names. */

export const stages = ['prompt', 'image', 'audio', 'storage'] as const;
export type Stage = (typeof stages)[number];
/** The two stages that run side by side. */
export type Lane = 'image' | 'audio';

export const imageFormats = ['webp', 'png', 'jpg'] as const;
export type ImageFormat = (typeof imageFormats)[number];
export const audioFormats = ['mp3', 'wav'] as const;
export type AudioFormat = (typeof audioFormats)[number];
export const qualities = ['low', 'medium', 'high'] as const;
export type Quality = (typeof qualities)[number];

/** In pixels. */
export interface Resolution {
  width: number;
  height: number;
}

/** A key of the table in `art-styles.ts`. */
export type ArtStyle = string;
/** Heaviest first; weights are 0..1 and sum to 1. */
export type StyleMix = readonly { readonly style: ArtStyle; readonly weight: number }[];

export interface PromptConfig {
  headline: string;
  /** Article text for context, at most 5,000 characters. */
  text?: string;
  style: StyleMix;
  constraints: { maxLength: number; styleGuidelines: string[] };
}

export interface PromptResult {
  prompt: string;
  altText: string;
  /** How the picture is to be made, where a model said so. */
  design?: { styleNotes: string; composition: string; lighting: string; palette: string[]; negative: string[] };
  metadata: { style: string; timestamp: string; version: string };
}

export interface ImageConfig {
  prompt: string;
  headline: string;
  style: StyleMix;
  resolution: Resolution;
  format: ImageFormat;
  quality: Quality;
  /** The same seed gives the same picture where the provider can promise that. */
  seed: string;
}

/** A finished picture as the API shows it. `size` is in bytes. */
export interface ImageResult {
  url: string;
  altText: string;
  /** A tiny blurred stand-in as a `data:` URL, shown while the picture loads. */
  placeholder?: string;
  metadata: MadeBy & {
    size: number;
    format: ImageFormat;
    dimensions: Resolution;
  };
}

export interface AudioConfig {
  text: string;
  /** Carries its provider: `local/slt`. */
  voiceId: string;
  format: AudioFormat;
  quality: Quality;
  /** How words of this text are said otherwise than the voice would guess. */
  pronunciations?: readonly Pronunciation[];
}

/** One word as it is written, and how it sounds: "Thargoid", "thar-goyd". */
export interface Pronunciation {
  word: string;
  /** a to z in lower case; syllables are parted by hyphens, words by spaces. */
  say: string;
}

/** A finished narration as the API shows it. `duration` is in seconds, `size` in bytes. */
export interface AudioResult {
  url: string;
  alignment: AudioAlignment;
  metadata: MadeBy & {
    duration: number;
    size: number;
    format: AudioFormat;
    quality: Quality;
    voiceId: string;
  };
}

/** Who made a file and how, for the label that readers see. */
export interface MadeBy {
  provider: string;
  model: string;
  digitalSource: DigitalSource;
  /** Sentences a reader of the card must know, e.g. that a nearby style stood in. */
  notes: string[];
  /** Taken from an equal earlier request in this workspace; nothing was paid again. */
  cached: boolean;
}

/** IPTC NewsCodes DigitalSourceType terms used here. */
export type DigitalSource = 'algorithmicMedia' | 'trainedAlgorithmicMedia';

export interface WordTime {
  /** The exact slice of the source text, `text.slice(charStart, charEnd)`. */
  text: string;
  startMs: number;
  endMs: number;
  charStart: number;
  charEnd: number;
}

export interface AudioAlignment {
  /** `estimated` must never be shown as measured. */
  source: 'provider' | 'forced' | 'estimated';
  words: WordTime[];
}

/** What travels between the main thread and the aligner's. */

/** In ms from the sound's beginning. */
export interface Span {
  startMs: number;
  endMs: number;
}

export interface AlignJob {
  /** The wav whose words are looked for. */
  heard: Uint8Array;
  /** A wav of the same text, and when each of its words is heard. */
  known: Uint8Array;
  words: Span[];
}

export interface AlignResult {
  /** One for each word, in order, without overlap, inside the sound. */
  words: Span[];
  /** How much better the two sounds fit together than the one and the other backwards: 0 is no better. */
  fit: number;
}

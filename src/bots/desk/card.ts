import type { GenerationState } from '../../pipeline/ports/generation.ts';
import type { AudioAlignment, Stage } from '../../pipeline/ports/media.ts';
import type { ActionName } from './chat.ts';

/** What a message shows: a view model that each platform draws its own way. Plain text everywhere. */
export interface Card {
  generationId: string;
  /** The generation's revision it was made from; a lower one never replaces a higher one. */
  revision: number;
  /** The generation that this one is a re-roll or variation of. */
  parentId?: string;
  /** The headline, as typed. */
  title: string;
  state: GenerationState;
  /** One sentence for people and screen readers: "Drawing the picture, 40%." */
  summary: string;
  lanes: CardLane[];
  /** Place in the queue, 1 is next; only while it waits. */
  queuePlace?: number;
  /** Milliseconds until it should be ready, when that can be said. */
  etaMs?: number;
  image?: { url: string; altText: string; placeholder?: string; width: number; height: number };
  audio?: { url: string; durationMs: number; alignment: AudioAlignment; text: string };
  links: { label: string; url: string }[];
  /** How it was made, e.g. "AI-generated picture and voice". Always there once there is media. */
  label?: string;
  /** Name and value, e.g. Style: Monet. */
  facts: { name: string; value: string }[];
  approval: { state: 'pending' | 'approved' | 'rejected'; line?: string };
  actions: CardAction[];
  /** A sentence that needs attention: a fallback, a failure, what to do. */
  note?: string;
  /** What an approval given here is bound to. */
  contentHash?: string;
}

export interface CardLane {
  stage: Stage;
  label: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** 0..1 */
  progress: number;
  /** From its start to its end, or to now. */
  elapsedMs?: number;
  /** While it runs: a small unfinished picture as a `data:` URL. */
  partial?: string;
  /** "local", or "local, instead of openai". */
  by?: string;
  error?: string;
}

export interface CardAction {
  name: ActionName;
  label: string;
  /** For `retry`: the stage. */
  value?: string;
  tone?: 'good' | 'bad';
  /** What must be asked before it is done. */
  asks?: 'reason' | 'style' | 'voice' | 'alt-text' | 'time' | 'sure';
  /** Sentences that help to answer: what happens, or how a time is written. */
  about?: string;
}

import type { Outcome } from '../errors.ts';
import type { GenerationState } from './generation.ts';
import type { Stage } from './media.ts';

/** What the pipeline counts. Seconds throughout. */
export interface Metrics {
  providerCall(call: { provider: string; stage: Stage; outcome: 'ok' | Outcome; seconds: number }): void;
  /** When a provider is left alone after failures, and when it is asked again. */
  providerHealth(health: { provider: string; step: string; state: 'well' | 'resting' | 'trying' }): void;
  stageEnded(stage: { stage: Stage; state: 'done' | 'failed' | 'cancelled'; seconds: number }): void;
  generationEnded(generation: { state: GenerationState; seconds: number }): void;
}

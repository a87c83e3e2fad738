import type { StageStatus } from './ports/generation.ts';

/** What a service needs to know of the generation it works for. */
export interface StepContext {
  workspace: string;
  generationId: string;
  /** Names this try of the stage, for the ledger. */
  run: string;
  signal: AbortSignal;
  /** Opaque id of whoever asked. */
  requester?: string;
  /** Part of every input when nothing may come from the cache. */
  nonce?: string;
  /** Tells how the stage is getting on; cheap, may be called often. */
  report(patch: Pick<Partial<StageStatus>, 'progress' | 'provider' | 'fellBackFrom' | 'error' | 'partial'>): void;
}

/** Fits a part's 0..1 into a stage's: `within(report, 0.1, 0.8)`. */
export function within({ report }: StepContext, from: number, to: number): (progress: number) => void {
  return (progress) => report({ progress: from + (to - from) * progress });
}

import { createWorkerPool, type WorkerPool } from '../../worker-pool.ts';
import type { VoiceJob, VoiceResult } from './job.ts';

export type VoicePool = WorkerPool<VoiceJob, VoiceResult>;

/** Speaking is so much faster than real time that one thread serves many. */
export function createVoicePool({ threads = 1, idleMs = 60_000 } = {}): VoicePool {
  return createWorkerPool({ file: new URL('./worker.ts', import.meta.url), threads, idleMs });
}

import { createWorkerPool, type WorkerPool } from '../worker-pool.ts';
import type { AlignJob, AlignResult } from './job.ts';

export type AlignerPool = WorkerPool<AlignJob, AlignResult>;

/** A sentence takes a tenth of a second; one thread serves many. */
export function createAlignerPool({ threads = 1, idleMs = 60_000 } = {}): AlignerPool {
  return createWorkerPool({ file: new URL('./worker.ts', import.meta.url), threads, idleMs });
}

import { createWorkerPool, type WorkerPool } from '../../worker-pool.ts';
import type { EncodeJob, EncodeResult } from './job.ts';

export type EncoderPool = WorkerPool<EncodeJob, EncodeResult>;

/** Encoding is so much faster than real time that one thread serves many. */
export function createEncoderPool({ threads = 1, idleMs = 60_000 } = {}): EncoderPool {
  return createWorkerPool({ file: new URL('./worker.ts', import.meta.url), threads, idleMs });
}

import { createWorkerPool, type WorkerPool } from '../../worker-pool.ts';
import type { Illustration, IllustrationOrder } from './illustration.ts';

export type PaintPool = WorkerPool<{ order: IllustrationOrder }, Illustration>;

/** Two pictures at once keep a small machine answering. */
export function createPool({ threads = 2, idleMs = 20_000 } = {}): PaintPool {
  return createWorkerPool({ file: new URL('./worker.ts', import.meta.url), threads, idleMs });
}

import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { Illustration, IllustrationOrder } from './illustration.ts';

/** Threads that paint. Nothing is loaded and no thread runs before the first order. */
export interface PaintPool {
  /** Rejects with the signal's reason as soon as it aborts; the thread at work is ended. */
  paint(order: IllustrationOrder, signal: AbortSignal, onProgress?: (progress: number) => void): Promise<Illustration>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Two pictures at once keep a small machine answering. */
  threads?: number;
  /** After this long without work a thread gives its memory back, in ms. */
  idleMs?: number;
}

export function createPool({ threads = 2, idleMs = 20_000 }: PoolOptions = {}): PaintPool {
  let pool: Promise<Piscina> | undefined;
  let closed = false;
  const open = async (): Promise<Piscina> => {
    const { Piscina: Pool } = await import('piscina');
    return new Pool({
      filename: new URL('./worker.ts', import.meta.url).href,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: idleMs,
    });
  };
  return {
    async paint(order, signal, onProgress) {
      signal.throwIfAborted();
      if (closed) throw new Error('The painting pool is closed.');
      pool ??= open();
      const running = await pool;
      signal.throwIfAborted();
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (progress: number) => onProgress?.(progress));
      try {
        return await running.run({ order, progress: port2 }, { signal, transferList: [port2] });
      } catch (error) {
        // The caller's reason says more than the pool's own abort error.
        throw signal.aborted ? signal.reason : error;
      } finally {
        port1.close();
      }
    },
    async close() {
      closed = true;
      await (await pool)?.destroy();
    },
  };
}

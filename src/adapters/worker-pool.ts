import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Piscina } from 'piscina';

/** Threads for work that would stall the main loop. */
export interface WorkerPool<Job, Result> {
  /** Rejects with the signal's reason as soon as it aborts, and ends the thread that was at it. */
  run(
    job: Job,
    options: { signal: AbortSignal; onProgress?: ((progress: number) => void) | undefined },
  ): Promise<Result>;
  /** Ends every thread; jobs under way reject. A later `run` starts new ones. */
  close(): Promise<void>;
}

/** What the worker's default export gets: the job, and where it may post its progress, 0..1. */
export type WithProgress<Job> = Job & { progress: MessagePort };

/**
 * Nothing is loaded and no thread starts before the first job, and threads are let go after `idleMs`
 * without one: each holds some 60 to 100 MB once it has worked.
 */
export function createWorkerPool<Job extends object, Result>(options: {
  /** The worker's file, run as it is. */
  file: URL;
  threads: number;
  idleMs: number;
}): WorkerPool<Job, Result> {
  let started: Promise<Piscina<WithProgress<Job>, Result>> | undefined;
  let busy = 0;
  let idle: NodeJS.Timeout | undefined;

  async function start(): Promise<Piscina<WithProgress<Job>, Result>> {
    const { Piscina } = await import('piscina');
    return new Piscina<WithProgress<Job>, Result>({
      filename: options.file.href,
      // With none, piscina leaves queued jobs lying when it ends a cancelled job's thread.
      minThreads: 1,
      maxThreads: options.threads,
      // A thread needs neither our settings nor our start-up options.
      env: {},
      execArgv: [],
    });
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const closing = started;
    started = undefined;
    await (await closing)?.destroy();
  }

  return {
    async run(job, { signal, onProgress }) {
      signal.throwIfAborted();
      clearTimeout(idle);
      busy += 1;
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (progress: number) => {
        if (!signal.aborted) onProgress?.(progress);
      });
      try {
        started ??= start();
        const pool = await started;
        return await pool.run({ ...job, progress: port2 }, { signal, transferList: [port2] });
      } catch (error) {
        // The caller's reason says more than the pool's own abort error.
        throw signal.aborted ? signal.reason : error;
      } finally {
        port1.close();
        busy -= 1;
        if (busy === 0) idle = setTimeout(() => void close(), options.idleMs).unref();
      }
    },
    close,
  };
}

import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { VoiceJob, VoiceResult } from './job.ts';

export interface VoicePool {
  /** Rejects with the signal's reason as soon as it aborts, and ends the thread that was speaking. */
  run(
    job: Omit<VoiceJob, 'progress'>,
    options: { signal: AbortSignal; onProgress?: ((progress: number) => void) | undefined },
  ): Promise<VoiceResult>;
  /** Ends every thread; jobs under way reject. */
  close(): Promise<void>;
}

/** A thread that has spoken holds some 100 MB, so threads are let go when nothing was said for this long. */
const IDLE_MS = 60_000;

/** Nothing is loaded and no thread starts before the first job. */
export function createVoicePool({ threads = 1 }: { threads?: number } = {}): VoicePool {
  let started: Promise<Piscina<VoiceJob, VoiceResult>> | undefined;
  let busy = 0;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(idle);
    const closing = started;
    started = undefined;
    await (await closing)?.destroy();
  };
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
        started ??= start(threads);
        const pool = await started;
        return await pool.run({ ...job, progress: port2 }, { signal, transferList: [port2] });
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        port1.close();
        busy -= 1;
        if (busy === 0) idle = setTimeout(() => void close(), IDLE_MS).unref();
      }
    },
    close,
  };
}

async function start(threads: number): Promise<Piscina<VoiceJob, VoiceResult>> {
  const { Piscina } = await import('piscina');
  return new Piscina<VoiceJob, VoiceResult>({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    // With none, piscina leaves queued jobs lying when it ends a cancelled job's thread.
    minThreads: 1,
    maxThreads: threads,
    // A thread that only speaks needs neither our settings nor our start-up options.
    env: {},
    execArgv: [],
  });
}

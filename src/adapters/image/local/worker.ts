import type { WithProgress } from '../../worker-pool.ts';
import { type Illustration, type IllustrationOrder, illustrate } from './illustration.ts';

/** Runs in a pool thread. Progress goes through a port of its own, because it comes before the result. */
export default async function work(task: WithProgress<{ order: IllustrationOrder }>): Promise<Illustration> {
  try {
    return await illustrate(task.order, (progress) => task.progress.postMessage(progress));
  } finally {
    task.progress.close();
  }
}

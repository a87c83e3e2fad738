import { type Clock, pause } from '../../desk/clock.ts';
import { problemOf } from '../problems.ts';

const tries = 5;
const firstPauseMs = 1000;

/** Does it again while Discord has trouble, as late as it asks for. Throws ChatError when it is not to be done. */
export async function patiently(clock: Clock, doing: string, work: () => Promise<unknown>): Promise<void> {
  for (let failures = 0; ; failures++) {
    try {
      await work();
      return;
    } catch (error) {
      const problem = problemOf(error, doing);
      if (problem.problem === 'gone' || problem.problem === 'frozen' || failures + 1 >= tries) throw problem;
      await pause(clock, Math.max(problem.retryAfterMs ?? 0, firstPauseMs * 2 ** failures));
    }
  }
}

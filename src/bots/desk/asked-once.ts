import type { Clock } from './clock.ts';

/** How old an answer may be, in ms. */
export interface Age {
  answered: number;
  failed: number;
}

/**
 * What a platform was asked, for a while: together when several want to know at once. A question that failed is asked
 * again the next time, unless `age` says otherwise.
 */
export type AskedOnce = <Answer>(key: string, age: Age, ask: () => Promise<Answer>) => Promise<Answer>;

/** Far more than the people of a newsroom; a guard against growing for ever. */
const mostRemembered = 5000;

export function createAskedOnce(clock: Pick<Clock, 'now'>): AskedOnce {
  const remembered = new Map<string, { at: number; failed: boolean; answer: Promise<unknown> }>();

  return function once<Answer>(key: string, age: Age, ask: () => Promise<Answer>): Promise<Answer> {
    const known = remembered.get(key);
    if (known && clock.now() - known.at < (known.failed ? age.failed : age.answered)) {
      return known.answer as Promise<Answer>;
    }
    const answer = ask().catch((error: unknown) => {
      Object.assign(entry, { failed: true, at: clock.now() });
      throw error;
    });
    const entry = { at: clock.now(), failed: false, answer };
    remembered.delete(key);
    remembered.set(key, entry);
    // A Map keeps its order, so the first one is the oldest.
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    return answer;
  };
}

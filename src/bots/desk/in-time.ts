import { type Clock, within } from './clock.ts';

/** A platform shows an error to whoever waits three seconds for an answer. */
const inTimeMs = 2500;

export const takesLonger = 'This takes longer than usual; the answer comes in a moment.';

export interface Answering<Answer> {
  /** When the platform began to wait, in ms since 1970. */
  began: number;
  /** How long it is kept waiting, in ms from then. */
  patienceMs?: number;
  /** Acknowledges with the answer. */
  soon: (answer: Answer) => Promise<void>;
  /** Acknowledges without it: the platform waits no longer. */
  meanwhile: () => Promise<void>;
  /** Gives the answer after the acknowledgement. */
  late: (answer: Answer) => Promise<void>;
}

/**
 * Accepts before it acknowledges, and acknowledges before the platform gives up. `work` goes on in either case; when
 * it rejects, so does this.
 */
export async function answerInTime<Answer>(
  clock: Clock,
  work: Promise<Answer>,
  { began, patienceMs = inTimeMs, soon, meanwhile, late }: Answering<Answer>,
): Promise<void> {
  const first = await within(clock, began + patienceMs - clock.now(), work);
  if (first) return soon(first.answer);
  await meanwhile();
  await late(await work);
}

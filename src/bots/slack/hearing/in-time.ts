import { type Clock, within } from '../../desk/clock.ts';

/** Slack shows an error to whoever waits three seconds for an answer. */
const inTimeMs = 2500;

export const takesLonger = 'This takes longer than usual; the answer comes in a moment.';

export interface Answering<Answer> {
  /** When Slack began to wait, in ms since 1970. */
  began: number;
  /** Acknowledges with the answer. */
  soon: (answer: Answer) => Promise<void>;
  /** Acknowledges without it: Slack waits no longer. */
  meanwhile: () => Promise<void>;
  /** Gives the answer after the acknowledgement. */
  late: (answer: Answer) => Promise<void>;
}

/**
 * Accepts before it acknowledges, and acknowledges before Slack gives up. `work` goes on in either case; when it
 * rejects, so does this.
 */
export async function answerInTime<Answer>(
  clock: Clock,
  work: Promise<Answer>,
  { began, soon, meanwhile, late }: Answering<Answer>,
): Promise<void> {
  const first = await within(clock, began + inTimeMs - clock.now(), work);
  if (first) return soon(first.answer);
  await meanwhile();
  await late(await work);
}

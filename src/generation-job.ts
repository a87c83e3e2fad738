import { type Clock, within } from './bots/desk/clock.ts';
import type { RunningDesk } from './bots/desk/desk.ts';
import type { Generations } from './pipeline/ports/state.ts';
import type { Publisher } from './pipeline/publisher.ts';

export interface GenerationJobParts {
  desk: Pick<RunningDesk, 'follow' | 'refresh'>;
  publisher: Pick<Publisher, 'publishQueued'>;
  generateMedia: (id: string, signal: AbortSignal) => Promise<void>;
  find: Generations['find'];
  clock: Clock;
}

/**
 * A chat service that is away must not keep the places of those who wait for theirs: after this long, in ms, a job
 * whose end is not on the screen goes back to the queue, which comes to it again.
 */
const showingMs = 30_000;

/** The queue's handler: the work, what is due to be published, and beside both the message that shows it. */
export function createGenerationJob({ desk, publisher, generateMedia, find, clock }: GenerationJobParts) {
  return async function carry(id: string, signal: AbortSignal): Promise<void> {
    const givenUp = new AbortController();
    const shown = desk.follow(id, AbortSignal.any([signal, givenUp.signal]));
    shown.catch(() => {}); // heard below, but the work may take long after it
    // Goes out at its time, also while a lane is made again.
    const published = publisher.publishQueued(id, signal);
    published.catch(() => {}); // heard below, too
    try {
      await generateMedia(id, signal);
      await published;
      await inTime(shown);
    } catch (error) {
      givenUp.abort();
      await shown.catch(() => {}); // the job is handed back for the first reason already
      throw error;
    }
    // Given up unshown by a process that stops: the job goes to the next one, which shows it.
    signal.throwIfAborted();
    // Published by this job and not by the click: its process had died, and the card does not say so yet.
    if ((await find(id))?.publication) await inTime(desk.refresh(id));
  };

  async function inTime(showing: Promise<void>): Promise<void> {
    if (await within(clock, showingMs, showing)) return;
    throw new Error('Its message could not be brought up to date in time. The queue tries it again.');
  }
}

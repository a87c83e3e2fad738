import type { Chore } from './housekeeping.ts';
import type { Overdue } from './ports/state.ts';
import type { Publisher } from './publisher.ts';

const everyMs = 60_000;
/** The queue's own job has this long before somebody else looks. */
const patienceMs = 30_000;
const atOnce = 100;

export interface OverdueParts {
  store: Overdue;
  publisher: Pick<Publisher, 'publishDue'>;
  /** Shows that a generation has changed. */
  refresh: (id: string) => Promise<void>;
  now: () => Date;
  /** Hears of those that could not be put up; they are tried again at the next look. */
  report: (id: string, error: unknown) => void;
}

/** Whatever became of its job: what should be out goes out. */
export function publishOverdue({ store, publisher, refresh, now, report }: OverdueParts): Chore {
  return {
    name: 'publishing what is overdue',
    everyMs,
    async run(signal) {
      const before = new Date(now().getTime() - patienceMs);
      for (const id of await store.overdue({ before, limit: atOnce })) {
        if (signal.aborted) return;
        try {
          await publisher.publishDue(id, AbortSignal.any([signal, AbortSignal.timeout(everyMs)]));
          await refresh(id);
        } catch (error) {
          if (!signal.aborted) report(id, error);
        }
      }
    },
  };
}

import type { Actor } from '../../pipeline/ports/generation.ts';
import type { Age } from './asked-once.ts';
import { type Clock, within } from './clock.ts';

export interface People {
  /**
   * Whoever did something in this workspace. Never rejects and never waits long: until the platform has said the name,
   * it is `fallbackName` or the user id.
   */
  actorOf(workspace: string, user: string, fallbackName?: string): Promise<Actor>;
}

export interface PeopleParts {
  /** What people call this person there; rejects when that cannot be found out, and logs why. */
  nameOf: (workspace: string, user: string, age: Age) => Promise<string | undefined>;
  actorIdOf: (user: string) => string;
  clock: Clock;
}

/** Names change seldom; somebody waits, so one that could not be read is not asked for each time. */
const nameAge: Age = { answered: 600_000, failed: 60_000 };
/** Somebody waits for an answer: most of its three seconds are for the desk. An id is a poor name, so longer for it. */
const patienceMs = { withName: 700, withId: 1500 };

/** Names people by what their workspace calls them. */
export function createPeople({ nameOf, actorIdOf, clock }: PeopleParts): People {
  return {
    async actorOf(workspace, user, fallbackName) {
      const patience = fallbackName === undefined ? patienceMs.withId : patienceMs.withName;
      const asked = nameOf(workspace, user, nameAge).catch(() => undefined);
      const name = await within(clock, patience, asked);
      return { id: actorIdOf(user), name: name?.answer ?? fallbackName ?? user, verified: true };
    },
  };
}

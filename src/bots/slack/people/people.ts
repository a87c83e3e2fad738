import type { Actor } from '../../../pipeline/ports/generation.ts';
import { type Clock, within } from '../../desk/clock.ts';
import { actorIdOf } from '../names.ts';
import { type Age, type Lookups, nameOf } from './lookups.ts';

export interface People {
  /**
   * Whoever did something in this workspace. Never rejects and never waits long: until Slack has said the name, it is
   * `fallbackName` or the user id.
   */
  actorOf(team: string, user: string, fallbackName?: string): Promise<Actor>;
}

/** Names change seldom; somebody waits, so one that could not be read is not asked for each time. */
const nameAge: Age = { answered: 600_000, failed: 60_000 };
/** Somebody waits for an answer: most of its three seconds are for the desk. An id is a poor name, so longer for it. */
const patienceMs = { withName: 700, withId: 1500 };

/** Names people by what their workspace calls them. */
export function createPeople({ lookups, clock }: { lookups: Pick<Lookups, 'user'>; clock: Clock }): People {
  async function read(team: string, user: string): Promise<string | undefined> {
    // Why Slack gave no name is in the log.
    const found = await lookups.user(team, user, nameAge).catch(() => undefined);
    return found && nameOf(found);
  }

  return {
    async actorOf(team, user, fallbackName) {
      const patience = fallbackName === undefined ? patienceMs.withId : patienceMs.withName;
      const name = await within(clock, patience, read(team, user));
      return { id: actorIdOf(user), name: name?.answer ?? fallbackName ?? user, verified: true };
    },
  };
}

import { z } from 'zod';
import type { Actor } from '../../../pipeline/ports/generation.ts';
import { type Clock, within } from '../../desk/clock.ts';
import type { SlackLog, Teams } from '../parts.ts';

export interface People {
  /**
   * Whoever did something in this workspace. Never rejects and never waits long: until Slack has said the name, it is
   * `fallbackName` or the user id.
   */
  actorOf(team: string, user: string, fallbackName?: string): Promise<Actor>;
}

interface Known {
  /** In ms since 1970. */
  until: number;
  name: Promise<string | undefined>;
}

const keptMs = 600_000;
/** A name that could not be read is asked for again after this. */
const failedMs = 60_000;
/** Somebody waits for an answer: most of its three seconds are for the desk. An id is a poor name, so longer for it. */
const patienceMs = { withName: 700, withId: 1500 };
const mostKnown = 5000;

const word = z.string().trim().min(1).optional().catch(undefined);
const answer = z.object({
  user: z.object({
    name: word,
    real_name: word,
    profile: z.object({ display_name: word, real_name: word }).partial().optional(),
  }),
});

/** Names people by what their workspace calls them. */
export function createPeople({ teams, clock, log }: { teams: Teams; clock: Clock; log: SlackLog }): People {
  const known = new Map<string, Known>();

  async function read(team: string, user: string): Promise<string | undefined> {
    const client = await teams.client(team);
    const { name, real_name, profile } = answer.parse(await client.users.info({ user })).user;
    return profile?.display_name ?? profile?.real_name ?? real_name ?? name;
  }

  function nameOf(team: string, user: string): Promise<string | undefined> {
    const key = `${team}:${user}`;
    const before = known.get(key);
    if (before && clock.now() < before.until) return before.name;
    known.delete(key);
    const entry: Known = { until: clock.now() + keptMs, name: Promise.resolve(undefined) };
    entry.name = read(team, user).catch((error: unknown) => {
      log.warn({ team, err: error }, 'The name of a person could not be read from Slack; their user id stands for it.');
      entry.until = clock.now() + failedMs;
      return undefined;
    });
    known.set(key, entry);
    // A Map keeps its order, so the first one is the oldest.
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
    return entry.name;
  }

  return {
    async actorOf(team, user, fallbackName) {
      const patience = fallbackName === undefined ? patienceMs.withId : patienceMs.withName;
      const read = await within(clock, patience, nameOf(team, user));
      return { id: `slack:${user}`, name: read?.answer ?? fallbackName ?? user, verified: true };
    },
  };
}

import { z } from 'zod';
import { type Age, createAskedOnce } from '../../desk/asked-once.ts';
import type { Clock } from '../../desk/clock.ts';
import type { SlackLog, Teams } from '../parts.ts';
import { refusalOf } from '../problems.ts';

/**
 * What Slack says of its people, groups and channels: asked at most once a minute each, and together when
 * several want to know at once. A method answers `undefined` when Slack knows no such thing, and rejects when
 * Slack gave no answer, which is logged; it is asked again the next time.
 */
export interface Lookups {
  user(team: string, user: string, age?: Age): Promise<SlackUser | undefined>;
  /** User ids of a group's members. */
  members(team: string, group: string): Promise<ReadonlySet<string> | undefined>;
  /** The groups that are there now; handles without the @. */
  groups(team: string): Promise<{ id: string; handle: string }[] | undefined>;
  /** Without the @. */
  handle(team: string, group: string): Promise<string | undefined>;
  /** The user id of who created a channel. */
  creator(team: string, channel: string): Promise<string | undefined>;
}

export interface LookupParts {
  teams: Pick<Teams, 'client'>;
  clock: Pick<Clock, 'now'>;
  log: Pick<SlackLog, 'warn'>;
}

/** What people may do changes, and whoever asks again wants to know. */
const fresh: Age = { answered: 60_000, failed: 0 };

const word = z.string().trim().min(1).optional().catch(undefined);
const userShape = z.object({
  /** The workspace they belong to: people of other ones appear in shared channels. */
  team_id: z.string().optional(),
  is_stranger: z.boolean().optional(),
  enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
  name: word,
  real_name: word,
  profile: z.object({ display_name: word, real_name: word }).optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
});
export type SlackUser = z.infer<typeof userShape>;
const groupsShape = z.array(
  z.object({ id: z.string(), handle: z.string().optional(), date_delete: z.number().optional() }),
);

/** Answers that mean "there is none", by method. */
const unknownThings: Readonly<Record<string, readonly string[]>> = {
  'users.info': ['user_not_found', 'user_not_visible'],
  // Groups come with paid plans; after a downgrade there are none.
  'usergroups.users.list': ['no_such_subteam', 'plan_upgrade_required'],
  'usergroups.list': ['plan_upgrade_required'],
};

export function createLookups({ teams, clock, log }: LookupParts): Lookups {
  const askedOnce = createAskedOnce(clock);

  function once<Answer>(team: string, method: string, about: string, ask: () => Promise<Answer>, age = fresh) {
    return askedOnce(`${team} ${method} ${about}`, age, async () => {
      try {
        return await ask();
      } catch (error) {
        const because = refusalOf(error);
        if (because !== undefined && unknownThings[method]?.includes(because)) return undefined;
        // The error itself may carry what was sent; its name is enough.
        log.warn({ team, method, because: because ?? classOf(error) }, 'Slack could not be asked');
        throw error;
      }
    });
  }

  const listed = (team: string) =>
    once(team, 'usergroups.list', '', async () => {
      const client = await teams.client(team);
      return groupsShape.parse((await client.usergroups.list({ include_disabled: true })).usergroups);
    });

  return {
    user(team, user, age) {
      const ask = async () => {
        const client = await teams.client(team);
        return userShape.parse((await client.users.info({ user })).user);
      };
      return once(team, 'users.info', user, ask, age);
    },
    members: (team, group) =>
      once(team, 'usergroups.users.list', group, async () => {
        const client = await teams.client(team);
        return new Set(z.array(z.string()).parse((await client.usergroups.users.list({ usergroup: group })).users));
      }),
    async groups(team) {
      // A disabled one has nobody in it.
      const groups = (await listed(team))?.filter(({ date_delete }) => !date_delete);
      return groups?.flatMap(({ id, handle }) => (handle === undefined ? [] : [{ id, handle }]));
    },
    async handle(team, group) {
      const groups = await listed(team);
      return groups?.find(({ id }) => id === group)?.handle;
    },
    creator: (team, channel) =>
      once(team, 'conversations.info', channel, async () => {
        const client = await teams.client(team);
        return z
          .string()
          .optional()
          .parse((await client.conversations.info({ channel })).channel?.creator);
      }),
  };
}

/** What their workspace calls them. */
export function nameOf({ profile, real_name, name }: SlackUser): string | undefined {
  return profile?.display_name ?? profile?.real_name ?? real_name ?? name;
}

function classOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

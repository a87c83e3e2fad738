import { z } from 'zod';
import type { Clock } from '../../desk/clock.ts';
import type { SlackLog, Teams } from '../parts.ts';
import { refusalOf } from '../problems.ts';

/**
 * What Slack says of its people, groups and channels: asked at most once a minute each, and together when
 * several want to know at once. A method answers `undefined` when Slack knows no such thing, and rejects when
 * Slack gave no answer; that is remembered for nobody.
 */
export interface Lookups {
  user(team: string, user: string): Promise<z.infer<typeof userShape> | undefined>;
  /** User ids of a group's members. */
  members(team: string, group: string): Promise<ReadonlySet<string> | undefined>;
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

const rememberedMs = 60_000;
/** Far more than the editors of a newsroom; a guard against growing for ever. */
const mostRemembered = 2000;

const userShape = z.object({
  name: z.string().optional(),
  real_name: z.string().optional(),
  profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
});
const groupsShape = z.array(z.object({ id: z.string(), handle: z.string().optional() }));

/** Answers that mean "there is none", by method. */
const unknownThings: Readonly<Record<string, readonly string[]>> = {
  'users.info': ['user_not_found', 'user_not_visible'],
  // Groups come with paid plans; after a downgrade there are none.
  'usergroups.users.list': ['no_such_subteam', 'plan_upgrade_required'],
};

export function createLookups({ teams, clock, log }: LookupParts): Lookups {
  const remembered = new Map<string, { at: number; answer: Promise<unknown> }>();

  function once<Answer>(team: string, method: string, about: string, ask: () => Promise<Answer>) {
    const key = `${team} ${method} ${about}`;
    const known = remembered.get(key);
    if (known && clock.now() - known.at < rememberedMs) return known.answer as Promise<Answer | undefined>;
    const answer = ask().catch((error: unknown) => {
      const because = refusalOf(error);
      if (because !== undefined && unknownThings[method]?.includes(because)) return undefined;
      if (remembered.get(key)?.answer === answer) remembered.delete(key);
      // The error itself may carry what was sent; its name is enough.
      log.warn({ team, method, because: because ?? nameOf(error) }, 'Slack could not be asked');
      throw error;
    });
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, { at: clock.now(), answer });
    return answer;
  }

  return {
    user: (team, user) =>
      once(team, 'users.info', user, async () => {
        const client = await teams.client(team);
        return userShape.parse((await client.users.info({ user })).user);
      }),
    members: (team, group) =>
      once(team, 'usergroups.users.list', group, async () => {
        const client = await teams.client(team);
        return new Set(z.array(z.string()).parse((await client.usergroups.users.list({ usergroup: group })).users));
      }),
    async handle(team, group) {
      const groups = await once(team, 'usergroups.list', '', async () => {
        const client = await teams.client(team);
        return groupsShape.parse((await client.usergroups.list({ include_disabled: true })).usergroups);
      });
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

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

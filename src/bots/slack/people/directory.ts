import { invalid, MediaError } from '../../../pipeline/errors.ts';
import type { Directory } from '../../../pipeline/ports/desk-state.ts';
import type { Actor } from '../../../pipeline/ports/generation.ts';
import type { ChannelRef } from '../../desk/chat.ts';
import type { MayManage, PersonNamed } from '../../desk/settings.ts';
import { actorIdOf, channelOf, platform, userOf } from '../names.ts';
import { refusalOf } from '../problems.ts';
import { type Lookups, nameOf, type SlackUser } from './lookups.ts';

/** People and user groups of the workspaces: who belongs where, what they are called, who runs a channel. */
export interface SlackDirectory extends Directory {
  /** By a mention (`<@U1|ana>`, `<!subteam^S1|@eds>`) or an id; a name that Slack made no mention of is nobody. */
  personNamed: PersonNamed;
  /** An admin or owner of the workspace, or who created the channel. */
  mayManage: MayManage;
  /** An admin or owner of the workspace. */
  mayOverrule: MayManage;
}

type Scope = 'users:read' | 'usergroups:read' | 'channels:read';

const personId = /^[UW][A-Z0-9]+$/;
const groupId = /^S[A-Z0-9]+$/;
const mention = /^<(?:@([UW][A-Z0-9]+)|!subteam\^(S[A-Z0-9]+))(?:\|[^>]*)?>$/;

export function createDirectory(lookups: Lookups): SlackDirectory {
  /** `undefined` also for people of another workspace, who may be admins there. */
  async function memberOf(team: string, user: string): Promise<SlackUser | undefined> {
    const found = await forPeople('users:read', lookups.user(team, user));
    return found && belongs(found, team) ? found : undefined;
  }

  async function memberWho(actor: Actor, channel: ChannelRef): Promise<SlackUser | undefined> {
    const user = userOf(actor);
    return user === undefined ? undefined : memberOf(teamOf(channel), user);
  }

  return {
    async holds(editor, by, workspace) {
      if (editor === by.id) return true;
      const user = userOf(by);
      const group = plainId(editor);
      if (user === undefined || !groupId.test(group) || actorIdOf(group) !== editor) return false;
      // A group that was disabled or deleted has nobody in it.
      const members = await forPeople('usergroups:read', lookups.members(teamOf(workspace), group));
      return members?.has(user) ?? false;
    },

    async nameOf(editor, workspace) {
      const id = plainId(editor);
      if (actorIdOf(id) !== editor) return id;
      // Why Slack gave no name is in the log; the id says who is meant, if not as nicely.
      return (await calledIn(lookups, teamOf(workspace), id).catch(() => undefined)) ?? id;
    },

    async personNamed(channel, written) {
      const [, user, group] = mention.exec(written) ?? [];
      const id = user ?? group ?? (written.startsWith(`${platform}:`) ? plainId(written) : written);
      const team = teamOf(channel);
      if (groupId.test(id)) {
        const members = await forPeople('usergroups:read', lookups.members(team, id));
        return members && actorIdOf(id);
      }
      if (!personId.test(id)) return undefined;
      const found = await memberOf(team, id);
      return found && !found.deleted && !found.is_bot ? actorIdOf(id) : undefined;
    },

    mayOverrule: async (actor, channel) => isAdmin(await memberWho(actor, channel)),

    async mayManage(actor, channel) {
      const member = await memberWho(actor, channel);
      if (!member) return false;
      if (isAdmin(member)) return true;
      const place = channelOf(channel);
      // A direct conversation was created by nobody: whoever talks to the bot could approve their own headlines.
      if (!place || place.channel.startsWith('D')) return false;
      const creator = await forPeople('channels:read', lookups.creator(place.team, place.channel));
      return creator !== undefined && actorIdOf(creator) === actor.id;
    },
  };
}

async function calledIn(lookups: Lookups, team: string, id: string): Promise<string | undefined> {
  if (groupId.test(id)) {
    const handle = await lookups.handle(team, id);
    return handle && `@${handle}`;
  }
  const user = await lookups.user(team, id);
  return user && nameOf(user);
}

function isAdmin(user: SlackUser | undefined): boolean {
  return user?.is_admin === true || user?.is_owner === true;
}

/** Channels may be shared with other workspaces, whose people Slack shows here too. */
function belongs({ team_id, is_stranger, enterprise_user }: SlackUser, team: string): boolean {
  return !is_stranger && (team_id === team || enterprise_user?.teams?.includes(team) === true);
}

/** `slack:S1` → `S1` */
function plainId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** Of `slack:T1` and of everything in it. */
function teamOf(ref: string): string {
  return ref.split(':')[1] ?? '';
}

/** Neither yes nor no may be guessed: the person is told what to do. */
async function forPeople<Answer>(needed: Scope, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    const because = refusalOf(cause);
    if (because === 'missing_scope') {
      const scope = needed === 'channels:read' ? 'channels:read or groups:read' : needed;
      throw invalid(
        `Slack does not let the app look that up: it lacks the permission ${scope}. A workspace admin can install the app again to give it.`,
      );
    }
    if (because === 'channel_not_found') {
      throw invalid(
        'Slack does not tell the app who created this channel. Invite the app here first, or ask a workspace admin.',
      );
    }
    const sentence = 'Slack could not be asked about that just now, so nothing was changed. Try again in a minute.';
    throw new MediaError(sentence, { code: 'validation', cause });
  }
}

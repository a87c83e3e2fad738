import { checkMessage, checkView } from './block-check.ts';
import type { Answer, Workspace } from './emulator.ts';
import type { Body } from './orders.ts';
import { scopesOf } from './scopes.ts';
import type { Showable } from './seen.ts';
import { createSharedFiles, type SharedFiles } from './shared-files.ts';
import type { Token } from './tokens.ts';
import type { Private } from './told.ts';

export interface UserGroup {
  id: string;
  handle: string;
  name: string;
  users: readonly string[];
}

/** A modal or Home tab as Slack keeps it. */
export interface OpenView extends Showable {
  id: string;
  type: 'modal' | 'home';
  hash: string;
  blocks: Record<string, unknown>[];
  state?: unknown;
  private_metadata?: string;
  callback_id?: string;
}

/** What Slack does that the emulator does not. */
export interface Rules {
  readonly files: SharedFiles;
  /** The user groups of a workspace. */
  groups(team: string, groups: readonly UserGroup[]): void;
  /** The modal or Home tab this person has open; the topmost. */
  view(user: string, type?: OpenView['type']): OpenView | undefined;
  /** What lets the app open a modal for this person within three seconds, over the view they are in. */
  trigger(workspace: Workspace, user: string, view?: string): Promise<string>;
  /** What stays on the person's screen after a view was closed, or answered with another. */
  show(user: string, view: OpenView | undefined): void;
  /** Somebody found what Slack would refuse. */
  refused(where: string, problems: string[]): void;
  /** Missing scopes, blocks that are not in order, places where the bot is not. */
  refuse(method: string, body: Body, token: Token): Promise<Answer | undefined>;
  /** What the emulator does not know. */
  own(method: string, body: Body, token: Token): Promise<Answer | undefined>;
  /** What a good answer is to be remembered for; may change it. */
  heard(method: string, body: Body, token: Token, answer: Answer, wall: string): Answer;
}

const refusal = (error: string, more: object = {}): Answer => ({ ok: false, error, ...more });
const messages = new Set(['chat.postMessage', 'chat.update', 'chat.postEphemeral']);

export function createRules(report: (where: string, problems: string[]) => void, personal: Private): Rules {
  const files = createSharedFiles();
  const groups = new Map<string, readonly UserGroup[]>();
  const views = new Map<string, OpenView>();
  /** Who was given which trigger: views.open does not say for whom it is. */
  const triggers = new Map<string, string>();
  const key = (user: string, type: string) => `${user} ${type}`;

  const isIn = (workspace: Workspace, channel: unknown) =>
    workspace.isMember(String(channel), workspace.bot.id).catch(() => false);

  return {
    files,
    refused: report,
    groups: (team, list) => void groups.set(team, list),
    view: (user, type = 'modal') => views.get(key(user, type)),
    show(user, view) {
      if (view) views.set(key(user, view.type), view);
      else views.delete(key(user, 'modal'));
    },

    async trigger(workspace, user, view) {
      const given = { user_id: user, ...(view ? { view_id: view } : {}) };
      const { trigger_id } = await workspace.call('views.generateTriggerId', given, workspace.bot.token);
      triggers.set(String(trigger_id), user);
      return String(trigger_id);
    },

    async refuse(method, body, { scopes, workspace }) {
      const wanted = scopesOf[method];
      if (!wanted) return refusal('unknown_method');
      if (wanted.length > 0 && !wanted.some((scope) => scopes.includes(scope))) {
        return refusal('missing_scope', { needed: wanted[0], provided: scopes.join(',') });
      }
      const problems = messages.has(method)
        ? checkMessage(body)
        : method.startsWith('views.')
          ? checkView(body.view)
          : [];
      if (problems.length > 0) {
        report(method, problems);
        const error = method.startsWith('views.') ? 'invalid_arguments' : body.text ? 'invalid_blocks' : 'no_text';
        return refusal(error, { response_metadata: { messages: problems.map((one) => `[ERROR] ${one}`) } });
      }
      const missing = files.missing(body.blocks);
      if (missing.length > 0) {
        return refusal('invalid_blocks', { response_metadata: { messages: ['[ERROR] invalid slack file'] } });
      }
      if (method === 'reactions.add' && !(await isIn(workspace, body.channel))) return refusal('not_in_channel');
      const shared = method === 'files.completeUploadExternal' && body.channel_id;
      return shared && !(await isIn(workspace, shared)) ? refusal('not_in_channel') : undefined;
    },

    async own(method, body, { workspace }) {
      const list = groups.get(workspace.id) ?? [];
      switch (method) {
        case 'auth.revoke':
          return { ok: true, revoked: true };
        case 'usergroups.list':
          return {
            ok: true,
            usergroups: list.map(({ users, ...group }) => ({
              ...{ ...group, team_id: workspace.id, is_usergroup: true, date_delete: 0, user_count: users.length },
              ...(String(body.include_users) === 'true' ? { users } : {}),
            })),
          };
        case 'usergroups.users.list': {
          const group = list.find(({ id }) => id === body.usergroup);
          return group ? { ok: true, users: group.users } : refusal('no_such_subteam');
        }
        default:
          return undefined;
      }
    },

    heard(method, body, { workspace }, answer, wall) {
      switch (method) {
        case 'chat.postEphemeral':
          personal.tell({ ...body, team: workspace.id, user: String(body.user), channel: String(body.channel) });
          return answer;
        case 'files.getUploadURLExternal':
          return { ...answer, upload_url: `${wall}/${workspace.id}${new URL(String(answer.upload_url)).pathname}` };
        case 'files.completeUploadExternal':
          files.completed(answer.files as { id: string }[]);
          return answer;
        case 'files.info':
          return files.looked(answer);
        case 'views.open':
        case 'views.push':
        case 'views.update':
        case 'views.publish': {
          const view = answer.view as OpenView;
          const before = [...views].find(([, one]) => one.id === view.id)?.[0];
          const user = method === 'views.publish' ? String(body.user_id) : triggers.get(String(body.trigger_id));
          const place = user === undefined ? before : key(user, view.type);
          if (place) views.set(place, view);
          return answer;
        }
        default:
          return answer;
      }
    },
  };
}

import { randomBytes } from 'node:crypto';
import { isThing, type Thing } from './block-rules.ts';
import { app, type Person, type SlackMessage, type Workspace } from './emulator.ts';
import type { OpenView } from './rules.ts';

/** Slack's verification token; nobody should look at it. */
const token = 'legacy-verification-token';

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const now = (): string =>
  `${Math.floor(Date.now() / 1000)}.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;
const team = (workspace: Workspace) => ({
  id: workspace.id,
  domain: workspace.name.toLowerCase().replaceAll(' ', '-'),
});
const user = (workspace: Workspace, { id, name }: Person) => ({ id, username: name, name, team_id: workspace.id });
const nowhere = { enterprise: null, is_enterprise_install: false };

/** Where something was said. */
export interface Where {
  workspace: Workspace;
  person: Person;
  channel: { id: string; name: string };
}

/** The form of a slash command. Slack escapes what was typed and cuts nothing. */
export function slashCommand(
  where: Where,
  typed: string,
  given: { trigger: string; responseUrl: string },
): Record<string, string> {
  const { workspace, person, channel } = where;
  const [, command = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
  return {
    ...{ token, command, text: escapeText(text), api_app_id: app.id, is_enterprise_install: 'false' },
    ...{ team_id: workspace.id, team_domain: team(workspace).domain, user_id: person.id, user_name: person.name },
    ...{ channel_id: channel.id, channel_name: channel.name },
    ...{ trigger_id: given.trigger, response_url: given.responseUrl },
  };
}

export type Action = Thing & { type: string; action_id: string };

/** A click on a message, or on something in a view. */
export function blockAction(
  where: Where,
  action: Action,
  given: { trigger: string; responseUrl?: string; message?: SlackMessage; ephemeral?: boolean; view?: OpenView },
): Thing {
  const { workspace, person, channel } = where;
  const { message, view, trigger, responseUrl, ephemeral = false } = given;
  const thread = message?.thread_ts ? { thread_ts: message.thread_ts } : {};
  return {
    ...{ type: 'block_actions', token, api_app_id: app.id, trigger_id: trigger, ...nowhere },
    ...{ team: team(workspace), user: user(workspace, person), actions: [{ ...action, action_ts: now() }] },
    state: { values: view ? ((view.state as Thing | undefined)?.values ?? {}) : {} },
    ...(message && {
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: ephemeral,
        ...thread,
      },
      channel: { id: channel.id, name: channel.name },
      response_url: responseUrl,
      // Of a message that only one person sees Slack sends nothing back.
      ...(ephemeral ? {} : { message: asStored(workspace, message) }),
    }),
    ...(view && { container: { type: 'view', view_id: view.id }, view: asOpened(workspace, view) }),
  };
}

export function viewSubmission(where: Where, view: OpenView, values: Thing, trigger: string): Thing {
  const { workspace, person } = where;
  return {
    ...{ type: 'view_submission', token, api_app_id: app.id, trigger_id: trigger, response_urls: [], ...nowhere },
    ...{ team: team(workspace), user: user(workspace, person) },
    view: { ...asOpened(workspace, view), state: { values } },
  };
}

export function messageShortcut(
  where: Where,
  callback: string,
  message: SlackMessage,
  given: { trigger: string; responseUrl: string },
): Thing {
  const { workspace, person, channel } = where;
  return {
    ...{ type: 'message_action', token, callback_id: callback, action_ts: now(), ...nowhere },
    ...{ team: team(workspace), user: user(workspace, person), channel: { id: channel.id, name: channel.name } },
    ...{ message_ts: message.ts, message: asStored(workspace, message), api_app_id: app.id },
    ...{ trigger_id: given.trigger, response_url: given.responseUrl },
  };
}

/** The envelope of an event. The same `id` means the same event, delivered again. */
export function event(
  workspace: Workspace,
  inner: Thing & { type: string },
  id = `Ev${randomBytes(5).toString('hex').toUpperCase()}`,
): Thing {
  return {
    ...{ token, team_id: workspace.id, context_team_id: workspace.id, api_app_id: app.id, type: 'event_callback' },
    ...{ event: { event_ts: now(), ...inner }, event_id: id, event_time: Math.floor(Date.now() / 1000) },
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.id,
        user_id: workspace.bot.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    ...{ is_ext_shared_channel: false, event_context: `4-${randomBytes(12).toString('base64url')}` },
  };
}

/** Slack gives every block an id, and shows plain text escaped. */
function asStored(workspace: Workspace, { channel: _channel, ...message }: SlackMessage): Thing {
  return {
    ...message,
    ...{ team: workspace.id, type: 'message' },
    ...(message.user === workspace.bot.id ? { bot_id: workspace.bot.botId, app_id: app.id } : {}),
    ...(Array.isArray(message.blocks) ? { blocks: message.blocks.map(storedBlock) } : {}),
  };
}

const storedBlock = (block: unknown, index: number): Thing => ({
  block_id: blockId(block, index),
  ...(escaped(block) as Thing),
});

/** The id that Slack gives a block without one. */
export const blockId = (block: unknown, index: number): string =>
  isThing(block) && typeof block.block_id === 'string' ? block.block_id : `b${index}`;

function escaped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(escaped);
  if (!isThing(value)) return value;
  if (value.type === 'plain_text') return { emoji: true, ...value, text: escapeText(String(value.text)) };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, escaped(one)]));
}

const asOpened = (workspace: Workspace, view: OpenView): Thing => ({
  ...view,
  ...{ app_installed_team_id: workspace.id, bot_id: workspace.bot.botId, app_id: app.id },
});

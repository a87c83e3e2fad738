import { ErrorCode, type WebAPICallError } from '@slack/web-api';
import { ChatError } from '../desk/chat.ts';
import { wasUnreached } from '../desk/unreached.ts';

/** What the message or place has come to: no later try will change it. */
const gone: Readonly<Record<string, string>> = {
  message_not_found: 'the message is not there any more: somebody deleted it',
  is_archived: 'the channel is archived',
  channel_is_archived: 'the channel is archived',
  channel_not_found: 'the channel does not exist, or is private and Newsmedia is not in it. Invite Newsmedia to it',
  not_in_channel: 'Newsmedia is not in the channel. Invite it with /invite @Newsmedia',
  user_not_in_channel: 'the person is not in the channel',
  user_not_found: 'there is no such person in the workspace',
  users_not_found: 'there is no such person in the workspace',
  user_disabled: 'the person’s account is switched off',
  cannot_dm_bot: 'the person is an app',
  team_access_not_granted: 'the app was not granted access to the workspace. Ask an administrator to approve it',
  enterprise_is_restricted: 'the organisation does not let the app do this',
  team_not_found: 'there is no such workspace',
  access_denied: 'the workspace denies the app access',
  ekm_access_denied: 'the workspace’s administrators have suspended it',
  restricted_action: 'the workspace’s rules do not let the app do this. Ask an administrator to allow it',
  restricted_action_read_only_channel:
    'only some people may write in the channel. Ask an administrator to allow the app',
  restricted_action_thread_only_channel: 'the channel takes only replies',
  restricted_action_non_threadable_channel: 'the channel takes no replies',
  restricted_action_thread_locked: 'the thread is locked',
  posting_to_general_channel_denied: 'only some people may write in this channel',
  messages_tab_disabled: 'the app’s Messages tab is switched off. Switch it on in its App Home settings',
  is_inactive: 'the channel is frozen',
  no_permission: 'the app is not permitted to do this. Install it again with the scopes of manifest.yml',
  missing_scope: 'the app lacks a scope for this. Install it again with the scopes of manifest.yml',
  not_allowed_token_type: 'the token is not a bot’s. Use the bot token that begins with xoxb-',
};

/** The message is there and stays as it is; another one may be posted. */
const frozen: Readonly<Record<string, string>> = {
  edit_window_closed: 'the workspace lets nobody edit messages that old',
  cant_update_message: 'the message is not one that Newsmedia may edit',
};

/** The workspace’s token opens nothing any more. */
const dead: Readonly<Record<string, string>> = {
  invalid_auth: 'the token is not valid. Set SLACK_BOT_TOKEN anew, or install the app again',
  not_authed: 'there was no token. Set SLACK_BOT_TOKEN, or install the app again',
  token_revoked: 'the token was revoked. Install the app again',
  token_expired: 'the token has expired. Install the app again',
  account_inactive: 'the app was removed from the workspace. Install it again',
  org_login_required: 'the workspace is being moved to an organisation',
};

const ours = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'invalid_arguments',
]);

/** Slack's own troubles, said as refusals. */
const stumbles = new Set([
  ...['ratelimited', 'rate_limited', 'rate_limit_exceeded', 'accesslimited', 'request_timeout', 'timeout'],
  ...['internal_error', 'fatal_error', 'service_unavailable', 'server_error', 'team_added_to_org'],
]);

/** Why Slack refused, e.g. `not_in_channel`; `undefined` when it did not get that far. */
export function refusalOf(error: unknown): string | undefined {
  const known = callError(error);
  return known?.code === ErrorCode.PlatformError ? known.data.error : undefined;
}

/** Slack gave a reason that does not pass by itself; about a file that is final, whatever the reason. */
export function isLasting(error: unknown): boolean {
  const code = refusalOf(error);
  return code !== undefined && !stumbles.has(code);
}

/** What we sent is the fault: sending less may do. */
export function isOurFault(error: unknown): boolean {
  return ours.has(refusalOf(error) ?? '');
}

export function isTokenDead(error: unknown): boolean {
  return Object.hasOwn(dead, refusalOf(error) ?? '');
}

/** `doing` is the rest of a sentence, e.g. `edit the message slack:T1:C1:1700.0001`. */
export function problemOf(error: unknown, doing: string): ChatError {
  if (error instanceof ChatError) return error;
  const known = callError(error);
  if (known?.code === ErrorCode.RateLimitedError) return slower(doing, known.retryAfter, error);
  if (known?.code === ErrorCode.PlatformError) return refused(known.data, doing, error);
  // Its 429 without a time to wait has no code of its own.
  if (error instanceof Error && error.message.startsWith('Retry header did not'))
    return slower(doing, undefined, error);
  const what = known?.code === ErrorCode.HTTPError ? `Slack answered ${known.statusCode}` : 'Slack gave no answer';
  const problem = known?.code === ErrorCode.HTTPError || wasUnreached(error) ? 'passing' : 'unknown';
  return new ChatError(`Newsmedia could not ${doing}: ${what}. It will be tried again.`, problem, { cause: error });
}

function refused(
  data: { error: string; needed?: unknown; response_metadata?: { retryAfter?: number } },
  doing: string,
  cause: unknown,
): ChatError {
  const code = data.error;
  if (code === 'ratelimited' || code === 'rate_limited')
    return slower(doing, data.response_metadata?.retryAfter, cause);
  const stuck = own(frozen, code);
  if (stuck !== undefined)
    return new ChatError(`Newsmedia could not ${doing}: ${stuck} (${code}).`, 'frozen', { cause, reason: stuck });
  const why = lacking(code, data.needed) ?? own(gone, code) ?? own(dead, code) ?? final(code);
  if (why !== undefined) {
    return new ChatError(`Newsmedia could not ${doing}: ${why} (${code}).`, 'gone', { cause, reason: why });
  }
  // Anything may stand here, a proxy's page included.
  const shown = /^[a-z_]{1,60}$/.test(code) ? ` (${code})` : '';
  return new ChatError(`Newsmedia could not ${doing}: Slack failed${shown}. It will be tried again.`, 'passing', {
    cause,
  });
}

/** Of codes that nobody has met yet, those whose names say that trying again is of no use. */
function final(code: string): string | undefined {
  if (ours.has(code)) return 'Slack refuses what it sent. Please report this';
  const refuses = /^(restricted|slack_connect|invalid|cant|cannot|too_many|not|no|user|method)_[a-z_]{1,60}$/;
  return refuses.test(code) ? 'Slack refuses it' : undefined;
}

function lacking(code: string, needed: unknown): string | undefined {
  if (code !== 'missing_scope' || typeof needed !== 'string' || !/^[a-z_:.,]{1,100}$/.test(needed)) return undefined;
  return `the app lacks the scope ${needed}. Install it again with the scopes of manifest.yml`;
}

/** `retryAfter` in seconds, as Slack says it. */
function slower(doing: string, retryAfter: number | undefined, cause: unknown): ChatError {
  const known = retryAfter !== undefined && Number.isFinite(retryAfter) && retryAfter >= 0;
  return new ChatError(`Newsmedia could not ${doing}: Slack asks for fewer calls.`, 'rate-limited', {
    cause,
    ...(known ? { retryAfterMs: retryAfter * 1000 } : {}),
  });
}

function own(table: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

/** By its code, not its class: another copy of the SDK throws the same. */
function callError(error: unknown): WebAPICallError | undefined {
  const { code } = (error instanceof Error ? error : {}) as { code?: unknown };
  return typeof code === 'string' && code.startsWith('slack_webapi_') ? (error as WebAPICallError) : undefined;
}

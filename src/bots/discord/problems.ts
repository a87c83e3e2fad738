import { ChatError } from '../desk/chat.ts';
import { wasUnreached } from '../desk/unreached.ts';
import { codes, DiscordRefusal, withoutContents } from './refusal.ts';
import { isTokenDead } from './rest.ts';

/** What the message or place has come to: no later try will change it. */
const gone: Readonly<Record<number, string>> = {
  [codes.unknownChannel]: 'the channel does not exist any more',
  [codes.unknownGuild]: 'Newsmedia is not on this server any more. Invite it again',
  [codes.unknownMember]: 'the person is not on this server',
  [codes.unknownMessage]: 'the message is not there any more: somebody deleted it',
  [codes.unknownUser]: 'there is no such person',
  [codes.unknownWebhook]: 'Discord takes no more answers to what was asked',
  [codes.tokenOver]: 'Discord takes no more answers to what was asked',
  [codes.missingAccess]: 'Newsmedia may not see the channel. Give it the permission View Channel there',
  [codes.missingPermissions]:
    'Newsmedia may not write in the channel. Give it the permissions Send Messages, Embed Links and Attach Files there',
  [codes.cannotDm]: 'the person takes no direct messages from this server',
  [codes.noMutualGuild]: 'the person is not on any server with Newsmedia',
  [codes.archivedThread]: 'the thread is archived and cannot be opened again',
  [codes.lockedThread]: 'the thread is locked',
  40007: 'the person is banned from this server',
  40058: 'the channel is a forum: write in one of its posts',
  50008: 'the channel takes no messages',
  50024: 'the channel takes no messages',
};

/** What we sent is the fault: sending less may do. */
const ours: readonly number[] = [
  ...[codes.invalidForm, codes.tooLarge, codes.fileTooLarge, codes.invalidFile, codes.fileNotFound],
  ...[30015, 50006, 50109, 50110],
];

/** Discord's own troubles, said as refusals. */
const stumbles: readonly number[] = [40004, 40006, 40333];
const stumblingStatuses: readonly number[] = [408, 409, 425];

export function isOurFault(error: unknown): boolean {
  return error instanceof DiscordRefusal && (ours.includes(error.code) || error.status === 413);
}

/** `doing` is the rest of a sentence, e.g. `edit the message discord:1:2:3`. */
export function problemOf(thrown: unknown, doing: string): ChatError {
  if (thrown instanceof ChatError) return thrown;
  const cause = withoutContents(thrown);
  const could = `Newsmedia could not ${doing}`;
  if (!(cause instanceof DiscordRefusal)) {
    const problem = wasUnreached(cause) ? 'passing' : 'unknown';
    return new ChatError(`${could}: Discord gave no answer. It will be tried again.`, problem, { cause });
  }
  const { status, code, retryAfterMs } = cause;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  // It is about this one message; the others of the channel go on.
  if (code === codes.tooManyOldEdits)
    return new ChatError(`${could}: Discord lets old messages be edited only now and then.`, 'passing', {
      cause,
      ...wait,
    });
  if (status === 429)
    return new ChatError(`${could}: Discord asks for fewer calls.`, 'rate-limited', { cause, ...wait });
  if (code === codes.notOurMessage) {
    const reason = 'the message is not one that Newsmedia may edit';
    return new ChatError(`${could}: ${reason} (${code}).`, 'frozen', { cause, reason });
  }
  if (status >= 500 || stumblingStatuses.includes(status) || stumbles.includes(code))
    return new ChatError(`${could}: Discord failed (${status}). It will be tried again.`, 'passing', { cause });
  // For the host alone, who is told once: what waits is shown when the next start brings a token that is good.
  if (isTokenDead(cause))
    return new ChatError(`${could}: Discord does not accept the token (${status}).`, 'passing', { cause });
  const reason = reasonOf(cause);
  return new ChatError(`${could}: ${reason} (${code || status}).`, 'gone', { cause, reason });
}

function reasonOf({ code }: DiscordRefusal): string {
  if (Object.hasOwn(gone, code)) return gone[code] ?? '';
  if (ours.includes(code)) return 'Discord refuses what it sent. Please report this';
  return 'Discord refuses it';
}

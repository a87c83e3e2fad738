/** Names and refs of Discord: channel `discord:G1:C1`, message `discord:G1:C1:M1` (`…:C1:T1.M1` in a thread), person `discord:U1`, role `discord:&R1`. */
import type { ChannelRef, MessageRef } from '../desk/chat.ts';

export const platform = 'discord';

export interface DiscordChannel {
  guild: string;
  /** Of a thread: the channel it belongs to, whose settings hold. */
  channel: string;
}

export interface DiscordMessage extends DiscordChannel {
  /** The thread that the message is in, when it is in one. */
  thread?: string;
  message: string;
}

const snowflake = /^\d{1,20}$/;
/** 2015-01-01, where Discord's time begins, in ms since 1970. */
const epoch = 1_420_070_400_000n;

/** The workspace as the pipeline names it. */
export function workspaceOf(guild: string): string {
  return `${platform}:${guild}`;
}

export function channelRefOf({ guild, channel }: DiscordChannel): ChannelRef {
  return `${workspaceOf(guild)}:${channel}`;
}

export function messageRefOf({ thread, message, ...place }: DiscordMessage): MessageRef {
  return `${channelRefOf(place)}:${thread === undefined ? message : `${thread}.${message}`}`;
}

/** `undefined` when the ref names no channel of Discord. */
export function channelOf(ref: ChannelRef): DiscordChannel | undefined {
  const [first, guild = '', channel = '', ...rest] = ref.split(':');
  return first === platform && rest.length === 0 && isSnowflake(guild) && isSnowflake(channel)
    ? { guild, channel }
    : undefined;
}

/** `undefined` when the ref names no message of Discord. */
export function messageOf(ref: MessageRef): DiscordMessage | undefined {
  const at = ref.lastIndexOf(':');
  const place = channelOf(ref.slice(0, at));
  const ids = ref.slice(at + 1).split('.');
  const message = ids.pop() ?? '';
  const [thread, ...more] = ids;
  if (!place || more.length > 0 || !isSnowflake(message)) return undefined;
  if (thread === undefined) return { ...place, message };
  return isSnowflake(thread) ? { ...place, thread, message } : undefined;
}

/** What Discord's own addresses call the channel that a message is in: its thread, when it has one. */
export function placeOf({ channel, thread }: Pick<DiscordMessage, 'channel' | 'thread'>): string {
  return thread ?? channel;
}

export function isSnowflake(text: string): boolean {
  return snowflake.test(text);
}

/** When what has this id came to be, in ms since 1970. */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + epoch);
}

export function actorIdOf(user: string): string {
  return `${platform}:${user}`;
}

/** An editor that is a role. */
export function roleIdOf(role: string): string {
  return `${platform}:&${role}`;
}

/** The user id of an actor; `undefined` when they are nobody in Discord, or a role of it. */
export function userOf({ id }: { id: string }): string | undefined {
  const [first, user = '', ...rest] = id.split(':');
  return first === platform && rest.length === 0 && isSnowflake(user) ? user : undefined;
}

/** The role id of an editor; `undefined` when it is none. */
export function roleOf(editor: string): string | undefined {
  const [, role] = /^discord:&(\d{1,20})$/.exec(editor) ?? [];
  return role;
}

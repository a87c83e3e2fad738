/** Names and refs of Slack: channel `slack:T1:C1`, message `slack:T1:C1:1700.0001`, person `slack:U1`. */
import type { ChannelRef, MessageRef } from '../desk/chat.ts';

export const platform = 'slack';

export interface SlackChannel {
  team: string;
  channel: string;
}

export interface SlackMessage extends SlackChannel {
  /** What Slack calls the message: seconds and a counter, `1700.0001`. */
  ts: string;
}

const teamId = /^[TE][A-Z0-9]{1,40}$/;
const channelId = /^[CDG][A-Z0-9]{1,40}$/;
const userId = /^[UW][A-Z0-9]{1,40}$/;
const messageTs = /^\d{1,16}\.\d{1,16}$/;

/** The workspace as the pipeline names it. */
export function workspaceOf(team: string): string {
  return `${platform}:${team}`;
}

export function channelRefOf(team: string, channel: string): ChannelRef {
  return `${workspaceOf(team)}:${channel}`;
}

export function messageRefOf(team: string, channel: string, ts: string): MessageRef {
  return `${channelRefOf(team, channel)}:${ts}`;
}

/** `undefined` when the ref names no channel of Slack. */
export function channelOf(ref: ChannelRef): SlackChannel | undefined {
  const [first, team = '', channel = '', ...rest] = ref.split(':');
  const ours = first === platform && rest.length === 0 && teamId.test(team) && channelId.test(channel);
  return ours ? { team, channel } : undefined;
}

/** `undefined` when the ref names no message of Slack. */
export function messageOf(ref: MessageRef): SlackMessage | undefined {
  const at = ref.lastIndexOf(':');
  const place = channelOf(ref.slice(0, at));
  const ts = ref.slice(at + 1);
  return place && isMessageTs(ts) ? { ...place, ts } : undefined;
}

export function isMessageTs(text: string): boolean {
  return messageTs.test(text);
}

export function actorIdOf(user: string): string {
  return `${platform}:${user}`;
}

/** The user id of an actor; `undefined` when they are nobody in Slack, or a group of it. */
export function userOf({ id }: { id: string }): string | undefined {
  const [first, user = '', ...rest] = id.split(':');
  return first === platform && rest.length === 0 && userId.test(user) ? user : undefined;
}

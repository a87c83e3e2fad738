/** Names and refs of the web desk: `web:local:<channel>` and `web:local:<channel>:<seq>`. */
import type { Context } from 'hono';
import { invalid } from '../../pipeline/errors.ts';
import type { ChannelRef, MessageRef } from '../desk/chat.ts';

export const platform = 'web';
export const workspace = 'local';

/** Always there, also before anybody wrote in them. */
export const defaultChannels = ['general', 'world', 'sport', 'culture'];

const channelPattern = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,79}$/u;
export const channelRule =
  'A channel is up to 80 letters, digits, dots, dashes and underscores without spaces, e.g. local-news.';

export function isChannelName(text: string): boolean {
  return channelPattern.test(text);
}

export function channelRefOf(channel: string): ChannelRef {
  return `${platform}:${workspace}:${channel}`;
}

export function messageRefOf(channel: string, seq: number): MessageRef {
  return `${channelRefOf(channel)}:${seq}`;
}

/** The channel's plain name; `undefined` when the ref is not of this desk. */
export function channelOf(ref: ChannelRef): string | undefined {
  const [first, second, channel = '', ...rest] = ref.split(':');
  const ours = first === platform && second === workspace && rest.length === 0;
  return ours && isChannelName(channel) ? channel : undefined;
}

/** `undefined` when the ref is not of this desk. */
export function messageOf(ref: MessageRef): { channel: string; seq: number } | undefined {
  const at = ref.lastIndexOf(':');
  const channel = channelOf(ref.slice(0, at));
  const seq = ref.slice(at + 1);
  return channel !== undefined && /^\d{1,15}$/.test(seq) ? { channel, seq: Number(seq) } : undefined;
}

/** Throws MediaError `validation` with the rule. */
export function checkedChannel(text: string): string {
  const name = text.trim().normalize('NFC').replace(/^#/, '');
  if (!isChannelName(name)) throw invalid(channelRule, 'channel');
  return name;
}

/** The channel in the address. Throws MediaError `validation`. */
export function channelIn(c: Context): string {
  const channel = c.req.query('channel');
  if (channel === undefined) throw invalid('Name the channel, e.g. ?channel=general.', 'channel');
  return checkedChannel(channel);
}

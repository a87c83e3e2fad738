import type { Teams } from '../parts.ts';
import type { Drawing } from './blocks.ts';

/** One person, and where they spoke. */
export interface Listener {
  team: string;
  user: string;
  /** Absent where there is none, as in the App Home. */
  channel?: string | undefined;
  thread?: string | undefined;
}

/** No mention, preview or link that we did not write. */
export const quiet = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

/**
 * How somebody alone can be told something, the best way first: in the channel, so that only they see it, then in a
 * direct message. Each throws what the SDK throws.
 */
export function privateWays(
  teams: Pick<Teams, 'client'>,
  { team, user, channel, thread }: Listener,
  drawing: Required<Drawing>,
): (() => Promise<void>)[] {
  async function inChannel(there: string): Promise<void> {
    const client = await teams.client(team);
    const inThread = thread === undefined ? {} : { thread_ts: thread };
    const { parse, link_names } = quiet;
    await client.chat.postEphemeral({ channel: there, user, ...inThread, ...drawing, parse, link_names });
  }

  async function directly(): Promise<void> {
    const client = await teams.client(team);
    const opened = await client.conversations.open({ users: user });
    if (!opened.channel?.id) throw new Error('Slack named no conversation with a person.');
    await client.chat.postMessage({ channel: opened.channel.id, ...drawing, ...quiet });
  }

  return [...(channel === undefined ? [] : [() => inChannel(channel)]), directly];
}

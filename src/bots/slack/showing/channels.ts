import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Clock, within } from '../../desk/clock.ts';
import type { SlackLog, Teams } from '../parts.ts';
import { refusalOf } from '../problems.ts';

/** Where the app is a member: only there do reactions reach it. */
export interface Channels {
  /**
   * Joins a public channel on first use. Answers whether reactions arrive; yes where that cannot be told now, so that
   * nobody is asked for an invitation that is not needed. Never rejects, never waits long.
   */
  enter(team: string, channel: string): Promise<boolean>;
  /** The app was invited to the channel, or taken out of it. */
  note(team: string, channel: string, member: boolean): void;
}

interface Known {
  member: Promise<boolean | undefined>;
  /** In ms since 1970. */
  until: number;
}

/** Somebody may invite the app at any time, and nothing tells this process when another one heard of it. */
const outsideMs = 300_000;
const insideMs = 6 * 3_600_000;
/** While Slack limits calls or is away, edits do not ask it even more. */
const unknownMs = 30_000;
/** Posting does not wait longer for it. */
const patienceMs = 4000;
const mostKnown = 5000;

const info = z.object({ channel: z.object({ is_member: z.boolean().optional() }) });

export function createChannels({ teams, clock, log }: { teams: Teams; clock: Clock; log: SlackLog }): Channels {
  const known = new Map<string, Known>();

  function remember(key: string, entry: Known): void {
    known.delete(key);
    known.set(key, entry);
    // A Map keeps its order, so the first one is the oldest.
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  }

  /** `undefined` when it cannot be told now. */
  async function join(team: string, channel: string): Promise<boolean | undefined> {
    // A conversation with the app itself: it could not be named otherwise.
    if (channel.startsWith('D')) return true;
    try {
      const client = await teams.client(team);
      try {
        await client.conversations.join({ channel });
        return true;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === undefined) throw error;
        return await isMember(client, channel, refusal);
      }
    } catch (error) {
      log.warn({ team, channel, err: error }, 'Whether Newsmedia is in a channel could not be found out.');
      return undefined;
    }
  }

  function ask(key: string, team: string, channel: string): Known {
    const entry: Known = { until: clock.now() + insideMs, member: Promise.resolve(undefined) };
    entry.member = join(team, channel).then((member) => {
      if (member === false) entry.until = clock.now() + outsideMs;
      if (member === undefined) entry.until = clock.now() + unknownMs;
      return member;
    });
    remember(key, entry);
    return entry;
  }

  return {
    async enter(team, channel) {
      const key = `${team}:${channel}`;
      const before = known.get(key);
      const entry = before && clock.now() < before.until ? before : ask(key, team, channel);
      return (await within(clock, patienceMs, entry.member))?.answer ?? true;
    },
    note(team, channel, member) {
      const until = clock.now() + (member ? insideMs : 0);
      remember(`${team}:${channel}`, { member: Promise.resolve(member), until });
    },
  };
}

/** Private channels, and public ones the app may not join by itself, may have invited it. */
async function isMember(client: WebClient, channel: string, refusal: string): Promise<boolean | undefined> {
  if (refusal === 'ratelimited' || refusal === 'is_archived') return refusal === 'is_archived' ? false : undefined;
  try {
    const { data } = info.safeParse(await client.conversations.info({ channel }));
    return data?.channel.is_member ?? false;
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    // What it cannot even see it is not in.
    return false;
  }
}

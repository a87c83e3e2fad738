import { localDay, nextDigest } from '../../pipeline/digest-day.ts';
import { invalid } from '../../pipeline/errors.ts';
import { localTimeLabel } from '../../pipeline/local-time.ts';
import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { DigestState, Digests } from '../../pipeline/ports/digests.ts';
import { ChatError, type CommandSpoken, type Reply } from './chat.ts';
import type { Clock } from './clock.ts';
import type { DigestPosting } from './digest-posting.ts';
import { placeOf } from './refs.ts';
import type { Settings } from './settings.ts';

export interface DigestCommandParts {
  policies: Pick<ChannelPolicies, 'get'>;
  digests: Pick<Digests, 'recent'>;
  /** Checks who may, and keeps it. */
  change: Settings['change'];
  posting: Pick<DigestPosting, 'extra'>;
  clock: Pick<Clock, 'now'>;
}

const settled: readonly DigestState[] = ['posted', 'quiet', 'gone'];

export const digestUsage = [
  '/newsdesk digest 09:00 Europe/Amsterdam: what was made, what waits and what it cost, every day at that time; off for none',
  '/newsdesk digest now: one at once; /newsdesk digest quiet on: none on days on which nothing happened and nothing waits',
];

/** `/newsdesk digest …`. Throws MediaError for people. */
export function createDigestCommand({ policies, digests, change, posting, clock }: DigestCommandParts) {
  return async function digest(spoken: CommandSpoken, rest: string): Promise<Reply> {
    const written = rest.trim();
    if (written === '')
      return { text: await stateOf(spoken), sections: [{ title: 'To change it', lines: digestUsage }] };
    if (/^now\b/i.test(written)) return now(spoken);
    const [, quiet] = /^quiet(?:\s+(.*))?$/is.exec(written) ?? [];
    const values: Record<string, string> = /^quiet\b/i.test(written)
      ? { quiet: quiet?.trim() || 'on' }
      : { digest: timeWritten(written) };
    await change({ ...spoken, values });
    return { text: await stateOf(spoken) };
  };

  async function now(spoken: CommandSpoken): Promise<Reply> {
    try {
      const how = await posting.extra(placeOf(spoken.channel), spoken.requestKey);
      return { text: how === 'posted' ? 'It is posted here.' : 'That one is posted already.' };
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      const why = error.problem === 'gone' ? 'I cannot write here' : 'It could not be posted just now';
      throw invalid(`${why}${error.reason === undefined ? '' : `: ${error.reason}`}. Try again in a minute.`);
    }
  }

  async function stateOf({ channel: ref }: CommandSpoken): Promise<string> {
    const { workspace, channel } = placeOf(ref);
    const { digest, zone } = await policies.get(workspace, channel);
    if (!digest) return 'There is no daily digest here.';
    const days = await digests.recent({ workspace, channel, daily: true, limit: 30 });
    const done = days.flatMap(({ day, state }) => (settled.includes(state) ? [day] : []));
    let at = nextDigest({ time: digest.time, zone }, clock.now());
    // One at another time, or in another zone, was that day's.
    while (done.includes(localDay(zone, at))) at = nextDigest({ time: digest.time, zone }, at);
    const next = new Date(at).toISOString();
    const quiet = digest.quietWhenEmpty ? ' There is none when nothing happened and nothing waits.' : '';
    return `The daily digest comes every day at ${digest.time} (${zone}), next on ${localTimeLabel(next, zone)}.${quiet}`;
  }
}

/** A number alone can only be an hour here: `9` → `9:00`. */
function timeWritten(written: string): string {
  return written.replace(/^(?:at\s+)?(\d{1,2})(?=$|\s+(?![ap]\.?m\b))/i, '$1:00');
}

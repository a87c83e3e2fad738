import type { RespondFn } from '@slack/bolt';
import type { Reply } from '../../desk/chat.ts';
import { isSilent } from '../../desk/reply-of.ts';
import type { SlackLog, Teams } from '../parts.ts';
import { type Listener, privateWays } from '../showing/private-ways.ts';
import { drawReply } from '../showing/reply-blocks.ts';

/** Who hears an answer, and where they asked. */
export interface Asker extends Listener {
  respond?: RespondFn | undefined;
}

/**
 * Says something to one person only: as the answer to what they did, else in the channel so that only they see it,
 * else in a direct message. Says nothing when there is nothing to say, and never rejects.
 */
export async function tellPrivately(
  { teams, publicUrl, log }: { teams: Teams; publicUrl: string; log: SlackLog },
  asker: Asker,
  reply: Reply,
): Promise<void> {
  if (isSilent(reply)) return;
  const drawn = drawReply(reply, publicUrl);
  const { team, thread, respond } = asker;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const ways: (() => Promise<unknown>)[] = privateWays(teams, asker, drawn);
  if (respond) {
    const answer = { response_type: 'ephemeral', replace_original: false, ...inThread, ...drawn } as const;
    ways.unshift(() => respond(answer));
  }
  for (const way of ways) {
    try {
      await way();
      return;
    } catch (err) {
      log.warn({ team, err }, 'A private answer could not be given this way.');
    }
  }
  log.error({ team }, 'A private answer could not be given in any way.');
}

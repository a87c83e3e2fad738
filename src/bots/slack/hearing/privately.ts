import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { Reply } from '../../desk/chat.ts';
import type { SlackLog, Teams } from '../parts.ts';
import { drawReply } from '../showing/reply-blocks.ts';

/** Who hears an answer, and where they asked. */
export interface Asker {
  team: string;
  user: string;
  /** Absent in the App Home. */
  channel?: string | undefined;
  thread?: string | undefined;
  respond?: RespondFn | undefined;
}

const opened = z.object({ channel: z.object({ id: z.string() }) });

/**
 * Says something to one person only: as the answer to what they did, else in the channel so that only they see it,
 * else in a direct message. Says nothing when there is nothing to say, and never rejects.
 */
export async function tellPrivately(
  { teams, publicUrl, log }: { teams: Teams; publicUrl: string; log: SlackLog },
  { team, user, channel, thread, respond }: Asker,
  reply: Reply,
): Promise<void> {
  if (isSilent(reply)) return;
  const drawn = drawReply(reply, publicUrl);
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const ways: (() => Promise<unknown>)[] = [];
  if (respond) ways.push(() => respond({ response_type: 'ephemeral', replace_original: false, ...inThread, ...drawn }));
  if (channel !== undefined) {
    ways.push(async () => {
      const client = await teams.client(team);
      await client.chat.postEphemeral({ channel, user, ...inThread, ...drawn });
    });
  }
  ways.push(async () => {
    const client = await teams.client(team);
    const direct = opened.parse(await client.conversations.open({ users: user }));
    await client.chat.postMessage({ channel: direct.channel.id, ...drawn });
  });
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

export function isSilent({ text, sections }: Reply): boolean {
  return !text && !sections?.length;
}

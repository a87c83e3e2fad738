import { Routes } from 'discord.js';
import { ChatError } from '../../desk/chat.ts';
import { type DiscordMessage, placeOf } from '../names.ts';
import { problemOf } from '../problems.ts';
import { codes, refusalOf } from '../refusal.ts';
import type { Rest } from '../rest.ts';

/** A thread that nobody writes in is archived, and nothing in it can be edited: it is opened again, where that is allowed. */
export async function inOpenThread<T>(
  rest: Rest,
  message: Pick<DiscordMessage, 'channel' | 'thread'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (refusalOf(error) !== codes.archivedThread) throw error;
    try {
      await rest.patch(Routes.channel(placeOf(message)), { body: { archived: false } });
    } catch (refused) {
      // No answer may come again; a refusal means what the first one said.
      throw refusalOf(refused) === undefined ? refused : error;
    }
    return work();
  }
}

/** What somebody can do where nothing new can be written: in a thread, and in what is a channel to us. */
const cures: Readonly<Record<number, { thread: string; channel?: string }>> = {
  [codes.unknownChannel]: { thread: 'the thread does not exist any more' },
  [codes.missingAccess]: {
    thread: 'Newsmedia may not see the thread. Add @Newsmedia to it, and give it the permission View Channel',
    // A private thread looks like a channel to whoever is not in it.
    channel:
      'Newsmedia may not see the channel. Give it the permission View Channel there; to a private thread, add @Newsmedia',
  },
  [codes.missingPermissions]: {
    thread:
      'Newsmedia may not write in the thread. Give it the permissions Send Messages in Threads, Embed Links and Attach Files there',
  },
  [codes.archivedThread]: { thread: 'the thread is archived. Open it again' },
  [codes.lockedThread]: { thread: 'the thread is locked. Unlock it', channel: 'the thread is locked. Unlock it' },
};

/**
 * Why nothing could be posted; `doing` as of `problemOf`. What was asked for in a thread is never shown in its channel:
 * not everybody there may read it.
 */
export function postProblemOf(thrown: unknown, doing: string, inThread: boolean): ChatError {
  const problem = problemOf(thrown, doing);
  const cure = cures[refusalOf(thrown) ?? -1];
  const reason = inThread ? cure?.thread : cure?.channel;
  if (problem.problem !== 'gone' || reason === undefined) return problem;
  return new ChatError(problem.message, 'gone', { cause: problem.cause, reason });
}

import { Routes } from 'discord.js';
import type { DiscordMessage } from '../names.ts';
import { codes, refusalOf } from '../refusal.ts';
import type { Rest } from '../rest.ts';

/** A thread that nobody writes in is archived, and nothing in it can be edited: it is opened again, where that is allowed. */
export async function inOpenThread<T>(
  rest: Rest,
  { thread }: Pick<DiscordMessage, 'thread'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (thread === undefined || refusalOf(error) !== codes.archivedThread) throw error;
    try {
      await rest.patch(Routes.channel(thread), { body: { archived: false } });
    } catch (refused) {
      // No answer may come again; a refusal means what the first one said.
      throw refusalOf(refused) === undefined ? refused : error;
    }
    return work();
  }
}

/** Then the message stands in the channel itself. */
const noThread = new Set<number>([
  ...[codes.unknownChannel, codes.missingAccess, codes.missingPermissions],
  ...[codes.archivedThread, codes.lockedThread],
]);

export function isThreadLost(error: unknown): boolean {
  return noThread.has(refusalOf(error) ?? -1);
}

import type { ChatFiles } from '../../../pipeline/ports/chat-state.ts';
import type { MessageRef } from '../../desk/chat.ts';
import type { DiscordLog } from '../parts.ts';
import type { CardFile } from './card-files.ts';

/**
 * Which files are on a message already, by Discord's ids, so that an edit keeps them in place of sending them again.
 * Their addresses expire and are not kept. None of these rejects: what is not remembered is sent again.
 */
export interface KeptFiles {
  idOf(message: MessageRef, file: CardFile): Promise<string | undefined>;
  keep(message: MessageRef, file: CardFile, id: string): Promise<void>;
  forget(message: MessageRef, file: CardFile): Promise<void>;
}

/** Unfinished pictures are worth no row in the database. */
const mostUnfinished = 500;

export function createKeptFiles({ files, log }: { files: ChatFiles; log: Pick<DiscordLog, 'warn'> }): KeptFiles {
  const unfinished = new Map<string, string>();
  const lasts = ({ from }: CardFile): boolean => !(from instanceof Uint8Array);

  async function orWarn<T>(key: string, work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      log.warn({ file: key, err: error }, 'Which file is on a message could not be remembered; it is sent again.');
      return undefined;
    }
  }

  return {
    async idOf(message, file) {
      const key = keyOf(message, file);
      return lasts(file) ? orWarn(key, files.find(key)) : unfinished.get(key);
    },
    async keep(message, file, id) {
      const key = keyOf(message, file);
      if (lasts(file)) return orWarn(key, files.put(key, id));
      unfinished.set(key, id);
      const [oldest] = unfinished.keys();
      if (unfinished.size > mostUnfinished && oldest !== undefined) unfinished.delete(oldest);
    },
    async forget(message, file) {
      const key = keyOf(message, file);
      unfinished.delete(key);
      if (lasts(file)) await orWarn(key, files.release(key));
    },
  };
}

function keyOf(message: MessageRef, { hash }: CardFile): string {
  return `${message}:${hash}`;
}

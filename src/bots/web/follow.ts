import type { WebMessage } from '../../pipeline/ports/desk-state.ts';
import type { Change } from './changes.ts';
import type { WebChat } from './chat.ts';

export interface FollowOptions {
  channel: string;
  /** Whose private answers are shown. */
  person: string;
  /** The last version that was seen. */
  after: number;
  /** How often to look for what other processes did, in ms. */
  lookMs: number;
  signal: AbortSignal;
}

export type Followed = { message: WebMessage } | { elsewhere: string };

const batch = 200;

/** Every change of the channel since `after`, in order, and the names of other channels with something new; until `signal` aborts. */
export async function* follow(chat: WebChat, options: FollowOptions): AsyncGenerator<Followed> {
  const { channel, person, lookMs, signal } = options;
  const elsewhere = new Set<string>();
  let { after } = options;
  let changed = true;
  let wake = (): void => {};

  const heard = (change: Change): void => {
    if (change.channel === channel) changed = true;
    else if (change.fresh) elsewhere.add(change.channel);
    wake();
  };
  const unlisten = chat.changes.listen(heard);
  const stop = (): void => wake();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      if (changed) {
        changed = false;
        const messages = await chat.store.read({ channel, person, after, limit: batch });
        for (const message of messages) {
          after = Math.max(after, message.version);
          yield { message };
        }
        if (messages.length >= batch) changed = true;
      }
      for (const name of elsewhere) yield { elsewhere: name };
      elsewhere.clear();
      if (changed || signal.aborted) continue;
      await new Promise<void>((resolve) => {
        const look = setTimeout(resolve, lookMs);
        wake = () => {
          clearTimeout(look);
          resolve();
        };
      });
      wake = () => {};
      changed = true;
    }
  } finally {
    unlisten();
    signal.removeEventListener('abort', stop);
  }
}

import type { WebMessage, WebMessages } from '../../pipeline/ports/desk-state.ts';
import type { Actor } from '../../pipeline/ports/generation.ts';
import { type Chat, ChatError, type Desk, type Reply } from '../desk/chat.ts';
import { type Changes, createChanges } from './changes.ts';
import { channelOf, messageOf, messageRefOf, platform } from './names.ts';

export interface WebChatOptions {
  store: WebMessages;
  now: () => Date;
}

/** The page as a chat platform, and what its routes need beyond the contract. */
export interface WebChat extends Chat {
  readonly store: WebMessages;
  readonly changes: Changes;
  /** Whoever hears; `undefined` until `start` and after `stop`. */
  desk(): Desk | undefined;
  /** What a person typed. `to` keeps it between them and the desk. */
  say(author: Author, channel: string, text: string, to?: string): Promise<WebMessage>;
  /** What a typed line asked for: when that is deleted the line goes, too. */
  concerns(line: WebMessage, generationId: string): Promise<void>;
  /** Takes a typed line back: it is shown no more. */
  unsay(line: WebMessage): Promise<void>;
  /** A private answer with headings and lines. */
  answer(personId: string, channel: string, reply: Reply): Promise<void>;
}

type Author = WebMessage['author'];

/** Our own page: only the database bounds it. */
const pacing = {
  perMinute: 1200,
  burst: 100,
  everyMs: 500,
  bucket: 'channel',
  posts: { burst: 100, everyMs: 1 },
} as const;

/** Who speaks when the program does. */
export const newsmedia: Author = { id: 'newsmedia', name: 'Newsmedia' };

/**
 * Wiring: `const chat = createWebChat({ store, now })`, `await chat.start(desk)`, and `createWebDesk({ chat, … })`
 * for its routes. Everything shown is stored; whoever looks at this process is woken at once, others find it by looking.
 */
export function createWebChat({ store, now }: WebChatOptions): WebChat {
  const changes = createChanges();
  let hearing: Desk | undefined;

  async function append(message: Omit<Parameters<WebMessages['append']>[0], 'at'>): Promise<WebMessage> {
    const stored = await passing(store.append({ ...message, at: now().toISOString() }));
    changes.tell({ channel: stored.channel, fresh: message.to === undefined });
    return stored;
  }

  async function answer(personId: string, channel: string, reply: Reply, about = generationsIn(reply)): Promise<void> {
    await append({ channel, author: newsmedia, kind: 'answer', body: reply, to: personId, about });
  }

  return {
    platform,
    pacing,
    store,
    changes,
    desk: () => hearing,
    async start(desk) {
      hearing = desk;
    },
    async stop() {
      hearing = undefined;
    },
    async post(ref, shown) {
      const channel = channelOf(ref);
      if (channel === undefined) throw new ChatError(`There is no channel ${ref} on the web desk.`, 'gone');
      const { seq } = await append({ channel, author: newsmedia, kind: 'card', body: shown });
      return messageRefOf(channel, seq);
    },
    async edit(ref, shown) {
      const place = messageOf(ref);
      const replaced = place && (await passing(store.replace(place.seq, shown)));
      if (!place || !replaced) throw new ChatError(`There is no message ${ref} on the web desk.`, 'gone');
      changes.tell({ channel: place.channel, fresh: false });
    },
    async tell(person: Actor, ref, text, about) {
      const channel = channelOf(ref);
      if (channel === undefined) throw new ChatError(`There is no channel ${ref} on the web desk.`, 'gone');
      const reply = { text };
      await answer(person.id, channel, reply, about === undefined ? undefined : [about]);
    },
    say: (author, channel, text, to) =>
      append({ channel, author, kind: 'typed', body: text, ...(to === undefined ? {} : { to }) }),
    async concerns(line, generationId) {
      await passing(store.concerns(line.seq, generationId));
      changes.tell({ channel: line.channel, fresh: false });
    },
    async unsay(line) {
      await passing(store.replace(line.seq, ''));
      changes.tell({ channel: line.channel, fresh: false });
    },
    answer,
  };
}

/** Ids of the generations that an answer links to: nothing else in it can show one. */
function generationsIn(reply: Reply): string[] {
  const linked = [...JSON.stringify(reply).matchAll(/\/g\/([\w-]+)/g)].flatMap(([, id]) => id ?? []);
  return [...new Set(reply.generationId === undefined ? linked : [reply.generationId, ...linked])];
}

/** What the store refuses may work in a moment. */
async function passing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new ChatError('The web desk could not store a message. It will be tried again.', 'passing', { cause });
  }
}

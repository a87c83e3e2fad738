import type { Turns } from '../../pipeline/ports/turns.ts';
import type { Card } from './card.ts';
import { type ChannelRef, type Chat, ChatError, type MessageRef, type Pacing } from './chat.ts';
import type { Clock } from './clock.ts';
import { createPacer, type Pacer, usualPacing } from './pacer.ts';
import { createPostLine, type PostLine } from './post-line.ts';
import { createProgressMessage, type ProgressMessage } from './progress-message.ts';
import { platformOf } from './refs.ts';

/** The messages this process is editing: one ProgressMessage each, whoever asks, and one budget a bucket. */
export interface MessageBoard {
  chatOf(ref: ChannelRef | MessageRef): Chat | undefined;
  /** Throws when no chat of this platform runs here. `shown` is what was just posted. Call `release` when done. */
  open(ref: MessageRef, shown?: Card): { message: ProgressMessage; release: () => void };
  /** Keeps an edit for the end of a message that is still to be posted, until the answer is called. */
  reserve(channel: ChannelRef): () => void;
  /** Where new messages of a channel wait for their turn. */
  posts(channel: ChannelRef): PostLine;
}

export interface MessageBoardParts {
  chats: readonly Chat[];
  clock: Clock;
  /** What all machines share; each keeps its own count where nothing is shared. */
  spend: Turns['spend'];
  report: (error: unknown) => void;
}

export function createMessageBoard({ chats, clock, spend, report }: MessageBoardParts): MessageBoard {
  const byPlatform = new Map(chats.map((chat) => [chat.platform, chat]));
  const pacers = new Map<string, Pacer>();
  const lines = new Map<ChannelRef, PostLine>();
  const open = new Map<MessageRef, { message: ProgressMessage; users: number }>();
  /** When those that were just let go were last edited: whoever opens them next keeps the distance. */
  const lately = new Map<MessageRef, number>();

  const chatOf = (ref: string): Chat | undefined => byPlatform.get(platformOf(ref));
  const pacingOf = (ref: string): Pacing => ({ ...usualPacing, ...chatOf(ref)?.pacing });

  function pacerOf(ref: string): Pacer {
    const pacing = pacingOf(ref);
    const bucket = ref.split(':', pacing.bucket === 'workspace' ? 2 : 3).join(':');
    const { perMinute, burst } = pacing;
    const known =
      pacers.get(bucket) ?? createPacer(clock, pacing, () => spend({ name: `edits:${bucket}`, perMinute, burst }));
    pacers.set(bucket, known);
    return known;
  }

  function remember(ref: MessageRef, at: number): void {
    for (const [other, edited] of lately) {
      if (edited + pacingOf(other).everyMs <= clock.now()) lately.delete(other);
    }
    lately.set(ref, at);
  }

  function begin(ref: MessageRef, shown: Card | undefined): ProgressMessage {
    const chat = chatOf(ref);
    if (!chat) throw new ChatError(`No chat of the platform of ${ref} runs here.`, 'passing');
    const { everyMs } = pacingOf(ref);
    const pacer = pacerOf(ref);
    const lastEdit = lately.get(ref) ?? 0;
    return createProgressMessage({ chat, ref, pacer, clock, everyMs, lastEdit, report, ...(shown ? { shown } : {}) });
  }

  return {
    chatOf,
    open(ref, shown) {
      const entry = open.get(ref) ?? { message: begin(ref, shown), users: 0 };
      open.set(ref, entry);
      entry.users += 1;
      let released = false;
      return {
        message: entry.message,
        release() {
          if (released) return;
          released = true;
          entry.users -= 1;
          if (entry.users > 0) return;
          entry.message.close();
          open.delete(ref);
          remember(ref, entry.message.lastEdit());
        },
      };
    },
    reserve: (channel) =>
      pacerOf(channel).join({ waiting: () => undefined, live: () => true, lastEdit: () => 0, take: async () => {} }),
    posts(channel) {
      const line = lines.get(channel) ?? createPostLine(clock, pacingOf(channel).posts);
      lines.set(channel, line);
      return line;
    },
  };
}

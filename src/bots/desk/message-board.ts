import type { Card } from './card.ts';
import { type ChannelRef, type Chat, ChatError, type MessageRef, type Pacing } from './chat.ts';
import type { Clock } from './clock.ts';
import { createPacer, type Pacer, usualPacing } from './pacer.ts';
import { createProgressMessage, type ProgressMessage } from './progress-message.ts';
import { platformOf } from './refs.ts';

/** The messages this process is editing: one ProgressMessage each, whoever asks, and one budget a bucket. */
export interface MessageBoard {
  chatOf(ref: ChannelRef | MessageRef): Chat | undefined;
  /** Throws when no chat of this platform runs here. `shown` is what was just posted. Call `release` when done. */
  open(ref: MessageRef, shown?: Card): { message: ProgressMessage; release: () => void };
  /** The platform asked for quiet in this ref's bucket. */
  freeze(ref: ChannelRef | MessageRef, ms: number): void;
  /** How long the quiet still lasts, in ms. */
  frozenMs(ref: ChannelRef | MessageRef): number;
}

export interface MessageBoardParts {
  chats: readonly Chat[];
  clock: Clock;
  report: (error: unknown) => void;
}

export function createMessageBoard({ chats, clock, report }: MessageBoardParts): MessageBoard {
  const byPlatform = new Map(chats.map((chat) => [chat.platform, chat]));
  const pacers = new Map<string, Pacer>();
  const open = new Map<MessageRef, { message: ProgressMessage; users: number }>();
  /** When those that were just let go were last edited: whoever opens them next keeps the distance. */
  const lately = new Map<MessageRef, number>();

  const chatOf = (ref: string): Chat | undefined => byPlatform.get(platformOf(ref));
  const pacingOf = (ref: string): Pacing => ({ ...usualPacing, ...chatOf(ref)?.pacing });

  function pacerOf(ref: string): Pacer {
    const pacing = pacingOf(ref);
    const bucket = ref.split(':', pacing.bucket === 'workspace' ? 2 : 3).join(':');
    const known = pacers.get(bucket) ?? createPacer(clock, pacing);
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
    freeze: (ref, ms) => pacerOf(ref).freeze(ms),
    frozenMs: (ref) => Math.max(0, pacerOf(ref).frozenUntil() - clock.now()),
  };
}

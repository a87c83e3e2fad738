import { ChatError } from '../../desk/chat.ts';
import type { Clock } from '../../desk/clock.ts';
import { type DiscordMessage, placeOf } from '../names.ts';

/**
 * Messages older than an hour: Discord lets those of one channel be edited only now and then, and says for how long not.
 * Other messages of the channel are edited as ever.
 */
export interface OldMessages {
  /** False when this progress need not be shown, as more will follow. Throws ChatError while Discord wants quiet. */
  wanted(message: DiscordMessage, ended: boolean): boolean;
  /** Discord refused it for now; answers with what is to be thrown. */
  refused(message: DiscordMessage, ended: boolean, retryAfterMs: number | undefined): ChatError;
}

const oldMs = 3_600_000;
const progressEveryMs = 15_000;
const usualQuietMs = 20_000;
/** An end that would have to wait longer is shown by a new message. */
const longestQuietMs = 60_000;
const mostRemembered = 1000;
const discordEpoch = 1_420_070_400_000;

export function createOldMessages({ clock }: { clock: Pick<Clock, 'now'> }): OldMessages {
  const quietUntil = new Map<string, number>();
  const shownAt = new Map<string, number>();

  function remember(map: Map<string, number>, key: string, at: number): void {
    map.delete(key);
    map.set(key, at);
    const [oldest] = map.keys();
    if (map.size > mostRemembered && oldest !== undefined) map.delete(oldest);
  }

  function quiet(message: DiscordMessage, ended: boolean, waitMs: number): ChatError {
    const sentence = `The message ${message.message} is older than an hour, and Discord lets it be edited only in ${Math.ceil(waitMs / 1000)} s.`;
    if (!ended || waitMs <= longestQuietMs) return new ChatError(sentence, 'passing', { retryAfterMs: waitMs });
    return new ChatError(sentence, 'frozen', { reason: 'Discord does not let messages that old be edited now' });
  }

  return {
    wanted(message, ended) {
      const { message: id } = message;
      if (clock.now() - sentAt(id) < oldMs) return true;
      const waitMs = (quietUntil.get(placeOf(message)) ?? 0) - clock.now();
      if (waitMs > 0) throw quiet(message, ended, waitMs);
      if (!ended && clock.now() - (shownAt.get(id) ?? 0) < progressEveryMs) return false;
      remember(shownAt, id, clock.now());
      return true;
    },
    refused(message, ended, retryAfterMs = usualQuietMs) {
      remember(quietUntil, placeOf(message), clock.now() + retryAfterMs);
      return quiet(message, ended, retryAfterMs);
    },
  };
}

/** Every id of Discord begins with its time, in ms since 1970. */
function sentAt(id: string): number {
  return Number(BigInt(id) >> 22n) + discordEpoch;
}

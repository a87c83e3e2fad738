import type { Secrets } from '../../../pipeline/ports/chat-state.ts';
import { type Clock, pause } from '../../desk/clock.ts';
import type { DiscordLog } from '../parts.ts';

export interface HeartbeatParts {
  secrets: Pick<Secrets, 'get' | 'put'>;
  clock: Clock;
  log: Pick<DiscordLog, 'debug'>;
}

/** By it the machines that stand by see whether the one that has the connection is still alive. */
export interface Heartbeat {
  /** Beats until the signal aborts. Never rejects. */
  beat(signal: AbortSignal): Promise<void>;
  /** Whether nothing has beaten for long, to be asked again and again. Rejects when the database is away. */
  isStill(): Promise<boolean>;
  /** It is listened for anew, e.g. when it has been one's own. */
  forget(): void;
}

const name = 'discord:gateway-heartbeat';
/** In ms. */
export const beatEveryMs = 10_000;
const stillMs = 35_000;

export function createHeartbeat({ secrets, clock, log }: HeartbeatParts): Heartbeat {
  /** The newest beat, and when it was heard first: the clocks of two machines need not agree. */
  let heard: { beat: string; at: number } | undefined;

  return {
    async beat(signal) {
      while (!signal.aborted) {
        try {
          await secrets.put(name, { at: clock.now() });
        } catch (err) {
          log.debug({ err }, 'that this machine has the connection to Discord could not be noted');
        }
        await pause(clock, beatEveryMs, signal);
      }
    },

    async isStill() {
      try {
        const beat = JSON.stringify(await secrets.get(name));
        // A version that does not beat may have it.
        if (beat === undefined) return false;
        if (heard?.beat !== beat) heard = { beat, at: clock.now() };
        return clock.now() - heard.at > stillMs;
      } catch (error) {
        // Nor could anybody beat, perhaps.
        heard = undefined;
        throw error;
      }
    },

    forget() {
      heard = undefined;
    },
  };
}

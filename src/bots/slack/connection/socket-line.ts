import { type App, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { type Clock, pause } from '../../desk/clock.ts';
import type { SlackLog } from '../parts.ts';
import { boltLog } from './bolt-log.ts';

/** One connection to Slack. It is used until Slack ends it, and never connects again. */
export interface SocketLine {
  /** When Slack has said hello. Rejects with the SDK's error, or because there was no hello; it is to be closed then. */
  connected: Promise<void>;
  /** Slack is about to end it, or it has ended: another one is needed. Answers why. */
  leaving: Promise<string>;
  /** It has ended. */
  ended: Promise<void>;
  close(): void;
}

export interface SocketLineParts {
  /** Where what comes in goes. */
  app: App;
  appToken: string;
  clientOptions: WebClientOptions;
  clock: Clock;
  log: SlackLog;
}

const helloMs = 15_000;

export function openSocketLine({ app, appToken, clientOptions, clock, log }: SocketLineParts): SocketLine {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    // The SDK's own way back waits five seconds, gives up (and ends the process) when Slack cannot be reached, and
    // hangs up before there is another connection.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    processEventErrorHandler: async () => false, // not acknowledged: Slack delivers it again
  });
  receiver.init(app);
  const { client } = receiver;
  const { promise: leaving, resolve: leave } = Promise.withResolvers<string>();
  const ended = new Promise<void>((resolve) => {
    client.on('disconnected', () => {
      resolve();
      leave('the connection was lost');
    });
  });

  // Told that the connection is about to end, the SDK hangs up at once, on commands that it has yet to answer.
  // Slack keeps it open for a few more seconds; by then the next one is there.
  const [handle] = client.listeners('ws_message');
  if (handle) {
    client.off('ws_message', handle);
    client.on('ws_message', (data: unknown, ...rest: unknown[]) => {
      const reason = announcedEnd(data);
      if (reason === undefined) handle.call(client, data, ...rest);
      else leave(reason);
    });
  }

  function close(): void {
    // The second time it no longer waits for the other side to agree.
    client.disconnect().catch((err: unknown) => log.debug({ err }, 'a connection to Slack could not be ended'));
  }

  async function connect(): Promise<void> {
    const helloed = new AbortController();
    const waited = pause(clock, helloMs, helloed.signal).then(() => {
      if (helloed.signal.aborted) return;
      throw new Error('Slack did not say hello.');
    });
    try {
      const started = client.start().catch((error: unknown) => {
        throw error ?? new Error('the connection was refused');
      });
      await Promise.race([started, waited]);
    } finally {
      helloed.abort();
    }
  }

  return { connected: connect(), leaving, ended, close };
}

/** Why Slack is about to end the connection: `warning`, `refresh_requested`, `link_disabled`. */
function announcedEnd(data: unknown): string | undefined {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return undefined;
  try {
    const message = JSON.parse(data) as { type?: unknown; reason?: unknown } | null;
    return message?.type === 'disconnect' ? String(message.reason) : undefined;
  } catch {
    return undefined; // the SDK says what is wrong with it
  }
}

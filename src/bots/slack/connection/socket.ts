import type { App } from '@slack/bolt';
import { pause } from '../../desk/clock.ts';
import type { SlackParts } from '../parts.ts';
import { problemOf, refusalOf } from '../problems.ts';
import { clientOptions } from './client-options.ts';
import { openSocketLine, type SocketLine } from './socket-line.ts';

/** Socket Mode: Slack delivers through a connection that this program opens. */
export interface Socket {
  /** Connected, or trying to be. Throws a sentence when Slack does not take the token. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const pausesMs = [1000, 2000, 5000, 10_000, 30_000];
const refusedPauseMs = 60_000;
/** Slack ends a connection seconds after it has announced that. */
const lingerMs = 30_000;
/** How long the other side may take to say goodbye. */
const goodbyeMs = 1000;

const deadTokens: readonly (string | undefined)[] = [
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'],
  ...['not_allowed_token_type', 'missing_scope', 'no_permission'],
];

export function createSocket(
  parts: Pick<SlackParts, 'settings' | 'fetch' | 'clock' | 'log'>,
  appToken: string,
  app: App,
): Socket {
  const { clock, log } = parts;
  const lines = new Set<SocketLine>();
  let running = new AbortController();

  async function open(signal: AbortSignal): Promise<SocketLine> {
    // A question under way must not hold up the end of the program.
    const line = openSocketLine({ app, appToken, clientOptions: clientOptions(parts, signal), clock, log });
    lines.add(line);
    void line.ended.then(() => lines.delete(line));
    try {
      await line.connected;
    } catch (error) {
      line.close();
      lines.delete(line);
      throw error;
    }
    if (signal.aborted) line.close();
    return line;
  }

  /** Tries until it is there; `undefined` once stopped. */
  async function keepOpening(signal: AbortSignal, failures: number): Promise<SocketLine | undefined> {
    for (let failed = failures; !signal.aborted; failed++) {
      if (failed > 0) await pause(clock, pausesMs[Math.min(failed, pausesMs.length) - 1] ?? 0, signal);
      if (signal.aborted) break;
      try {
        return await open(signal);
      } catch (error) {
        if (signal.aborted) break;
        const waitMs = complain(error);
        await pause(clock, waitMs, signal);
      }
    }
    return undefined;
  }

  /** Answers how long to wait at least, in ms. */
  function complain(error: unknown): number {
    if (deadTokens.includes(refusalOf(error))) {
      log.error({}, refusedSentence(error));
      return refusedPauseMs;
    }
    const problem = problemOf(error, 'connect to Slack');
    const because = error instanceof Error ? error.message : String(error);
    log.warn({ because }, 'There is no connection to Slack; it is tried again.');
    return problem.retryAfterMs ?? 0;
  }

  /** One connection after the other, the next one before the last one ends. Never rejects. */
  async function stay(first: SocketLine | undefined, signal: AbortSignal): Promise<void> {
    let line = first ?? (await keepOpening(signal, 1));
    while (line) {
      const since = clock.now();
      const reason = await line.leaving;
      if (signal.aborted) return;
      sayWhy(reason);
      const cancel = clock.schedule(lingerMs, line.close);
      void line.ended.then(cancel);
      // One that does not last is as good as none.
      line = await keepOpening(signal, clock.now() - since < 1000 ? 1 : 0);
      if (line) log.debug({}, 'Connected to Slack again.');
    }
  }

  function sayWhy(reason: string): void {
    if (reason === 'link_disabled') {
      log.error(
        {},
        'Socket Mode was turned off in the app’s settings at Slack. Turn it on again, or remove SLACK_APP_TOKEN.',
      );
    } else log.debug({ reason }, 'Slack is about to end the connection, or it was lost.');
  }

  return {
    async start() {
      running = new AbortController();
      const { signal } = running;
      const first = await open(signal).catch((error: unknown) => {
        if (deadTokens.includes(refusalOf(error))) throw new Error(refusedSentence(error), { cause: error });
        complain(error);
        return undefined;
      });
      void stay(first, signal);
    },
    async stop() {
      running.abort();
      const waiting = new AbortController();
      const all = Promise.all([...lines].map(({ ended }) => ended));
      for (const { close } of lines) close();
      await Promise.race([all, pause(clock, goodbyeMs, waiting.signal)]);
      waiting.abort();
      // The second time, without a goodbye from the other side.
      for (const { close } of lines) close();
    },
  };
}

function refusedSentence(error: unknown): string {
  const code = refusalOf(error);
  const what =
    code === 'missing_scope' || code === 'no_permission'
      ? 'lacks the scope connections:write'
      : 'is not accepted by Slack';
  return `SLACK_APP_TOKEN ${what} (${code}). Make a new one at api.slack.com/apps, "Basic Information", "App-Level Tokens", with the scope connections:write.`;
}

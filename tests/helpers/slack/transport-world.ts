import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInstallations, type Installations } from '../../../src/bots/slack/connection/installations.ts';
import { createTeams, type RunningTeams } from '../../../src/bots/slack/connection/teams.ts';
import { createTransport, type Transport } from '../../../src/bots/slack/connection/transport.ts';
import type { SlackLog, SlackSettings } from '../../../src/bots/slack/parts.ts';
import type { Locks } from '../../../src/pipeline/ports/state.ts';
import { createFakeChatState, type FakeChatState } from '../fake-chat-state.ts';
import { createFakeLocks } from '../fake-locks.ts';
import { createVirtualClock, type VirtualClock } from '../virtual-clock.ts';
import { type Delivery, deliverByHttp } from './delivery.ts';
import type { Wall } from './wall.ts';

export const signingSecret = 'signing-secret-of-the-tests';

/** One process that Slack delivers to: its transport behind real HTTP, and what it remembers. */
export interface TransportWorld {
  /** Where Slack delivers by HTTP. */
  url: string;
  transport: Transport;
  teams: RunningTeams;
  installations: Installations;
  state: FakeChatState;
  clock: VirtualClock;
  slack: Delivery;
  /** `warn There is no connection …`, everything that was logged. */
  logged: string[];
  /** Addresses that were asked for and are not Slack's. */
  elsewhere: string[];
  close(): Promise<void>;
}

export interface WorldOptions {
  wall: Wall;
  settings: Partial<SlackSettings>;
  /** Shared by what stands for two processes. */
  shared?: { state: FakeChatState; locks: Locks; clock: VirtualClock };
  /** What Slack answers to a method in place of what the wall would; `undefined` leaves it to the wall. */
  slackSays?: (method: string) => object | undefined;
}

/** Error objects as they are logged, too: nothing in them may be a secret. */
function lineOf(level: string, about: object, sentence: string): string {
  const parts = Object.entries(about).map(([key, value]) => `${key}=${value instanceof Error ? value.stack : value}`);
  return [level, sentence, ...parts].join(' ');
}

export async function openTransportWorld({ wall, settings, shared, slackSays }: WorldOptions): Promise<TransportWorld> {
  const logged: string[] = [];
  const elsewhere: string[] = [];
  const say =
    (level: string) =>
    (about: object, sentence: string): void =>
      void logged.push(lineOf(level, about, sentence));
  const log: SlackLog = { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
  const clock = shared?.clock ?? createVirtualClock();
  const state = shared?.state ?? createFakeChatState(clock);
  const locks = shared?.locks ?? createFakeLocks();

  const strict: typeof fetch = (asked, init) => {
    const url = new URL(asked instanceof Request ? asked.url : asked);
    const said = slackSays?.(url.pathname.replace('/api/', ''));
    if (said) return Promise.resolve(Response.json(said));
    if (url.origin === wall.url) return fetch(asked, init);
    elsewhere.push(url.href);
    return Promise.reject(new Error(`Nothing may be asked of ${url.origin}.`));
  };

  const server = createServer((request, response) => transport.listener?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const parts = {
    settings: { apiUrl: wall.apiUrl, ...settings },
    publicUrl: url,
    stateKey: new Uint8Array(32).fill(3),
    fetch: strict,
    ...{ clock, log },
  };
  const installations = createInstallations({ secrets: state.secrets, locks, clock });
  const teams = createTeams({ ...parts, installations });
  const transport = createTransport({ ...parts, installations, teams });

  return {
    ...{ url, transport, teams, installations, state, clock, logged, elsewhere },
    slack: deliverByHttp(url, signingSecret),
    async close() {
      const stopped = Promise.all([transport.stop(), teams.stop()]);
      await clock.pass(60_000);
      await stopped;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import type { RequestListener } from 'node:http';
import { App, type Receiver } from '@slack/bolt';
import type { SlackParts, Teams } from '../parts.ts';
import { authorizeBy, onlyInstalled } from './authorize.ts';
import { boltLog } from './bolt-log.ts';
import { clientOptions } from './client-options.ts';
import { eventsPath, httpEvents, routed } from './http-events.ts';
import type { Installations } from './installations.ts';
import { createInstalling, installPath, redirectPath } from './installing.ts';
import { appBehind, createIntake } from './intake.ts';
import { createSocket } from './socket.ts';

/** How Slack reaches this program: by HTTP, or by a socket that the program opens; in the same words. */
export interface Transport {
  /** What listens for commands, clicks and events registers here. */
  app: App;
  /** Everything below `/slack`; absent when Slack sends nothing by HTTP. */
  listener?: RequestListener;
  /** Throws a sentence when Slack will never deliver. */
  start(): Promise<void>;
  /** Hears what it has begun to hear, and nothing more. Without a start, and twice, it does nothing. */
  stop(): Promise<void>;
}

export interface TransportParts
  extends Pick<SlackParts, 'settings' | 'publicUrl' | 'stateKey' | 'fetch' | 'clock' | 'log'> {
  teams: Teams;
  installations: Installations;
}

/** Bolt wants one. Ours stand before the intake instead, so that they can wait for the listeners. */
const noReceiver: Receiver = { init() {}, start: async () => {}, stop: async () => {} };

export function createTransport(parts: TransportParts): Transport {
  const { settings, publicUrl, teams, clock, log } = parts;
  const { client, appToken, signingSecret } = settings;
  const app = new App({
    receiver: noReceiver,
    authorize: authorizeBy(teams),
    clientOptions: clientOptions(parts),
    logger: boltLog(log),
    convoStore: false,
  });
  // Whoever brought the event answers for it: the intake.
  app.error(async (error) => {
    throw error;
  });
  app.use(onlyInstalled(client && publicUrl + installPath, log));

  const intake = createIntake(app, { clock, log });
  const behind = appBehind(app, intake);
  const socket = appToken === undefined ? undefined : createSocket(parts, appToken, behind);
  const events = socket || signingSecret === undefined ? undefined : httpEvents(behind, signingSecret, log);
  const installing = client && createInstalling(parts, client);
  const listener = routed({
    [`POST ${eventsPath}`]: events,
    [`GET ${installPath}`]: installing?.install,
    [`GET ${redirectPath}`]: installing?.redirect,
  });

  return {
    app,
    ...(events || installing ? { listener } : {}),
    async start() {
      if (!socket && !events) {
        throw new Error('Slack needs SLACK_SIGNING_SECRET (events over HTTP) or SLACK_APP_TOKEN (Socket Mode).');
      }
      intake.open();
      await socket?.start();
    },
    async stop() {
      await intake.close();
      await socket?.stop();
    },
  };
}

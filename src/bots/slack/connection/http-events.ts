import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type App, HTTPReceiver } from '@slack/bolt';
import type { SlackLog } from '../parts.ts';
import { boltLog } from './bolt-log.ts';
import { ClosedIntake } from './intake.ts';

/** The largest thing Slack sends is a submitted dialog, far below this. */
const bodyLimit = 1_000_000;

/** Events, commands and clicks over HTTP. Bolt checks Slack's signature, and that it is not older than five minutes. */
export function httpEvents(app: App, signingSecret: string, log: SlackLog): RequestListener {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [eventsPath],
    bodyLimit,
    // Its own answers 404 after three seconds: the result of the work could not be told any more.
    unhandledRequestHandler() {},
    logger: boltLog(log),
    async processEventErrorHandler({ error, response }) {
      // Any failure makes Slack deliver an event again, and tell whoever typed a command.
      if (!response.headersSent) response.writeHead(error instanceof ClosedIntake ? 503 : 500).end();
      return true; // answered: nothing more is to be sent
    },
  });
  receiver.init(app);
  return receiver.requestListener;
}

export const eventsPath = '/slack/events';

/** By method and path, `GET /slack/install`; whatever is not among them is not there. */
export function routed(routes: Readonly<Record<string, RequestListener | undefined>>): RequestListener {
  return (request, response) => (routes[`${request.method} ${pathOf(request)}`] ?? nothingHere)(request, response);
}

function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function nothingHere(_request: IncomingMessage, response: ServerResponse): void {
  const message = 'Nothing of Slack is at this address. docs/slack.md says which addresses there are.';
  const body = JSON.stringify({ error: { code: 'not-found', message } });
  response.writeHead(404, { 'content-type': 'application/json' }).end(body);
}

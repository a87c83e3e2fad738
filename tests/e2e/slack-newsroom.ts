import { expect } from 'vitest';
import { deliverByHttp, deliverBySocket } from '../helpers/slack/delivery.ts';
import { app, type Channel, type SlackMessage } from '../helpers/slack/emulator.ts';
import { seen } from '../helpers/slack/seen.ts';
import { openSlack, type Slack } from '../helpers/slack/slack.ts';
import type { Somebody } from '../helpers/slack/somebody.ts';
import { makePlace, type Place, type RunningProgram } from './process.ts';

export type Transport = 'HTTP' | 'Socket Mode';

/** The real program in a Slack of our own, and people who use it. */
export interface Newsroom {
  readonly slack: Slack;
  readonly place: Place;
  readonly ana: Somebody;
  readonly ben: Somebody;
  /** An administrator of the workspace. */
  readonly cara: Somebody;
  /** The one started last. */
  program(): RunningProgram;
  /** Starts it, again if need be; Slack reaches this one from then on. What `hold` names waits to be released. */
  start(hold?: string[]): Promise<RunningProgram>;
  /** The messages about this headline, oldest first, also those in threads. */
  cards(headline: string, channel?: Channel): Promise<SlackMessage[]>;
  /** Waits until the one message about this headline reads like this. */
  shows(headline: string, reads: RegExp, channel?: Channel): Promise<SlackMessage>;
  /** Waits until somebody was told something like this. */
  hears(person: Somebody, reads: RegExp, timeout?: number): Promise<string>;
  clear(): Promise<void>;
}

export const signingSecret = 'signing-secret-of-the-tests';
/** Slow machines make pictures slowly; nothing is asserted about time. */
export const patience = { timeout: 30_000, interval: 100 };

export interface NewsroomOptions {
  transport?: Transport;
  /** `T1` and its token unless told; several install the app. */
  teams?: readonly string[];
  installed?: boolean;
  settings?: Record<string, string>;
}

export async function openNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const { transport = 'HTTP', teams = ['T1'], installed = true, settings = {} } = options;
  const slack = await openSlack(teams);
  const { wall, socket, workspace } = slack;
  const place = await makePlace({
    SLACK_API_URL: wall.apiUrl,
    ...(transport === 'HTTP' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: socket.appToken }),
    ...(installed
      ? { SLACK_BOT_TOKEN: workspace.bot.token }
      : { SLACK_CLIENT_ID: app.clientId, SLACK_CLIENT_SECRET: app.clientSecret }),
    ...settings,
  });
  const [ana, ben, cara] = [slack.person('ana'), slack.person('ben'), slack.person('cara')];
  let running: RunningProgram | undefined;

  async function cards(headline: string, channel = workspace.channels.news): Promise<SlackMessage[]> {
    const home = slack.workspaces.find(({ channels }) => Object.values(channels).some(({ id }) => id === channel.id));
    if (!home) throw new Error('No workspace has this channel.');
    const messages = await home.messages(channel.id);
    const threads = messages.filter((message) => 'reply_count' in message);
    const replies = await Promise.all(threads.map(async ({ ts }) => (await home.messages(channel.id, ts)).slice(1)));
    return [...messages, ...replies.flat()].filter(
      (message) => message.user === home.bot.id && !message.files && seen(message).includes(headline),
    );
  }

  return {
    ...{ slack, place, ana, ben, cara, cards },
    program() {
      if (!running) throw new Error('The program was not started yet.');
      return running;
    },
    async start(hold) {
      running = await place.start(hold);
      if (transport === 'Socket Mode') await socket.connected();
      slack.reach(transport === 'HTTP' ? deliverByHttp(running.url, signingSecret) : deliverBySocket(socket));
      return running;
    },
    async shows(headline, reads, channel) {
      await expect
        .poll(async () => (await cards(headline, channel)).map(seen), patience)
        .toEqual([expect.stringMatching(reads)]);
      return (await cards(headline, channel))[0] as SlackMessage;
    },
    async hears(person, reads, timeout = patience.timeout) {
      await expect.poll(async () => (await person.told()).join('\n'), { ...patience, timeout }).toMatch(reads);
      return (await person.told()).findLast((words) => reads.test(words)) ?? '';
    },
    async clear() {
      await place.clear();
      await slack.close();
    },
  };
}

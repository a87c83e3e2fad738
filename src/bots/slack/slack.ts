import type { RequestListener } from 'node:http';
import type { Chat, Desk } from '../desk/chat.ts';
import { within } from '../desk/clock.ts';
import { noteReactions } from '../desk/heard-reactions.ts';
import { createMissedReactions } from '../desk/missed-reactions.ts';
import { createSlackChat } from './chat.ts';
import { checkSlack } from './connection/check.ts';
import { createInstallations } from './connection/installations.ts';
import { createTeams } from './connection/teams.ts';
import { createTransport } from './connection/transport.ts';
import { hear } from './hearing/hearing.ts';
import { slackReactions } from './hearing/missed-reactions.ts';
import type { SlackParts } from './parts.ts';
import { createDirectory, type SlackDirectory } from './people/directory.ts';
import { createLookups } from './people/lookups.ts';
import { createPeople } from './people/people.ts';
import { answerOrigins, createAnswers } from './showing/answers.ts';
import { createChannels } from './showing/channels.ts';

export interface Slack {
  chat: Chat;
  /** For everything below `/slack`, with Node's own request; absent when Slack sends nothing by HTTP. */
  listener?: RequestListener;
  /** Who people and user groups are. */
  directory: SlackDirectory;
  /** Sentences about what Slack does not let the app do; throws one when its token opens nothing. */
  check(): Promise<string[]>;
}

/** What is under way at the stop is waited for no longer than this. */
const lastWorkMs = 3000;

/** Slack, put together. Nothing is asked of Slack before `check` or `start`, or before something is to be shown. */
export function createSlack(parts: SlackParts): Slack {
  const { settings, secrets, clock, log } = parts;
  const fetch = parts.fetch ?? globalThis.fetch;
  const installations = createInstallations(parts);
  const teams = createTeams({ ...parts, installations });
  const transport = createTransport({ ...parts, installations, teams });

  const answers = createAnswers({ secrets, fetch, clock, origins: answerOrigins(settings.apiUrl) });
  const channels = createChannels({ teams, clock, log });
  const lookups = createLookups({ teams, clock, log });
  const people = createPeople({ lookups, clock });
  const readMissed = createMissedReactions({ ...parts, source: slackReactions({ teams, people, lookups }) });

  let desk: Desk | undefined;
  hear(transport.app, { ...parts, desk: () => desk, teams, people, lookups, channels, answers });

  let running = new AbortController();
  let reading: Promise<void> = Promise.resolve();

  return {
    chat: {
      ...createSlackChat({ ...parts, teams, answers, channels, fetch }),
      managers: 'an admin of this workspace, whoever created the channel',
      async start(given) {
        running = new AbortController();
        desk = noteReactions(given, parts);
        await transport.start();
        // Beside the rest: there may be many, and Slack wants to be asked slowly.
        reading = readMissed(desk, running.signal);
      },
      async stop() {
        running.abort();
        await Promise.all([transport.stop(), within(clock, lastWorkMs, reading)]);
        await within(clock, lastWorkMs, teams.stop());
      },
    },
    ...(transport.listener ? { listener: transport.listener } : {}),
    directory: createDirectory(lookups),
    check: () => checkSlack({ ...parts, installations }),
  };
}

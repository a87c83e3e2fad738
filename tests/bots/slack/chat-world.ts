import { WebClient } from '@slack/web-api';
import { ChatError } from '../../../src/bots/desk/chat.ts';
import { createSlackChat, type SlackChat } from '../../../src/bots/slack/chat.ts';
import { channelRefOf, workspaceOf } from '../../../src/bots/slack/names.ts';
import type { SlackLog, SlackParts, Teams } from '../../../src/bots/slack/parts.ts';
import { type Answers, answerOrigins, createAnswers } from '../../../src/bots/slack/showing/answers.ts';
import type { Actor, Generation, MediaFile } from '../../../src/pipeline/ports/generation.ts';
import { createFakeChatState, type FakeChatState } from '../../helpers/fake-chat-state.ts';
import { createFakeCardMessages, createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import type { ChannelName, PersonName, SlackMessage } from '../../helpers/slack/emulator.ts';
import { openSlack, type Slack } from '../../helpers/slack/slack.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

/** A Slack, and our chat in front of it without the rest of the program. */
export interface ChatWorld {
  readonly slack: Slack;
  readonly clock: VirtualClock;
  readonly state: FakeChatState;
  readonly teams: Teams;
  readonly answers: Answers;
  /** Level and sentence of every line of the log. */
  readonly logged: string[];
  /** What was asked to be shown again. */
  readonly refreshed: string[];
  readonly generations: Map<string, Generation>;
  /** One more process: it shares the database and Slack with the others. */
  chat(): SlackChat;
  /** All that Slack as a whole is made of, over HTTP. */
  parts(): SlackParts;
  ref(channel?: ChannelName): string;
  actor(name: PersonName): Actor;
  /** A generation that has ended with a picture and a narration, found under its id. */
  finished(given?: Partial<Generation>): Generation;
  /** The messages of a channel without those in threads. */
  messages(channel?: ChannelName): Promise<SlackMessage[]>;
  /** Lets time pass until this is settled. */
  passing<T>(work: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openChatWorld(): Promise<ChatWorld> {
  const slack = await openSlack();
  const { wall, workspace } = slack;
  const clock = createVirtualClock();
  const state = createFakeChatState(clock);
  const logged: string[] = [];
  const refreshed: string[] = [];
  const generations = new Map<string, Generation>();
  const write = (level: string) => (_about: object, sentence: string) => void logged.push(`${level}: ${sentence}`);
  const log: SlackLog = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const silent = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => 'error' };

  const teams: Teams = {
    async client(team) {
      if (team !== workspace.id) throw new ChatError(`Newsmedia is not installed in ${team}.`, 'gone');
      return new WebClient(workspace.bot.token, {
        ...{ slackApiUrl: wall.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 10_000 },
        logger: silent as never,
      });
    },
    botUser: async () => workspace.bot.id,
    list: async () => [workspace.id],
    forget: async () => true,
  };
  const answers = createAnswers({ secrets: state.secrets, fetch, clock, origins: answerOrigins(wall.apiUrl) });
  const bytesOf = async ({ hash }: MediaFile) => new TextEncoder().encode(`bytes of ${hash}`);

  return {
    ...{ slack, clock, state, teams, answers, logged, refreshed, generations },
    chat: () =>
      createSlackChat({
        ...{ teams, answers, clock, log, fetch, files: state.files, read: bytesOf },
        find: async (id) => generations.get(id),
        refresh: async (id) => void refreshed.push(id),
        publicUrl: 'https://newsmedia.example.org',
      }),
    parts: () => ({
      ...{ clock, log, fetch, files: state.files, secrets: state.secrets, deliveries: state.deliveries, read: bytesOf },
      settings: { botToken: workspace.bot.token, signingSecret: 'signing-secret', apiUrl: wall.apiUrl },
      publicUrl: 'https://newsmedia.example.org',
      stateKey: new Uint8Array(32),
      locks: createFakeLocks(),
      messages: createFakeCardMessages(clock),
      policies: createFakeChannelPolicies(),
      find: async (id) => generations.get(id),
      recent: async () => [],
      links: { page: ({ id }) => `https://newsmedia.example.org/g/${id}` },
      voices: async () => [],
      refresh: async (id) => void refreshed.push(id),
      cancel: async () => {},
    }),
    ref: (channel = 'news') => channelRefOf(workspace.id, workspace.channels[channel].id),
    actor: (name) => ({ id: `slack:${workspace.people[name].id}`, name, verified: true }),
    finished(given = {}) {
      const generation = exampleGeneration({ id: given.id ?? 'g1' });
      const picture = exampleImage(exampleFile('g1', 'a', 'webp', 1000));
      const preview = { ...exampleFile('g1', 'b', 'webp', 100), contentType: 'image/jpeg' };
      const ended: Generation = {
        ...generation,
        ...{ workspace: workspaceOf(workspace.id), channel: workspace.channels.news.id, state: 'ready' },
        image: { ...picture, preview },
        audio: exampleAudio(exampleFile('g1', 'c', 'mp3', 500), generation.request),
        ...given,
      };
      generations.set(ended.id, ended);
      return ended;
    },
    messages: (channel = 'news') => workspace.messages(workspace.channels[channel].id),
    async passing(work) {
      let settled = false;
      const end = (): void => {
        settled = true;
      };
      work.then(end, end);
      while (!settled) await clock.pass(250);
      return work;
    },
    close: () => slack.close(),
  };
}

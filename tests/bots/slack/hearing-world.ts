import { App, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { expect } from 'vitest';
import { type Hearing, hear } from '../../../src/bots/slack/hearing/hearing.ts';
import type { SlackLog, Teams } from '../../../src/bots/slack/parts.ts';
import { createLookups } from '../../../src/bots/slack/people/lookups.ts';
import { createPeople } from '../../../src/bots/slack/people/people.ts';
import { createAnswers } from '../../../src/bots/slack/showing/answers.ts';
import type { Generation } from '../../../src/pipeline/ports/generation.ts';
import { createFakeChatState, type FakeChatState } from '../../helpers/fake-chat-state.ts';
import { exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import { createRecordingDesk, type RecordingDesk } from '../../helpers/recording-desk.ts';
import { checkMessage } from '../../helpers/slack/block-check.ts';
import type { Thing } from '../../helpers/slack/block-rules.ts';
import { openWorkspace, type Person, type SlackMessage, type Workspace } from '../../helpers/slack/emulator.ts';
import * as payloads from '../../helpers/slack/payloads.ts';
import type { OpenView } from '../../helpers/slack/rules.ts';
import { pings, type Showable, seen } from '../../helpers/slack/seen.ts';
import type { Told } from '../../helpers/slack/told.ts';
import { openWall, type Wall } from '../../helpers/slack/wall.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';
import { stateOf } from './form-fields.ts';

/** What happens to one delivery. */
export interface Heard {
  /** What it was acknowledged with; resolves when it is. */
  acknowledged: Promise<unknown>;
  /** Resolves when its listeners have finished; rejects when an event could not be heard. */
  finished: Promise<void>;
}

export interface HearingWorld {
  workspace: Workspace;
  wall: Wall;
  ana: Person;
  news: { id: string; name: string };
  clock: VirtualClock;
  desk: RecordingDesk;
  state: FakeChatState;
  hearing: Hearing;
  /** Teams that were forgotten. */
  forgotten: string[];
  cancelled: string[];
  generations: Generation[];
  /** What was logged, as text. */
  logged: string[];
  app: App;
  /** Another process on the same database. */
  another(changed?: Partial<Hearing>): App;
  command(
    typed: string,
    given?: { channel?: { id: string; name: string }; app?: App; trigger?: string },
  ): Promise<Heard>;
  event(inner: Thing & { type: string }, given?: { id?: string; app?: App }): Heard;
  deliver(body: object, app?: App): Heard;
  /** A click on a button of a card. */
  press(actionId: string, value: object | string, given?: { thread?: string; workspace?: Workspace }): Promise<Heard>;
  submit(view: OpenView, values: Record<string, unknown>, app?: App): Promise<Heard>;
  shortcut(
    message: Partial<SlackMessage>,
    given?: { callback?: string; channel?: { id: string; name: string } },
  ): Promise<Heard>;
  /** What Ana alone was told, oldest first. */
  told(): Told[];
  /** The window Ana has open; throws when there is none. */
  view(): OpenView;
}

export interface SlackPeers {
  workspace: Workspace;
  wall: Wall;
  close(): Promise<void>;
}

/** Slack, for all tests of a file. */
export async function openPeers(): Promise<SlackPeers> {
  const workspace = await openWorkspace('T1');
  await workspace.invite(workspace.channels.news.id);
  const wall = await openWall([workspace]);
  return {
    workspace,
    wall,
    async close() {
      await wall.close();
      await workspace.close();
    },
  };
}

/** What hears, in front of Slack's stand-ins and a desk that writes down. */
export function createHearingWorld({ workspace, wall }: SlackPeers): HearingWorld {
  wall.calm();
  (wall.private.told as Told[]).length = 0;
  wall.rules.show(workspace.people.ana.id, undefined);
  const clock = createVirtualClock();
  const state = createFakeChatState(clock);
  const [forgotten, cancelled, logged]: [string[], string[], string[]] = [[], [], []];
  const generations: Generation[] = [];
  const desk = createRecordingDesk();
  const ana = workspace.people.ana;
  const news = workspace.channels.news;
  const client = new WebClient(workspace.bot.token, {
    ...{ slackApiUrl: wall.apiUrl, logLevel: LogLevel.ERROR },
    ...{ retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  const teams: Teams = {
    client: async () => client,
    botUser: async () => workspace.bot.id,
    list: async () => [workspace.id],
    forget: async (team) => forgotten.push(team) > 0,
  };
  const write = (about: object, sentence: string) => {
    const { err, ...rest } = about as { err?: unknown };
    logged.push(`${sentence} ${JSON.stringify(rest)} ${err instanceof Error ? err.message : ''}`);
  };
  const log: SlackLog = { debug: write, info: write, warn: write, error: write };
  const lookups = createLookups({ teams, clock, log });
  const hearing: Hearing = {
    ...{ publicUrl: 'https://newsmedia.example.org', deliveries: state.deliveries, clock, log, teams },
    secrets: state.secrets,
    desk: () => desk,
    people: createPeople({ lookups, clock }),
    lookups,
    channels: { note: () => {} },
    answers: createAnswers({ secrets: state.secrets, fetch, clock, origins: [wall.url] }),
    find: async (id) => generations.find((one) => one.id === id),
    recent: async ({ workspace: where, requester, limit }) =>
      generations
        .filter((one) => one.workspace === where && (requester === undefined || one.requester.id === requester))
        .slice(0, limit),
    links: { page: ({ id }) => `https://newsmedia.example.org/g/${id}?k=key` },
    voices: async () => [
      { id: 'local/slt', label: 'Sally (US English, female)', language: 'en-US' },
      { id: 'local/rms', label: 'Robert (US English, male)', language: 'en-US' },
    ],
    async cancel(id) {
      cancelled.push(id);
      const at = generations.findIndex((one) => one.id === id);
      generations[at] = { ...(generations[at] as Generation), state: 'cancelled' };
    },
  };

  function another(changed: Partial<Hearing> = {}): App {
    const app = new App({
      receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
      authorize: async () => ({ botToken: workspace.bot.token, botUserId: workspace.bot.id }),
      logLevel: LogLevel.ERROR,
      clientOptions: { slackApiUrl: wall.apiUrl },
    });
    app.error(async (error) => {
      throw error;
    });
    hear(app, { ...hearing, ...changed });
    return app;
  }

  const app = another();
  const where = (channel: { id: string; name: string } = news) => ({ workspace, person: ana, channel });
  const trigger = () => wall.rules.trigger(workspace, ana.id);
  const responseUrl = (channel: string) => wall.responseUrl({ workspace, user: ana.id, channel });

  function deliver(body: object, to: App = app): Heard {
    const acknowledged = Promise.withResolvers<unknown>();
    const finished = to.processEvent({
      body: body as Record<string, unknown>,
      ack: async (answer) => acknowledged.resolve(answer),
    });
    finished.then(
      () => acknowledged.reject(new Error('It was never acknowledged.')),
      (error) => acknowledged.reject(error),
    );
    acknowledged.promise.catch(() => {});
    finished.catch(() => {});
    return { acknowledged: acknowledged.promise, finished };
  }

  return {
    ...{ workspace, wall, ana, news, clock, desk, state, hearing, forgotten, cancelled, generations, logged },
    ...{ app, another, deliver },
    async command(typed, { channel = news, app: to, trigger: given } = {}) {
      const form = { trigger: given ?? (await trigger()), responseUrl: responseUrl(channel.id) };
      return deliver(payloads.slashCommand(where(channel), typed, form), to);
    },
    event: (inner, given = {}) => deliver(payloads.event(workspace, inner, given.id), given.app),
    async press(actionId, value, { thread, workspace: elsewhere } = {}) {
      const action = {
        type: 'button',
        action_id: actionId,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      };
      const message = {
        ...{ ts: '1700000000.000100', text: 'A card', user: workspace.bot.id, channel: news.id },
        ...(thread ? { thread_ts: thread } : {}),
      };
      const given = { trigger: await trigger(), responseUrl: responseUrl(news.id), message };
      return deliver(payloads.blockAction({ ...where(), workspace: elsewhere ?? workspace }, action, given));
    },
    submit: async (view, values, to) =>
      deliver(payloads.viewSubmission(where(), view, stateOf(view, values), await trigger()), to),
    async shortcut(message, { callback = 'make_media', channel = news } = {}) {
      const whole = { ts: '1700000000.000200', text: '', user: ana.id, channel: channel.id, ...message };
      const given = { trigger: await trigger(), responseUrl: responseUrl(news.id) };
      return deliver(payloads.messageShortcut(where(channel), callback, whole, given));
    },
    told: () => wall.told(ana.id),
    view() {
      const open = wall.rules.view(ana.id);
      if (!open) throw new Error('Ana has no window open.');
      return open;
    },
  };
}

/** What a person reads in a message or in the acknowledgement of a command; fails when Slack would not take it. */
export function read(message: unknown): string {
  expect(checkMessage(message as Showable)).toEqual([]);
  expect(pings(message as Showable)).toEqual([]);
  return seen(message as Showable);
}

/** Ready, asked for by Ana in #news. */
export function readyGeneration(world: HearingWorld, changed: Partial<Generation> = {}): Generation {
  const { id = 'g1' } = changed;
  const generation: Generation = {
    ...exampleGeneration({ id }),
    ...{ workspace: 'slack:T1', channel: world.news.id, state: 'ready', contentHash: 'c'.repeat(64) },
    requester: { id: `slack:${world.ana.id}`, name: 'Ana', verified: true },
    image: exampleImage(exampleFile(id, 'a', 'webp', 1000)),
    ...changed,
  };
  world.generations.push(generation);
  return generation;
}

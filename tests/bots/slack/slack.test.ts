import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackLog, SlackParts, SlackSettings } from '../../../src/bots/slack/parts.ts';
import { createSlack, type Slack } from '../../../src/bots/slack/slack.ts';
import { defaultPolicy } from '../../../src/pipeline/authority.ts';
import type { Generation } from '../../../src/pipeline/ports/generation.ts';
import { exampleCard, exampleReadyCard } from '../../helpers/card-example.ts';
import { createFakeChatState, type FakeChatState } from '../../helpers/fake-chat-state.ts';
import { createFakeDesk, type FakeDesk } from '../../helpers/fake-desk.ts';
import { createFakeCardMessages, createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import { deliverByHttp, deliverBySocket } from '../../helpers/slack/delivery.ts';
import { app } from '../../helpers/slack/emulator.ts';
import { event } from '../../helpers/slack/payloads.ts';
import { seen } from '../../helpers/slack/seen.ts';
import { type Slack as FakeSlack, openSlack } from '../../helpers/slack/slack.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

const signingSecret = 'signing-secret-of-the-tests';

interface Running {
  slack: Slack;
  desk: FakeDesk;
  state: FakeChatState;
  clock: VirtualClock;
  url: string;
  logged: string[];
  elsewhere: string[];
  close(): Promise<void>;
}

let peer: FakeSlack;
let running: Running;
let clock: VirtualClock;

/** The whole of Slack, as the program puts it together, behind real HTTP. */
async function run(settings: Partial<SlackSettings>, changed: Partial<SlackParts> = {}): Promise<Running> {
  const [logged, elsewhere]: [string[], string[]] = [[], []];
  const say = (about: object, sentence: string) => void logged.push(`${sentence} ${JSON.stringify(about)}`);
  const log: SlackLog = { debug: say, info: say, warn: say, error: say };
  const state = createFakeChatState(clock);
  const server = createServer((request, response) => slack.listener?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const parts: SlackParts = {
    settings: { apiUrl: peer.wall.apiUrl, ...settings },
    ...{ publicUrl: url, stateKey: new Uint8Array(32).fill(3), clock, log, locks: createFakeLocks(), ...state },
    messages: createFakeCardMessages(clock),
    policies: createFakeChannelPolicies(defaultPolicy),
    find: async () => undefined,
    recent: async () => [],
    links: { page: ({ id }) => `${url}/g/${id}` },
    read: async () => new Uint8Array(),
    voices: async () => [],
    refresh: async () => {},
    cancel: async () => {},
    fetch(asked, init) {
      const { origin, href } = new URL(asked instanceof Request ? asked.url : asked);
      if (origin === peer.wall.url) return fetch(asked, init);
      elsewhere.push(href);
      return Promise.reject(new Error(`Nothing may be asked of ${origin}.`));
    },
    ...changed,
  };
  const slack = createSlack(parts);
  return {
    ...{ slack, desk: createFakeDesk(slack.chat), state, clock, url, logged, elsewhere },
    async close() {
      const stopped = slack.chat.stop();
      await clock.pass(10_000);
      await stopped;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

beforeEach(async () => {
  peer = await openSlack(['T1', 'T2']);
  clock = createVirtualClock();
});
afterEach(async () => {
  await running.close();
  peer.wall.expectNothingInvalid();
  await peer.close();
  expect(running.elsewhere).toEqual([]);
  expect(running.logged.join('\n')).not.toMatch(/xoxb-|xapp-|Storm closes/);
});

const inNews = async () => (await peer.workspace.messages(peer.workspace.channels.news.id)).map(seen);

describe.each(['HTTP', 'Socket Mode'])('over %s', (way) => {
  beforeEach(async () => {
    const { token: botToken } = peer.workspace.bot;
    running = await run(way === 'HTTP' ? { botToken, signingSecret } : { botToken, appToken: peer.socket.appToken });
    peer.reach(way === 'HTTP' ? deliverByHttp(running.url, signingSecret) : deliverBySocket(peer.socket));
  });

  it('a command becomes a card that its button changes', async () => {
    expect(await running.slack.check()).toEqual([]);
    await running.slack.chat.start(running.desk);
    const ana = peer.person('ana');
    expect((await ana.types('/newsmedia Storm closes port')).status).toBe(200);
    expect(await inNews()).toEqual([expect.stringContaining('Storm closes port')]);
    const [message] = await peer.workspace.messages(peer.workspace.channels.news.id);
    await ana.clicks(message ?? ({} as never), 'Cancel');
    expect(running.desk.actions).toMatchObject([
      { action: 'cancel', generationId: 'g1', actor: { id: `slack:${ana.id}` } },
    ]);
    expect((await inNews())[0]).toContain('Ready: a picture and a narration');
  });

  it('a reaction reaches the desk once, however often it is delivered', async () => {
    await running.slack.chat.start(running.desk);
    const ana = peer.person('ana');
    await ana.types('/newsmedia Storm closes port');
    const [message] = await peer.workspace.messages(peer.workspace.channels.news.id);
    await ana.reacts(message ?? ({} as never), 'white_check_mark');
    await ana.again();
    expect(running.desk.reactions).toMatchObject([{ reaction: 'white_check_mark', added: true }]);
  });

  it('hears nothing once it is stopped', async () => {
    await running.slack.chat.start(running.desk);
    const stopped = running.slack.chat.stop();
    await running.clock.pass(10_000);
    await stopped;
    if (way === 'HTTP') expect((await peer.person('ana').types('/newsmedia Storm closes port')).status).toBe(503);
    else await expect.poll(() => peer.socket.connections.open).toBe(0);
    expect(running.desk.commands).toEqual([]);
  });
});

describe('a machine that only works', () => {
  it('shows cards and speaks to people without ever starting, and stops without a start', async () => {
    running = await run({ botToken: peer.workspace.bot.token });
    expect(running.slack.listener).toBeUndefined();
    const { chat } = running.slack;
    const channel = `slack:T1:${peer.workspace.channels.news.id}`;
    const ref = await chat.post(channel, exampleCard({ title: 'First' }));
    await chat.edit(ref, exampleCard({ title: 'First', revision: 2, summary: 'Nearly there.' }));
    expect(await inNews()).toEqual([expect.stringContaining('Nearly there.')]);
    const ana = peer.person('ana');
    await chat.tell({ id: `slack:${ana.id}`, name: 'Ana', verified: true }, channel, 'For you alone.');
    expect(await ana.told()).toEqual([expect.stringContaining('For you alone.')]);
    await chat.stop();
    await chat.stop();
  });
});

it('a channel that has invited the app is known at once as one whose reactions count', async () => {
  running = await run({ botToken: peer.workspace.bot.token, signingSecret });
  peer.reach(deliverByHttp(running.url, signingSecret));
  peer.wall.tokens.grant('T1', ['commands', 'chat:write', 'chat:write.public', 'channels:read', 'users:read']);
  await running.slack.chat.start(running.desk);
  const { news } = peer.workspace.channels;
  const channel = `slack:T1:${news.id}`;
  await running.slack.chat.post(channel, exampleReadyCard({ title: 'First' }));
  await peer.workspace.invite(news.id);
  const joined = { type: 'member_joined_channel', user: peer.workspace.bot.id, channel: news.id, team: 'T1' };
  await deliverByHttp(running.url, signingSecret).event(event(peer.workspace, joined));
  await running.slack.chat.post(channel, exampleReadyCard({ title: 'Second' }));
  const [first, second] = await inNews();
  expect(first).toMatch(/invite/i);
  expect(second).not.toMatch(/invite/i);
});

it('a command that Slack had to wait for before it was heard is answered in time all the same', async () => {
  running = await run({ botToken: peer.workspace.bot.token, signingSecret });
  const asked = Promise.withResolvers<void>();
  const hanging: FakeDesk = {
    ...running.desk,
    onCommand() {
      asked.resolve();
      return new Promise(() => {});
    },
  };
  await running.slack.chat.start(hanging);
  const slack = deliverByHttp(running.url, signingSecret);
  peer.reach(slack);
  const held = peer.wall.hold('auth.test');
  const typed = peer.person('ana').types('/newsmedia Storm closes port');
  await held.arrived;
  await clock.pass(2000);
  held.release();
  await asked.promise;
  await clock.pass(499);
  expect(await Promise.race([typed, slack.event({ type: 'url_verification', challenge: 'x' })])).toMatchObject({
    body: { challenge: 'x' },
  });
  await clock.pass(1);
  expect(await typed).toMatchObject({ status: 200 });
});

describe('the reactions from before the start', () => {
  const settings = () => ({ botToken: peer.workspace.bot.token, signingSecret });

  it('are not read any more after the stop', async () => {
    const messages = createFakeCardMessages(clock);
    const { news } = peer.workspace.channels;
    const waiting: Generation[] = ['g1', 'g2', 'g3'].map((id) => ({
      ...exampleGeneration({ id }),
      ...{ workspace: 'slack:T1', channel: news.id, state: 'ready', contentHash: 'c'.repeat(64) },
      image: exampleImage(exampleFile(id, 'a', 'webp', 1000)),
    }));
    for (const { id } of waiting) {
      await messages.claim(id, `slack:T1:${news.id}`, 1000);
      await messages.posted(id, `slack:T1:${news.id}:170000000${id.slice(1)}.000100`);
    }
    running = await run(settings(), { messages, recent: async () => waiting });
    const read = () => peer.wall.calls.filter(({ method }) => method === 'reactions.get').length;
    await running.slack.chat.start(running.desk);
    await expect.poll(read).toBe(1);
    const stopped = running.slack.chat.stop();
    await clock.pass(10_000);
    await stopped;
    await clock.pass(10_000);
    expect(read()).toBe(1);
  });

  it('hold up the end of the program for three seconds at most', async () => {
    const asked = Promise.withResolvers<void>();
    running = await run(settings(), {
      recent() {
        asked.resolve();
        return new Promise(() => {});
      },
    });
    await running.slack.chat.start(running.desk);
    await asked.promise;
    const order: string[] = [];
    const stopped = running.slack.chat.stop().then(() => order.push('stopped'));
    await clock.pass(2999);
    order.push('three seconds');
    await clock.pass(1);
    await stopped;
    expect(order).toEqual(['three seconds', 'stopped']);
  });
});

describe('several workspaces', () => {
  it('install the app, are served, and are forgotten when they remove it; no call goes elsewhere', async () => {
    running = await run({ signingSecret, client: { id: app.clientId, secret: app.clientSecret } });
    peer.reach(deliverByHttp(running.url, signingSecret));
    await running.slack.chat.start(running.desk);
    const ana = peer.person('ana');
    const before = await ana.types('/newsmedia Storm closes port');
    expect(before.body).toMatchObject({ text: expect.stringContaining('is not installed in this workspace') });

    const begun = await fetch(`${running.url}/slack/install`, { redirect: 'manual' });
    const back = await peer.wall.oauth.allow(begun.headers.get('location') ?? '', peer.workspace, ana);
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
    await ana.types('/newsmedia Storm closes port');
    expect(await inNews()).toEqual([expect.stringContaining('Storm closes port')]);
    expect(await running.state.secrets.names('slack:installation:')).toEqual(['slack:installation:T1']);

    let reads = 0;
    const { get } = running.state.secrets;
    running.state.secrets.get = (name) => {
      if (name.startsWith('slack:installation:')) reads += 1;
      return get(name);
    };
    await clock.pass(5000);
    const [message] = await peer.workspace.messages(peer.workspace.channels.news.id);
    await ana.reacts(message ?? ({} as never), 'white_check_mark');
    expect(running.desk.reactions).toHaveLength(1);
    expect(reads).toBe(1);

    peer.wall.tokens.kill('T1', 'account_inactive');
    await deliverByHttp(running.url, signingSecret).event({
      ...{ type: 'event_callback', team_id: 'T1', event_id: 'Ev1', api_app_id: app.id },
      event: { type: 'app_uninstalled', event_ts: '1700.1' },
    });
    expect(await running.state.secrets.names('slack:installation:')).toEqual([]);
    expect((await ana.types('/newsmedia Another headline')).body).toMatchObject({
      text: expect.stringContaining('is not installed'),
    });
    expect(running.desk.commands).toHaveLength(1);
  });
});

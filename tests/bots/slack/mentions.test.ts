import { beforeEach, expect, test } from 'vitest';
import { read } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();
let bot: string;

beforeEach(() => {
  bot = world.workspace.bot.id;
});

const ts = '1700000000.000300';
const mention = (text: string, more: object = {}) => ({
  ...{ type: 'app_mention', user: world.ana.id, channel: world.news.id, ts, event_ts: ts, text },
  ...more,
});

test('a mention makes media of what else it says, in its thread, once a message', async () => {
  const inThread = { thread_ts: '1700000000.000001' };
  await world.event(mention(`<@${bot}> Storm &amp; flood <@${bot}|news> —style Monet`, inThread)).finished;
  expect(world.desk.commands).toEqual([
    {
      ...{ command: 'newsmedia', text: 'Storm & flood   —style Monet', thread: '1700000000.000001' },
      actor: { id: `slack:${world.ana.id}`, name: 'ana', verified: true },
      channel: `slack:T1:${world.news.id}`,
      requestKey: `slack:T1:mention:${world.news.id}:${ts}`,
    },
  ]);
  expect(world.told()).toEqual([]);
});

test('what the desk refuses is told to this person alone, in the thread', async () => {
  world.desk.answer = () => ({ text: 'There is no option --<!here>.' });
  await world.event(mention(`<@${bot}> Storm --x`, { thread_ts: '1700000000.000001' })).finished;
  expect(world.told()).toMatchObject([{ channel: world.news.id, thread_ts: '1700000000.000001' }]);
  expect(world.told().map(read)).toEqual(['There is no option --<!here>.']);
});

test('a mention alone asks for help, and so do some words that stand alone', async () => {
  for (const [index, text] of ['', 'Status', 'voices', 'status of the port'].entries()) {
    await world.event(
      mention(`<@${bot}> ${text}`, { ts: `1700000001.00000${index}`, event_ts: `1700000001.00000${index}` }),
    ).finished;
  }
  expect(world.desk.commands.map(({ command, text }) => [command, text])).toEqual([
    ['newsdesk', 'help'],
    ['newsdesk', 'status'],
    ['newsdesk', 'voices'],
    ['newsmedia', 'status of the port'],
  ]);
});

test('whoever only speaks of the app is told how to ask it, and makes nothing', async () => {
  await world.event(mention(`thanks <@${bot}>!`)).finished;
  expect(world.desk.commands).toEqual([]);
  expect(world.told().map(read)).toEqual([expect.stringContaining('Begin your message with my name')]);
});

test('apps and workflows start nothing', async () => {
  await world.event(mention(`<@${bot}> Storm`, { bot_id: 'B1' })).finished;
  await world.event(mention(`<@${bot}> Storm`, { subtype: 'bot_message' })).finished;
  await world.event(mention(`<@${bot}> Storm`, { user: undefined })).finished;
  await world.event(mention(`<@${bot}> Storm`, { user: bot })).finished;
  expect(world.desk.commands).toEqual([]);
});

test('delivered again, also under another id and to another process, it is heard and answered once', async () => {
  world.desk.answer = () => ({ text: 'Refused.' });
  const inner = mention(`<@${bot}> Storm --x`);
  await world.event(inner, { id: 'Ev1' }).finished;
  await world.event(inner, { id: 'Ev1' }).finished;
  await world.event(inner, { id: 'Ev2', app: world.another() }).finished;
  expect(world.desk.commands).toHaveLength(1);
  expect(world.told()).toHaveLength(1);
});

test('heard by two processes at once it has one key, and one of them answers', async () => {
  world.desk.answer = () => ({ text: 'Refused.' });
  const inner = mention(`<@${bot}> Storm --x`);
  await Promise.all([
    world.event(inner, { id: 'Ev1' }).finished,
    world.event(inner, { id: 'Ev1', app: world.another() }).finished,
  ]);
  expect(new Set(world.desk.commands.map(({ requestKey }) => requestKey)).size).toBe(1);
  expect(world.told()).toHaveLength(1);
});

test('when it cannot be heard, Slack is to deliver it again, and then it is heard', async () => {
  const away = async () => {
    throw new Error('The database is away.');
  };
  const inner = mention(`<@${bot}> Storm`);
  const app = world.another({ deliveries: { heard: away, remember: away } });
  await expect(world.event(inner, { app }).finished).rejects.toThrow('The database is away.');
  const starting = world.another({ desk: () => undefined });
  await expect(world.event(inner, { app: starting }).finished).rejects.toThrow('is starting');
  expect(world.desk.commands).toEqual([]);
  await world.event(inner).finished;
  expect(world.desk.commands).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { answerOrigins, createAnswers } from '../../../src/bots/slack/showing/answers.ts';
import { createFakeSecrets } from '../../helpers/fake-chat-state.ts';
import { openRedirectingServer } from '../../helpers/redirecting-server.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

const ana = { id: 'slack:U1' };
const channel = 'slack:T1:C1';
const url = 'https://hooks.slack.com/commands/T1/1/secret';
const drawing = { text: 'Storm is ready.' };

function open(status = () => 200) {
  const clock = createVirtualClock();
  const secrets = createFakeSecrets(clock);
  const sent: { url: string; body: unknown }[] = [];
  const fetch = (async (address: string, init: RequestInit) => {
    sent.push({ url: address, body: JSON.parse(String(init.body)) });
    return new Response('ok', { status: status() });
  }) as typeof globalThis.fetch;
  const make = () => createAnswers({ secrets, fetch, clock, origins: answerOrigins('https://slack.com/api/') });
  return { clock, secrets, sent, answers: make(), make };
}

test('what was kept is said to that person in that channel, also by another process', async () => {
  const { answers, make, sent } = open();
  await answers.keep(ana, channel, url);
  expect(await make().say(ana, channel, drawing)).toBe(true);
  expect(sent).toEqual([
    { url, body: { response_type: 'ephemeral', replace_original: false, parse: 'none', text: 'Storm is ready.' } },
  ]);
  expect(await answers.say({ id: 'slack:U2' }, channel, drawing)).toBe(false);
  expect(await answers.say(ana, 'slack:T1:C2', drawing)).toBe(false);
  expect(await answers.say(ana, 'slack:T2:C1', drawing)).toBe(false);
});

test('Slack takes five answers, and none after half an hour', async () => {
  const { answers, clock, sent } = open();
  await answers.keep(ana, channel, url);
  const said: boolean[] = [];
  for (let i = 0; i < 6; i++) said.push(await answers.say(ana, channel, drawing));
  expect(said).toEqual([true, true, true, true, true, false]);
  await answers.keep(ana, channel, url);
  await clock.pass(29 * 60_000);
  expect(await answers.say(ana, channel, drawing)).toBe(false);
  expect(sent).toHaveLength(5);
});

test.each([
  'http://hooks.slack.com/commands/1',
  'https://hooks.slack.com.evil.example/commands/1',
  'https://hooks.slack.com@evil.example/',
  'https://evil.example/?https://hooks.slack.com/',
  'http://169.254.169.254/latest/meta-data',
  'http://127.0.0.1:3000/api/generations',
  'file:///etc/passwd',
  'hooks.slack.com',
  '',
])('%j is no address of Slack’s: nothing is sent there', async (address) => {
  const { answers, secrets, sent } = open();
  await answers.keep(ana, channel, address);
  expect(await answers.say(ana, channel, drawing)).toBe(false);
  // Nor if it came into the database another way.
  await secrets.put(`slack:answer:${channel}:${ana.id}`, { url: address, uses: 0, until: Number.MAX_SAFE_INTEGER });
  expect(await answers.say(ana, channel, drawing)).toBe(false);
  expect(sent).toEqual([]);
});

test('what stands in for Slack may be answered, too', () => {
  expect(answerOrigins('https://slack.com/api/')).toEqual(['https://hooks.slack.com']);
  expect(answerOrigins('http://127.0.0.1:9000/api/')).toEqual(['https://hooks.slack.com', 'http://127.0.0.1:9000']);
});

test('a layout that is refused is said in words; an address that is used up is not', async () => {
  const states = [400, 200, 404, 404];
  const { answers, sent } = open(() => states.shift() ?? 200);
  await answers.keep(ana, channel, url);
  const blocks = [{ type: 'divider' } as const];
  expect(await answers.say(ana, channel, { ...drawing, blocks })).toBe(true);
  expect(sent.map(({ body }) => 'blocks' in (body as object))).toEqual([true, false]);
  expect(await answers.say(ana, channel, { ...drawing, blocks })).toBe(false);
});

test('a broken line is no error', async () => {
  const { answers } = open(() => {
    throw new TypeError('fetch failed');
  });
  await answers.keep(ana, channel, url);
  expect(await answers.say(ana, channel, drawing)).toBe(false);
});

test('an address that points elsewhere is not followed', async () => {
  const server = await openRedirectingServer();
  const { clock, secrets } = open();
  const answers = createAnswers({ secrets, fetch, clock, origins: [server.url] });
  await answers.keep(ana, channel, `${server.url}/commands/1`);
  expect(await answers.say(ana, channel, drawing)).toBe(false);
  expect(server.reached).toEqual([]);
  await server.close();
});

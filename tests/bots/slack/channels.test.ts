import { expect, test } from 'vitest';
import { createChannels } from '../../../src/bots/slack/showing/channels.ts';
import { type Answer, createFakeTeams } from '../../helpers/slack/fake-teams.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };

function open(answer: (method: string) => Answer | Promise<Answer>) {
  const clock = createVirtualClock();
  const teams = createFakeTeams(['T1'], answer);
  const channels = createChannels({ teams, clock, log });
  return { clock, channels, calls: teams.calls, enter: (channel = 'C1') => channels.enter('T1', channel) };
}

test('a public channel is joined once, also when many cards come at once', async () => {
  const { enter, calls } = open(() => ({ channel: { id: 'C1' } }));
  expect(await Promise.all([enter(), enter(), enter()])).toEqual([true, true, true]);
  expect(await enter()).toBe(true);
  expect(calls).toEqual(['T1 conversations.join C1']);
});

test('a private channel is one it is in only if somebody invited it', async () => {
  const isMember = (is_member: boolean) => (method: string) =>
    method === 'conversations.join' ? { error: 'method_not_supported_for_channel_type' } : { channel: { is_member } };
  expect(await open(isMember(true)).enter()).toBe(true);
  expect(await open(isMember(false)).enter()).toBe(false);
  expect(await open(() => ({ error: 'channel_not_found' })).enter()).toBe(false);
});

test('where it may not join by itself it may have been invited', async () => {
  const refuse = (error: string) => (method: string) =>
    method === 'conversations.join' ? { error } : { channel: { is_member: true } };
  for (const error of ['missing_scope', 'restricted_action']) expect(await open(refuse(error)).enter()).toBe(true);
  expect(await open(() => ({ error: 'missing_scope' })).enter()).toBe(false);
  expect(await open(() => ({ error: 'is_archived' })).enter()).toBe(false);
});

test('a conversation with the app itself needs no asking', async () => {
  const { enter, calls } = open(() => ({ error: 'channel_not_found' }));
  expect(await enter('D1')).toBe(true);
  expect(calls).toEqual([]);
});

test('nobody is asked for an invitation because Slack did not answer; it is asked again', async () => {
  let answer: Answer = new Error('fetch failed');
  const { enter, calls, clock } = open(() => answer);
  expect(await enter()).toBe(true);
  await clock.pass(31_000);
  answer = new Response('{}', { status: 429, headers: { 'Retry-After': '3' } });
  expect(await enter()).toBe(true);
  await clock.pass(31_000);
  answer = { error: 'channel_not_found' };
  expect(await enter()).toBe(false);
  expect(calls.filter((call) => call.includes('join'))).toHaveLength(3);
});

test.each([new Error('fetch failed'), { error: 'ratelimited' }])(
  'while Slack limits calls or is away it is asked twice a minute, not at every edit',
  async (answer) => {
    const { enter, calls, clock } = open(() => answer);
    for (let edits = 0; edits < 20; edits++) {
      expect(await enter()).toBe(true);
      await clock.pass(3000);
    }
    expect(calls.filter((call) => call.includes('join'))).toHaveLength(2);
  },
);

test('nothing waits long for a slow answer', async () => {
  const { enter, clock } = open(() => new Promise<Answer>(() => {}));
  const entering = enter();
  await clock.pass(5000);
  expect(await entering).toBe(true);
});

test('an invitation is heard of, and noticed after a while by those who did not hear', async () => {
  const answers: Answer[] = [{ error: 'channel_not_found' }, { error: 'channel_not_found' }, { channel: { id: 'C1' } }];
  const { enter, clock, channels } = open(() => answers.shift() ?? { channel: { id: 'C1' } });
  expect(await enter()).toBe(false);
  expect(await enter()).toBe(false);
  await clock.pass(301_000);
  expect(await enter()).toBe(true);
  channels.note('T1', 'C2', true);
  expect(await enter('C2')).toBe(true);
  channels.note('T1', 'C1', false);
  expect(await enter()).toBe(true);
});

import { expect, test } from 'vitest';
import { createRest } from '../../../src/bots/discord/rest.ts';
import { createAnswers } from '../../../src/bots/discord/showing/answers.ts';
import { privately } from '../../../src/bots/discord/showing/reply.ts';
import { createFakeChatState } from '../../helpers/fake-chat-state.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

/** A REST whose calls end in this list. */
function openRest(answer: () => Response = () => Response.json({ id: '1' })) {
  const calls: Request[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    calls.push(new Request(url, init));
    return answer();
  };
  const settings = { token: 'bot-token', apiUrl: 'http://discord.test/api' };
  return { calls, rest: createRest({ settings, log: { error: () => {} }, fetch }) };
}

test('every call goes where the setting says, with the bot’s token', async () => {
  const { calls, rest } = openRest();
  expect(await rest.get('/users/@me')).toEqual({ id: '1' });
  expect(calls.map(({ url }) => url)).toEqual(['http://discord.test/api/v10/users/@me']);
  expect(calls[0]?.headers.get('Authorization')).toBe('Bot bot-token');
});

test('an answer to a person is sent with its own token alone', async () => {
  const { calls, rest } = openRest();
  const clock = createVirtualClock();
  const answers = createAnswers({ secrets: createFakeChatState(clock).secrets, rest, clock });
  const [person, channel] = [{ id: 'discord:7' }, 'discord:1:2'];
  await answers.keep(person, channel, { application: '5', token: 'answer-token' });
  expect(await answers.say(person, channel, [privately('Hi.')])).toBe(true);
  expect(calls.map(({ url }) => url)).toEqual(['http://discord.test/api/v10/webhooks/5/answer-token']);
  expect(calls[0]?.headers.get('Authorization')).toBeNull();
  expect(await answers.say(person, 'discord:1:3', [privately('Hi.')])).toBe(false);
  expect(await answers.say({ id: 'discord:8' }, channel, [privately('Hi.')])).toBe(false);
});

test('what is no token is not kept', async () => {
  const { calls, rest } = openRest();
  const clock = createVirtualClock();
  const answers = createAnswers({ secrets: createFakeChatState(clock).secrets, rest, clock });
  for (const given of [
    { application: 'x', token: 'a' },
    { application: '5', token: '../../users' },
  ])
    await answers.keep({ id: 'discord:7' }, 'discord:1:2', given);
  expect(await answers.say({ id: 'discord:7' }, 'discord:1:2', [privately('Hi.')])).toBe(false);
  expect(calls).toEqual([]);
});

test('an answer without a body is one', async () => {
  const { rest } = openRest(() => new Response(null, { status: 204 }));
  await expect(rest.delete('/channels/1/messages/2')).resolves.toBeDefined();
});

test('one about edits of old messages says so, and for how long', async () => {
  const body = { message: 'Too many', code: 30046, retry_after: 2.5, global: false };
  const { calls, rest } = openRest(() => Response.json(body, { status: 429, headers: { 'Retry-After': '3' } }));
  await expect(rest.patch('/channels/1/messages/2', { body: {} })).rejects.toMatchObject({
    ...{ name: 'DiscordRefusal', status: 429, code: 30046, retryAfterMs: 2500 },
  });
  expect(calls).toHaveLength(1);
});

test('a page of somebody before Discord is a refusal too', async () => {
  const { rest } = openRest(() => new Response('<html>', { status: 502 }));
  await expect(rest.get('/users/@me')).rejects.toMatchObject({ name: 'DiscordRefusal', status: 502, code: 0 });
});

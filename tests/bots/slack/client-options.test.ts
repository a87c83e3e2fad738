import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clientOptions } from '../../../src/bots/slack/connection/client-options.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const tooLong = new Error('ten seconds are over');
let over: AbortController;
let asked: PromiseWithResolvers<string>;

/** A network on which nothing ever answers; whoever asks gives up by their own signal. */
const fetch: typeof globalThis.fetch = (url, init) => {
  asked.resolve(String(url));
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
};

beforeEach(() => {
  [over, asked] = [new AbortController(), Promise.withResolvers()];
  // The one timer that nobody can be given: tests decide when its ten seconds are over.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) =>
    ms === 10_000 ? over.signal : new AbortController().signal,
  );
});
afterEach(() => void vi.restoreAllMocks());

const options = (signal?: AbortSignal) =>
  clientOptions({ settings: { apiUrl: 'https://slack.example/api/' }, fetch, log: silent }, signal);

test('a call that Slack does not answer is given up after ten seconds', async () => {
  const call = new WebClient('xoxb-1', options()).auth.test();
  expect(await asked.promise).toBe('https://slack.example/api/auth.test');
  over.abort(tooLong);
  await expect(call).rejects.toThrow('ten seconds are over');
});

test('so is an answer that Bolt sends to a response URL', async () => {
  const app = new App({
    receiver: { init() {}, start: async () => {}, stop: async () => {} },
    authorize: async () => ({ botToken: 'xoxb-1', botUserId: 'U0' }),
    clientOptions: options(),
    convoStore: false,
  });
  app.error(async (error) => {
    throw error;
  });
  app.command('/newsmedia', async ({ ack, respond }) => {
    await ack();
    await respond('Accepted.');
  });
  const body = { command: '/newsmedia', team_id: 'T1', response_url: 'https://hooks.slack.example/1' };
  const heard = app.processEvent({ body, ack: async () => {} });
  expect(await asked.promise).toBe('https://hooks.slack.example/1');
  over.abort(tooLong);
  await expect(heard).rejects.toThrow('ten seconds are over');
});

test('a call under way ends when its program stops', async () => {
  const stop = new AbortController();
  const call = new WebClient('xoxb-1', options(stop.signal)).auth.test();
  await asked.promise;
  stop.abort(new Error('stopping'));
  await expect(call).rejects.toThrow('stopping');
});

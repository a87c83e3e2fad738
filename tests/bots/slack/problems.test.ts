import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../../src/bots/desk/chat.ts';
import { isLasting, isOurFault, isTokenDead, problemOf, refusalOf } from '../../../src/bots/slack/problems.ts';

const token = 'xoxb-secret-token';

/** What the SDK throws when Slack answers this. */
async function thrown(answer: () => Response | Promise<Response>): Promise<unknown> {
  const log = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => 'error' };
  const client = new WebClient(token, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: async () => answer(),
    logger: log as never,
  });
  return client.chat.postMessage({ channel: 'C1', text: 'Storm' }).then(
    () => undefined,
    (error: unknown) => error,
  );
}
const refused = (error: string, more: object = {}) => thrown(() => Response.json({ ok: false, error, ...more }));

describe('what Slack refuses', () => {
  test.each([
    'message_not_found',
    'is_archived',
    'channel_not_found',
    'not_in_channel',
    'user_not_in_channel',
    'team_access_not_granted',
    'restricted_action',
    'no_permission',
    'missing_scope',
    'invalid_auth',
    'not_authed',
    'token_revoked',
    'token_expired',
    'account_inactive',
    'invalid_blocks',
    'msg_too_long',
    'slack_connect_file_link_sharing_blocked',
  ])('%s will not change: the message is gone', async (code) => {
    const problem = problemOf(await refused(code), 'edit the message slack:T1:C1:1.2');
    expect(problem).toBeInstanceOf(ChatError);
    expect(problem.problem).toBe('gone');
    expect(problem.message).toMatch(/^Newsmedia could not edit the message slack:T1:C1:1\.2: .+\(.+\)/);
    expect(problem.message).toContain(code);
  });

  test.each(['edit_window_closed', 'cant_update_message'])('%s leaves the message as it is', async (code) => {
    const problem = problemOf(await refused(code), 'edit the message slack:T1:C1:1.2');
    expect(problem).toMatchObject({ problem: 'frozen', message: expect.stringContaining(code) });
  });

  test.each(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'something_new', 'toString'])(
    '%s passes',
    async (code) => {
      expect(problemOf(await refused(code), 'post to slack:T1:C1')).toMatchObject({ problem: 'passing' });
    },
  );

  test('too many calls wait as long as Slack says', async () => {
    const busy = await thrown(() => new Response('{}', { status: 429, headers: { 'Retry-After': '7' } }));
    expect(problemOf(busy, 'post')).toMatchObject({ problem: 'rate-limited', retryAfterMs: 7000 });
    expect(problemOf(await refused('ratelimited'), 'post')).toMatchObject({ problem: 'rate-limited' });
    const timeless = await thrown(() => new Response('{}', { status: 429 }));
    expect(problemOf(timeless, 'post')).toMatchObject({ problem: 'rate-limited', retryAfterMs: undefined });
  });

  test.each([
    ['never reached Slack passes', 'passing', () => Promise.reject(refusedConnection())],
    ['broke there passes', 'passing', () => new Response('bad gateway', { status: 502 })],
    ['was cut off may have been done', 'unknown', () => Promise.reject(new TypeError('fetch failed'))],
    ['is no answer of Slack’s passes', 'passing', () => new Response('<html>Sign in to the hotel</html>')],
  ] as const)('what %s', async (_name, expected, answer) => {
    const problem = problemOf(await thrown(answer), 'post to slack:T1:C1');
    expect(problem.problem).toBe(expected);
    expect(problem.message).not.toContain('<html>');
  });

  test('what a chat says already stays as it is', () => {
    const known = new ChatError('The app is not installed there.', 'gone');
    expect(problemOf(known, 'post')).toBe(known);
  });

  test('a missing scope is named', async () => {
    const problem = problemOf(await refused('missing_scope', { needed: 'files:write' }), 'show a picture');
    expect(problem.message).toContain('lacks the scope files:write');
    expect(problemOf(await refused('missing_scope', { needed: '<b>' }), 'x').message).not.toContain('<b>');
  });

  test('what Slack refuses lasts; its own troubles, and those on the way to it, do not', async () => {
    for (const code of ['file_uploads_disabled', 'something_new', 'missing_scope']) {
      expect(isLasting(await refused(code))).toBe(true);
    }
    for (const code of ['internal_error', 'service_unavailable', 'ratelimited', 'request_timeout']) {
      expect(isLasting(await refused(code))).toBe(false);
    }
    expect(isLasting(await thrown(() => new Response('bad gateway', { status: 502 })))).toBe(false);
    expect(isLasting(new Error('no database'))).toBe(false);
  });

  test('our own faults and dead tokens are told apart', async () => {
    expect([isOurFault(await refused('invalid_blocks')), isOurFault(await refused('not_in_channel'))]).toEqual([
      true,
      false,
    ]);
    expect([isTokenDead(await refused('token_revoked')), isTokenDead(await refused('is_archived'))]).toEqual([
      true,
      false,
    ]);
    expect(refusalOf(await refused('not_in_channel'))).toBe('not_in_channel');
    expect(refusalOf(new Error('not_in_channel'))).toBeUndefined();
  });

  test('no sentence holds the token', async () => {
    for (const error of [await refused('invalid_auth'), await thrown(() => new Response('no', { status: 500 }))]) {
      const problem = problemOf(error, 'post');
      expect(`${problem.message} ${JSON.stringify(problem)} ${String(problem.cause)}`).not.toContain(token);
    }
  });
});

function refusedConnection(): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) });
}

import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../../src/bots/desk/chat.ts';
import { isOurFault, problemOf } from '../../../src/bots/discord/problems.ts';
import { DiscordRefusal, refusalOf, withoutContents } from '../../../src/bots/discord/refusal.ts';

const doing = 'edit the message discord:1:2:3';

describe('what follows from a refusal', () => {
  test.each([
    [404, 10003, 'gone'],
    [404, 10008, 'gone'],
    [403, 50001, 'gone'],
    [403, 50013, 'gone'],
    [400, 50083, 'gone'],
    [400, 160005, 'gone'],
    [403, 50007, 'gone'],
    [401, 0, 'passing'],
    [401, 50014, 'passing'],
    [401, 50027, 'gone'],
    [400, 50035, 'gone'],
    [403, 77777, 'gone'],
    [404, 0, 'gone'],
    [403, 50005, 'frozen'],
    [429, 0, 'rate-limited'],
    [429, 20016, 'rate-limited'],
    [429, 30046, 'passing'],
    [500, 0, 'passing'],
    [502, 0, 'passing'],
    [403, 40333, 'passing'],
    [400, 40004, 'passing'],
    [409, 0, 'passing'],
  ] as const)('%i with code %i is %s', (status, code, problem) => {
    const error = problemOf(new DiscordRefusal(status, code), doing);
    expect(error).toMatchObject({ name: 'ChatError', problem });
    expect(error.message).toMatch(/^Newsmedia could not edit the message discord:1:2:3: .+\.$/);
    expect(error.reason === undefined).toBe(problem !== 'gone' && problem !== 'frozen');
  });

  test('the time to wait is kept', () => {
    expect(problemOf(new DiscordRefusal(429, 0, { retryAfterMs: 1500 }), doing).retryAfterMs).toBe(1500);
    expect(problemOf(new DiscordRefusal(429, 30046, { retryAfterMs: 9000 }), doing).retryAfterMs).toBe(9000);
  });

  test('nothing may have been done when nobody was reached, anything when the answer was lost', () => {
    const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    expect(problemOf(refused, doing).problem).toBe('passing');
    for (const lost of [new DOMException('', 'AbortError'), new TypeError('terminated'), 'strange'])
      expect(problemOf(lost, doing).problem).toBe('unknown');
  });

  test('what is a ChatError already stays as it is', () => {
    const error = new ChatError('Wait.', 'passing');
    expect(problemOf(error, doing)).toBe(error);
  });

  test('sending less may help only where what was sent is the fault', () => {
    const faults = [50035, 40005, 50045].map((code) => isOurFault(new DiscordRefusal(400, code)));
    expect(faults).toEqual([true, true, true]);
    expect(isOurFault(new DiscordRefusal(413, 0))).toBe(true);
    expect(isOurFault(new DiscordRefusal(403, 50013))).toBe(false);
  });
});

describe('errors of discord.js', () => {
  const sent = { body: { content: 'Secret headline' }, files: undefined };
  const url = 'https://discord.com/api/v10/webhooks/1/secret-token';
  const errors = {
    embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Secret headline is too long' }] } } },
  };
  const refusal = new DiscordAPIError(
    { code: 50035, message: 'Invalid Form Body', errors },
    50035,
    400,
    'POST',
    url,
    sent,
  );

  test('lose the address and what was sent, and keep which field was wrong', () => {
    const kept = withoutContents(refusal);
    expect(kept).toMatchObject({ name: 'DiscordRefusal', status: 400, code: 50035, fields: ['embeds.0.title'] });
    const problem = problemOf(refusal, doing);
    const said = `${problem.message} ${problem.cause} ${JSON.stringify(kept)}`;
    expect(said).not.toContain('Secret headline');
    expect(said).not.toContain('secret-token');
  });

  test('are known by their code, also those of the gateway’s client', () => {
    expect(refusalOf(refusal)).toBe(50035);
    expect(refusalOf(new HTTPError(502, 'Bad Gateway', 'GET', url, sent))).toBe(0);
    expect(refusalOf(new Error('No answer'))).toBeUndefined();
  });

  test('a rate limit says how long, whether Discord or discord.js counted', () => {
    const about = { global: false, hash: '', limit: 5, majorParameter: '', method: 'PATCH', route: '', url };
    const counted = { ...about, retryAfter: 0, scope: 'user' as const, sublimitTimeout: 0, timeToReset: 2100 };
    expect(problemOf(new RateLimitError(counted), doing)).toMatchObject({
      problem: 'rate-limited',
      retryAfterMs: 2100,
    });
    const asked = new RateLimitError({ ...counted, retryAfter: 700 });
    expect(problemOf(asked, doing)).toMatchObject({ problem: 'rate-limited', retryAfterMs: 700 });
  });
});

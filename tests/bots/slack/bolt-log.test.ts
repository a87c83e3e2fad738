import { expect, it } from 'vitest';
import { boltLog, withoutSecrets } from '../../../src/bots/slack/connection/bolt-log.ts';

it.each(['xoxb-123-456-abcDEF', 'xoxp-1-2-3', 'xoxe.xoxb-1-AbCd', 'xoxe-1-AbCd', 'xapp-1-A0-123-abc'])(
  'cuts a token: %s',
  (token) => {
    const said = withoutSecrets(`Bearer ${token}, and ${token}.`);
    expect(said).toBe('Bearer xo…, and xo….');
  },
);

it.each([
  ['wss://wss.slack.com/link/?ticket=abc-1&app_id=A1', 'wss://wss.slack.com/link/?ticket=…&app_id=A1'],
  ['/slack/oauth_redirect?code=1.2&state=ey.J', '/slack/oauth_redirect?code=…&state=…'],
  ['https://hooks.slack.com/commands/T1/2/secret', 'https://hooks.slack.com/…'],
])('cuts what opens a door: %s', (text, shown) => {
  expect(withoutSecrets(text)).toBe(shown);
});

it('says Bolt’s warnings and errors in our log, its news quietly, and never what it says for debugging', () => {
  const lines: string[] = [];
  const say = (level: string) => (_about: object, sentence: string) => void lines.push(`${level}: ${sentence}`);
  const logger = boltLog({ debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') });
  logger.debug('{"text":"a headline"}');
  logger.info('one');
  logger.warn('two', 'xoxb-1-2');
  logger.error(new Error('three'), { text: 'a headline' });
  expect(lines).toEqual(['debug: one', 'warn: two xo…', 'error: three (Object)']);
});

import { type Logger, LogLevel } from '@slack/bolt';
import type { SlackLog } from '../parts.ts';

const tokens = /\bx(?:app|ox[a-z])(?:\.xox[a-z])?-[\w-]+/g;
const secretsInAddresses = /\b((?:ticket|code|state|client_secret|refresh_token)=)[^&\s"']+/g;
const answerAddresses = /(hooks\.slack\.com\/)[^\s"']+/g;

/** Cuts what opens a door: tokens, tickets of sockets, codes, answer addresses. */
export function withoutSecrets(text: string): string {
  return text.replace(tokens, 'xo…').replace(secretsInAddresses, '$1…').replace(answerAddresses, '$1…');
}

/** Bolt's own words in our log. Its debug lines hold whole payloads, so headlines: they go nowhere. */
export function boltLog(log: SlackLog): Logger {
  const say =
    (level: 'debug' | 'warn' | 'error') =>
    (...said: unknown[]): void =>
      log[level]({ by: 'Slack’s library' }, withoutSecrets(said.map(asText).join(' ')));
  return {
    debug: nothing,
    info: say('debug'),
    warn: say('warn'),
    error: say('error'),
    setLevel: nothing,
    getLevel: () => LogLevel.INFO,
    setName: nothing,
  };
}

function nothing(): void {
  // not said
}

function asText(said: unknown): string {
  if (said instanceof Error) return said.message;
  // An object may hold anything, a headline too.
  return typeof said === 'object' && said !== null ? `(${said.constructor?.name ?? 'object'})` : String(said);
}

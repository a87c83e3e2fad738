import type { FetchFunction, WebClientOptions } from '@slack/web-api';
import type { SlackParts } from '../parts.ts';
import { boltLog } from './bolt-log.ts';

const timeoutMs = 10_000;

/**
 * What every client of Slack's Web API is made with, the ones inside Bolt included: the setting moves all calls,
 * nothing is tried again or waited for out of our sight. A new object each time, because the SDK changes it.
 * `signal` ends calls under way.
 */
export function clientOptions(
  { settings, fetch = globalThis.fetch, log }: Pick<SlackParts, 'settings' | 'fetch' | 'log'>,
  signal?: AbortSignal,
): WebClientOptions {
  // The SDK's own setting does not reach what Bolt sends to response URLs.
  const ending: FetchFunction = (url, init) => {
    const ends = [AbortSignal.timeout(timeoutMs), signal, init?.signal];
    return fetch(url, { ...init, signal: AbortSignal.any(ends.filter((one) => one instanceof AbortSignal)) });
  };
  return {
    slackApiUrl: settings.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLog(log),
    fetch: ending,
  };
}

import { LogLevel, WebClient } from '@slack/web-api';
import type { Teams } from '../../../src/bots/slack/parts.ts';

/** What Slack answers: a body, or how it fails. */
export type Answer = { ok?: boolean; error?: string; [key: string]: unknown } | Response | Error;

export interface FakeTeams extends Teams {
  /** `T1 users.info U1`: every call that reached Slack, with its first argument. */
  readonly calls: string[];
}

/** Workspaces that answer without a network, through Slack's own client and its own errors. */
export function createFakeTeams(
  teams: readonly string[],
  answer: (method: string, args: URLSearchParams, team: string) => Answer | Promise<Answer>,
): FakeTeams {
  const calls: string[] = [];
  const client = (team: string) =>
    new WebClient('xoxb-test', {
      logLevel: LogLevel.ERROR,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      fetch: async (url, init) => {
        const method = new URL(String(url)).pathname.replace('/api/', '');
        const args = new URLSearchParams(typeof init?.body === 'string' ? init.body : '');
        calls.push([team, method, ...[...args.values()].slice(0, 1)].join(' '));
        const given = await answer(method, args, team);
        if (given instanceof Error) throw given;
        return given instanceof Response ? given : Response.json({ ok: given.error === undefined, ...given });
      },
    });
  return {
    calls,
    client: async (team) => client(team),
    botUser: async () => 'U0BOT',
    list: async () => [...teams],
    forget: async () => true,
  };
}

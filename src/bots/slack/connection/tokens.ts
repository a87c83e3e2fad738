import pRetry from 'p-retry';
import { z } from 'zod';
import { ChatError } from '../../desk/chat.ts';
import type { Clock } from '../../desk/clock.ts';
import type { SlackLog } from '../parts.ts';
import { problemOf, refusalOf } from '../problems.ts';
import type { Installations, KeptInstallation } from './installations.ts';

export interface Tokens {
  /** With a token that works for a while yet. Throws ChatError, `gone` when the app is not installed there. */
  of(team: string): Promise<KeptInstallation>;
}

export interface TokenParts {
  installations: Installations;
  /** Spends a refresh token: Slack's `oauth.v2.access`. */
  renew: (refreshToken: string) => Promise<unknown>;
  /** Where an administrator installs the app once more. */
  installUrl: string;
  clock: Pick<Clock, 'now'>;
  log: SlackLog;
}

/** A token lives for twelve hours; the SDK renews as early as this too. */
const renewBeforeMs = 2 * 60 * 60_000;
/** With less than this left, a token is as good as over. */
const usableMs = 60_000;

/** Installing again is the only way. */
const spent: readonly (string | undefined)[] = [
  ...['invalid_refresh_token', 'refresh_token_revoked', 'token_revoked', 'token_expired', 'invalid_auth'],
  ...['account_inactive', 'invalid_grant', 'bad_client_secret', 'invalid_client_id'],
];

const renewed = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() });

/**
 * Tokens that are rotated are renewed whenever they are asked for, by whoever asks: an event, or a worker's edit
 * that no event started. A refresh token may be spent once, so one process at a time does it.
 */
export function createTokens({ installations, renew, installUrl, clock, log }: TokenParts): Tokens {
  const underWay = new Map<string, Promise<KeptInstallation>>();

  function leftMs({ bot }: KeptInstallation): number {
    if (bot.expiresAt === undefined || bot.refreshToken === undefined) return Number.POSITIVE_INFINITY;
    return bot.expiresAt * 1000 - clock.now();
  }

  async function find(team: string): Promise<KeptInstallation> {
    const kept = await installations.find(team);
    if (kept) return kept;
    const sentence = `Newsmedia is not installed in the Slack workspace ${team}. It can be installed at ${installUrl}.`;
    throw new ChatError(sentence, 'gone');
  }

  async function renewedOf(before: KeptInstallation): Promise<KeptInstallation> {
    const team = before.team.id;
    const usable = leftMs(before) > usableMs;
    const work = () => renewAlone(team);
    // While the old one works nobody waits for whoever is renewing it.
    if (usable) return (await installations.alone(team, work, 'now')) ?? before;
    return installations.alone(team, work);
  }

  async function renewAlone(team: string): Promise<KeptInstallation> {
    // Somebody else may have renewed or removed it since it was read.
    const kept = await find(team);
    const left = leftMs(kept);
    if (left > renewBeforeMs) return kept;
    const now = clock.now();
    const answer = await ask(kept, left > usableMs);
    if (!answer) return kept;
    const { access_token: token, refresh_token: refreshToken, expires_in } = answer;
    const expiresAt = Math.floor(now / 1000) + expires_in;
    const next: KeptInstallation = { ...kept, bot: { ...kept.bot, token, refreshToken, expiresAt } };
    // The old refresh token is spent: losing the new one would lock the workspace out.
    await pRetry(() => installations.keep(next), { retries: 4, minTimeout: 200 });
    log.info({ team }, 'The access to a Slack workspace was renewed.');
    return next;
  }

  /** `undefined` when it could not be renewed, but the old one still works. */
  async function ask({ team, bot }: KeptInstallation, usable: boolean) {
    try {
      return renewed.parse(await renew(bot.refreshToken ?? ''));
    } catch (error) {
      const problem = problemOf(error, `renew its access to the Slack workspace ${team.id}`);
      log.warn({ team: team.id, because: problem.message }, 'The access to a Slack workspace could not be renewed.');
      if (usable) return undefined;
      if (!spent.includes(refusalOf(error))) throw problem;
      const sentence = `Slack does not renew the access to the workspace ${team.id} any more. Its administrator must install Newsmedia again at ${installUrl}.`;
      throw new ChatError(sentence, 'gone', { cause: error });
    }
  }

  return {
    async of(team) {
      const kept = await find(team);
      if (leftMs(kept) > renewBeforeMs) return kept;
      const joined = underWay.get(team);
      if (joined) return joined;
      const renewing = renewedOf(kept).finally(() => underWay.delete(team));
      underWay.set(team, renewing);
      return renewing;
    },
  };
}

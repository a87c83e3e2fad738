import { z } from 'zod';
import { ChatError } from '../../desk/chat.ts';
import type { Clock } from '../../desk/clock.ts';
import type { SlackLog } from '../parts.ts';
import { problemOf, refusalOf } from '../problems.ts';
import type { Installations, KeptInstallation } from './installations.ts';
import { createKeptTokens } from './kept-tokens.ts';

export interface Tokens {
  /** With a token that works for a while yet. Throws ChatError, `gone` when the app is not installed there. */
  of(team: string): Promise<KeptInstallation>;
  /**
   * Forgets what is held of a workspace unless its token, renewed if that was due, works. Answers whether nothing is
   * held any more. Rejects with ChatError when that cannot be told.
   */
  forgetDead(team: string, works: (token: string) => Promise<boolean>): Promise<boolean>;
  /** Tries once more to keep what the database would not take. Never rejects. */
  stop(): Promise<void>;
}

export interface TokenParts {
  installations: Installations;
  /** Spends a refresh token: Slack's `oauth.v2.access`. */
  renew: (refreshToken: string) => Promise<unknown>;
  /** Where an administrator installs the app once more. */
  installUrl: string;
  clock: Clock;
  log: SlackLog;
}

/** A token lives for twelve hours; the SDK renews as early as this too. */
const renewBeforeMs = 2 * 60 * 60_000;
/** With less than this left, a token is as good as over. */
const usableMs = 60_000;

/** Installing again is the only way. */
const spent: readonly (string | undefined)[] = [
  ...['invalid_refresh_token', 'refresh_token_revoked', 'token_revoked', 'token_expired', 'invalid_auth'],
  ...['account_inactive', 'invalid_grant'],
];
/** A mistake in the settings, which says nothing of any workspace. */
const unknownApp: readonly (string | undefined)[] = ['bad_client_secret', 'invalid_client_id'];

const renewed = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() });

/**
 * Tokens that are rotated are renewed whenever they are asked for, by whoever asks: an event, or a worker's edit
 * that no event started. A refresh token may be spent once, so one process at a time does it.
 */
export function createTokens({ installations, renew, installUrl, clock, log }: TokenParts): Tokens {
  const held = createKeptTokens({ installations, clock, log });
  const underWay = new Map<string, Promise<KeptInstallation>>();

  function leftMs({ bot }: KeptInstallation): number {
    if (bot.expiresAt === undefined || bot.refreshToken === undefined) return Number.POSITIVE_INFINITY;
    return bot.expiresAt * 1000 - clock.now();
  }

  function installed(team: string, kept: KeptInstallation | undefined): KeptInstallation {
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
    const kept = installed(team, await held.find(team));
    const left = leftMs(kept);
    if (left > renewBeforeMs) return kept;
    const now = clock.now();
    const answer = await ask(kept, left > usableMs);
    if (!answer) return kept;
    const { access_token: token, refresh_token: refreshToken, expires_in } = answer;
    const expiresAt = Math.floor(now / 1000) + expires_in;
    const next: KeptInstallation = { ...kept, bot: { ...kept.bot, token, refreshToken, expiresAt } };
    // The old refresh token is spent: losing the new one would lock the workspace out.
    await held.replace(kept, next);
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
      const refusal = refusalOf(error);
      if (unknownApp.includes(refusal)) {
        const fix = `Slack does not accept SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (${refusal}). Set them anew.`;
        throw new ChatError(fix, 'passing', { cause: error });
      }
      if (!spent.includes(refusal)) throw problem;
      const sentence = `Slack does not renew the access to the workspace ${team.id} any more. Its administrator must install Newsmedia again at ${installUrl}.`;
      throw new ChatError(sentence, 'gone', { cause: error });
    }
  }

  async function stillWorks(team: string, works: (token: string) => Promise<boolean>): Promise<boolean> {
    try {
      return await works((await renewAlone(team)).bot.token);
    } catch (error) {
      if (error instanceof ChatError && spent.includes(refusalOf(error.cause))) return false;
      throw error;
    }
  }

  return {
    async of(team) {
      const kept = installed(team, await held.findLately(team));
      if (leftMs(kept) > renewBeforeMs) return kept;
      const joined = underWay.get(team);
      if (joined) return joined;
      const renewing = renewedOf(kept).finally(() => underWay.delete(team));
      underWay.set(team, renewing);
      return renewing;
    },
    forgetDead: (team, works) =>
      installations.alone(team, async () => {
        if ((await held.find(team)) && (await stillWorks(team, works))) return false;
        await held.remove(team);
        return true;
      }),
    stop: held.stop,
  };
}

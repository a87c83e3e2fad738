import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { ChatError } from '../../desk/chat.ts';
import type { SlackParts, Teams } from '../parts.ts';
import { isTokenDead, problemOf } from '../problems.ts';
import { clientOptions } from './client-options.ts';
import type { Installations } from './installations.ts';
import { createTokens } from './tokens.ts';

export interface TeamsParts extends Pick<SlackParts, 'settings' | 'publicUrl' | 'clock' | 'fetch' | 'log'> {
  installations: Installations;
}

export interface RunningTeams extends Teams {
  /** Tries once more to keep a token that the database would not take. Never rejects. */
  stop(): Promise<void>;
}

/** One workspace, whose token is a setting, or as many as have installed the app. */
export function createTeams(parts: TeamsParts): RunningTeams {
  const { client, botToken } = parts.settings;
  if (client) return severalTeams(parts, client);
  if (botToken !== undefined) return oneTeam(parts, botToken);
  throw new Error('Slack needs SLACK_BOT_TOKEN (one workspace), or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (several).');
}

const identity = z.object({ team_id: z.string().min(1), user_id: z.string().min(1) });

/** Rejects with ChatError when Slack does not tell now. */
async function works(client: WebClient): Promise<boolean> {
  try {
    await client.auth.test();
    return true;
  } catch (error) {
    if (isTokenDead(error)) return false;
    throw problemOf(error, 'ask Slack whether it is still installed');
  }
}

function oneTeam(parts: TeamsParts, token: string): RunningTeams {
  const client = new WebClient(token, clientOptions(parts));
  let known: Promise<{ team: string; bot: string }> | undefined;
  let forgotten = false;

  async function ask() {
    try {
      const { team_id: team, user_id: bot } = identity.parse(await client.auth.test());
      return { team, bot };
    } catch (error) {
      known = undefined; // asked again the next time
      throw problemOf(error, 'ask Slack who it is');
    }
  }

  function itself() {
    known ??= ask();
    return known;
  }

  async function only(team: string) {
    if (forgotten) throw new ChatError(`Newsmedia was removed from the Slack workspace ${team}.`, 'gone');
    const own = await itself();
    if (own.team === team) return own;
    throw new ChatError(`Newsmedia is not installed in the Slack workspace ${team}: its token is for another.`, 'gone');
  }

  return {
    async client(team) {
      await only(team);
      return client;
    },
    botUser: async (team) => (await only(team)).bot,
    list: async () => (forgotten ? [] : [(await itself()).team]),
    async forget(team) {
      if (forgotten) return true;
      const own = await known?.catch(() => undefined);
      if ((own && own.team !== team) || (await works(client))) return false;
      // The token is a setting: it cannot be deleted from here, but it is not used any more.
      forgotten = true;
      return true;
    },
    stop: async () => {},
  };
}

function severalTeams(parts: TeamsParts, { id, secret }: { id: string; secret: string }): RunningTeams {
  const { installations, publicUrl, clock, log } = parts;
  const web = new WebClient(undefined, clientOptions(parts));
  const tokens = createTokens({
    renew: (refreshToken) =>
      web.oauth.v2.access({
        ...{ client_id: id, client_secret: secret },
        ...{ grant_type: 'refresh_token', refresh_token: refreshToken },
      }),
    installUrl: `${publicUrl}/slack/install`,
    ...{ installations, clock, log },
  });
  /** One for each team, so that a rotated token leaves no client behind. */
  const clients = new Map<string, { token: string; client: WebClient }>();

  return {
    async client(team) {
      const { token } = (await tokens.of(team)).bot;
      const known = clients.get(team);
      if (known?.token === token) return known.client;
      const client = new WebClient(token, clientOptions(parts));
      clients.set(team, { token, client });
      return client;
    },
    botUser: async (team) => (await tokens.of(team)).bot.userId,
    list: () => installations.teams(),
    async forget(team) {
      const isGone = await tokens.forgetDead(team, (token) => works(new WebClient(token, clientOptions(parts))));
      if (isGone) clients.delete(team);
      return isGone;
    },
    stop: tokens.stop,
  };
}

import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { SlackParts } from '../parts.ts';
import { problemOf, refusalOf } from '../problems.ts';
import { botScopes } from '../scopes.ts';
import { clientOptions } from './client-options.ts';
import type { Installations } from './installations.ts';

export interface CheckParts extends Pick<SlackParts, 'settings' | 'publicUrl' | 'fetch' | 'log'> {
  installations: Pick<Installations, 'teams' | 'find'>;
}

const itself = z.object({
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

/** Waiting helps with none of them. */
const deadTokens: readonly (string | undefined)[] = [
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
];

/**
 * Asks, before anybody relies on it, whether Slack lets the app do its work: sentences about what it may not do.
 * Throws one when the token opens nothing. That Slack is away is a warning: it will be back.
 */
export async function checkSlack(parts: CheckParts): Promise<string[]> {
  const { botToken, client } = parts.settings;
  if (client) return checkInstallations(parts);
  return botToken === undefined ? [] : checkToken(parts, botToken);
}

async function checkToken(parts: CheckParts, token: string): Promise<string[]> {
  const answer = await ask(parts, token);
  if (typeof answer === 'string') return [answer];
  const scopes = answer.response_metadata?.scopes;
  const how = 'Add it under "OAuth & Permissions" and install the app again';
  return scopes ? lackingIn(scopes).map((lack) => `Slack: the app ${lack}. ${how}.`) : [];
}

async function ask(parts: CheckParts, token: string): Promise<z.infer<typeof itself> | string> {
  try {
    return itself.parse(await new WebClient(token, clientOptions(parts)).auth.test());
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (deadTokens.includes(refusal)) {
      throw new Error(`Slack does not accept SLACK_BOT_TOKEN (${refusal}). ${getBotToken}`, { cause });
    }
    parts.log.warn({ because: problemOf(cause, 'ask Slack who it is').message }, 'Slack’s token was not checked.');
    return 'Slack could not be reached, so its token was not checked. What is asked for now is shown once Slack answers.';
  }
}

const getBotToken =
  'Copy the one that begins with xoxb- from api.slack.com/apps, "OAuth & Permissions", after installing the app.';

async function checkInstallations({ installations, publicUrl, log }: CheckParts): Promise<string[]> {
  const warnings: string[] = [];
  for (const team of await installations.teams()) {
    try {
      const kept = await installations.find(team);
      const lacks = kept ? lackingIn(kept.bot.scopes) : [];
      const called = kept?.team.name === undefined ? team : `${kept.team.name} (${team})`;
      const how = `Its administrator can install it again at ${publicUrl}/slack/install`;
      warnings.push(...lacks.map((lack) => `Slack: in ${called} the app ${lack}. ${how}.`));
    } catch (err) {
      log.error({ team, err }, 'What is kept of a Slack workspace cannot be read.');
      warnings.push(`Slack: what is kept of the workspace ${team} cannot be read; the log says why.`);
    }
  }
  return warnings;
}

function lackingIn(scopes: readonly string[]): string[] {
  return botScopes
    .filter(({ name }) => !scopes.includes(name))
    .map(({ name, without }) => `lacks the permission ${name}: ${without}`);
}

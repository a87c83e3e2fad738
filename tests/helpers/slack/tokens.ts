import { randomBytes } from 'node:crypto';
import type { Workspace } from './emulator.ts';
import { allScopes } from './scopes.ts';

export interface Token {
  workspace: Workspace;
  /** Whom the emulator takes it for. */
  underlying: string;
  scopes: readonly string[];
  /** `token_revoked`, `token_expired`, …: what Slack answers instead. */
  dead?: string;
}

/** The tokens of the app in every workspace; the emulator itself takes any. */
export interface Tokens {
  find(token: string): Token | undefined;
  add(token: string, entry: Token): void;
  /** Every token of a workspace is answered with this error from now on. */
  kill(team: string, error: string): void;
  /** Every living token of a workspace has these scopes from now on. */
  grant(team: string, scopes: readonly string[]): void;
  /** Hands out a token that expires and one that renews it, in place of `token`. */
  rotating(token: string): { access_token: string; refresh_token: string; expires_in: number };
  /** The same for whoever shows a refresh token; the old pair is dead then. */
  renew(refreshToken: string): { entry: Token; pair: ReturnType<Tokens['rotating']> } | undefined;
}

const twelveHours = 43_200;

export function createTokens(workspaces: readonly Workspace[]): Tokens {
  const known = new Map<string, Token>();
  const renewals = new Map<string, string>();
  for (const workspace of workspaces) {
    known.set(workspace.bot.token, { workspace, underlying: workspace.bot.token, scopes: allScopes });
  }
  const of = (team: string) => [...known.values()].filter(({ workspace }) => workspace.id === team);

  const tokens: Tokens = {
    find: (token) => known.get(token),
    add: (token, entry) => void known.set(token, entry),
    kill(team, error) {
      for (const token of of(team)) token.dead = error;
    },
    grant(team, scopes) {
      for (const token of of(team)) token.scopes = scopes;
    },
    rotating(token) {
      const entry = known.get(token);
      if (!entry) throw new Error('Only a token that Slack knows can rotate.');
      const pair = {
        access_token: `xoxe.xoxb-1-${randomBytes(12).toString('hex')}`,
        refresh_token: `xoxe-1-${randomBytes(12).toString('hex')}`,
        expires_in: twelveHours,
      };
      const { dead: _over, ...living } = entry;
      known.set(pair.access_token, living);
      renewals.set(pair.refresh_token, pair.access_token);
      return pair;
    },
    renew(refreshToken) {
      const old = renewals.get(refreshToken);
      const entry = old === undefined ? undefined : known.get(old);
      if (old === undefined || !entry || (entry.dead && entry.dead !== 'token_expired')) return undefined;
      const pair = tokens.rotating(old);
      entry.dead = 'token_expired';
      renewals.delete(refreshToken);
      return { entry, pair };
    },
  };
  return tokens;
}

import { type Answer, app, type Person, type Workspace } from './emulator.ts';
import type { Body } from './orders.ts';
import { allScopes } from './scopes.ts';
import type { Tokens } from './tokens.ts';

export interface OAuth {
  /** From now on tokens end: the first of an installation after so many seconds, renewed ones after twelve hours. */
  rotates: false | number;
  /**
   * Somebody is sent to this address, where Slack asks whether to install the app, and says yes; answers with where
   * Slack sends them then.
   */
  allow(authorizeUrl: string, workspace: Workspace, person: Person): Promise<string>;
  /** `oauth.v2.access`: a code for a token, or a refresh token for a new one. */
  access(body: Body): Promise<Answer>;
}

export function createOAuth(workspaces: readonly Workspace[], tokens: Tokens): OAuth {
  const oauth: OAuth = {
    rotates: false,
    async allow(authorizeUrl, workspace, person) {
      const asked = new URL(authorizeUrl).searchParams;
      const form = new URLSearchParams(asked);
      form.set('user_id', person.id);
      const response = await fetch(`${workspace.url}/oauth/v2/authorize/callback`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
      });
      return response.headers.get('location') ?? '';
    },
    async access(body) {
      if (body.client_id !== app.clientId || body.client_secret !== app.clientSecret) {
        return { ok: false, error: 'bad_client_secret' };
      }
      if (body.grant_type === 'refresh_token') {
        const renewed = tokens.renew(String(body.refresh_token));
        return renewed
          ? installed(renewed.entry.workspace, renewed.pair)
          : { ok: false, error: 'invalid_refresh_token' };
      }
      for (const workspace of workspaces) {
        const response = await fetch(`${workspace.url}/api/oauth.v2.access`, {
          method: 'POST',
          body: new URLSearchParams(Object.entries(body).map(([key, value]) => [key, String(value)])),
        });
        const answer = JSON.parse(workspace.ours(await response.text())) as Answer;
        if (answer.error === 'invalid_code') continue;
        if (!answer.ok) return answer;
        const token = String(answer.access_token);
        tokens.add(token, { workspace, underlying: token, scopes: String(answer.scope).split(',') });
        if (oauth.rotates === false) return answer;
        return { ...answer, ...tokens.rotating(token), expires_in: oauth.rotates };
      }
      return { ok: false, error: 'invalid_code' };
    },
  };
  return oauth;
}

const installed = (workspace: Workspace, pair: object): Answer => ({
  ok: true,
  token_type: 'bot',
  scope: allScopes.join(','),
  bot_user_id: workspace.bot.id,
  app_id: app.id,
  team: { id: workspace.id, name: workspace.name },
  enterprise: null,
  is_enterprise_install: false,
  ...pair,
});

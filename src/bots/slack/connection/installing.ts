import type { RequestListener } from 'node:http';
import { type CallbackOptions, ErrorCode, InstallProvider } from '@slack/oauth';
import { WebClient } from '@slack/web-api';
import type { SlackParts } from '../parts.ts';
import { botScopes } from '../scopes.ts';
import { boltLog } from './bolt-log.ts';
import { clientOptions } from './client-options.ts';
import { showInstalled, showNotInstalled } from './install-pages.ts';
import { type Installations, installationStore } from './installations.ts';

export const installPath = '/slack/install';
export const redirectPath = '/slack/oauth_redirect';

export interface InstallingParts extends Pick<SlackParts, 'settings' | 'publicUrl' | 'stateKey' | 'fetch' | 'log'> {
  installations: Installations;
}

/** The two pages through which a workspace installs the app: off to Slack, and back from it. */
export function createInstalling(
  parts: InstallingParts,
  client: { id: string; secret: string },
): { install: RequestListener; redirect: RequestListener } {
  const { settings, publicUrl, stateKey, installations, log } = parts;
  const installUrl = publicUrl + installPath;
  const provider = new InstallProvider({
    clientId: client.id,
    clientSecret: client.secret,
    // The state is signed with this, lives ten minutes, and must come back with the cookie of the same browser.
    stateSecret: Buffer.from(stateKey).toString('base64'),
    installationStore: installationStore(installations),
    authorizationUrl: new URL('/oauth/v2/authorize', settings.apiUrl).href,
    clientOptions: clientOptions(parts),
    logger: boltLog(log),
    directInstall: true,
  });
  const asked = { scopes: botScopes.map(({ name }) => name), redirectUri: publicUrl + redirectPath };

  const callbacks: CallbackOptions = {
    async afterInstallation(installation, _options, _request, response) {
      const refusal = refusalOf(installation);
      if (!refusal) return true;
      await giveBack(installation.bot?.token);
      await showNotInstalled(response, { status: 400, sentence: refusal, installUrl });
      return false;
    },
    async successAsync({ team }, _options, _request, response) {
      log.info({ team: team?.id }, 'A Slack workspace has installed the app.');
      await showInstalled(response, team ?? { id: '' });
    },
    async failureAsync(error, _options, _request, response) {
      await showNotInstalled(response, { ...failureOf(error), installUrl });
    },
  };

  /** A token that is not kept must not stay valid. */
  async function giveBack(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    try {
      await new WebClient(token, clientOptions(parts)).auth.revoke();
    } catch (err) {
      log.warn({ err }, 'A token of a refused installation could not be given back to Slack.');
    }
  }

  return {
    install: (request, response) => {
      provider.handleInstallPath(request, response, {}, asked).catch((err: unknown) => {
        log.error({ err }, 'The way to Slack’s installation could not be shown.');
        const sentence = 'Newsmedia could not begin the installation. Try again in a minute.';
        return showNotInstalled(response, { status: 500, sentence, installUrl });
      });
    },
    redirect: (request, response) => {
      provider.handleCallback(request, response, callbacks).catch((err: unknown) => {
        log.error({ err }, 'The end of an installation could not be shown.');
        response.destroy();
      });
    },
  };
}

type Installed = Parameters<NonNullable<CallbackOptions['afterInstallation']>>[0];

function refusalOf(installation: Installed): string | undefined {
  if (installation.isEnterpriseInstall || !installation.team) {
    return 'Newsmedia is installed workspace by workspace, not for a whole organisation. Begin again, and choose one workspace at Slack.';
  }
  if (!installation.bot)
    return 'Slack gave Newsmedia no bot in this workspace. Begin again, and allow everything it asks for.';
  return undefined;
}

/** In the library's words, `code` says what went wrong; its message is for programmers. */
function failureOf({ code }: { code: string }): { status: number; sentence: string } {
  const wrongState = 'The installation was begun too long ago, or in another browser. Begin again here.';
  const known: Readonly<Record<string, string>> = {
    [ErrorCode.AuthorizationError]: 'The installation was cancelled at Slack. Nothing was changed.',
    [ErrorCode.InvalidStateError]: wrongState,
    [ErrorCode.MissingStateError]: wrongState,
    [ErrorCode.MissingCodeError]: 'Slack did not say who installs Newsmedia. Begin again here.',
  };
  const sentence = known[code];
  if (sentence) return { status: 400, sentence };
  return { status: 502, sentence: 'Slack did not complete the installation. Try again in a minute.' };
}

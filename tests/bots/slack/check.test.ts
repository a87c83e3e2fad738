import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkSlack } from '../../../src/bots/slack/connection/check.ts';
import { createInstallations } from '../../../src/bots/slack/connection/installations.ts';
import type { SlackLog, SlackSettings } from '../../../src/bots/slack/parts.ts';
import { botScopes } from '../../../src/bots/slack/scopes.ts';
import { createFakeSecrets } from '../../helpers/fake-chat-state.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { openWorkspace, type Workspace } from '../../helpers/slack/emulator.ts';
import { openWall, type Wall } from '../../helpers/slack/wall.ts';

const all: readonly string[] = botScopes.map(({ name }) => name);
let workspace: Workspace;
let wall: Wall;
let logged: string[];
let secrets: ReturnType<typeof createFakeSecrets>;

beforeAll(async () => {
  workspace = await openWorkspace('T1');
});
afterAll(() => workspace.close());
beforeEach(async () => {
  wall = await openWall([workspace]);
  [logged, secrets] = [[], createFakeSecrets({ now: () => 0 })];
});
afterEach(async () => {
  await wall.close();
  expect(logged.join('\n')).not.toMatch(/xox[a-z]-/);
});

function check(settings: Partial<SlackSettings> = { botToken: workspace.bot.token }) {
  const say = (about: object, sentence: string) => void logged.push(`${sentence} ${JSON.stringify(about)}`);
  const log: SlackLog = { debug: say, info: say, warn: say, error: say };
  const installations = createInstallations({ secrets, locks: createFakeLocks(), clock: { now: () => 0 } });
  return checkSlack({
    settings: { apiUrl: wall.apiUrl, ...settings },
    publicUrl: 'https://newsmedia.example.org',
    ...{ installations, log },
  });
}

describe('the token of one workspace', () => {
  it('with everything it needs is fine', async () => {
    wall.tokens.grant('T1', all);
    expect(await check()).toEqual([]);
  });

  it.each(botScopes.map(({ name, without }) => [name, without]))(
    'without %s says so, and what does not work then',
    async (name, without) => {
      wall.tokens.grant(
        'T1',
        all.filter((scope) => scope !== name),
      );
      expect(await check()).toEqual([
        `Slack: the app lacks the permission ${name}: ${without}. Add it under "OAuth & Permissions" and install the app again.`,
      ]);
    },
  );

  it.each(['invalid_auth', 'account_inactive', 'token_revoked', 'not_authed'])(
    'that Slack answers with %s stops the start with a sentence that says where a new one is',
    async (error) => {
      wall.tokens.kill('T1', error);
      await expect(check()).rejects.toThrow(
        new RegExp(`does not accept SLACK_BOT_TOKEN \\(${error}\\)\\. Copy the one that begins with xoxb-`),
      );
    },
  );

  it.each(['reset', { status: 503 }, { retryAfter: 9 }, { error: 'internal_error' }] as const)(
    'is not judged while Slack is not well: %j',
    async (order) => {
      wall.answer('auth.test', order);
      expect(await check()).toEqual([expect.stringContaining('could not be reached, so its token was not checked')]);
    },
  );
});

describe('several workspaces', () => {
  const client = { id: '1.2', secret: 'client-secret' };
  const kept = (id: string, scopes: readonly string[]) =>
    secrets.put(`slack:installation:${id}`, {
      team: { id, name: `Herald ${id}` },
      bot: { token: 'xoxb-kept', userId: 'U0', scopes },
    });

  it('are each told what they have not allowed, without asking Slack', async () => {
    await kept('T1', all);
    await kept(
      'T2',
      all.filter((scope) => scope !== 'usergroups:read'),
    );
    expect(await check({ client })).toEqual([
      expect.stringMatching(
        /in Herald T2 \(T2\) the app lacks the permission usergroups:read: .*example.org\/slack\/install/,
      ),
    ]);
    expect(wall.calls).toEqual([]);
  });

  it('do not keep each other from working when what is kept of one cannot be read', async () => {
    await secrets.put('slack:installation:T1', { nonsense: true });
    await kept('T2', all);
    expect(await check({ client })).toEqual([expect.stringContaining('workspace T1 cannot be read')]);
  });

  it('may be none yet', async () => {
    expect(await check({ client })).toEqual([]);
  });
});

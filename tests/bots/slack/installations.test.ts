import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInstallations, installationStore } from '../../../src/bots/slack/connection/installations.ts';
import { hearLeaving } from '../../../src/bots/slack/hearing/leaving.ts';
import { botScopes } from '../../../src/bots/slack/scopes.ts';
import { createFakeChatState } from '../../helpers/fake-chat-state.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { app, openWorkspace, type Workspace } from '../../helpers/slack/emulator.ts';
import { event, slashCommand } from '../../helpers/slack/payloads.ts';
import { openTransportWorld, signingSecret, type TransportWorld } from '../../helpers/slack/transport-world.ts';
import { openWall, type Wall } from '../../helpers/slack/wall.ts';

let first: Workspace;
let second: Workspace;
let wall: Wall;
let world: TransportWorld;
/** What Slack answers to a method in place of the wall. */
let says: Record<string, object>;

beforeAll(async () => {
  [first, second] = [await openWorkspace('T1'), await openWorkspace('T2')];
});
afterAll(() => Promise.all([first.close(), second.close()]));
beforeEach(async () => {
  says = {};
  wall = await openWall([first, second]);
  world = await openTransportWorld({
    wall,
    settings: { signingSecret, client: { id: app.clientId, secret: app.clientSecret } },
    slackSays: (method) => says[method],
  });
  await world.transport.start();
});
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
  await wall.close();
  expect(world.elsewhere).toEqual([]);
  expect(world.logged.join('\n')).not.toMatch(/xoxb-|xoxe|client-secret|code=[^…]/);
});

interface Begun {
  /** Where Slack asks whether to install the app. */
  authorize: string;
  /** What the browser keeps. */
  cookie: string;
}

async function begin(): Promise<Begun> {
  const response = await fetch(`${world.url}/slack/install`, { redirect: 'manual' });
  expect(response.status).toBe(302);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly/);
  return { authorize: response.headers.get('location') ?? '', cookie: cookie.split(';')[0] ?? '' };
}

async function finish(url: string, cookie?: string) {
  const response = await fetch(url, { headers: cookie === undefined ? {} : { cookie } });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

async function install(workspace = first) {
  const { authorize, cookie } = await begin();
  return finish(await wall.oauth.allow(authorize, workspace, workspace.people.ana), cookie);
}

const typed = (workspace: Workspace) =>
  slashCommand(
    { workspace, person: workspace.people.ana, channel: workspace.channels.news },
    '/newsmedia Storm closes port',
    { trigger: '1.2.3', responseUrl: `${wall.url}/respond/none` },
  );

describe('installing the app', () => {
  it('begins at Slack, which is told who asks, for what, and where to come back', async () => {
    const url = new URL((await begin()).authorize);
    expect(url.origin + url.pathname).toBe(`${wall.url}/oauth/v2/authorize`);
    expect(url.searchParams.get('client_id')).toBe(app.clientId);
    expect(url.searchParams.get('scope')?.split(',')).toEqual(botScopes.map(({ name }) => name));
    expect(url.searchParams.get('redirect_uri')).toBe(`${world.url}/slack/oauth_redirect`);
    expect(url.searchParams.get('state')).toMatch(/\S{40,}/);
  });

  it('ends with a page that says what to do next, and with a workspace that can be served', async () => {
    const { status, page, headers } = await install();
    expect(status).toBe(200);
    expect(page).toContain('Newsmedia is installed');
    expect(page).toContain('Herald T1');
    expect(page).toMatch(/<code>\/newsmedia Storm/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await world.teams.list()).toEqual(['T1']);
    expect(await world.teams.botUser('T1')).toBe(first.bot.id);
    const client = await world.teams.client('T1');
    expect(await client.auth.test()).toMatchObject({ ok: true });
    await expect(world.teams.client('T2')).rejects.toMatchObject({ problem: 'gone' });
  });

  it('serves several workspaces, each with its own token', async () => {
    world.transport.app.command('/newsmedia', async ({ ack, client }) => {
      await ack({ text: (await client.auth.test()).team_id ?? '' });
    });
    await install(first);
    await install(second);
    expect((await world.slack.command(typed(first))).body).toEqual({ text: 'T1' });
    expect((await world.slack.command(typed(second))).body).toEqual({ text: 'T2' });
  });

  it('once more, for a new permission, replaces what was kept', async () => {
    await install();
    const before = await world.installations.find('T1');
    await install();
    const after = await world.installations.find('T1');
    expect(after?.bot.token).not.toBe(before?.bot.token);
    expect(await world.teams.list()).toEqual(['T1']);
  });

  it('keeps nobody’s own token', async () => {
    await install();
    const kept = JSON.stringify(await world.state.secrets.get('slack:installation:T1'));
    expect(kept).toContain('xoxb');
    expect(kept).not.toMatch(/xoxp|"user"/);
  });
});

describe('an installation is refused', () => {
  it.each([
    ['another browser began it', async () => (await begin()).cookie],
    ['no browser began it', async () => undefined],
  ])('when %s', async (_name, cookieOf) => {
    const { authorize } = await begin();
    const back = await wall.oauth.allow(authorize, first, first.people.ana);
    const { status, page } = await finish(back, await cookieOf());
    expect(status).toBe(400);
    expect(page).toContain('in another browser. Begin again here');
    expect(page).toContain(`href="${world.url}/slack/install"`);
    expect(await world.teams.list()).toEqual([]);
    expect(wall.calls).toEqual([]);
  });

  it('when its state was made by somebody else', async () => {
    const { authorize, cookie } = await begin();
    const back = new URL(await wall.oauth.allow(authorize, first, first.people.ana));
    const state = back.searchParams.get('state') ?? '';
    const [head, , signature] = state.split('.');
    const body = Buffer.from(JSON.stringify({ installOptions: { scopes: [] }, now: new Date().toJSON() }));
    const forged = `${head}.${body.toString('base64url')}.${signature}`;
    back.searchParams.set('state', forged);
    const { status } = await finish(back.href, cookie.replace(state, forged));
    expect(status).toBe(400);
    expect(wall.calls).toEqual([]);
  });

  it('when it was begun more than ten minutes ago', async () => {
    const { authorize, cookie } = await begin();
    const back = await wall.oauth.allow(authorize, first, first.people.ana);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    const { status, page } = await finish(back, cookie);
    expect(status).toBe(400);
    expect(page).toContain('begun too long ago');
    expect(await world.teams.list()).toEqual([]);
  });

  it('when somebody cancels at Slack, in those words', async () => {
    const { cookie } = await begin();
    const { status, page } = await finish(`${world.url}/slack/oauth_redirect?error=access_denied&state=x`, cookie);
    expect(status).toBe(400);
    expect(page).toContain('was cancelled at Slack. Nothing was changed.');
  });

  it('when Slack does not know the code, or is not well', async () => {
    const { authorize, cookie } = await begin();
    const back = new URL(await wall.oauth.allow(authorize, first, first.people.ana));
    back.searchParams.set('code', 'made-up');
    const { status, page } = await finish(back.href, cookie);
    expect(status).toBe(502);
    expect(page).toContain('Slack did not complete the installation. Try again');
    expect(page).not.toContain('made-up');
    expect(await world.teams.list()).toEqual([]);
  });

  it('when it is for a whole organisation; the token is given back', async () => {
    says['oauth.v2.access'] = {
      ...{ ok: true, access_token: first.bot.token, token_type: 'bot', scope: 'commands', bot_user_id: 'U0' },
      ...{ app_id: app.id, team: null, enterprise: { id: 'E1', name: 'Press' }, is_enterprise_install: true },
      authed_user: { id: 'U1' },
    };
    const { status, page } = await install();
    expect(status).toBe(400);
    expect(page).toContain('workspace by workspace, not for a whole organisation');
    expect(await world.state.secrets.names('slack:')).toEqual([]);
    expect(wall.calls.map(({ method }) => method)).toContain('auth.revoke');
    expect(wall.tokens.find(first.bot.token)?.dead).toBe('token_revoked');
  });

  it('when Slack gave no bot', async () => {
    says['oauth.v2.access'] = {
      ...{ ok: true, app_id: app.id, team: { id: 'T1', name: 'x' }, enterprise: null, is_enterprise_install: false },
      authed_user: { id: 'U1' },
    };
    const { status, page } = await install();
    expect(status).toBe(400);
    expect(page).toContain('no bot in this workspace');
    expect(await world.teams.list()).toEqual([]);
  });
});

it('a workspace’s name is shown as text, whatever it is', async () => {
  says['oauth.v2.access'] = {
    ...{ ok: true, access_token: first.bot.token, token_type: 'bot', scope: 'commands', bot_user_id: 'U0' },
    ...{ app_id: app.id, team: { id: 'T1"><script>', name: '<script>alert("1")</script>' }, enterprise: null },
    ...{ is_enterprise_install: false, authed_user: { id: 'U1' } },
  };
  const { status, page } = await install();
  expect(status).toBe(200);
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;');
});

it('an installation waits for whoever is changing that workspace just now', async () => {
  const [state, locks] = [createFakeChatState(world.clock), createFakeLocks()];
  const store = installationStore(createInstallations({ secrets: state.secrets, locks, clock: world.clock }));
  locks.take('slack:installation:T1');
  const refused = locks.refused('slack:installation:T1').then(() => 'waits');
  const bot = { token: 'xoxb-new', userId: 'U0', scopes: [] };
  const stored = store.storeInstallation({ team: { id: 'T1' }, bot } as never).then(() => 'stored');
  expect(await Promise.race([refused, stored])).toBe('waits');
  expect(await state.secrets.names('')).toEqual([]);
  locks.letGo('slack:installation:T1');
  await stored;
  expect(await state.secrets.names('')).toEqual(['slack:installation:T1']);
});

it('what is kept is read once for all who ask within seconds, and anew after every change', async () => {
  const { secrets } = createFakeChatState(world.clock);
  let reads = 0;
  const get = (name: string) => {
    reads += 1;
    return secrets.get(name);
  };
  const counted = { ...secrets, get };
  const installations = createInstallations({ secrets: counted, locks: createFakeLocks(), clock: world.clock });
  const kept = (token: string) => ({ team: { id: 'T1' }, bot: { token, userId: 'U0', scopes: [] } });
  const token = async () => (await installations.findLately('T1'))?.bot.token;
  expect(await token()).toBeUndefined();
  await secrets.put('slack:installation:T1', kept('xoxb-1'));
  expect(await Promise.all([token(), token(), token()])).toEqual(['xoxb-1', 'xoxb-1', 'xoxb-1']);
  expect(reads).toBe(2);
  await installations.keep(kept('xoxb-2'));
  expect(await token()).toBe('xoxb-2');
  await secrets.put('slack:installation:T1', kept('xoxb-3'));
  await world.clock.pass(5000);
  expect(await token()).toBe('xoxb-3');
  await installations.remove('T1');
  expect(await token()).toBeUndefined();
});

it('removing the app forgets the token, and nothing is done for that workspace any more', async () => {
  const stopped: string[] = [];
  const hearing = {
    ...{ teams: world.teams, deliveries: world.state.deliveries, recent: async () => [] },
    cancel: async (id: string) => void stopped.push(id),
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  };
  hearLeaving(world.transport.app, hearing as unknown as Parameters<typeof hearLeaving>[1]);
  const commands: string[] = [];
  world.transport.app.command('/newsmedia', async ({ ack, command: { team_id } }) => {
    commands.push(team_id);
    await ack();
  });
  await install(first);
  await install(second);
  wall.tokens.kill('T1', 'account_inactive');
  expect((await world.slack.event(event(first, { type: 'app_uninstalled' }))).status).toBe(200);
  expect(await world.teams.list()).toEqual(['T2']);
  expect(await world.state.secrets.names('')).toEqual(['slack:installation:T2']);
  const { body } = await world.slack.command(typed(first));
  expect(body).toMatchObject({ text: expect.stringContaining('An administrator can install it at') });
  await world.slack.command(typed(second));
  expect(commands).toEqual(['T2']);
});

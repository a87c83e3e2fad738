import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFakeChatState } from '../../helpers/fake-chat-state.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { app, openWorkspace, type Workspace } from '../../helpers/slack/emulator.ts';
import type { WorldOptions } from '../../helpers/slack/transport-world.ts';
import { openTransportWorld, type TransportWorld } from '../../helpers/slack/transport-world.ts';
import { openWall, type Wall } from '../../helpers/slack/wall.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

const hour = 60 * 60_000;
let workspace: Workspace;
let wall: Wall;
const worlds: TransportWorld[] = [];

beforeAll(async () => {
  workspace = await openWorkspace('T1');
});
afterAll(() => workspace.close());
beforeEach(async () => {
  wall = await openWall([workspace]);
});
afterEach(async () => {
  const all = worlds.splice(0);
  for (const world of all) await world.close();
  await wall.close();
  expect(all.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
  expect(all.flatMap(({ logged }) => logged).join('\n')).not.toMatch(/xoxb-|xoxe/);
});

async function open(options: Omit<WorldOptions, 'wall'>): Promise<TransportWorld> {
  const world = await openTransportWorld({ wall, ...options });
  worlds.push(world);
  return world;
}

const calls = (method: string) => wall.calls.filter((call) => call.method === method).length;

describe('one workspace, whose token is a setting', () => {
  const one = () => open({ settings: { botToken: workspace.bot.token } });

  it('is asked once who the app is there, however many want to know', async () => {
    const { teams } = await one();
    const clients = await Promise.all([teams.client('T1'), teams.client('T1'), teams.client('T1')]);
    expect(new Set(clients).size).toBe(1);
    expect(await teams.botUser('T1')).toBe(workspace.bot.id);
    expect(await teams.list()).toEqual(['T1']);
    expect(calls('auth.test')).toBe(1);
  });

  it('is the only one', async () => {
    const { teams } = await one();
    await expect(teams.client('T2')).rejects.toMatchObject({ name: 'ChatError', problem: 'gone' });
    await expect(teams.botUser('T2')).rejects.toMatchObject({ problem: 'gone' });
  });

  it('is asked again when Slack did not answer', async () => {
    const { teams } = await one();
    wall.answer('auth.test', { status: 503 });
    await expect(teams.client('T1')).rejects.toMatchObject({ name: 'ChatError', problem: 'passing' });
    wall.answer('auth.test', { retryAfter: 3 });
    await expect(teams.client('T1')).rejects.toMatchObject({ problem: 'rate-limited', retryAfterMs: 3000 });
    expect(await teams.botUser('T1')).toBe(workspace.bot.id);
  });

  it('whose token is dead is gone', async () => {
    const { teams } = await one();
    wall.tokens.kill('T1', 'token_revoked');
    await expect(teams.client('T1')).rejects.toMatchObject({ problem: 'gone' });
  });

  it('that removed the app is forgotten', async () => {
    const { teams } = await one();
    await teams.client('T1');
    wall.tokens.kill('T1', 'account_inactive');
    expect(await teams.forget('T2')).toBe(false);
    await teams.client('T1');
    expect(await teams.forget('T1')).toBe(true);
    expect(await teams.forget('T1')).toBe(true);
    await expect(teams.client('T1')).rejects.toMatchObject({ problem: 'gone' });
    expect(await teams.list()).toEqual([]);
  });

  it('is not forgotten while its token works, nor while nobody can tell', async () => {
    const { teams } = await one();
    expect(await teams.forget('T1')).toBe(false);
    await teams.client('T1');
    expect(await teams.forget('T1')).toBe(false);
    wall.answer('auth.test', { status: 503 });
    await expect(teams.forget('T1')).rejects.toMatchObject({ name: 'ChatError', problem: 'passing' });
    expect(await (await teams.client('T1')).auth.test()).toMatchObject({ ok: true });
  });

  it('has a client that tries nothing twice and waits for nothing', async () => {
    const { teams } = await one();
    const client = await teams.client('T1');
    wall.answer('team.info', { retryAfter: 30 });
    await expect(client.team.info()).rejects.toMatchObject({ retryAfter: 30 });
    wall.answer('team.info', 'reset');
    await expect(client.team.info()).rejects.toThrow();
    expect(calls('team.info')).toBe(2);
  });
});

describe('a rotated token', () => {
  /** Processes that share a database; the token of T1 has so long to live. */
  async function processes(count: number, leftMs: number): Promise<TransportWorld[]> {
    const clock = createVirtualClock();
    const shared = { clock, state: createFakeChatState(clock), locks: createFakeLocks() };
    const settings = { client: { id: app.clientId, secret: app.clientSecret } };
    const opened = await Promise.all(Array.from({ length: count }, () => open({ settings, shared })));
    const pair = wall.tokens.rotating(workspace.bot.token);
    await opened[0]?.installations.keep({
      team: { id: 'T1', name: workspace.name },
      bot: {
        ...{ token: pair.access_token, refreshToken: pair.refresh_token },
        ...{ userId: workspace.bot.id, scopes: [], expiresAt: (clock.now() + leftMs) / 1000 },
      },
    });
    return opened;
  }
  const one = async (leftMs: number) => (await processes(1, leftMs))[0] as TransportWorld;

  it('is used as it is while it has long to live', async () => {
    const { teams } = await one(2 * hour + 60_000);
    expect(await (await teams.client('T1')).auth.test()).toMatchObject({ ok: true });
    expect(calls('oauth.v2.access')).toBe(0);
  });

  it('is renewed in time by whoever asks for it, also for work that no event started', async () => {
    const { teams, clock, installations } = await one(2 * hour + 60_000);
    const before = (await teams.client('T1')).token;
    await clock.pass(2 * 60_000);
    const client = await teams.client('T1');
    expect(client.token).not.toBe(before);
    expect(await client.auth.test()).toMatchObject({ ok: true });
    expect((await installations.find('T1'))?.bot.expiresAt).toBe(Math.floor(clock.now() / 1000) + 12 * 3600);
    await clock.pass(11 * hour);
    expect((await teams.client('T1')).token).not.toBe(client.token);
    expect(calls('oauth.v2.access')).toBe(2);
  });

  it.each([
    ['it is over', -60_000],
    ['it still works', hour],
  ])('is renewed once by two processes that ask at once when %s', async (_name, leftMs) => {
    const [a, b] = (await processes(2, leftMs)) as [TransportWorld, TransportWorld];
    const asked = [a, b, a, b, a, b].map(({ teams }) => teams.client('T1'));
    await Promise.all(asked);
    expect(calls('oauth.v2.access')).toBe(1);
    for (const { teams } of [a, b]) expect(await (await teams.client('T1')).auth.test()).toMatchObject({ ok: true });
    expect(calls('oauth.v2.access')).toBe(1);
  });

  it('that is over is waited for while another process renews it', async () => {
    const [a, b] = (await processes(2, -60_000)) as [TransportWorld, TransportWorld];
    const held = wall.hold('oauth.v2.access');
    const first = a.teams.client('T1');
    await held.arrived;
    const second = b.teams.client('T1');
    held.release();
    expect((await first).token).toBe((await second).token);
    expect(calls('oauth.v2.access')).toBe(1);
  });

  it('that could not be renewed is used as long as it works', async () => {
    const { teams, logged } = await one(hour);
    wall.answer('oauth.v2.access', 'reset');
    expect(await (await teams.client('T1')).auth.test()).toMatchObject({ ok: true });
    expect(logged.join()).toContain('could not be renewed');
    await teams.client('T1');
    expect(calls('oauth.v2.access')).toBe(2);
  });

  it('that is over and could not be renewed now is tried again later', async () => {
    const { teams } = await one(-60_000);
    wall.answer('oauth.v2.access', { status: 503 });
    await expect(teams.client('T1')).rejects.toMatchObject({ name: 'ChatError', problem: 'passing' });
    expect(await (await teams.client('T1')).auth.test()).toMatchObject({ ok: true });
  });

  it('that Slack never renews again says where to install the app', async () => {
    const { teams } = await one(-60_000);
    wall.answer('oauth.v2.access', { error: 'invalid_refresh_token' });
    const refused = teams.client('T1');
    await expect(refused).rejects.toMatchObject({ problem: 'gone' });
    await expect(refused).rejects.toThrow(/must install Newsmedia again at .*\/slack\/install/);
  });

  it('is not lost when the database stumbles just then', async () => {
    const { teams, state, installations, clock } = await one(-60_000);
    const { put } = state.secrets;
    let failures = 0;
    state.secrets.put = async (...given) => {
      if (failures++ === 0) throw new Error('the database is away');
      await put(...given);
    };
    const asked = teams.client('T1');
    await expect.poll(() => failures).toBe(1);
    await clock.pass(200);
    const { token } = await asked;
    expect((await installations.find('T1'))?.bot.token).toBe(token);
    expect(calls('oauth.v2.access')).toBe(1);
  });

  describe('that the database does not take', () => {
    async function unkept() {
      const world = await one(-60_000);
      const { secrets } = world.state;
      const { put, get } = secrets;
      const away = { writing: true, reading: false };
      let tries = 0;
      secrets.put = async (...given) => {
        tries += 1;
        if (away.writing) throw new Error('the database is away');
        await put(...given);
      };
      secrets.get = async (name) => {
        if (away.reading) throw new Error('the database is away');
        return get(name);
      };
      const asked = world.teams.client('T1');
      for (const [index, ms] of [200, 400, 800, 1600].entries()) {
        await expect.poll(() => tries).toBe(index + 1);
        await world.clock.pass(ms);
      }
      const { token } = await asked;
      return { ...world, away, token, tries: () => tries };
    }
    const keptToken = async ({ installations }: Pick<TransportWorld, 'installations'>) =>
      (await installations.find('T1'))?.bot.token;

    it('is used from memory, and kept as soon as the database is back', async () => {
      const world = await unkept();
      expect(await keptToken(world)).not.toBe(world.token);
      expect((await world.teams.client('T1')).token).toBe(world.token);
      world.away.reading = true;
      expect((await world.teams.client('T1')).token).toBe(world.token);
      await world.clock.pass(45_000);
      world.away.reading = false;
      world.away.writing = false;
      await world.clock.pass(60_000);
      expect(await keptToken(world)).toBe(world.token);
      expect(calls('oauth.v2.access')).toBe(1);
      expect(world.logged.join()).toMatch(/error The renewed access.*only in memory/);
      const tries = world.tries();
      await world.clock.pass(hour);
      expect(world.tries()).toBe(tries);
    });

    it('is not tried after the stop, at which it is tried once more', async () => {
      const world = await unkept();
      await world.teams.stop();
      expect(world.tries()).toBe(6);
      await world.clock.pass(hour);
      expect(world.tries()).toBe(6);
      world.away.writing = false;
      await world.teams.stop();
      expect(await keptToken(world)).toBe(world.token);
    });

    it('never overwrites a fresh installation', async () => {
      const world = await unkept();
      world.away.writing = false;
      await world.installations.keep({ team: { id: 'T1' }, bot: { token: 'xoxb-new', userId: 'U0', scopes: [] } });
      await world.clock.pass(60_000);
      expect(await keptToken(world)).toBe('xoxb-new');
      expect((await world.teams.client('T1')).token).toBe('xoxb-new');
    });

    it('is not brought back once the workspace has removed the app', async () => {
      const world = await unkept();
      wall.tokens.kill('T1', 'account_inactive');
      expect(await world.teams.forget('T1')).toBe(true);
      world.away.writing = false;
      await world.clock.pass(60_000);
      expect(await world.teams.list()).toEqual([]);
    });
  });

  it('of a workspace that removes the app meanwhile does not bring it back', async () => {
    const { teams } = await one(-60_000);
    const held = wall.hold('oauth.v2.access');
    const renewing = teams.client('T1');
    await held.arrived;
    const forgotten = teams.forget('T1');
    held.release();
    await renewing;
    wall.tokens.kill('T1', 'account_inactive');
    expect(await forgotten).toBe(true);
    expect(await teams.list()).toEqual([]);
    await expect(teams.client('T1')).rejects.toMatchObject({ problem: 'gone' });
  });

  it.each([
    ['works', 3 * hour],
    ['is over and can be renewed', -60_000],
  ])('of a workspace said to have removed the app is kept when it %s', async (_name, leftMs) => {
    const { teams } = await one(leftMs);
    expect(await teams.forget('T1')).toBe(false);
    expect(await (await teams.client('T1')).auth.test()).toMatchObject({ ok: true });
  });

  it.each([
    ['Slack is away', 'auth.test', 3 * hour, { status: 503 }],
    ['Slack is away just when it is renewed', 'oauth.v2.access', -60_000, 'reset'],
    ['our own settings are wrong', 'oauth.v2.access', -60_000, { error: 'invalid_client_id' }],
  ] as const)(
    'of such a workspace is not forgotten, nor called alive, while %s',
    async (_name, method, leftMs, order) => {
      const { teams } = await one(leftMs);
      wall.answer(method, order);
      await expect(teams.forget('T1')).rejects.toMatchObject({
        name: 'ChatError',
        problem: expect.stringMatching(/^(passing|unknown)$/),
      });
      expect(await teams.list()).toEqual(['T1']);
    },
  );

  it.each([
    ['is dead', 3 * hour],
    ['is over and is not renewed any more', -60_000],
  ])('of such a workspace is forgotten when it %s, and forgetting it twice is the same', async (_name, leftMs) => {
    const { teams } = await one(leftMs);
    wall.tokens.kill('T1', 'account_inactive');
    expect(await teams.forget('T1')).toBe(true);
    expect(await teams.list()).toEqual([]);
    expect(await teams.forget('T1')).toBe(true);
  });

  it('of a fresh installation is not removed by the news of the old one', async () => {
    const { teams, installations } = await one(3 * hour);
    wall.tokens.kill('T1', 'account_inactive');
    const held = wall.hold('auth.test');
    const forgotten = teams.forget('T1');
    await held.arrived;
    const anew = installations.alone('T1', async () => {
      await installations.keep({ team: { id: 'T1' }, bot: { token: 'xoxb-new', userId: 'U0', scopes: [] } });
    });
    held.release();
    await Promise.all([forgotten, anew]);
    expect((await teams.client('T1')).token).toBe('xoxb-new');
  });

  it('is never in two clients of one workspace', async () => {
    const { teams, clock } = await one(3 * hour);
    expect(await teams.client('T1')).toBe(await teams.client('T1'));
    const before = await teams.client('T1');
    await clock.pass(2 * hour);
    expect(await teams.client('T1')).not.toBe(before);
    expect(await teams.client('T1')).toBe(await teams.client('T1'));
  });
});

it('without any token Slack cannot be used, which is said in a sentence', async () => {
  await expect(open({ settings: {} })).rejects.toThrow(/SLACK_BOT_TOKEN.*SLACK_CLIENT_ID/);
});

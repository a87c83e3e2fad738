import { describe, expect, test } from 'vitest';
import { createVirtualClock } from '../../../helpers/virtual-clock.ts';
import { useHearingWorld } from '../hearing/hearing-world.ts';

const world = useHearingWorld({ started: false });

async function start(): Promise<void> {
  await world.discord.chat.start(world.desk);
}

describe('connected', () => {
  test('it asks for nothing privileged, and for no more than it needs', async () => {
    await start();
    expect(world.server.gateway.sessions.map(({ intents }) => intents)).toEqual([(1 << 0) | (1 << 10)]);
    await world.discord.ready();
  });

  test('a connection that was lost is taken up again, and what was said meanwhile is heard once', async () => {
    await start();
    await world.server.until(() => world.server.commands.puts > 0);
    world.server.gateway.drop();
    world.desk.answer = () => ({ generationId: 'g1' });
    const asked = world.ana.command('newsmedia', { headline: 'Storm' });
    await world.server.until(() => asked.answered);
    expect(world.server.gateway.sessions).toMatchObject([{ resumes: 1 }]);
    expect(world.desk.commands).toHaveLength(1);
    await world.discord.ready();
  });

  test('so it is when Discord asks for another connection', async () => {
    await start();
    world.server.gateway.reconnect();
    await world.server.until(() => world.server.gateway.sessions[0]?.resumes === 1);
    expect(world.server.gateway.sessions).toHaveLength(1);
  });

  test('after the stop nothing is connected, and nothing is heard', async () => {
    await start();
    await world.discord.chat.stop();
    await world.server.until(() => world.server.gateway.connected.length === 0);
    expect(world.locks.held.has('discord:gateway')).toBe(false);
  });
});

describe('readiness', () => {
  test('allows Discord 30 seconds to come back', async () => {
    await start();
    world.server.gateway.refuse();
    world.server.gateway.drop();
    await expect.poll(() => world.logged.some((line) => line.includes('was lost'))).toBe(true);
    await world.clock.pass(30_000);
    await world.discord.ready();
    await world.clock.pass(1);
    await expect(world.discord.ready()).rejects.toThrow('Discord has not been connected for more than 30 seconds.');
    world.server.gateway.accept();
    await expect
      .poll(() =>
        world.discord.ready().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  });

  test('counts from the start when Discord never was there, and it is asked again and again', async () => {
    world.server.fail('get bot gateway', { status: 503 }, { times: 4 });
    await start();
    await world.discord.ready();
    await expect
      .poll(
        async () => {
          await world.clock.pass(1000);
          return world.server.gateway.connected.length;
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    expect(world.logged.filter((line) => line.includes('could not be reached'))).toHaveLength(4);
    await world.discord.ready();
  });

  test('does not begin anew with each try', async () => {
    world.server.fail('get bot gateway', { status: 503 }, { times: 1000 });
    await start();
    for (let at = 0; at < 40; at++) {
      await world.clock.pass(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expect(world.discord.ready()).rejects.toThrow('more than 30 seconds');
  });
});

describe('a token that opens nothing', () => {
  test('is one clear sentence and no more calls', async () => {
    const other = world.another({ settings: { token: 'wrong', apiUrl: world.server.apiUrl } });
    await other.chat.start(world.desk);
    await world.clock.pass(10 * 60_000);
    expect(world.logged.filter((line) => line.startsWith('error: '))).toEqual([
      expect.stringContaining('Discord does not accept DISCORD_TOKEN.'),
    ]);
    expect(world.server.requests.filter(({ name }) => name === 'get bot gateway')).toHaveLength(1);
    await expect(other.ready()).rejects.toThrow('Discord does not accept DISCORD_TOKEN.');
    expect(world.logged.join()).not.toContain('wrong');
  });

  test('is said at the check, too', async () => {
    const other = world.another({ settings: { token: 'wrong', apiUrl: world.server.apiUrl } });
    await expect(other.check()).rejects.toThrow('DISCORD_TOKEN');
  });

  test('taken away while it is connected, ends the connection with the same sentence', async () => {
    await start();
    world.server.gateway.close(4004);
    await expect
      .poll(() =>
        world.discord.ready().then(
          () => '',
          (error: Error) => error.message,
        ),
      )
      .toContain('DISCORD_TOKEN');
    expect(world.locks.held.has('discord:gateway')).toBe(false);
  });
});

test('that Discord is away is a warning at the check', async () => {
  world.server.fail('get bot user', { status: 503 });
  expect(await world.discord.check()).toEqual([expect.stringContaining('Discord could not be reached')]);
});

test('who runs a channel is called what Discord calls it', () => {
  expect(world.discord.chat.managers).toMatch(/Manage Server.*Manage Channels/);
});

describe('of several machines', () => {
  test('one is connected, the others stand by and are ready, and one takes over', async () => {
    await start();
    const standby = world.another();
    await standby.chat.start(world.desk);
    await standby.ready();
    expect(world.server.gateway.sessions).toHaveLength(1);
    await world.discord.chat.stop();
    await world.clock.pass(2000);
    await world.server.until(() => world.server.gateway.connected.length === 1);
    expect(world.server.gateway.sessions).toHaveLength(2);
  });

  test('one that has lost its lock without knowing hangs up when another has taken over', async () => {
    await start();
    const other = world.another();
    world.locks.letGo('discord:gateway');
    await other.chat.start(world.desk);
    await world.server.until(() => world.server.gateway.connected.length === 2);
    world.locks.take('discord:gateway');
    await expect
      .poll(async () => {
        await world.clock.pass(30_000);
        return world.server.gateway.connected.length;
      })
      .toBe(1);
    expect(world.server.gateway.sessions.map(({ connected }) => connected)).toEqual([false, true]);
    await world.discord.ready();
  });

  test('one that hangs is replaced, and stands by when it moves again', async () => {
    const { gateway } = world.server;
    // Only the test moves it on: what hangs does not hear time pass.
    const clock = createVirtualClock(0);
    const hanging = world.another({ clock });
    await hanging.chat.start(world.desk);
    await start();
    await world.clock.pass(30_000);
    expect(gateway.sessions).toHaveLength(1);
    await world.clock.pass(10_000);
    await world.server.until(() => gateway.connected.length === 2);
    await world.discord.ready();

    await clock.pass(10_000);
    await world.server.until(() => gateway.connected.length === 1);
    await world.clock.pass(10_000);
    await clock.pass(60_000);
    expect(gateway.sessions.map(({ connected }) => connected)).toEqual([false, true]);
    await hanging.ready();
    const stopping = hanging.chat.stop();
    await clock.pass(5000);
    await stopping;
    expect(world.locks.held.has('discord:gateway')).toBe(true);
  });

  test('one that beats stays', async () => {
    await start();
    const standby = world.another();
    await standby.chat.start(world.desk);
    await world.clock.pass(10 * 60_000);
    expect(world.logged.filter((line) => line.includes('takes over'))).toEqual([]);
    expect(world.server.gateway.sessions).toHaveLength(1);
  });

  test('one that could not note that it has taken over is not taken for the one before', async () => {
    await world.state.secrets.put('discord:gateway-session', { session: 'of-the-one-before' });
    const { put } = world.state.secrets;
    let failures = 2;
    world.state.secrets.put = async (name, value, until) => {
      if (name === 'discord:gateway-session' && failures-- > 0) throw new Error('The database is away.');
      return put(name, value, until);
    };
    await start();
    for (let at = 0; at < 4; at++) await world.clock.pass(30_000);
    expect(world.server.gateway.connected).toHaveLength(1);
    expect(world.server.gateway.sessions).toHaveLength(1);
    expect(await world.state.secrets.get('discord:gateway-session')).toEqual({
      session: world.server.gateway.sessions[0]?.id,
    });
  });

  test('a database that is away does not end the waiting', async () => {
    const { tryHold } = world.locks;
    let away = true;
    world.locks.tryHold = (name) => (away ? Promise.reject(new Error('The database is away.')) : tryHold(name));
    await start();
    away = false;
    await world.clock.pass(2000);
    await world.server.until(() => world.server.gateway.connected.length === 1);
  });
});

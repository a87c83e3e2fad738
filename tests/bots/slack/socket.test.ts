import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Delivery, deliverBySocket } from '../../helpers/slack/delivery.ts';
import { app, openWorkspace, type Workspace } from '../../helpers/slack/emulator.ts';
import { event, slashCommand } from '../../helpers/slack/payloads.ts';
import { openSocketStub, type SocketStub } from '../../helpers/slack/socket.ts';
import { openTransportWorld, type TransportWorld, type WorldOptions } from '../../helpers/slack/transport-world.ts';
import { openWall, type Wall } from '../../helpers/slack/wall.ts';

let workspace: Workspace;
let socket: SocketStub;
let wall: Wall;
let world: TransportWorld;
let slack: Delivery;
const unhandled: unknown[] = [];
const note = (error: unknown): void => void unhandled.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  workspace = await openWorkspace('T1');
});
afterAll(async () => {
  await workspace.close();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

async function open(settings: WorldOptions['settings'] = {}, patienceMs?: number): Promise<void> {
  socket = await openSocketStub(patienceMs === undefined ? {} : { patienceMs });
  wall = await openWall([workspace], socket);
  const all = { botToken: workspace.bot.token, appToken: socket.appToken, ...settings };
  world = await openTransportWorld({ wall, settings: all });
  slack = deliverBySocket(socket);
}
beforeEach(() => open());
afterEach(async () => {
  await world.close();
  await wall.close();
  await socket.close();
  expect(world.elsewhere).toEqual([]);
  expect(world.logged.join('\n')).not.toMatch(/xox|xapp|ticket=[^…]/);
});

const reaction = () => {
  const item = { type: 'message', channel: workspace.channels.news.id, ts: '1700.0001' };
  return event(workspace, { type: 'reaction_added', user: workspace.people.ana.id, reaction: '+1', item });
};
const command = () =>
  slashCommand(
    { workspace, person: workspace.people.ana, channel: workspace.channels.news },
    '/newsmedia Storm closes port',
    { trigger: '1.2.3', responseUrl: `${wall.url}/respond/none` },
  );

/** Long enough connected that a loss is no sign of a connection that never lasts. */
async function connected(): Promise<void> {
  await world.transport.start();
  await world.clock.pass(5000);
}

function hearReactions(work: (count: number) => Promise<void> | void = () => {}): string[] {
  const heard: string[] = [];
  world.transport.app.event('reaction_added', async ({ body }) => {
    heard.push(body.event_id);
    await work(heard.length);
  });
  return heard;
}

describe('Socket Mode', () => {
  it('hears events and commands, and nothing listens for HTTP', async () => {
    const heard = hearReactions();
    world.transport.app.command('/newsmedia', ({ ack, command: { text } }) => ack({ text: `Making ${text}` }));
    await connected();
    expect(world.transport.listener).toBeUndefined();
    expect(await slack.event(reaction())).toEqual({ status: 200, body: {} });
    expect(await slack.command(command())).toEqual({ status: 200, body: { text: 'Making Storm closes port' } });
    expect(heard).toHaveLength(1);
  });

  it('acknowledges an event when its listeners are done, not before', async () => {
    const [begun, work] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    hearReactions(() => {
      begun.resolve();
      return work.promise;
    });
    world.transport.app.command('/newsmedia', ({ ack }) => ack());
    await connected();
    const order: string[] = [];
    const answered = slack.event(reaction()).then(() => order.push('acknowledged'));
    await begun.promise;
    await slack.command(command());
    order.push('done');
    work.resolve();
    await answered;
    expect(order).toEqual(['done', 'acknowledged']);
  });

  it('does not acknowledge what failed: it comes again and is done once', async () => {
    await world.close();
    await wall.close();
    await socket.close();
    await open({}, 250);
    const done: string[] = [];
    hearReactions((count) => {
      if (count === 1) throw new Error('the database is away');
      done.push('approved');
    });
    await connected();
    await slack.event(reaction());
    expect(done).toEqual(['approved']);
  });

  it('when Slack renews the connection, is there anew before the old one ends, and answers on both', async () => {
    const [begun, work] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const commands: string[] = [];
    world.transport.app.command('/newsmedia', async ({ ack, command: { text } }) => {
      commands.push(text);
      begun.resolve();
      await work.promise;
      await ack({ text: 'Accepted.' });
    });
    const heard = hearReactions();
    await connected();
    const before = slack.command(command());
    await begun.promise;
    socket.refresh();
    await socket.connected();
    expect(await slack.event(reaction())).toMatchObject({ status: 200 });
    work.resolve();
    // A command is given once only: an answer on a closed connection would be lost.
    expect(await before).toEqual({ status: 200, body: { text: 'Accepted.' } });
    expect([commands.length, heard.length, socket.connections.ever]).toEqual([1, 1, 2]);
  });

  it('closes the old connection itself when Slack forgets to', async () => {
    await connected();
    socket.refresh('and forgets');
    await socket.connected();
    expect(socket.connections.unclosed).toBe(2);
    await world.clock.pass(30_000);
    await expect.poll(() => socket.connections.unclosed).toBe(1);
    const heard = hearReactions();
    expect(await slack.event(reaction())).toMatchObject({ status: 200 });
    expect(heard).toHaveLength(1);
  });

  it('closes a connection on which Slack says no hello, and opens another', async () => {
    socket.greets(false);
    const started = world.transport.start();
    await expect.poll(() => socket.connections.unclosed).toBe(1);
    await world.clock.pass(15_000);
    await started;
    await expect.poll(() => socket.connections.unclosed).toBe(0);
    expect(world.logged.join()).toContain('Slack did not say hello.');
    socket.greets(true);
    await world.clock.pass(1000);
    await socket.connected();
  });

  it('after the connection broke, connects again, and hears once more what it could not acknowledge', async () => {
    const begun = Promise.withResolvers<void>();
    const work = Promise.withResolvers<void>();
    const heard = hearReactions((count) => {
      begun.resolve();
      return count === 1 ? work.promise : undefined;
    });
    await connected();
    const answered = slack.event(reaction());
    await begun.promise;
    socket.drop();
    expect(await answered).toMatchObject({ status: 200 });
    work.resolve();
    await world.clock.settle();
    expect(new Set(heard).size).toBe(1);
    expect(heard).toHaveLength(2);
    expect(socket.connections.ever).toBe(2);
  });

  it('tries again and again while Slack is away, and says so', async () => {
    const heard = hearReactions();
    await connected();
    wall.answer('apps.connections.open', 'reset');
    wall.answer('apps.connections.open', { status: 503 });
    wall.answer('apps.connections.open', { retryAfter: 7 });
    socket.drop();
    const complaints = () => world.logged.filter((line) => line.includes('There is no connection to Slack'));
    for (const [index, ms] of [1000, 2000, 12_000].entries()) {
      await expect.poll(() => complaints().length).toBe(index + 1);
      await world.clock.pass(ms);
    }
    await socket.connected();
    await slack.event(reaction());
    expect(heard).toHaveLength(1);
  });

  it('is closed when stopped, twice and without a start too', async () => {
    await world.transport.stop();
    await connected();
    await world.transport.stop();
    await world.transport.stop();
    await expect.poll(() => socket.connections.open).toBe(0);
    await world.clock.pass(120_000);
    expect(socket.connections.ever).toBe(1);
    await world.transport.start();
    await socket.connected();
  });

  it('stopped while it is connecting, does not connect', async () => {
    const held = wall.hold('apps.connections.open');
    const started = world.transport.start();
    await held.arrived;
    await world.transport.stop();
    await started;
    held.release();
    await world.clock.pass(120_000);
    expect(socket.connections.ever).toBe(0);
  });
});

describe('at the start', () => {
  it('Slack may be away: the program starts, and connects when Slack is back', async () => {
    const heard = hearReactions();
    wall.answer('apps.connections.open', 'reset', { times: 2 });
    await world.transport.start();
    expect(world.logged.join('\n')).toContain('There is no connection to Slack; it is tried again.');
    await world.clock.pass(1000);
    await expect.poll(() => world.logged.filter((line) => line.includes('no connection')).length).toBe(2);
    await world.clock.pass(2000);
    await socket.connected();
    await slack.event(reaction());
    expect(heard).toHaveLength(1);
  });

  it.each([
    ['xapp-1-A1-dead', /SLACK_APP_TOKEN is not accepted by Slack \(invalid_auth\)\. Make a new one/],
    ['xoxb-by-mistake', /SLACK_APP_TOKEN is not accepted by Slack \(not_allowed_token_type\)\. Make a new one/],
  ])('a token that opens nothing is one clear sentence: %s', async (appToken, sentence) => {
    const refused = await openTransportWorld({ wall, settings: { botToken: workspace.bot.token, appToken } });
    await expect(refused.transport.start()).rejects.toThrow(sentence);
    expect(refused.logged.join('\n')).not.toContain(appToken);
    await refused.close();
  });

  it('a token without its scope is told by name', async () => {
    wall.answer('apps.connections.open', { error: 'missing_scope', needed: 'connections:write' });
    await expect(world.transport.start()).rejects.toThrow('lacks the scope connections:write');
  });

  it('a token that dies later is said once a minute, and the program lives on', async () => {
    await connected();
    wall.answer('apps.connections.open', { error: 'invalid_auth' }, { times: 2 });
    socket.drop();
    const said = () => world.logged.filter((line) => line.startsWith('error SLACK_APP_TOKEN')).length;
    await expect.poll(said).toBe(1);
    await world.clock.pass(61_000);
    await expect.poll(said).toBe(2);
    await world.clock.pass(65_000);
    await socket.connected();
  });
});

it('beside Socket Mode, workspaces still install the app over HTTP', async () => {
  const several = await openTransportWorld({
    wall,
    settings: { appToken: socket.appToken, client: { id: app.clientId, secret: app.clientSecret } },
  });
  const install = await fetch(`${several.url}/slack/install`, { redirect: 'manual' });
  expect(install.status).toBe(302);
  expect((await fetch(`${several.url}/slack/events`, { method: 'POST' })).status).toBe(404);
  await several.close();
});

import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliverByHttp, signed } from '../../helpers/slack/delivery.ts';
import { openWorkspace, type Workspace } from '../../helpers/slack/emulator.ts';
import { event, slashCommand } from '../../helpers/slack/payloads.ts';
import { openTransportWorld, signingSecret, type TransportWorld } from '../../helpers/slack/transport-world.ts';
import { openWall, type Wall } from '../../helpers/slack/wall.ts';

let workspace: Workspace;
let stranger: Workspace;
let wall: Wall;
let world: TransportWorld;

beforeAll(async () => {
  [workspace, stranger] = [await openWorkspace('T1'), await openWorkspace('T2')];
});
afterAll(() => Promise.all([workspace.close(), stranger.close()]));
beforeEach(async () => {
  wall = await openWall([workspace, stranger]);
  world = await openTransportWorld({ wall, settings: { botToken: workspace.bot.token, signingSecret } });
});
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
  await wall.close();
  expect(world.elsewhere).toEqual([]);
  expect(world.logged.join('\n')).not.toMatch(/xox|xapp|signing-secret/);
});

const reaction = (from = workspace, id?: string) => {
  const { ana } = from.people;
  const item = { type: 'message', channel: from.channels.news.id, ts: '1700.0001' };
  return event(from, { type: 'reaction_added', user: ana.id, reaction: 'white_check_mark', item }, id);
};
const command = (from = workspace) =>
  slashCommand(
    { workspace: from, person: from.people.ana, channel: from.channels.news },
    '/newsmedia Storm closes port',
    { trigger: '1.2.3', responseUrl: `${wall.url}/respond/none` },
  );

/** Registers a listener of reactions and tells what it heard. */
/** A listener that has begun its work and goes on until it is told how that ends. */
function holdReactions() {
  const [begun, work] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  hearReactions(() => {
    begun.resolve();
    return work.promise;
  });
  return { begun, work };
}

function hearReactions(work: (count: number) => Promise<void> | void = () => {}): string[] {
  const heard: string[] = [];
  world.transport.app.event('reaction_added', async ({ event: { user } }) => {
    heard.push(user);
    await work(heard.length);
  });
  return heard;
}

describe('what Slack sends by HTTP', () => {
  it('is heard when Slack signed it', async () => {
    const heard = hearReactions();
    await world.transport.start();
    expect(await world.slack.event(reaction())).toEqual({ status: 200, body: '' });
    expect(heard).toEqual([workspace.people.ana.id]);
  });

  it('is refused when somebody else signed it, or changed a letter of it', async () => {
    const heard = hearReactions();
    await world.transport.start();
    expect(await deliverByHttp(world.url, 'another-secret').event(reaction())).toMatchObject({ status: 401 });
    const body = JSON.stringify(reaction());
    const { headers } = signed(signingSecret, body, 'application/json');
    const changed = await fetch(`${world.url}/slack/events`, { method: 'POST', body: `${body} `, headers });
    expect(changed.status).toBe(401);
    const bare = await fetch(`${world.url}/slack/events`, { method: 'POST', body });
    expect(bare.status).toBe(401);
    expect(heard).toEqual([]);
  });

  it.each([
    ['older than five minutes', -301, 401, 0],
    ['not quite five minutes old', -290, 200, 1],
  ])('%s is %s seconds: %s', async (_name, seconds, status, times) => {
    const heard = hearReactions();
    await world.transport.start();
    const body = JSON.stringify(reaction());
    const at = Math.floor(Date.now() / 1000) + seconds;
    const { headers } = signed(signingSecret, body, 'application/json', at);
    const response = await fetch(`${world.url}/slack/events`, { method: 'POST', body, headers });
    expect(response.status).toBe(status);
    expect(heard).toHaveLength(times);
  });

  it('is refused when it is far larger than anything Slack sends', async () => {
    await world.transport.start();
    const body = JSON.stringify({ ...reaction(), padding: 'x'.repeat(1_100_000) });
    const { headers } = signed(signingSecret, body, 'application/json');
    const response = await fetch(`${world.url}/slack/events`, { method: 'POST', body, headers });
    expect(response.status).toBe(413);
  });

  it('answers Slack’s question whether it is there', async () => {
    const answer = await world.slack.event({ type: 'url_verification', challenge: 'are you there' });
    expect(answer).toEqual({ status: 200, body: { challenge: 'are you there' } });
  });

  it.each(['GET /slack/events', 'POST /slack/other', 'GET /slack', 'GET /slack/install', 'GET /slack/%ZZ'])(
    'is nowhere else: %s',
    async (what) => {
      await world.transport.start();
      const [method = '', path = ''] = what.split(' ');
      const response = await fetch(world.url + path, { method });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'not-found' } });
    },
  );

  it('in a form no URL has is answered too', async () => {
    await world.transport.start();
    const { port } = new URL(world.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET // HTTP/1.1\r\nHost: x\r\n\r\n'));
      socket.once('data', (data) => resolve(String(data)));
      socket.once('error', reject);
      socket.once('data', () => socket.destroy());
    });
    expect(answer).toMatch(/^HTTP\/1.1 404/);
  });
});

describe('an event', () => {
  it('is acknowledged when its listeners are done, not before', async () => {
    const { begun, work } = holdReactions();
    await world.transport.start();
    const order: string[] = [];
    const answered = world.slack.event(reaction()).then(({ status }) => order.push(`acknowledged ${status}`));
    await begun.promise;
    // A whole other exchange with the same server: an acknowledgement sent at once would be here by now.
    await world.slack.event({ type: 'url_verification', challenge: 'x' });
    order.push('done');
    work.resolve();
    await answered;
    expect(order).toEqual(['done', 'acknowledged 200']);
  });

  it('is not acknowledged before, however long they take, and is refused when they fail late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { begun, work } = holdReactions();
    await world.transport.start();
    const answered = world.slack.event(reaction());
    await begun.promise;
    await world.clock.pass(60_000);
    vi.advanceTimersByTime(60_000);
    expect(await Promise.race([answered, world.slack.event({ type: 'url_verification' })])).toMatchObject({ body: {} });
    work.reject(new Error('the database is away'));
    expect(await answered).toMatchObject({ status: 500 });
  });

  it('that takes so long that it comes a second time is heard twice at once, and each is acknowledged', async () => {
    const [begun, work] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const heard = hearReactions((count) => {
      begun.resolve();
      return count === 1 ? work.promise : undefined;
    });
    await world.transport.start();
    const first = world.slack.event(reaction(workspace, 'Ev1'));
    await begun.promise;
    const second = await world.slack.event(reaction(workspace, 'Ev1'), { attempt: 1, reason: 'http_timeout' });
    expect(second.status).toBe(200);
    work.resolve();
    expect((await first).status).toBe(200);
    expect(heard).toHaveLength(2);
  });

  it('that a listener could not hear is not acknowledged, so it comes again and is done once', async () => {
    const done: string[] = [];
    const { deliveries } = world.state;
    const heard = hearReactions(async (count) => {
      if (await deliveries.heard('Ev1')) return;
      if (count === 1) throw new Error('the database is away');
      done.push('approved');
      await deliveries.remember('Ev1');
    });
    await world.transport.start();
    const again = (attempt: number) => ({ attempt, reason: 'http_error' });
    expect((await world.slack.event(reaction(workspace, 'Ev1'))).status).toBe(500);
    expect((await world.slack.event(reaction(workspace, 'Ev1'), again(1))).status).toBe(200);
    expect((await world.slack.event(reaction(workspace, 'Ev1'), again(2))).status).toBe(200);
    expect(heard).toHaveLength(3);
    expect(done).toEqual(['approved']);
    expect(world.logged.join()).toContain('Slack delivers it again');
  });

  it('of which one of two listeners fails is not acknowledged', async () => {
    hearReactions();
    hearReactions(() => {
      throw new Error('this one');
    });
    await world.transport.start();
    expect((await world.slack.event(reaction())).status).toBe(500);
  });

  it('that came in while Slack could not say who the app is comes again', async () => {
    const heard = hearReactions();
    await world.transport.start();
    wall.answer('auth.test', 'reset');
    expect((await world.slack.event(reaction())).status).toBe(500);
    expect((await world.slack.event(reaction())).status).toBe(200);
    expect(heard).toHaveLength(1);
  });

  it('that nobody listens to is acknowledged, and so is a kind that Slack invents', async () => {
    await world.transport.start();
    expect((await world.slack.event(event(workspace, { type: 'something_new' }))).status).toBe(200);
    expect((await world.slack.event({ type: 'app_rate_limited', team_id: 'T1' })).status).toBe(200);
  });

  it('of the app itself is no news', async () => {
    const heard = hearReactions();
    await world.transport.start();
    const own = { type: 'reaction_added', user: workspace.bot.id, reaction: 'x', item: { type: 'message' } };
    expect((await world.slack.event(event(workspace, own))).status).toBe(200);
    expect(heard).toEqual([]);
  });
});

describe('a command', () => {
  it('is acknowledged by its listener, at once and with its answer', async () => {
    const work = Promise.withResolvers<void>();
    world.transport.app.command('/newsmedia', async ({ ack }) => {
      await ack({ text: 'Accepted.' });
      await work.promise;
    });
    await world.transport.start();
    expect(await world.slack.command(command())).toEqual({ status: 200, body: { text: 'Accepted.' } });
    work.resolve();
  });

  it('whose listener fails before that tells the person, by Slack’s own error', async () => {
    world.transport.app.command('/newsmedia', async () => {
      throw new Error('no');
    });
    await world.transport.start();
    expect((await world.slack.command(command())).status).toBe(500);
  });

  it('that nobody answers does not keep anybody waiting', async () => {
    await world.transport.start();
    expect((await world.slack.command(command())).status).toBe(200);
    expect(world.logged.join()).toContain('nobody answered');
  });
});

describe('what comes from a workspace that has not installed the app', () => {
  it('is answered, never acted upon, and logged once', async () => {
    const heard = hearReactions();
    const commands: string[] = [];
    world.transport.app.command(/.*/, async ({ ack, command: { text } }) => {
      commands.push(text);
      await ack();
    });
    await world.transport.start();
    for (let i = 0; i < 3; i++) expect((await world.slack.event(reaction(stranger))).status).toBe(200);
    const { status, body } = await world.slack.command(command(stranger));
    expect(status).toBe(200);
    expect(body).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('is not installed') });
    expect([heard, commands]).toEqual([[], []]);
    expect(world.logged.filter((line) => line.includes('has not installed'))).toHaveLength(1);
    expect(wall.calls.filter(({ method }) => method !== 'auth.test')).toEqual([]);
  });

  it('as a whole organisation is answered the same', async () => {
    const heard = hearReactions();
    await world.transport.start();
    const { authorizations: _, ...rest } = reaction();
    const body = { ...rest, is_enterprise_install: true, enterprise_id: 'E1' };
    expect((await world.slack.event(body)).status).toBe(200);
    expect(heard).toEqual([]);
  });
});

describe('starting and stopping', () => {
  it('takes in nothing before the start and after the stop, so that Slack comes again', async () => {
    const heard = hearReactions();
    expect((await world.slack.event(reaction())).status).toBe(503);
    await world.transport.start();
    expect((await world.slack.event(reaction())).status).toBe(200);
    await world.transport.stop();
    await world.transport.stop();
    expect((await world.slack.event(reaction())).status).toBe(503);
    expect(heard).toHaveLength(1);
    await world.transport.start();
    expect((await world.slack.event(reaction())).status).toBe(200);
  });

  it('waits, when stopping, for what is being heard; but not for ever', async () => {
    const { begun, work } = holdReactions();
    await world.transport.start();
    const answered = world.slack.event(reaction());
    await begun.promise;
    const order: string[] = [];
    const stopped = world.transport.stop().then(() => order.push('stopped'));
    await world.clock.settle();
    order.push('work goes on');
    work.resolve();
    expect((await answered).status).toBe(200);
    await stopped;
    expect(order).toEqual(['work goes on', 'stopped']);
  });

  it('does not wait for ever', async () => {
    const { begun, work } = holdReactions();
    await world.transport.start();
    const answered = world.slack.event(reaction());
    await begun.promise;
    const stopped = world.transport.stop();
    await world.clock.pass(3000);
    await stopped;
    work.resolve();
    await answered;
  });

  it('says what is missing when Slack has no way in', async () => {
    const deaf = await openTransportWorld({ wall, settings: { botToken: workspace.bot.token } });
    expect(deaf.transport.listener).toBeUndefined();
    await expect(deaf.transport.start()).rejects.toThrow(/SLACK_SIGNING_SECRET.*SLACK_APP_TOKEN/);
    await deaf.close();
  });
});

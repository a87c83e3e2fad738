import { describe, expect, test } from 'vitest';
import { exampleCard } from '../../helpers/card-example.ts';
import { ana, createDeskWorld, type DeskWorld } from '../../helpers/desk-world.ts';

const never = new AbortController().signal;

/** Accepted as by another process: nobody has shown it yet. */
async function accepted(world: DeskWorld, key = 'k1'): Promise<string> {
  const origin = { requester: ana, workspace: 'fake:T1', channel: 'C1', requestKey: key };
  return (await world.newsroom.accept({ headline: 'Storm closes port' }, origin)).generation.id;
}

describe('following a generation', () => {
  test('posts its one message, edits it in place, and ends when the end is on the screen', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    let ended = false;
    const following = world.desk.follow(id, never).then(() => {
      ended = true;
    });
    await world.clock.pass(1000);
    expect(world.platform.card().summary).toContain('Waiting in the queue');
    world.newsroom.advance(id, 'image', { state: 'running', progress: 0.4 });
    await world.clock.pass(2000);
    expect(world.platform.card().summary).toContain('40%');
    await world.newsroom.finish(id);
    world.platform.rateLimit(20_000);
    await world.clock.pass(15_000);
    expect(ended).toBe(false);
    await world.clock.pass(10_000);
    await following;
    expect(world.platform.messages).toHaveLength(1);
    expect(world.platform.card().state).toBe('ready');
    expect(world.newsroom.trackers()).toBe(0);
    expect(world.clock.scheduled()).toBe(0);
  });

  test('by two processes at once makes one message', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const desks = [world.desk, world.anotherDesk(), world.anotherDesk()];
    const following = Promise.all(desks.map((desk) => desk.follow(id, never)));
    await world.clock.pass(3000);
    await world.newsroom.finish(id);
    await world.clock.pass(5000);
    await following;
    expect(world.platform.tried.posts).toBe(1);
    expect(world.platform.card().state).toBe('ready');
  });

  test('takes over a first card whose process died before it was posted', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    await world.messages.claim(id, world.platform.channel, 30_000);
    const following = world.desk.follow(id, never);
    await world.newsroom.finish(id);
    await world.clock.pass(25_000);
    expect(world.platform.messages).toHaveLength(0);
    await world.clock.pass(10_000);
    await following;
    expect(world.platform.messages).toHaveLength(1);
    expect(world.platform.card().state).toBe('ready');
  });

  test('takes over the message of a process that died, without another one', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const killed = new AbortController();
    const first = world.desk.follow(id, killed.signal);
    await world.clock.pass(1000);
    killed.abort();
    await first;
    await world.newsroom.finish(id);
    const second = world.anotherDesk().follow(id, never);
    await world.clock.pass(2000);
    await second;
    expect(world.platform.messages).toHaveLength(1);
    expect(world.platform.card().state).toBe('ready');
  });

  test('a post that hangs past its time leaves one live message', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const held = world.platform.hang();
    const following = world.desk.follow(id, never);
    await world.newsroom.finish(id);
    await world.clock.pass(60_000);
    await following;
    expect(world.platform.messages).toHaveLength(1);
    held.release();
    await world.clock.pass(60_000);
    // The late one is an orphan: what is remembered, and edited from now on, stays the same.
    const { ref } = (await world.messages.find({ generationId: id })) ?? {};
    expect(ref).toBe(world.platform.messages[0]?.ref);
  });

  test('a post that lands after it was given up, and before somebody else posts, is the message', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const held = world.platform.hang();
    const following = world.desk.follow(id, never);
    await world.clock.pass(20_000);
    held.release();
    await world.newsroom.finish(id);
    await world.clock.pass(60_000);
    await following;
    expect(world.platform.messages).toHaveLength(1);
    expect(world.platform.card().state).toBe('ready');
  });

  test('whose message another process posted meanwhile edits that one', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const held = world.platform.hang();
    const following = world.desk.follow(id, never);
    await world.clock.pass(100);
    const ref = await world.platform.chat().post(world.platform.channel, exampleCard({ title: 'Posted by another' }));
    await world.messages.posted(id, ref);
    held.release();
    await world.newsroom.finish(id);
    await world.clock.pass(3000);
    await following;
    expect(world.platform.card(ref).state).toBe('ready');
  });

  test('keeps trying while the platform refuses the first card', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    world.platform.rateLimit(90_000);
    const following = world.desk.follow(id, never);
    await world.newsroom.finish(id);
    await world.clock.pass(89_000);
    expect(world.platform.tried.posts).toBe(1);
    await world.clock.pass(60_000);
    await following;
    expect(world.platform.messages).toHaveLength(1);
  });

  test('of one that was deleted before anybody saw it posts nothing', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    await world.newsroom.remove(id, ana);
    await world.desk.follow(id, never);
    expect(world.platform.tried.posts).toBe(0);
  });

  test('tells the requester the result when the message was deleted by somebody', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const following = world.desk.follow(id, never);
    await world.clock.pass(1000);
    world.platform.lose(world.platform.messages[0]?.ref ?? '');
    await world.newsroom.finish(id);
    await world.clock.pass(3000);
    await following;
    expect(world.platform.told).toMatchObject([
      { person: ana, text: expect.stringMatching(/^“Storm closes port” is ready: http.*\/g\/g1\?k=/) },
    ]);
  });

  test('tells the requester the result when the channel is gone', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    world.platform.closeChannel();
    const following = world.desk.follow(id, never);
    await world.clock.pass(1000);
    await world.newsroom.finish(id);
    await world.clock.pass(1000);
    await following;
    expect(world.platform.told).toMatchObject([
      { text: expect.stringMatching(/ready: http.* It is not shown in the channel: the channel is gone\.$/) },
    ]);
  });

  test('tells it at once although the command has found out before', async () => {
    const world = createDeskWorld();
    world.platform.closeChannel();
    const { generationId = '', text } = await world.command('Storm closes port');
    expect(text).toBe(
      'It is being made, and the result comes to you privately, because it cannot be shown here: the channel is gone.',
    );
    const following = world.desk.follow(generationId, never);
    await world.newsroom.finish(generationId);
    await world.clock.pass(1000);
    await following;
    expect(world.platform.told).toHaveLength(1);
  });

  test('keeps its distance to an edit that was made while it was announced', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    await world.desk.announce(id);
    // The queue's watcher shows this, and lets go: it is queued no more.
    world.newsroom.advance(id, 'prompt', { state: 'running', progress: 0.1 });
    await world.clock.pass(10);
    const before = world.platform.edits.length;
    const following = world.desk.follow(id, never);
    for (let step = 1; step <= 30; step++) {
      world.newsroom.advance(id, 'prompt', { progress: 0.1 + step / 50 });
      await world.clock.pass(100);
    }
    await world.newsroom.finish(id);
    await world.clock.pass(3000);
    await following;
    const times = world.platform.edits.map(({ at }) => at);
    expect(before).toBe(1);
    expect(times.length).toBeGreaterThan(3);
    expect(
      times
        .slice(1)
        .map((at, index) => at - (times[index] ?? 0))
        .filter((ms) => ms < 1000),
    ).toEqual([]);
  });

  test('of a platform that does not run here ends at once', async () => {
    const world = createDeskWorld();
    const origin = { requester: ana, workspace: 'local', channel: 'general', requestKey: 'k' };
    const { generation } = await world.newsroom.accept({ headline: 'Storm' }, origin);
    await world.desk.follow(generation.id, never);
    expect(world.platform.tried.posts).toBe(0);
  });

  test('stops when it is told to', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const stop = new AbortController();
    const following = world.desk.follow(id, stop.signal);
    await world.clock.pass(1000);
    stop.abort();
    await following;
    expect(world.newsroom.trackers()).toBe(0);
    expect(world.clock.scheduled()).toBe(0);
  });

  test('moves on in the queue although nothing was stored about it', async () => {
    const world = createDeskWorld();
    const first = await accepted(world, 'k1');
    const second = await accepted(world, 'k2');
    await world.desk.announce(second);
    await world.clock.pass(1000);
    expect(world.platform.card().queuePlace).toBe(2);
    await world.newsroom.finish(first);
    await world.clock.pass(10_000);
    expect(world.platform.card().queuePlace).toBe(1);
    world.desk.close();
    await world.clock.pass(1000);
    expect(world.newsroom.trackers()).toBe(0);
    expect(world.clock.scheduled()).toBe(0);
  });

  test('shows the end in a new message where the old one cannot be edited any more', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const following = world.desk.follow(id, never);
    await world.clock.pass(100);
    const [old] = world.platform.messages;
    world.platform.freeze(old?.ref ?? '');
    await world.newsroom.finish(id);
    await world.clock.pass(5000);
    await following;
    expect(world.platform.messages).toHaveLength(2);
    expect(world.platform.card()).toMatchObject({
      state: 'ready',
      actions: expect.arrayContaining([{ name: 'approve', label: 'Approve', tone: 'good' }]),
    });
    expect((await world.messages.find({ generationId: id }))?.ref).toBe(world.platform.messages[1]?.ref);
    expect(world.platform.told).toEqual([]);
  });

  test('says why where neither the old message nor a new one can show the end', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    const following = world.desk.follow(id, never);
    await world.clock.pass(100);
    world.platform.freeze(world.platform.messages[0]?.ref ?? '');
    world.platform.closeChannel();
    await world.newsroom.finish(id);
    await world.clock.pass(5000);
    await following;
    expect(world.platform.told).toMatchObject([
      { text: expect.stringMatching(/ready: .* It is not shown in the channel: it is too old to be edited\.$/) },
    ]);
  });

  test('posts no more than twice when answers are lost: each may have left a message', async () => {
    const world = createDeskWorld();
    const id = await accepted(world);
    world.platform.loseAnswers(5);
    const stop = new AbortController();
    const following = world.desk.follow(id, stop.signal);
    await world.clock.pass(20_000);
    expect(world.platform.messages).toHaveLength(2);
    stop.abort();
    await following;
  });

  test('20 posted at once keep their order and the pace of the platform', async () => {
    const world = createDeskWorld();
    world.platform.allowPostsPerSecond(3);
    const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => accepted(world, `k${index}`)));
    for (const id of ids) void world.desk.announce(id);
    await world.clock.pass(25_000);
    expect(world.platform.messages.map(({ card }) => card.generationId)).toEqual(ids);
    expect(world.platform.tried.posts).toBe(20);
    world.desk.close();
  });

  test('18 at once, each shown to its end by its own message', async () => {
    const world = createDeskWorld();
    world.platform.allowEditsPerMinute(50);
    const ids = await Promise.all(Array.from({ length: 18 }, (_, index) => accepted(world, `k${index}`)));
    const following = Promise.all(ids.map((id) => world.desk.follow(id, never)));
    for (let step = 1; step <= 40; step++) {
      for (const id of ids) world.newsroom.advance(id, 'image', { state: 'running', progress: step / 50 });
      await world.clock.pass(500);
    }
    await Promise.all(ids.map((id) => world.newsroom.finish(id)));
    await world.clock.pass(1500);
    expect(world.platform.messages.map(({ card }) => card.state)).toEqual(ids.map(() => 'ready'));
    await following;
    expect(world.reports).toEqual([]);
  });
});

describe('after the end', () => {
  test('a refresh shows what has changed', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.newsroom.editAltText(id, 'A wave', ana);
    const refreshed = world.desk.refresh(id);
    await world.clock.pass(2000);
    await refreshed;
    expect(world.platform.card().image?.altText).toBe('A wave');
  });

  test('what the API starts is shown before a worker has it', async () => {
    const world = createDeskWorld();
    const origin = { requester: ana, workspace: 'fake:T1', channel: 'C1', requestKey: 'api' };
    await world.desk.requests.accept({ headline: 'Rents rise' }, origin);
    await world.clock.pass(100);
    expect(world.platform.card()).toMatchObject({ title: 'Rents rise', state: 'queued' });
  });

  test('what comes in by the API is shown too', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.desk.actions.editAltText(id, 'A wave', ana);
    await world.clock.pass(2000);
    expect(world.platform.card().image?.altText).toBe('A wave');
    const operator = { id: 'operator', name: 'Operator', verified: true };
    await world.desk.approvals.decide(id, { decision: 'approved' }, operator);
    await world.clock.pass(2000);
    expect(world.platform.card().approval.line).toContain('Approved by Operator');
    expect(world.platform.told).toMatchObject([{ person: ana, text: expect.stringContaining('Operator approved') }]);
  });
});

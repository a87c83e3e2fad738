import { describe, expect, test } from 'vitest';
import { ana, ben, createDeskWorld } from '../../helpers/desk-world.ts';

describe('buttons', () => {
  test('approve publishes, locks the card and tells the requester', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    const { contentHash = '' } = world.platform.card();
    expect((await world.act('approve', id, { contentHash })).text).toBe('Approved and published.');
    await world.clock.pass(2000);
    expect(world.platform.card().approval.line).toMatch(/^Approved by Ben .* Published\.$/);
    expect(world.platform.card().actions.map(({ name }) => name)).not.toContain('approve');
    expect(world.platform.told).toMatchObject([
      { person: ana, text: 'Ben approved “Storm closes port”. It is published: http://127.0.0.1:3000/g/g1' },
    ]);
  });

  test('reject tells the requester why', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.act('reject', id, { value: ' wrong port ' });
    await world.clock.pass(2000);
    expect(world.platform.told.map(({ text }) => text)).toEqual(['Ben rejected “Storm closes port”: wrong port']);
    expect(world.platform.card().approval.line).toContain('wrong port');
  });

  test('two clicks at once tell the requester once', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await Promise.all([world.act('approve', id), world.act('approve', id)]);
    await world.clock.pass(2000);
    expect(world.platform.told).toHaveLength(1);
  });

  test('whoever decides about their own is not told about it', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.newsdesk('settings self-approval on');
    await world.act('approve', id, { actor: ana });
    await world.clock.pass(2000);
    expect(world.platform.card().approval.state).toBe('approved');
    expect(world.platform.told).toEqual([]);
  });

  test('undo and unpublish are shown and told', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.act('approve', id);
    await world.act('unpublish', id);
    await world.clock.pass(3000);
    expect(world.platform.card().approval.line).toContain('Taken down again by Ben');
    await world.act('undo', id);
    await world.clock.pass(3000);
    expect(world.platform.card().approval.state).toBe('pending');
    expect(world.platform.told.map(({ text }) => text.split('“')[0])).toEqual([
      ...['Ben approved ', 'Ben unpublished ', 'Ben took back the decision about '],
    ]);
  });

  test('the undo button goes when its time is over', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    world.newsroom.decide = async (_id, { decision }, by) => {
      const at = new Date(world.clock.now()).toISOString();
      world.newsroom.change(id, (now) => ({ ...now, approval: { state: decision, by, at } }));
      return world.newsroom.get(id);
    };
    await world.act('approve', id);
    await world.clock.pass(5000);
    const names = () => world.platform.card().actions.map(({ name }) => name);
    expect(names()).toContain('undo');
    await world.clock.pass(10 * 60_000);
    expect(names()).not.toContain('undo');
  });

  test('who may not approve gets a private sentence saying who may', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    const { text, refused } = await world.act('approve', id, { actor: ana });
    expect(text).toBe(
      'You asked for this yourself, so somebody else decides about it. Anyone else in this channel may.',
    );
    expect(refused).toBe(true);
    expect(world.newsroom.get(id).approval.state).toBe('pending');
    expect(await world.act('approve', id)).not.toHaveProperty('refused');
  });

  test('a decision about content that has changed meanwhile is refused', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    const { contentHash = '' } = world.platform.card();
    await world.act('edit-alt-text', id, { value: 'A wave' });
    expect((await world.act('approve', id, { contentHash })).text).toContain('has changed since you looked');
  });

  test.each([
    ['reroll', undefined, { fresh: true, artStyle: 'Monet' }],
    ['new-style', 'Dali', { artStyle: 'Dali', voiceId: 'local/slt' }],
    ['new-voice', 'local/rms', { artStyle: 'Monet', voiceId: 'local/rms' }],
  ] as const)('%s makes a new generation with a message of its own', async (action, value, expected) => {
    const world = createDeskWorld();
    const id = await world.ready();
    const before = world.newsroom.get(id);
    const reply = await world.act(action, id, value === undefined ? {} : { value });
    expect(reply.generationId).toBe('g2');
    expect(world.platform.messages).toHaveLength(2);
    expect(world.newsroom.inputs[1]).toMatchObject({ headline: 'Storm closes port', ...expected });
    expect(world.newsroom.origins[1]).toMatchObject({
      parentId: id,
      requester: ben,
      workspace: 'fake:T1',
      channel: 'C1',
    });
    expect(world.newsroom.get(id)).toEqual(before);
  });

  test('vary keeps most of the style, adds a hint of another and takes nothing from the cache', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.act('vary', id);
    expect(world.newsroom.inputs[1]).toMatchObject({
      artStyle: expect.stringMatching(/^Monet:0\.8\+.+:0\.2$/),
      fresh: true,
    });
  });

  test('the same click twice makes one, another click another', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.act('reroll', id, { revision: 7, requestKey: 'a' });
    const again = await world.act('reroll', id, { revision: 7, requestKey: 'b' });
    expect(again.text).toContain('made that already');
    expect(world.platform.messages).toHaveLength(2);
    await world.act('reroll', id, { requestKey: 'c' });
    await world.act('reroll', id, { requestKey: 'c' });
    expect(world.platform.messages).toHaveLength(3);
  });

  test('what came to nothing may be asked for again, once', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    const first = await world.act('reroll', id, { revision: 7, requestKey: 'a' });
    await world.act('cancel', first.generationId ?? '');
    const second = await world.act('reroll', id, { revision: 7, requestKey: 'b' });
    expect(second).toMatchObject({ generationId: 'g3', text: expect.not.stringContaining('already') });
    expect(await world.act('reroll', id, { revision: 7, requestKey: 'b' })).toMatchObject({ generationId: 'g3' });
    expect(world.platform.messages).toHaveLength(3);
  });

  test.each([
    ['new-style', 'Nobody', /There is no art style “Nobody”/],
    ['new-style', undefined, /Name the new style/],
    ['new-voice', 'x', /There is no voice/],
    ['retry', 'everything', /Say which stage/],
    ['edit-alt-text', ' ', /alt text is empty/],
  ] as const)('%s with %s says what is wrong', async (action, value, message) => {
    const world = createDeskWorld();
    const id = await world.ready();
    expect((await world.act(action, id, value === undefined ? {} : { value })).text).toMatch(message);
    expect(world.platform.messages).toHaveLength(1);
  });

  test('retry works on the same message', async () => {
    const world = createDeskWorld();
    const id = await world.ready('image');
    expect(world.platform.card().state).toBe('partial');
    await world.act('retry', id, { value: 'image' });
    await world.clock.pass(2000);
    expect(world.platform.card().state).toBe('queued');
    await world.newsroom.finish(id);
    const following = world.desk.follow(id, new AbortController().signal);
    await world.clock.pass(3000);
    await following;
    expect(world.platform.messages).toHaveLength(1);
    expect(world.platform.card().state).toBe('ready');
  });

  test('cancel, while it waits and before any worker has it, is shown', async () => {
    const world = createDeskWorld();
    const { generationId = '' } = await world.command('Storm');
    expect((await world.act('cancel', generationId)).text).toBe('Cancelled.');
    await world.clock.pass(2000);
    expect(world.platform.card().summary).toBe('Cancelled.');
    expect((await world.act('cancel', generationId)).text).toBe('Cancelled.');
  });

  test('details are private; delete leaves nothing on the card and nothing to press', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    expect((await world.act('details', id)).sections?.map(({ title }) => title)).toContain('Picture');
    await world.act('delete', id);
    await world.clock.pass(2000);
    expect(world.platform.card()).toMatchObject({ title: 'Deleted', actions: [] });
    expect((await world.act('reroll', id)).text).toBe('This generation was deleted.');
  });

  test.each(['fake:T1:C2', 'fake:T2:C1', 'web:local:C1'])('somebody in %s cannot reach it', async (channel) => {
    const world = createDeskWorld();
    const id = await world.ready();
    for (const action of ['approve', 'details', 'delete', 'reroll', 'cancel'] as const) {
      expect((await world.act(action, id, { channel })).text).toBe('There is no such generation in this channel.');
    }
    expect((await world.act('details', 'nothing')).text).toBe('There is no such generation in this channel.');
    await world.react('✅', { channel });
    expect(world.newsroom.get(id).approval.state).toBe('pending');
  });
});

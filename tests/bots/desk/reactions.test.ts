import { describe, expect, test } from 'vitest';
import { ana, ben, createDeskWorld } from '../../helpers/desk-world.ts';

describe('reactions', () => {
  test.each(['✅', 'white_check_mark', ':+1::skin-tone-2:', '+1::skin-tone-6', '👍🏽', '✔️', 'heavy_check_mark'])(
    '%s approves',
    async (reaction) => {
      const world = createDeskWorld();
      const id = await world.ready();
      await world.react(reaction);
      await world.clock.pass(2000);
      expect(world.newsroom.get(id).approval).toMatchObject({ state: 'approved', by: ben });
      expect(world.platform.told).toMatchObject([{ person: ana }]);
    },
  );

  test.each(['❌', 'x', '-1', 'thumbsdown::skin-tone-3', 'no_entry', '👎🏿'])('%s rejects', async (reaction) => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.react(reaction);
    expect(world.newsroom.get(id).approval.state).toBe('rejected');
  });

  test.each(['🎉', 'eyes', '', 'constructor'])('%j means nothing', async (reaction) => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.react(reaction);
    expect(world.newsroom.get(id).approval.state).toBe('pending');
    expect(world.platform.told).toEqual([]);
  });

  test('the bot’s own, and those on other messages, decide nothing', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.react('✅', { actor: { id: 'fake:bot', name: 'Newsmedia', verified: true } });
    await world.react('✅', { message: 'fake:T1:C1:99' });
    expect(world.newsroom.get(id).approval.state).toBe('pending');
    expect(world.platform.told).toEqual([]);
  });

  test('said to be in another channel than the card decide nothing, whatever that channel has settled', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    for (const channel of ['fake:T1:C2', 'fake:T2:C1']) await world.react('✅', { channel });
    expect(world.newsroom.get(id).approval.state).toBe('pending');
    expect(world.platform.told).toEqual([]);
  });

  test('of somebody who may not approve are answered privately', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.react('✅', { actor: ana });
    expect(world.newsroom.get(id).approval.state).toBe('pending');
    expect(world.platform.told).toMatchObject([
      { person: ana, text: expect.stringContaining('somebody else decides') },
    ]);
  });

  test('taken back by whoever decided takes the decision back, by others nothing', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.react('✅');
    await world.react('✅', { actor: { id: 'fake:eve', name: 'Eve', verified: true }, added: false });
    await world.react('❌', { added: false });
    expect(world.newsroom.get(id).approval.state).toBe('approved');
    await world.react('✅', { added: false });
    expect(world.newsroom.get(id).approval.state).toBe('pending');
  });

  test('taken back by whoever decided, whom the platform does not name, are theirs as they were called', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.react('✅');
    await world.react('✅', { actor: { ...ben, name: ben.id }, added: false });
    expect(world.newsroom.get(id).approval.state).toBe('pending');
    await world.clock.pass(2000);
    const told = world.platform.told.map(({ text }) => text);
    expect(told.at(-1)).toMatch(new RegExp(`^${ben.name} took back`));
  });

  test('are those the channel has settled', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.newsdesk('settings approve :shipit:');
    await world.react('✅');
    expect(world.newsroom.get(id).approval.state).toBe('pending');
    await world.react('shipit');
    expect(world.newsroom.get(id).approval.state).toBe('approved');
  });

  test('count by whichever name the platform has for them', async () => {
    const world = createDeskWorld();
    const id = await world.ready();
    await world.newsdesk('settings approve ✅');
    await world.react('white_check_mark');
    expect(world.newsroom.get(id).approval.state).toBe('approved');
  });
});

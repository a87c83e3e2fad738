import { describe, expect, test } from 'vitest';
import { seen } from '../../../helpers/discord/seen.ts';
import { slowDesk } from '../../../helpers/recording-desk.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();

describe('a button of a card', () => {
  test('says what was seen and who pressed it, and its card changes without another word', async () => {
    const generation = world.generation();
    const pressed = world.ana.click(await world.shown(generation), 'Approve');
    await world.server.until(() => pressed.answered);
    expect(pressed.state).toBe('silent');
    expect(world.desk.actions).toEqual([
      {
        action: 'approve',
        generationId: generation.id,
        revision: 3,
        contentHash: generation.contentHash,
        actor: { id: `discord:${world.ana.id}`, name: 'ana', verified: true },
        channel: world.ref(),
        requestKey: `discord:${world.server.guild.id}:interaction:${pressed.id}`,
      },
    ]);
    expect(world.ana.told).toEqual([]);
  });

  test('carries its stage', async () => {
    const pressed = world.ana.click(await world.shown(world.generation()), 'Retry');
    await world.server.until(() => pressed.answered);
    expect(world.desk.actions).toMatchObject([{ action: 'retry', value: 'image' }]);
  });

  test('what the desk refuses is told privately', async () => {
    world.desk.answer = () => ({ text: 'You asked for this yourself; another editor decides.', refused: true });
    const pressed = world.ana.click(await world.shown(world.generation()), 'Approve');
    expect(await world.reply(pressed)).toContain('another editor decides');
    expect(pressed.ephemeral).toBe(true);
  });

  test('a slow desk leaves the card as it is, and its answer comes after it', async () => {
    const card = await world.shown(world.generation());
    const slow = slowDesk(world.desk);
    const pressed = world.ana.click(card, 'Approve');
    await slow.arrived;
    await world.clock.pass(2300);
    await world.server.until(() => pressed.answered);
    expect(pressed.state).toBe('silent');
    slow.reply({ text: 'This version is out of date.', refused: true });
    await world.server.until(() => world.ana.hears().includes('This version is out of date.'));
    expect(card.deleted).toBe(false);
    expect(seen(card)).toContain('A card');
  });

  test('works in a thread', async () => {
    const thread = world.server.addThread(world.server.news, 'Storm');
    const pressed = world.ana.click(await world.shown(world.generation(), thread), 'Approve');
    await world.server.until(() => pressed.answered);
    expect(world.desk.actions).toMatchObject([{ channel: world.ref(), thread: thread.id }]);
  });

  test('shows details to this person alone', async () => {
    world.desk.answer = () => ({ sections: [{ title: 'Prompt', lines: ['A storm'] }] });
    const pressed = world.ana.click(await world.shown(world.generation()), 'Details');
    expect(await world.reply(pressed)).toContain('A storm');
    expect(pressed.ephemeral).toBe(true);
  });

  test('that nobody knows any more is a sentence', async () => {
    const pressed = world.ana.click(await world.shown(world.generation()), 'Old');
    expect(await world.reply(pressed)).toContain('does nothing any more');
    expect(world.desk.actions).toEqual([]);
  });
});

describe('what cannot be taken back', () => {
  test('is done once somebody has said that they are sure', async () => {
    const generation = world.generation();
    const pressed = world.ana.click(await world.shown(generation), 'Delete');
    expect(await world.reply(pressed)).toContain('This cannot be undone.');
    expect(world.desk.actions).toEqual([]);
    world.desk.answer = () => ({ text: 'Deleted.' });
    const question = pressed.reply;
    if (!question) throw new Error('Nothing was asked.');
    const sure = world.ana.click(question, 'Delete');
    await world.server.until(() => sure.state === 'updated');
    expect(world.desk.actions).toMatchObject([{ action: 'delete', generationId: generation.id, revision: 3 }]);
    expect(seen(question)).toBe('Deleted.');
  });

  test('is not done when they have not', async () => {
    const pressed = world.ana.click(await world.shown(world.generation()), 'Delete');
    await world.reply(pressed);
    const question = pressed.reply;
    if (!question) throw new Error('Nothing was asked.');
    const kept = world.ana.click(question, 'No, keep it');
    await world.server.until(() => kept.state === 'updated');
    expect(seen(question)).toBe('Nothing was changed.');
    expect(world.desk.actions).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/bots/desk/chat.ts';
import { createDeskActions } from '../../../src/bots/desk/desk-actions.ts';
import { writeButton } from '../../../src/bots/slack/showing/button-value.ts';
import { createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';
import { slowDesk } from '../../helpers/recording-desk.ts';
import { seen } from '../../helpers/slack/seen.ts';
import { read, readyGeneration } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();
const contentHash = 'c'.repeat(64);
const button = writeButton({ generationId: 'g1', revision: 7, contentHash });

test('a click reaches the desk with what the card showed, and its answer is told to this person alone', async () => {
  world.desk.answer = () => ({ text: 'Approved and published.' });
  const { acknowledged, finished } = await world.press('newsmedia:approve', button, { thread: '1700000000.000001' });
  expect(await acknowledged).toBeUndefined();
  await finished;
  expect(world.desk.actions).toEqual([
    {
      ...{ action: 'approve', generationId: 'g1', revision: 7, contentHash, thread: '1700000000.000001' },
      actor: { id: `slack:${world.ana.id}`, name: 'ana', verified: true },
      channel: `slack:T1:${world.news.id}`,
      requestKey: expect.stringMatching(/^slack:T1:action:./),
    },
  ]);
  expect(world.told().map(read)).toEqual(['Approved and published.']);
  expect(world.told()[0]).toMatchObject({ thread_ts: '1700000000.000001', replace_original: false });
});

test('retry says which stage', async () => {
  const value = writeButton({ generationId: 'g1', revision: 7, value: 'image' });
  await (await world.press('newsmedia:retry:image', value)).finished;
  expect(world.desk.actions).toMatchObject([{ action: 'retry', value: 'image' }]);
});

test('a slow desk does not keep Slack waiting', async () => {
  const desk = slowDesk(world.desk);
  const { acknowledged, finished } = await world.press('newsmedia:reroll', button);
  await desk.arrived;
  await world.clock.pass(2500);
  await acknowledged;
  desk.reply({ text: 'Made anew in a new message.', generationId: 'g2' });
  await finished;
  expect(world.told().map(read)).toEqual([
    'This takes longer than usual; the answer comes in a moment.',
    'Made anew in a new message.',
  ]);
});

test('a button that says nothing we know is answered, not heard', async () => {
  for (const [action, value] of [
    ['newsmedia:approve', 'no json'],
    ['newsmedia:approve', { g: 'g1' }],
    ['newsmedia:burn', { g: 'g1', r: 1 }],
    ['newsmedia:constructor', { g: 'g1', r: 1 }],
  ] as const) {
    const { acknowledged, finished } = await world.press(action, value);
    await acknowledged;
    await finished;
  }
  expect(world.desk.actions).toEqual([]);
  expect(world.told().map(read)).toEqual(
    Array(4).fill('This button is out of date. Use the ones of a newer message, or write /newsdesk help.'),
  );
});

describe('what belongs to another workspace or channel', () => {
  function withRealActions(): void {
    const never = async () => {
      throw new Error('The test expects that nothing is done.');
    };
    const act = createDeskActions({
      requests: { find: world.hearing.find, accept: never },
      actions: { cancel: never, retry: never, editAltText: never, remove: never },
      approvals: { decide: never, reschedule: never, supersede: never, undo: never, unpublish: never },
      links: world.hearing.links,
      archive: { lineage: never },
      announce: never,
      policies: createFakeChannelPolicies(),
      clock: world.clock,
    });
    world.desk.onAction = (spoken): Promise<Reply> => act(spoken);
  }

  test('is refused to a click from elsewhere, however good the id', async () => {
    withRealActions();
    readyGeneration(world, { id: 'g1', workspace: 'slack:T2' });
    readyGeneration(world, { id: 'g2', channel: 'C2' });
    for (const id of ['g1', 'g2', 'g3']) {
      await (await world.press('newsmedia:delete', writeButton({ generationId: id, revision: 1 }))).finished;
    }
    expect(world.told().map(read)).toEqual(Array(3).fill('There is no such generation in this channel.'));
  });

  test('shows nothing of itself in a window', async () => {
    withRealActions();
    readyGeneration(world, { id: 'g1', workspace: 'slack:T2' });
    const words = /Storm|Waves/;
    for (const action of ['details', 'edit-alt-text', 'reject', 'new-style', 'new-voice']) {
      await (await world.press(`newsmedia:${action}`, button)).finished;
      expect(seen(world.view())).toContain('There is no such generation in this channel.');
      expect(seen(world.view())).not.toMatch(words);
    }
  });
});

describe('details', () => {
  test('open in a window', async () => {
    world.desk.answer = () => ({ sections: [{ title: 'Prompt', lines: ['A <port> & a storm'] }] });
    const { acknowledged, finished } = await world.press('newsmedia:details', button);
    await acknowledged;
    await finished;
    expect(seen(world.view())).toBe('Details\nPrompt\n• A <port> & a storm');
    expect(world.told()).toEqual([]);
  });

  test('that take long open an empty window at once, which is filled later', async () => {
    const desk = slowDesk(world.desk);
    const opening = world.wall.hold('views.open');
    const { finished } = await world.press('newsmedia:details', button);
    await desk.arrived;
    await world.clock.pass(1000);
    await opening.arrived;
    opening.release();
    const filling = world.wall.hold('views.update');
    desk.reply({ text: 'All about it.' });
    await filling.arrived;
    expect(seen(world.view())).toBe('Details\nOne moment …');
    filling.release();
    await finished;
    expect(seen(world.view())).toBe('Details\nAll about it.');
  });
});

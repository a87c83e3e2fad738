import { describe, expect, test } from 'vitest';
import { unlessOverdue } from '../../../../src/bots/discord/hearing/overdue.ts';
import type { Said } from '../../../../src/bots/discord/hearing/said.ts';
import { DiscordRefusal } from '../../../../src/bots/discord/refusal.ts';
import type { Rest } from '../../../../src/bots/discord/rest.ts';
import type { Interaction } from '../../../helpers/discord/interactions.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();
const over = 'info: A command or form came so late that Discord had given up; it was not done. ';

/** What somebody does while the connection is away comes when it is back, 20 seconds later. */
async function late(act: () => Interaction): Promise<Interaction> {
  world.server.gateway.refuse();
  world.server.gateway.drop();
  const done = act();
  await world.clock.pass(20_000);
  world.server.gateway.accept();
  await world.server.until(() => world.server.gateway.sessions[0]?.resumes === 1);
  return done;
}

describe('what comes so late that its person has seen an error', () => {
  test('is not done when it is a command', async () => {
    const asked = await late(() => world.ana.command('newsmedia', { headline: 'Storm' }));
    await expect.poll(() => world.logged).toContain(over);
    await world.clock.settle();
    expect(world.desk.commands).toEqual([]);
    expect(asked.state).toBe('failed');
    expect(world.ana.told).toEqual([]);
  });

  test('is not done when it is a form', async () => {
    const opened = world.ana.command('newsdesk batch');
    await world.server.until(() => opened.modal);
    await late(() => world.ana.submitModal(opened, { Headlines: 'Storm' }));
    await expect.poll(() => world.logged).toContain(over);
    await world.clock.settle();
    expect(world.desk.commands).toEqual([]);
  });

  test('is done when it is a decision, which pressed twice decides once', async () => {
    const card = await world.shown(world.generation());
    await late(() => world.ana.click(card, 'Approve'));
    await expect.poll(() => world.desk.actions).toMatchObject([{ action: 'approve' }]);
  });
});

describe('a machine whose clock is wrong', () => {
  test.each([-60_000, 60_000])('by %i ms does what it is told, and answers', async (wrong) => {
    await world.discord.chat.stop();
    const clock = { ...world.clock, now: () => world.clock.now() + wrong };
    await world.another({ clock }).chat.start(world.desk);
    world.desk.answer = () => ({ text: '1 of 1 started.' });
    expect(await world.reply(world.ana.command('newsmedia', { headline: 'Storm' }))).toBe('1 of 1 started.');
    const opened = world.ana.command('newsdesk batch');
    await world.server.until(() => opened.modal);
    expect(await world.reply(world.ana.submitModal(opened, { Headlines: 'Flood' }))).toBe('1 of 1 started.');
    expect(world.desk.commands).toHaveLength(2);
  });
});

test.each([
  ['done where something has answered already', 40060, ['done']],
  ['not done where Discord gives no reason', 0, []],
])('what seems late is %s', async (_what, code, expected) => {
  const refused = new DiscordRefusal(400, code);
  const rest: Pick<Rest, 'post'> = { post: () => Promise.reject(refused) };
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const said = { id: '1', token: 't', guild: '2', fromMessage: false } as Said;
  const done: string[] = [];
  await unlessOverdue({ rest: rest as Rest, clock: world.clock, log: silent }, said, async () => {
    done.push('done');
    return {};
  });
  expect(done).toEqual(expected);
});

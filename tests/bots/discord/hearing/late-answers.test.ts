import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createRest } from '../../../../src/bots/discord/rest.ts';
import type { Interaction } from '../../../helpers/discord/interactions.ts';
import { seen } from '../../../helpers/discord/seen.ts';
import { slowDesk } from '../../../helpers/recording-desk.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();
const refusal = { text: 'There is no art style “Nobody”.', refused: true } as const;

/** Asked, and answered with “thinking …”; `reply` lets the desk answer. */
async function thinking() {
  const slow = slowDesk(world.desk);
  const asked = world.ana.command('newsmedia', { headline: 'Storm' });
  await slow.arrived;
  await world.clock.pass(2300);
  await world.server.until(() => asked.state === 'thinking');
  return { asked, reply: slow.reply };
}

async function passUntil(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 60 && !condition(); waited++) {
    await world.clock.pass(1000);
    await world.clock.settle();
  }
  expect(condition()).toBe(true);
}

/** Another process, which holds the gateway for a moment, too, and is faster. */
function othersAnswer({ id, token }: Interaction, body: object): Promise<unknown> {
  const settings = { token: world.server.token, apiUrl: world.server.apiUrl };
  const rest = createRest({ settings, log: { error: () => {} } });
  return rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

describe('an answer after “thinking …”', () => {
  test.each([[{ status: 502 } as const], [{ retryAfter: 1, scope: 'shared' } as const], ['hang up' as const]])(
    'is given although Discord has trouble: %j',
    async (fault) => {
      const { asked, reply } = await thinking();
      world.server.fail('edit answer', fault, { times: 2 });
      reply(refusal);
      await passUntil(() => asked.state === 'answered');
      expect(seen(asked.reply as never)).toContain('There is no art style');
      expect(world.server.directMessages(world.ana)).toEqual([]);
    },
  );

  test('of a click is given although Discord has trouble and the person takes no direct messages', async () => {
    world.ana.closesMessages();
    const slow = slowDesk(world.desk);
    const pressed = world.ana.click(await world.shown(world.generation()), 'Approve');
    await slow.arrived;
    await world.clock.pass(2300);
    await world.server.until(() => pressed.answered);
    world.server.fail('post followup', { status: 500 }, { times: 2 });
    slow.reply({ text: 'This version is out of date.', refused: true });
    await passUntil(() => world.ana.hears().includes('This version is out of date.'));
  });

  test('that Discord never takes comes as a direct message in the end', async () => {
    const { asked, reply } = await thinking();
    world.server.fail('edit answer', { status: 502 }, { times: 100 });
    reply(refusal);
    await passUntil(() => world.server.directMessages(world.ana).length > 0);
    expect(world.server.requests.filter(({ name }) => name === 'edit answer')).toHaveLength(5);
    expect(asked.state).toBe('thinking');
  });
});

describe('the way to answer later', () => {
  test('is kept before the work is done', async () => {
    const { asked, reply } = await thinking();
    await expect.poll(() => world.state.secrets.names('discord:answers:')).toHaveLength(1);
    reply(refusal);
    await world.reply(asked);
  });

  test('is not replaced by one that Discord refused', async () => {
    world.desk.answer = () => refusal;
    await world.reply(world.ana.command('newsmedia', { headline: 'Storm' }));
    const name = `discord:answers:${world.server.guild.id}:${world.server.news.id}:${world.ana.id}`;
    await expect.poll(() => world.state.secrets.get(name)).toBeDefined();
    const good = await world.state.secrets.get(name);
    world.server.fail('answer interaction', { code: 10062 });
    world.ana.command('newsmedia', { headline: 'Flood' });
    await world.server.until(() => world.server.directMessages(world.ana)[0]);
    await world.clock.settle();
    expect(await world.state.secrets.get(name)).toEqual(good);
  });
});

describe('while two processes hear everything', () => {
  test('what the other one acknowledged is answered by the one that does the work', async () => {
    const slow = slowDesk(world.desk);
    const asked = world.ana.command('newsmedia', { headline: 'Storm' });
    await slow.arrived;
    await othersAnswer(asked, { type: 5, data: { flags: 64 } });
    slow.reply(refusal);
    expect(await world.reply(asked)).toContain('There is no art style');
    expect(world.server.directMessages(world.ana)).toEqual([]);
  });

  test('what both can answer is answered once', async () => {
    let ours = true;
    const when = () => {
      const first = ours;
      ours = false;
      return first;
    };
    const held = world.server.hold('answer interaction', { when });
    const pressed = world.ana.click(await world.shown(world.generation()), 'Delete');
    await held.arrived;
    await othersAnswer(pressed, { type: 4, data: { content: 'Delete?', flags: 64 } });
    held.release();
    await world.server.until(() => world.server.refused.some(({ code }) => code === 40060));
    await world.clock.settle();
    expect(world.ana.told).toHaveLength(1);
    expect(pressed.followups).toEqual([]);
  });
});

test('a question that was answered has no button any more, also when the answer comes late', async () => {
  const pressed = world.ana.click(await world.shown(world.generation()), 'Delete');
  await world.reply(pressed);
  const question = pressed.reply;
  if (!question) throw new Error('Nothing was asked.');
  const slow = slowDesk(world.desk);
  const sure = world.ana.click(question, 'Delete');
  await slow.arrived;
  await world.clock.pass(2300);
  await world.server.until(() => sure.state === 'silent');
  slow.reply({ text: 'Deleted.' });
  await world.server.until(() => seen(question) === 'Deleted.');
  expect(question.components).toEqual([]);
  expect(world.ana.told).toHaveLength(1);
});

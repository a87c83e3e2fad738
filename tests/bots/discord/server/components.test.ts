import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Interaction } from '../../../helpers/discord/interactions.ts';
import type { Person } from '../../../helpers/discord/person.ts';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import { createVirtualClock, type VirtualClock } from '../../../helpers/virtual-clock.ts';
import { ask, wrongs } from './asking.ts';
import { answerTo, commands, hookOf, say } from './newsroom-commands.ts';

let clock: VirtualClock;
let server: DiscordServer;
let ana: Person;
beforeEach(async () => {
  clock = createVirtualClock();
  server = await createDiscordServer({ clock });
  server.rates.lift();
  ana = server.person('ana');
  expect((await ask(server, `PUT /applications/${server.application.id}/commands`, { body: commands })).status).toBe(
    200,
  );
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  await server.close();
});

const answer = (to: Interaction, body: object) => answerTo(server, to, body);
const hook = (of: Interaction, call: string, body?: object) => hookOf(server, of, call, body);
const typed = () => ana.command('newsmedia', { headline: 'Storm' });
const go = { components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }] };

async function card(more: object = {}) {
  const asked = typed();
  await answer(asked, say('Card', { ...go, ...more }));
  if (!asked.reply) throw new Error('It was not answered.');
  return asked.reply;
}

describe('buttons and selects', () => {
  test('change the message they are on, or answer beside it', async () => {
    const message = await card();
    const [changed, quiet, beside] = [ana.click(message, 'Go'), ana.click(message, 'go'), ana.click(message, 'Go')];
    await answer(changed, { type: 7, data: { content: 'Gone' } });
    await answer(quiet, { type: 6 });
    await answer(beside, say('Psst', { flags: 64 }));
    expect([changed.state, quiet.state, beside.state]).toEqual(['updated', 'silent', 'answered']);
    expect([message.content, message.edits, ana.hears()]).toEqual(['Gone', [clock.now()], ['Psst']]);
    await hook(quiet, 'PATCH /messages/@original', { content: 'Later' });
    expect([quiet.state, message.content]).toEqual(['updated', 'Later']);
  });

  test('cannot be used when they are not there, disabled, or another’s', async () => {
    const message = await card();
    expect(() => ana.click(message, 'Stop')).toThrow('there is: Go');
    await answer(ana.click(message, 'Go'), {
      type: 7,
      data: {
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go', disabled: true }] }],
      },
    });
    expect(() => ana.click(message, 'Go')).toThrow('disabled');
    const own = await card({ flags: 64 });
    expect(() => server.person('ben').click(own, 'Go')).toThrow('ben does not see');
    server.removeMessage(message);
    expect(() => ana.click(message, 'Go')).toThrow('gone');
  });

  test('give the values of what was picked', async () => {
    const options = [
      { label: 'Monet', value: 'monet' },
      { label: 'Dalí', value: 'dali' },
    ];
    const message = await card({
      components: [
        { type: 1, components: [{ type: 3, custom_id: 'style', placeholder: 'Style', options }] },
        { type: 1, components: [{ type: 5, custom_id: 'who' }] },
      ],
    });
    expect(ana.select(message, 'Style', ['Dalí']).data).toMatchObject({
      custom_id: 'style',
      component_type: 3,
      values: ['dali'],
    });
    expect(() => ana.select(message, 'Style', ['Klee'])).toThrow('no option Klee');
    expect(() => ana.select(message, 'Style', ['monet', 'dali'])).toThrow('takes 1 to 1');
    expect(ana.select(message, 'who', [ana.id]).data).toMatchObject({
      values: [ana.id],
      resolved: { users: { [ana.id]: { username: 'ana' } } },
    });
  });
});

describe('modals', () => {
  const input = (more: object = {}) => ({ type: 4, custom_id: 'text', style: 1, ...more });
  const label = (component: object, more: object = {}) => ({ type: 18, label: 'Headline', component, ...more });
  const form = (...components: object[]) => ({ type: 9, data: { title: 'Make', custom_id: 'make', components } });

  test('are filled in by their labels and sent', async () => {
    const asked = typed();
    const style = { type: 3, custom_id: 'style', options: [{ label: 'Monet', value: 'monet', default: true }] };
    await answer(
      asked,
      form(label(input()), label(style, { label: 'Style' }), {
        type: 1,
        components: [input({ custom_id: 'old', label: 'Old', required: false })],
      }),
    );
    expect(asked.state).toBe('modal');
    const sent = ana.submitModal(asked, { Headline: 'Storm' });
    expect(sent.data).toMatchObject({
      custom_id: 'make',
      components: [
        { type: 18, component: { custom_id: 'text', value: 'Storm' } },
        { type: 18, component: { custom_id: 'style', values: ['monet'] } },
        { type: 1, components: [{ custom_id: 'old', value: '' }] },
      ],
    });
    await answer(sent, say('Queued'));
    expect(sent.reply?.content).toBe('Queued');
  });

  test.each<[string, object, RegExp]>([
    ['what is required and empty', {}, /Headline is required/],
    ['what is too short', { Headline: 'a' }, /takes 2 to 5/],
    ['what is too long', { Headline: 'abcdef' }, /takes 2 to 5/],
    ['what is not asked', { Headline: 'abc', Colour: 'red' }, /no Colour/],
  ])('do not send %s', async (_name, filled, why) => {
    const asked = typed();
    await answer(asked, form(label(input({ min_length: 2, max_length: 5 }))));
    expect(() => ana.submitModal(asked, { ...filled })).toThrow(why);
  });

  test.each<[string, object, string]>([
    ['a title too long', { ...form(label(input())).data, title: 'a'.repeat(46) }, 'data.title: BASE_TYPE_BAD_LENGTH'],
    [
      'six inputs',
      form(...Array.from({ length: 6 }, (_, i) => label(input({ custom_id: `${i}` })))).data,
      'data.components: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a label too long',
      form(label(input(), { label: 'a'.repeat(46) })).data,
      'data.components.0.label: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a description too long',
      form(label(input(), { description: 'a'.repeat(101) })).data,
      'data.components.0.description: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'two labels for one input',
      form(label(input({ label: 'Twice' }))).data,
      'data.components.0.component.label: TEXT_INPUT_LABEL_NOT_ALLOWED',
    ],
    [
      'one id twice',
      form(label(input()), label(input())).data,
      'data.components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a preset longer than may be sent',
      form(label(input({ max_length: 3, value: 'abcd' }))).data,
      'data.components.0.component.value: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'more than 4000 characters',
      form(label(input({ max_length: 4001 }))).data,
      'data.components.0.component.max_length: NUMBER_TYPE_MAX',
    ],
    [
      'a button',
      form({ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }).data,
      'data.components.0.components.0.type: BASE_TYPE_CHOICES',
    ],
  ])('are refused with %s', async (_name, data, wrong) => {
    expect(wrongs(await answer(typed(), { type: 9, data }))).toContain(wrong);
  });

  test('do not open from a modal', async () => {
    const asked = typed();
    await answer(asked, form(label(input())));
    expect(wrongs(await answer(ana.submitModal(asked, { Headline: 'a' }), form(label(input()))))).toEqual([
      'type: BASE_TYPE_CHOICES',
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import { createVirtualClock, type VirtualClock } from '../../../helpers/virtual-clock.ts';
import { ask, wrongs } from './asking.ts';

let clock: VirtualClock;
let server: DiscordServer;
beforeEach(async () => {
  clock = createVirtualClock();
  server = await createDiscordServer({ clock });
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  await server.close();
});

describe('registering commands', () => {
  const put = (body: unknown, guild = '') =>
    ask(server, `PUT /applications/${server.application.id}${guild}/commands`, { body });
  const command = (more: object = {}) => ({ name: 'newsmedia', description: 'Make', ...more });
  const option = (more: object = {}) => ({ type: 3, name: 'style', description: 'Style', ...more });
  const many = <One>(count: number, make: (index: number) => One): One[] =>
    Array.from({ length: count }, (_, i) => make(i));

  test('keeps ids, and counts creations only of what was not there', async () => {
    await put([command()]);
    const [before] = server.commands.list();
    await put([command({ description: 'Make media' }), { name: 'Make media', type: 3 }]);
    await put([command({ description: 'Make media' }), { name: 'Make media', type: 3 }]);
    expect([server.commands.list()[0]?.id, server.commands.puts, server.commands.creations()]).toEqual([
      before?.id,
      3,
      2,
    ]);
    const { json } = await ask(server, `GET /applications/${server.application.id}/commands`);
    expect(json).toMatchObject([{ name: 'newsmedia' }, { name: 'Make media' }]);
  });

  test('ends after two hundred creations a day in a guild', async () => {
    const guild = `/guilds/${server.guild.id}`;
    for (const batch of ['a', 'b'])
      expect(
        (
          await put(
            many(100, (i) => command({ name: `${batch}${i}` })),
            guild,
          )
        ).status,
      ).toBe(200);
    expect((await put([command()], guild)).json.code).toBe(30034);
    expect((await put([command()])).status).toBe(200);
    await clock.pass(24 * 3_600_000);
    expect((await put([command()], guild)).status).toBe(200);
    expect((await put([command()], '/guilds/1')).json.code).toBe(50001);
  });

  test.each<[string, object[], string]>([
    ['a name in capitals', [command({ name: 'NewsMedia' })], '0.name: APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', [command({ description: '' })], '0.description: BASE_TYPE_BAD_LENGTH'],
    ['a description too long', [command({ description: 'a'.repeat(101) })], '0.description: BASE_TYPE_BAD_LENGTH'],
    ['one name twice', [command(), command()], '1.name: APPLICATION_COMMANDS_DUPLICATE_NAME'],
    [
      'twenty-six options',
      [command({ options: many(26, (i) => option({ name: `o${i}` })) })],
      '0.options: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'twenty-six choices',
      [command({ options: [option({ choices: many(26, (i) => ({ name: `${i}`, value: `${i}` })) })] })],
      '0.options.0.choices: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choices beside completion',
      [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      '0.options.0: APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_WITH_CHOICES',
    ],
    [
      'a required option after others',
      [command({ options: [option(), option({ name: 'headline', required: true })] })],
      '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'subcommands beside options',
      [command({ options: [option(), { type: 1, name: 'digest', description: 'Daily' }] })],
      '0.options.0: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'more than 8000 characters',
      [
        command({
          options: many(25, (i) =>
            option({ name: `o${i}`, choices: many(25, (j) => ({ name: `${i} ${j} name`, value: `${i} ${j} value` })) }),
          ),
        }),
      ],
      '0: APPLICATION_COMMAND_TOO_LARGE',
    ],
    [
      'a description on a menu',
      [{ name: 'Make media', type: 3, description: 'Make' }],
      '0.description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
    ],
  ])('refuses %s', async (_name, body, wrong) => {
    expect(wrongs(await put(body))).toContain(wrong);
    expect(server.commands.list()).toEqual([]);
  });
});

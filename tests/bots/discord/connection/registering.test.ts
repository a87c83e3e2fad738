import { expect, test } from 'vitest';
import { options } from '../../../../src/bots/desk/command-options.ts';
import { commandDefinitions } from '../../../../src/bots/discord/connection/commands.ts';
import { registerCommands } from '../../../../src/bots/discord/connection/registering.ts';
import { createRest } from '../../../../src/bots/discord/rest.ts';
import { checkCommand } from '../../../helpers/discord/checks/commands.ts';
import { createForm } from '../../../helpers/discord/form.ts';
import { type Thing, things } from '../../../helpers/discord/json.ts';
import { useHearingWorld } from '../hearing/hearing-world.ts';

const world = useHearingWorld({ started: false });

function register(definitions?: object[]): Promise<boolean> {
  const settings = { token: world.server.token, apiUrl: world.server.apiUrl };
  const rest = createRest({ settings, log: { error: () => {} } });
  return registerCommands({ rest, secrets: world.state.secrets }, world.server.application.id, definitions);
}

test('the commands are registered once, for all servers, and not again by another process', async () => {
  expect(await register()).toBe(true);
  expect(await register()).toBe(false);
  expect(world.server.commands.puts).toBe(1);
  expect(world.server.commands.list().map(({ name }) => name)).toEqual(['newsmedia', 'newsdesk', 'Make media']);
});

test('another definition is registered', async () => {
  await register();
  expect(await register([{ name: 'newsmedia', description: 'Makes media' }])).toBe(true);
  expect(world.server.commands.list()).toHaveLength(1);
});

test('what somebody else has changed is put right', async () => {
  await register();
  const rest = createRest({
    settings: { token: world.server.token, apiUrl: world.server.apiUrl },
    log: { error: () => {} },
  });
  await rest.put(`/applications/${world.server.application.id}/commands`, { body: [] });
  expect(await register()).toBe(true);
  expect(world.server.commands.list()).toHaveLength(3);
});

test('Discord would take every definition, and they are for servers alone', () => {
  const form = createForm();
  commandDefinitions.forEach((one, at) => void checkCommand(one as unknown as Thing, form.in(at)));
  form.refuse();
  for (const one of commandDefinitions) expect(one).toMatchObject({ integration_types: [0], contexts: [0] });
});

test('/newsmedia offers the headline and every option there is', () => {
  const [newsmedia] = commandDefinitions as unknown as Thing[];
  const names = things(newsmedia?.options).map(({ name }) => name);
  expect(names).toEqual(['headline', ...Object.keys(options)]);
});

test('Discord that is away at the start is asked again', async () => {
  world.server.fail('list commands', { status: 503 }, { times: 2 });
  await world.discord.chat.start(world.desk);
  await expect
    .poll(async () => {
      await world.clock.pass(2000);
      return world.server.commands.puts;
    })
    .toBe(1);
});

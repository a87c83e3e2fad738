import { checkCommand } from '../checks/commands.ts';
import type { Commands } from '../commands.ts';
import { createForm } from '../form.ts';
import { text, things } from '../json.ts';
import { refusal } from '../refusal.ts';
import { type Call, ok, type Route } from '../route.ts';
import type { World } from '../world.ts';

/** Registering commands, everywhere or in one guild. */
export function commandRoutes(world: World, commands: Commands): Route[] {
  function scopeOf({ params }: Call): string | undefined {
    if (params.application !== world.application.id) throw refusal(20012);
    if (params.guild !== undefined && !world.guilds.has(params.guild)) throw refusal(50001);
    return params.guild;
  }

  function put(call: Call) {
    const scope = scopeOf(call);
    const form = createForm();
    const names = new Set<string>();
    for (const [command, here] of form.list(call.json, { max: 110 })) {
      checkCommand(command, here);
      const key = `${command.type ?? 1} ${text(command.name)}`;
      if (names.has(key)) {
        here.in('name').wrong('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
      }
      names.add(key);
    }
    form.refuse();
    return ok(commands.put(scope, things(call.json)));
  }

  const path = '/applications/:application/commands';
  const guildPath = '/applications/:application/guilds/:guild/commands';
  return [
    { ...{ name: 'list commands', method: 'GET', path }, handle: (call) => ok(commands.list(scopeOf(call))) },
    { ...{ name: 'put commands', method: 'PUT', path }, handle: put },
    {
      ...{ name: 'list guild commands', method: 'GET', path: guildPath },
      handle: (call) => ok(commands.list(scopeOf(call))),
    },
    { ...{ name: 'put guild commands', method: 'PUT', path: guildPath }, handle: put },
  ];
}

import { apiChannel, apiMember, apiRole, apiUser } from '../api-objects.ts';
import { optionTypes as types } from '../checks/commands.ts';
import { isThing, lengthOf, type Thing, text, things } from '../json.ts';
import type { Channel, Guild, Role, User, World } from '../world.ts';

/** What a person enters into an option: a value, or somebody or something they picked. */
export type Entered = string | number | boolean | User | Channel | Role;

/** `newsdesk digest` → what stands in the command for its subcommand. */
export function findOptions(
  command: Thing,
  path: readonly string[],
): { wrap(options: Thing[]): Thing[]; options: Thing[] } {
  const [name, ...rest] = path;
  if (name === undefined) {
    const options = things(command.options);
    const nested = options.filter(({ type }) => type === types.subcommand || type === types.group);
    if (nested.length > 0)
      throw new Error(`/${command.name} wants one of: ${nested.map((one) => one.name).join(', ')}.`);
    return { wrap: (entered) => entered, options };
  }
  const inner = things(command.options).find((option) => option.name === name);
  if (!inner) throw new Error(`Discord shows no ${name} under ${command.name}.`);
  const { wrap, options } = findOptions(inner, rest);
  return { options, wrap: (entered) => [{ name, type: inner.type, options: wrap(entered) }] };
}

/** The options as Discord sends them; what its own form would not let a person enter is an error of the test. */
export function enter(
  world: World,
  guild: Guild | undefined,
  definitions: readonly Thing[],
  entered: Readonly<Record<string, Entered>>,
  focused?: string,
): { options: Thing[]; resolved: Thing } {
  const resolved: Thing = {};
  const keep = (kind: string, id: string, value: Thing): void => {
    resolved[kind] = { ...(isThing(resolved[kind]) ? resolved[kind] : {}), [id]: value };
  };
  const options = Object.entries(entered).map(([name, value]) => {
    const option = definitions.find((one) => one.name === name);
    if (!option)
      throw new Error(`There is no option ${name}; there are: ${definitions.map((one) => one.name).join(', ')}.`);
    if (name === focused) return { name, type: option.type, value, focused: true };
    if (typeof value !== 'object') return { name, type: option.type, value: checked(option, value) };
    if ('bot' in value) {
      const member = guild?.members.get(value.id);
      keep('users', value.id, apiUser(value));
      if (member) keep('members', value.id, apiMember(member));
    } else if ('permissions' in value) keep('roles', value.id, apiRole(value));
    else keep('channels', value.id, { ...apiChannel(world, value), permissions: '0' });
    return { name, type: option.type, value: value.id };
  });
  const missing = focused ? [] : definitions.filter((one) => one.required === true && !(String(one.name) in entered));
  if (missing.length > 0) throw new Error(`Discord asks for ${missing.map((one) => one.name).join(', ')} first.`);
  return { options, resolved };
}

function checked(option: Thing, value: string | number | boolean): string | number | boolean {
  const choices = things(option.choices);
  if (choices.length > 0) {
    const choice = choices.find((one) => one.value === value || one.name === value);
    if (!choice) throw new Error(`${option.name} has no choice ${value}.`);
    return choice.value as string | number;
  }
  const wanted = option.type === types.boolean ? 'boolean' : option.type === types.string ? 'string' : 'number';
  if (typeof value !== wanted) throw new Error(`${option.name} takes a ${wanted}.`);
  const [least, most] = [Number(option.min_length ?? 0), Number(option.max_length ?? 6000)];
  const length = lengthOf(text(value));
  if (wanted === 'string' && (length < least || length > most)) {
    throw new Error(`${option.name} takes ${least} to ${most} characters, not ${length}.`);
  }
  return value;
}

import type { Field } from '../form.ts';
import { lengthOf, type Thing, text, things } from '../json.ts';

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const mostCharacters = 8000;

export const optionTypes = {
  ...{ subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8 },
  ...{ mentionable: 9, number: 10, attachment: 11 },
} as const;
const types = optionTypes;

/** What Discord refuses in the definition of a command: slash (1), on a person (2) or on a message (3). */
export function checkCommand(command: Thing, at: Field): void {
  const type = command.type ?? 1;
  at.in('type').oneOf(type, [1, 2, 3, 4]);
  if (type !== 1) {
    at.in('name').text(command.name, { max: 32 });
    if (command.description) {
      at.in('description').wrong(
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
        'Context menu commands cannot have description',
      );
    }
    if (things(command.options).length > 0) {
      at.in('options').wrong('APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS', 'Context menu commands cannot have options');
    }
    return;
  }
  checkNamed(command, at);
  checkOptions(command.options, at.in('options'), 0);
  if (size(command) > mostCharacters) {
    at.wrong('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${mostCharacters})`);
  }
}

function checkNamed(one: Thing, at: Field): void {
  const name = text(one.name);
  at.in('name').text(one.name, { max: 32 });
  if (name && (!slashName.test(name) || name !== name.toLowerCase())) {
    at.in('name').wrong('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  at.in('description').text(one.description, { max: 100 });
}

function checkOptions(value: unknown, at: Field, depth: number): void {
  const options = at.list(value, { max: 25, optional: true });
  const names = new Set<string>();
  let optional = false;
  const nests = options.some(([{ type }]) => type === types.subcommand || type === types.group);
  for (const [option, here] of options) {
    checkNamed(option, here);
    here.in('type').oneOf(option.type, Object.values(types));
    if (names.has(text(option.name))) {
      at.wrong('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option names within an option must be unique');
    }
    names.add(text(option.name));
    const nested = option.type === types.subcommand || option.type === types.group;
    if (nested !== nests || (nested && depth > (option.type === types.group ? 0 : 1))) {
      here.wrong(
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
    }
    if (nested) {
      checkOptions(option.options, here.in('options'), depth + 1);
      continue;
    }
    if (option.required === true && optional) {
      here.wrong(
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    optional ||= option.required !== true;
    checkValues(option, here);
  }
}

function checkValues(option: Thing, at: Field): void {
  if (option.autocomplete === true && things(option.choices).length > 0) {
    at.wrong('APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_WITH_CHOICES', 'Autocomplete and choices are mutually exclusive');
  }
  checkChoices(option.choices, at.in('choices'), option.type !== types.string);
  at.in('min_length').number(option.min_length, { min: 0, max: 6000 });
  at.in('max_length').number(option.max_length, { min: 1, max: 6000 });
}

/** Choices of an option, or of an autocomplete answer. */
export function checkChoices(value: unknown, at: Field, numbers: boolean): void {
  for (const [choice, here] of at.list(value, { max: 25, optional: true })) {
    here.in('name').text(choice.name, { max: 100 });
    if (!numbers) here.in('value').text(choice.value, { max: 100 });
  }
}

function size(one: Thing): number {
  const own = lengthOf(text(one.name)) + lengthOf(text(one.description));
  const choices = things(one.choices).reduce(
    (sum, choice) => sum + lengthOf(text(choice.name)) + lengthOf(String(choice.value)),
    0,
  );
  return own + choices + things(one.options).reduce((sum, option) => sum + size(option), 0);
}

/** What is registered with Discord: `/newsmedia`, `/newsdesk` and “Make media”. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { headlineLimit, textLimit } from '../../../pipeline/request.ts';
import { options } from '../../desk/command-options.ts';
import { shortened } from '../../desk/plain-text.ts';
import { type Given, subcommands } from './newsdesk-commands.ts';

/** In the menu of a message. */
export const makeMedia = 'Make media';

const mostAbout = 100;
/** On a server only, for everybody in it: nobody else is there to see a card or to decide about it. */
const where = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** Suggested while they are typed; anything else may be typed, too. */
export const suggestedOptions = ['style', 'voice', 'size'] as const;

export const commandDefinitions: RESTPutAPIApplicationCommandsJSONBody = [
  {
    ...where,
    type: ApplicationCommandType.ChatInput,
    name: 'newsmedia',
    description: 'Makes a picture and a narration of a headline',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'headline',
        description: 'The headline, e.g. Storm closes port of Rotterdam',
        required: true,
        max_length: headlineLimit,
      },
      ...Object.entries(options).map(makingOption),
    ],
  },
  {
    ...where,
    type: ApplicationCommandType.ChatInput,
    name: 'newsdesk',
    description: 'Everything else: help, settings, digest, earlier media',
    options: subcommands.map(({ name, about, given = [] }) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name,
      description: shortened(about, mostAbout),
      options: given.map(givenOption),
    })),
  },
  { ...where, type: ApplicationCommandType.Message, name: makeMedia },
];

function makingOption([name, { about, flag, choices }]: [
  string,
  (typeof options)[string],
]): APIApplicationCommandOption {
  const description = shortened(sentence(about), mostAbout);
  if (flag) return { type: ApplicationCommandOptionType.Boolean, name, description };
  const base = { type: ApplicationCommandOptionType.String, name, description } as const;
  if (choices) return { ...base, choices: choices.map(choiceOf) };
  if (suggestedOptions.some((one) => one === name)) return { ...base, autocomplete: true };
  return { ...base, max_length: textLimit };
}

function givenOption({ name, about, required, choices, suggests }: Given): APIApplicationCommandBasicOption {
  const base = {
    type: ApplicationCommandOptionType.String,
    name,
    description: shortened(about, mostAbout),
    required: required ?? false,
  } as const;
  if (suggests) return { ...base, autocomplete: true };
  return choices ? { ...base, choices: choices.map(choiceOf) } : base;
}

function choiceOf(value: string): { name: string; value: string } {
  return { name: value, value };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

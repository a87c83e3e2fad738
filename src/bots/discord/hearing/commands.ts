import { invalid, MediaError, sentenceOf } from '../../../pipeline/errors.ts';
import type { CommandSpoken, Reply } from '../../desk/chat.ts';
import { type CommandInput, options as makingOptions } from '../../desk/command-options.ts';
import { wordsIn } from '../../desk/message-words.ts';
import { replyOf } from '../../desk/reply-of.ts';
import { makeMedia } from '../connection/commands.ts';
import { lineOf, subcommands } from '../connection/newsdesk-commands.ts';
import { limits } from '../forms/form.ts';
import { articleForm, articleId, batchId } from '../forms/making.ts';
import { answerPrivately } from './answering.ts';
import type { Hearing } from './hearing.ts';
import { textOfMessage } from './message-text.ts';
import { once } from './once.ts';
import { formNamed, openForm, voicesSoon } from './opening.ts';
import { unlessOverdue } from './overdue.ts';
import type { Command, GivenOption } from './payloads.ts';
import type { Said } from './said.ts';
import { showSettings } from './settings.ts';

/** `/newsmedia` and `/newsdesk`. False when it is another. */
export async function hearCommand(hearing: Hearing, said: Said, { name, options = [] }: Command): Promise<boolean> {
  if (name === 'newsmedia') {
    await answerPrivately(
      hearing,
      said,
      unlessOverdue(hearing, said, () => ask(hearing, said, () => makingSpoken(said, options))),
    );
    return true;
  }
  const [written] = options;
  const subcommand = name === 'newsdesk' ? subcommands.find((one) => one.name === written?.name) : undefined;
  if (!subcommand) return false;
  const { opens } = subcommand;
  if (opens) {
    await openForm(hearing, said, formNamed(hearing, said, opens === 'batch' ? batchId : articleId));
    return true;
  }
  const text = lineOf(subcommand, textsOf(written?.options ?? []));
  if (text === 'settings') await showSettings(hearing, said);
  else
    await answerPrivately(
      hearing,
      said,
      unlessOverdue(hearing, said, () => ask(hearing, said, () => ({ ...said.spoken, command: 'newsdesk', text }))),
    );
  return true;
}

/** “Make media” of a message: the form, filled in. What it makes appears where the message is. */
export async function hearMessageCommand(hearing: Hearing, said: Said, given: Command): Promise<boolean> {
  if (given.name !== makeMedia) return false;
  const message = given.resolved?.messages?.[given.target_id ?? ''];
  const words = message && wordsIn(textOfMessage(message), limits.text);
  const noWords =
    'There are no words in this message, so there is nothing to make media from. Choose one with text, or write /newsmedia and a headline.';
  const form = words
    ? voicesSoon(hearing).then((voices) => articleForm(voices, hearing.defaults, words))
    : Promise.resolve({ text: noWords, refused: true } as const);
  await openForm(hearing, said, form);
  return true;
}

/** What the desk answers, once for each interaction; `undefined` when another process has it. */
export function ask(hearing: Hearing, said: Said, spoken: () => CommandSpoken): Promise<Reply | undefined> {
  return once(hearing, said, async () => {
    try {
      const asked = spoken();
      return await replyOf(hearing, (desk) => desk.onCommand(asked));
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      return { text: sentenceOf(error), refused: true, ...(error.field === undefined ? {} : { field: error.field }) };
    }
  });
}

/** Throws MediaError for people. */
function makingSpoken({ spoken }: Said, given: readonly GivenOption[]): CommandSpoken {
  const { headline = '', ...others } = textsOf(given);
  const input: CommandInput = { headline };
  for (const [name, value] of Object.entries(others)) {
    const option = makingOptions[name];
    if (!option) throw invalid(`There is no option ${name} any more. Write the command anew.`);
    if (option.flag ? value === 'true' : value.trim() !== '') option.set(input, value);
  }
  return { ...spoken, command: 'newsmedia', text: '', forms: [input] };
}

function textsOf(given: readonly GivenOption[]): Record<string, string> {
  return Object.fromEntries(given.map(({ name, value = '' }) => [name, String(value)]));
}

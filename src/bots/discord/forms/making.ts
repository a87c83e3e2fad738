import type { Voice } from '../../../pipeline/ports/providers.ts';
import type { RequestDefaults } from '../../../pipeline/request.ts';
import { headlineLimit, textLimit } from '../../../pipeline/request.ts';
import type { CommandSpoken, Spoken } from '../../desk/chat.ts';
import { type CommandInput, options } from '../../desk/command-options.ts';
import { type Choice, pictureSizes, styleChoices, voiceChoices } from '../../desk/form-choices.ts';
import { mostInBatch } from '../../desk/making.ts';
import type { Words } from '../../desk/message-words.ts';
import { type Form, type FormField, limits, textIn, type Values } from './form.ts';

export const articleId = 'newsmedia.article';
export const batchId = 'newsmedia.batch';

/** The form of one headline with an article text. What nobody chooses is as usual in the channel. */
export function articleForm(voices: readonly Voice[], defaults: Partial<RequestDefaults> = {}, words?: Words): Form {
  const { headline, text = '', rest, cut } = words ?? {};
  const isWhole = rest === undefined && !cut;
  return {
    id: articleId,
    title: 'Make media',
    fields: [
      { kind: 'text', name: 'headline', label: 'Headline', most: headlineLimit, value: headline },
      {
        ...{ kind: 'text', name: 'text', label: 'Article text', lines: true, optional: true },
        ...{ most: Math.min(textLimit, limits.text), value: text },
        about: isWhole ? 'Read after the headline.' : 'Read after the headline. The end of the message did not fit.',
      },
      choiceField('style', 'Style', styleChoices),
      voiceField(voiceChoices(voices, defaults.voiceId, limits.choice)),
      choiceField('size', 'Size of the picture', pictureSizes),
    ],
  };
}

export function batchForm(): Form {
  return {
    id: batchId,
    title: 'Make media of many headlines',
    fields: [
      {
        ...{ kind: 'text', name: 'lines', label: 'Headlines', lines: true, most: limits.text },
        about: `One a line, up to ${mostInBatch}, each with its own options.`,
        example: 'Storm closes port --style Monet\nHarbour reopens --voice local/slt',
      },
    ],
  };
}

function choiceField(name: string, label: string, choices: readonly Choice[]): FormField {
  return { kind: 'choice', name, label, choices, optional: true };
}

/** A list where all of them fit into one; else any of them can be written, as `/newsdesk voices` lists them. */
function voiceField(choices: readonly Choice[]): FormField {
  if (choices.length > 0 && choices.length <= limits.choices) return choiceField('voice', 'Voice', choices);
  return {
    ...{ kind: 'text', name: 'voice', label: 'Voice', most: limits.choice, optional: true },
    about: '/newsdesk voices lists them; the usual one unless told.',
    example: choices[0]?.value ?? 'local/slt',
  };
}

/** What the article form asks for; the desk checks it. */
export function articleSpoken(spoken: Spoken, values: Values): CommandSpoken {
  const input: CommandInput = { headline: textIn(values, 'headline') };
  for (const name of ['text', 'style', 'voice', 'size']) {
    const value = textIn(values, name);
    if (value !== '') options[name]?.set(input, value);
  }
  return { ...spoken, command: 'newsmedia', text: '', forms: [input] };
}

export function batchSpoken(spoken: Spoken, values: Values): CommandSpoken {
  return { ...spoken, command: 'newsdesk', text: `batch\n${textIn(values, 'lines')}` };
}

/** The field of the article form that a refusal of the request is about. */
export function articleField(field: string | undefined): string | undefined {
  if (field === 'headline' || field === undefined) return field;
  return ['text', 'style', 'voice', 'size'].find((name) => options[name]?.fields.includes(field));
}

import { invalid } from '../../../pipeline/errors.ts';
import type { Generation } from '../../../pipeline/ports/generation.ts';
import type { Voice } from '../../../pipeline/ports/providers.ts';
import { styleChoices, voiceChoices } from '../../desk/form-choices.ts';
import { type Question, questionWords } from '../../desk/questions.ts';
import { type Form, type FormField, limits, textIn, type Values } from './form.ts';

/** What a question may need to know. */
export interface Known {
  voices: readonly Voice[];
  /** Absent when it could not be read in time. */
  generation?: Generation | undefined;
}

/** The form in which a button asks for more. `id` is the button's. Throws MediaError for people. */
export function askingForm(question: Question, id: string, known: Known): Form {
  return { id, title: questionWords[question].title, fields: fieldsOf(question, known) };
}

function fieldsOf(question: Question, { voices, generation }: Known): FormField[] {
  const { label, hint: about, most } = questionWords[question];
  const text = { kind: 'text', name: question, label, about, most } as const;
  if (question === 'reason') return [{ ...text, lines: true, optional: true }];
  if (question === 'time') return [{ ...text, example: 'tomorrow 9:00' }];
  if (question === 'alt-text') {
    if (generation && !generation.image) throw invalid('There is no picture to describe.');
    return [{ ...text, lines: true, value: generation?.image?.altText }];
  }
  if (question === 'style') {
    return [
      { ...{ kind: 'choice', name: 'style', label, about }, choices: styleChoices, optional: true },
      {
        ...{ kind: 'text', name: 'mix', label: 'Or a mix', most, optional: true, example: 'Monet:0.7+Dali:0.3' },
        about: 'Up to three styles with their weights, in place of the one above',
      },
    ];
  }
  const choices = voiceChoices(voices, generation?.request.voiceId, limits.choice);
  const few = choices.length > 0 && choices.length <= limits.choices;
  const listed: FormField = {
    ...{ kind: 'choice', name: 'voice', label, about },
    choices: choices.slice(0, limits.choices),
    ...(few ? {} : { optional: true }),
  };
  const written: FormField = {
    ...{ kind: 'text', name: 'other', label: 'Any other voice', most, optional: true },
    about: '/newsdesk voices lists all of them',
    example: choices[0]?.value ?? 'local/slt',
  };
  return [...(choices.length > 0 ? [listed] : []), ...(few ? [] : [written])];
}

/** The answer, as the desk reads it; `undefined` when there is none. */
export function answerIn(question: Question, values: Values): string | undefined {
  const names: Readonly<Record<string, string[]>> = { style: ['mix', 'style'], voice: ['other', 'voice'] };
  const found = (names[question] ?? [question]).map((name) => textIn(values, name)).find((text) => text !== '');
  return found;
}

import type { CommandInput } from '../../desk/command-options.ts';
import { mostInBatch } from '../../desk/making.ts';
import type { SubmittedView } from '../hearing/payloads.ts';
import { chosenIn, styleIn, typedIn } from './choices.ts';

export type MakeFormAnswers =
  | { forms: CommandInput[]; channel: string | undefined }
  /** What to say at which block. */
  | { problems: Record<string, string> };

/** What the form asked for; what only Slack's form can have wrong is said here, everything else by the desk. */
export function readMakeForm(view: SubmittedView): MakeFormAnswers {
  const headlines = typedIn(view, 'headline')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = [typedIn(view, 'text').trim(), typedIn(view, 'more-text').trim()].filter(Boolean).join('\n');
  if (headlines.length === 0) return problem('headline', 'Write at least one headline.');
  if (headlines.length > mostInBatch) {
    const count = `At most ${mostInBatch} headlines are possible, and these are ${headlines.length}.`;
    return problem('headline', `${count} Take ${headlines.length - mostInBatch} away.`);
  }
  if (headlines.length > 1 && text !== '') {
    return problem('text', 'An article text goes with one headline only. Take it away, or write one headline.');
  }
  const choices = choicesIn(view);
  return {
    forms: headlines.map((headline) => ({ headline, ...(text === '' ? {} : { text }), ...choices })),
    channel: chosenIn(view, 'place'),
  };
}

const blockOf: Readonly<Record<string, string>> = {
  text: 'text',
  artStyle: 'style',
  voiceId: 'voice',
  'image.format': 'format',
  'image.quality': 'quality',
  'audio.format': 'audio-format',
  'audio.quality': 'quality',
};

/** The block that a refusal of the request is about. */
export function blockOfField(field: string | undefined): string {
  if (field?.startsWith('image.resolution')) return 'size';
  return blockOf[field ?? ''] ?? 'headline';
}

function choicesIn(view: SubmittedView): Omit<CommandInput, 'headline' | 'text'> {
  const [artStyle, voiceId, quality] = [styleIn(view), chosenIn(view, 'voice'), chosenIn(view, 'quality')];
  const [width, height] = (chosenIn(view, 'size') ?? '').split('x').map(Number);
  const grade = quality === undefined ? {} : { quality };
  const format = chosenIn(view, 'format');
  const sound = chosenIn(view, 'audio-format');
  return {
    ...(artStyle === undefined ? {} : { artStyle }),
    ...(voiceId === undefined ? {} : { voiceId }),
    image: {
      ...grade,
      ...(format === undefined ? {} : { format }),
      ...(width && height ? { resolution: { width, height } } : {}),
    },
    audio: { ...grade, ...(sound === undefined ? {} : { format: sound }) },
  };
}

function problem(block: string, sentence: string): MakeFormAnswers {
  return { problems: { [block]: sentence } };
}

import type { InputBlock, ModalView } from '@slack/types';
import { outLabel } from '../../../pipeline/approval-line.ts';
import { invalid } from '../../../pipeline/errors.ts';
import type { Generation } from '../../../pipeline/ports/generation.ts';
import type { Voice } from '../../../pipeline/ports/providers.ts';
import { scheduledOf } from '../../../pipeline/publication.ts';
import type { ActionName } from '../../desk/chat.ts';
import { questionWords } from '../../desk/questions.ts';
import type { SubmittedView } from '../hearing/payloads.ts';
import { limits, plain } from '../showing/block-texts.ts';
import { chosenIn, styleBlocks, styleIn, textBlock, typedIn, voiceBlock } from './choices.ts';

export const askingViewId = 'newsmedia_asking';

/** Buttons that ask for a reason, a style, a voice, the alt text or a time. */
export const askingActions = [
  'reject',
  'new-style',
  'new-voice',
  'edit-alt-text',
  'schedule',
] as const satisfies readonly ActionName[];
export type AskingAction = (typeof askingActions)[number];

export interface Question {
  /** At most 24 characters. */
  title: string;
  /** The block that a refusal is shown at. */
  block: string;
  /** Whether it lists them. */
  voices?: true;
  /** Throws MediaError for people when there is nothing to ask. */
  view(metadata: string, generation: Generation, voices: readonly Voice[]): ModalView;
  read(view: SubmittedView): string | undefined;
}

const longestAltText = 2000;
const longestReason = 500;

export const questions: Readonly<Record<AskingAction, Question>> = {
  reject: {
    title: 'Reject',
    block: 'reason',
    view: (metadata) =>
      windowOf('Reject', 'Reject', metadata, [
        textBlock('reason', 'Why is it rejected?', {
          hint: 'Whoever asked for it reads this. Some channels require it.',
          optional: true,
          longest: longestReason,
        }),
      ]),
    read: (view) => typedIn(view, 'reason').trim(),
  },
  'new-style': {
    title: 'New style',
    block: 'style',
    view: (metadata, { request }) => windowOf('New style', 'Make', metadata, styleBlocks(request.artStyle)),
    read: styleIn,
  },
  'new-voice': {
    title: 'New voice',
    block: 'voice',
    voices: true,
    view(metadata, { request }, voices) {
      const block = voiceBlock(voices, request.voiceId);
      if (!block) throw invalid('The voices cannot be listed just now. Try again in a moment.');
      return windowOf('New voice', 'Make', metadata, [block]);
    },
    read: (view) => chosenIn(view, 'voice'),
  },
  'edit-alt-text': {
    title: 'Alt text',
    block: 'alt-text',
    view(metadata, { image }) {
      if (!image) throw invalid('There is no picture to describe.');
      return windowOf('Alt text', 'Save', metadata, [
        textBlock('alt-text', 'What does the picture show?', {
          initial: image.altText,
          hint: 'People who cannot see the picture hear this. Changed content waits for a new decision.',
          longest: longestAltText,
        }),
      ]);
    },
    read: (view) => typedIn(view, 'alt-text').trim(),
  },
  schedule: {
    title: questionWords.time.title,
    block: 'time',
    view(metadata, generation) {
      const { label, hint, most } = questionWords.time;
      const scheduled = scheduledOf(generation);
      const now = scheduled ? ` Now: ${outLabel(scheduled, generation)}.` : '';
      return windowOf(questionWords.time.title, 'Publish then', metadata, [
        textBlock('time', label, { hint: `${hint}.${now}`, longest: most }),
      ]);
    },
    read: (view) => typedIn(view, 'time').trim(),
  },
};

function windowOf(title: string, submit: string, metadata: string, blocks: InputBlock[]): ModalView {
  return {
    type: 'modal',
    callback_id: askingViewId,
    private_metadata: metadata,
    title: plain(title, limits.viewTitle),
    submit: plain(submit),
    close: plain('Cancel'),
    blocks,
  };
}

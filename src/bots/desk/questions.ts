import type { CardAction } from './card.ts';
import type { ActionName } from './chat.ts';

/** What a button asks for in a form of its own. */
export type Question = Exclude<NonNullable<CardAction['asks']>, 'sure'>;

/** By the button, as cards offer them. A button is known by its name alone, also on a message of last year. */
export const questions: Partial<Readonly<Record<ActionName, Question>>> = {
  reject: 'reason',
  'new-style': 'style',
  'new-voice': 'voice',
  'edit-alt-text': 'alt-text',
  schedule: 'time',
};

/** Buttons that ask whether somebody is sure, and what they are called. */
export const sureActions: Partial<Readonly<Record<ActionName, string>>> = {
  delete: 'Delete',
  unpublish: 'Unpublish',
  supersede: 'Keep only this version',
};

export interface QuestionWords {
  /** Of the form, at most 24 characters. */
  title: string;
  label: string;
  hint: string;
  /** Characters. */
  most: number;
}

export const questionWords: Readonly<Record<Question, QuestionWords>> = {
  reason: {
    title: 'Reject',
    label: 'Why is it rejected?',
    hint: 'Whoever asked for it reads this. Some channels require it.',
    most: 500,
  },
  style: { title: 'New style', label: 'Style', hint: 'A new picture is made; this one stays.', most: 100 },
  voice: { title: 'New voice', label: 'Voice', hint: 'A new narration is made; this one stays.', most: 100 },
  'alt-text': {
    title: 'Alt text',
    label: 'What does the picture show?',
    hint: 'People who cannot see the picture hear this. Changed content waits for a new decision.',
    most: 2000,
  },
  time: {
    title: 'Publish at…',
    label: 'When does it go out?',
    hint: '18:00, tomorrow 9:00 or 2026-12-01 09:00, in the zone of this channel',
    most: 100,
  },
};

/** The subcommands of `/newsdesk`: what can be given with each, and the line that the desk reads. */
import { archiveStates } from '../../../pipeline/ports/state.ts';

export interface Given {
  name: string;
  about: string;
  required?: true;
  choices?: readonly string[];
  /** Suggestions while it is typed. */
  suggests?: 'style' | 'voice';
  /** Stands before the value in the line, e.g. `style:`. */
  key?: string;
}

export interface Subcommand {
  name: string;
  about: string;
  given?: readonly Given[];
  /** A form in place of words. */
  opens?: 'batch' | 'article';
}

export const subcommands: readonly Subcommand[] = [
  { name: 'help', about: 'Everything that can be done here' },
  { name: 'batch', about: 'Media of many headlines: opens a form with one headline a line', opens: 'batch' },
  { name: 'article', about: 'Media of a headline with an article text: opens a form', opens: 'article' },
  { name: 'styles', about: 'The art styles there are' },
  { name: 'voices', about: 'The voices there are' },
  {
    name: 'say',
    about: 'How voices say a name: shows all words that were taught, teaches one or forgets one',
    given: [
      { name: 'word', about: 'As it is written, e.g. Thargoid' },
      { name: 'as', about: 'How it sounds, in plain letters: thar-goyd', key: 'as ' },
      { name: 'remove', about: 'A word that is to be said as the voice would by itself', key: 'remove ' },
    ],
  },
  { name: 'status', about: 'What is being made here, and what waits for a decision' },
  { name: 'quota', about: 'What you, this channel and the server have used today' },
  {
    name: 'settings',
    about: 'Who may approve here, and how: opens a form, or changes the one that is named',
    given: [
      { name: 'setting', about: 'Which one, e.g. editors, self-approval, undo, publish' },
      { name: 'value', about: 'What it becomes, e.g. @ana @desk, on, 10' },
    ],
  },
  {
    name: 'digest',
    about: 'The daily digest of this channel: shows, changes or sends it',
    given: [
      { name: 'when', about: 'A time of day such as 09:00; or off, now, quiet on, quiet off' },
      { name: 'zone', about: 'Where that time is, e.g. Europe/Amsterdam; the channel’s unless told' },
    ],
  },
  {
    name: 'find',
    about: 'Searches earlier media',
    given: [
      { name: 'words', about: 'In the headline, the alt text or the prompt' },
      { name: 'style', about: 'In this art style, also as a part of a mix', suggests: 'style', key: 'style:' },
      { name: 'person', about: 'Whoever asked: a part of their name', key: 'by:' },
      { name: 'since', about: 'Made on this day or later, e.g. 2026-11-01', key: 'since:' },
      { name: 'until', about: 'Made on this day or earlier, e.g. 2026-11-30', key: 'until:' },
      { name: 'state', about: 'What became of it', choices: archiveStates, key: 'state:' },
      {
        name: 'in',
        about: 'This channel, or also what others have published',
        choices: ['here', 'everywhere'],
        key: 'in:',
      },
    ],
  },
];

/** What the desk reads after `/newsdesk`: `digest 09:00 Europe/Amsterdam`, `find storm state:approved`. */
export function lineOf({ name, given = [] }: Subcommand, values: Readonly<Record<string, string>>): string {
  const words = given.flatMap(({ name: option, key }) => {
    const value = values[option]?.trim();
    if (!value) return [];
    return [key === undefined ? value : `${key}${quotedWhereNeeded(value)}`];
  });
  return [name, ...words].join(' ');
}

function quotedWhereNeeded(value: string): string {
  return /\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}

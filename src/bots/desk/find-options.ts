import { closestMatch } from 'leven';
import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../pipeline/errors.ts';
import { type ArchiveState, archiveStates, type SearchWhere } from '../../pipeline/ports/state.ts';
import { parseStyleMix } from '../../pipeline/style-mix.ts';

/** What was typed after `/newsdesk find`, read. */
export interface FindOptions extends Pick<SearchWhere, 'words' | 'artStyle' | 'since' | 'until' | 'state'> {
  /** As written: a name, a part of one, or a mention. */
  by?: string;
  /** Also what other channels of the workspace have published. */
  everywhere: boolean;
}

/** With what each is, for the help. */
export const findOptions = {
  style: 'style:Monet',
  by: 'by:ana',
  since: 'since:2026-11-01',
  until: 'until:yesterday',
  state: 'state:approved',
  in: 'in:everywhere',
} as const;
type OptionName = keyof typeof findOptions;

const mostWords = 20;

/** `storm harbour style:Monet by:"Ana Lima"`. Days are those of `zone`. Throws MediaError for people. */
export function parseFind(text: string, zone: string, now: number): FindOptions {
  const found: FindOptions = { words: [], everywhere: false };
  const words: string[] = [];
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const day = (value: string, option: string): Temporal.PlainDate => dayOf(value, option, today);
  const start = (of: Temporal.PlainDate): Date => new Date(of.toZonedDateTime(zone).epochMilliseconds);
  const read: Record<OptionName, (value: string) => void> = {
    style(value) {
      const [style, ...more] = parseStyleMix(value);
      if (!style || more.length > 0)
        throw invalid(`Name one style, e.g. ${findOptions.style}; mixes with it are found.`);
      found.artStyle = style.style;
    },
    by(value) {
      found.by = value;
    },
    since(value) {
      found.since = start(day(value, 'since'));
    },
    until(value) {
      // That day is part of it.
      found.until = start(day(value, 'until').add({ days: 1 }));
    },
    state(value) {
      found.state = stateOf(value);
    },
    in(value) {
      if (!/^(everywhere|here)$/i.test(value)) throw invalid('Write in:everywhere, or leave it out for this channel.');
      found.everywhere = value.toLowerCase() === 'everywhere';
    },
  };

  for (const part of text.match(/(?:[“”"][^“”"]*[“”"]|<[^>]*>|\S)+/gu) ?? []) {
    const [, name, value] = /^(\p{L}[\p{L}-]*):(.+)$/su.exec(part) ?? [];
    if (name === undefined || value === undefined) words.push(unquoted(part));
    else read[optionNamed(name)](unquoted(value));
  }
  if (words.length > mostWords) throw invalid(`Search for up to ${mostWords} words.`);
  if (found.since && found.until && found.since >= found.until)
    throw invalid('The day of since is after that of until.');
  return { ...found, words };
}

const unquoted = (text: string): string => text.replace(/[“”"]/gu, '').trim();

function optionNamed(written: string): OptionName {
  const names = Object.keys(findOptions) as OptionName[];
  const name = names.find((one) => one === written.toLowerCase());
  if (name) return name;
  const closest = closestMatch(written.toLowerCase(), names) ?? 'style';
  throw invalid(
    `There is no option “${written.slice(0, 40)}:”. Did you mean ${findOptions[closest as OptionName]}? There is ${names.join(', ')}.`,
  );
}

function stateOf(written: string): ArchiveState {
  const state = archiveStates.find((one) => one === written.toLowerCase());
  if (state) return state;
  const closest = closestMatch(written.toLowerCase(), archiveStates);
  throw invalid(
    `There is no state “${written.slice(0, 40)}”. Did you mean state:${closest}? There is ${archiveStates.join(', ')}.`,
  );
}

function dayOf(written: string, option: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (/^today$/i.test(written)) return today;
  if (/^yesterday$/i.test(written)) return today.subtract({ days: 1 });
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return Temporal.PlainDate.from(written);
  } catch {
    // Said below: it is no day of any calendar.
  }
  throw invalid(
    `“${written.slice(0, 40)}” is no day. Write ${option}:2026-11-01, ${option}:today or ${option}:yesterday.`,
  );
}

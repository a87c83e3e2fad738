import { headlineLimit, textLimit } from '../../pipeline/request.ts';

/** What a form takes from a message. */
export interface Words {
  headline: string;
  /** There when the message says more than the headline does. */
  text?: string;
  /** What of the text no longer fits into one field of a form. */
  rest?: string;
  /** Whether the end was left out. */
  cut?: boolean;
}

/** The words of a message's text; `fieldLimit` is what one field of a form takes. `undefined` when there are none. */
export function wordsIn(written: string, fieldLimit: number): Words | undefined {
  const found = written.trim();
  const first = found
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '');
  if (first === undefined) return undefined;
  const headline = cutAtWord(first, headlineLimit);
  if (headline === found) return { headline };
  const whole = cutAtWord(found, textLimit);
  const text = cutAtWord(whole, fieldLimit);
  const rest = whole.slice(text.length).trim();
  return { headline, text, ...(rest === '' ? {} : { rest }), ...(whole.length < found.length ? { cut: true } : {}) };
}

/** At most `most` UTF-16 units, ended where a word ends when there is one near. */
function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const end = head.search(/\s\S*$/);
  // Half of a pair of surrogates is no character.
  return (end > most - 100 ? head.slice(0, end) : head.replace(/[\uD800-\uDBFF]$/, '')).trimEnd();
}

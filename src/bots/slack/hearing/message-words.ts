import { headlineLimit, textLimit } from '../../../pipeline/request.ts';
import { longestText } from '../forms/choices.ts';

/** What the form takes from a message. */
export interface Words {
  headline: string;
  /** There when the message says more than the headline does. */
  text?: string;
  /** What of the text no longer fits into one field of a form. */
  rest?: string;
  /** Whether the end was left out. */
  cut?: boolean;
}

/** Of one Slack message, as it comes. */
export interface MessageContent {
  text?: string | undefined;
  blocks?: readonly unknown[] | undefined;
  attachments?: readonly unknown[] | undefined;
}

/** Blocks nest; whoever sends deeper ones wants something else. */
const deepest = 10;

/**
 * The words of a message: its text, else those of its blocks, else those of its attachments. `plain` decodes Slack's
 * writing. `undefined` when there are none.
 */
export function wordsOf(message: MessageContent, plain: (text: string) => string): Words | undefined {
  const found =
    [message.text ?? '', textOfBlocks(message.blocks ?? []), textOfAttachments(message.attachments ?? [])]
      .map((text) => plain(text).trim())
      .find((text) => text !== '') ?? '';
  const first = found
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '');
  if (first === undefined) return undefined;
  const headline = cutAtWord(first, headlineLimit);
  if (headline === found) return { headline };
  const whole = cutAtWord(found, textLimit);
  const text = cutAtWord(whole, longestText);
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

function textOfBlocks(blocks: readonly unknown[]): string {
  return blocks
    .map((block) => textIn(block, 0))
    .filter((text) => text !== '')
    .join('\n');
}

/** Text stands in `text`, itself or in an object, and in whatever is listed in `elements` and `fields`. */
function textIn(part: unknown, depth: number): string {
  if (typeof part === 'string') return part;
  if (depth > deepest || typeof part !== 'object' || part === null) return '';
  const { type, text, elements, fields } = part as Record<string, unknown>;
  const own = type === 'button' ? '' : textIn(text, depth + 1);
  const lists = [elements, fields].flatMap((list) => (Array.isArray(list) ? list : []));
  const inner = lists.map((one) => textIn(one, depth + 1)).filter((one) => one !== '');
  const between = type === 'rich_text_section' ? '' : '\n';
  return [own, inner.join(between)].filter((one) => one !== '').join('\n');
}

function textOfAttachments(attachments: readonly unknown[]): string {
  const texts = attachments.map((attachment) => {
    if (typeof attachment !== 'object' || attachment === null) return '';
    const { pretext, title, text, fallback, blocks } = attachment as Record<string, unknown>;
    const said = [pretext, title, text].filter((one) => typeof one === 'string' && one.trim() !== '');
    if (said.length > 0) return said.join('\n');
    const drawn = Array.isArray(blocks) ? textOfBlocks(blocks) : '';
    return drawn === '' && typeof fallback === 'string' ? fallback : drawn;
  });
  return texts.filter((text) => text !== '').join('\n');
}

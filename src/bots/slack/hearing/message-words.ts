import { type Words, wordsIn } from '../../desk/message-words.ts';
import { longestText } from '../forms/choices.ts';

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
  return wordsIn(found, longestText);
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

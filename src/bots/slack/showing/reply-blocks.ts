import type { KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import type { Reply } from '../../desk/chat.ts';
import { sendable, shortened } from '../../desk/plain-text.ts';
import { limits, line, plain, rich, words } from './block-texts.ts';
import type { Drawing } from './blocks.ts';
import { sentenceElements, sentenceMrkdwn } from './sentences.ts';

/** Slack refuses messages whose blocks hold more than about 13,000 characters. */
const messageBudget = 9000;
const viewBudget = 40_000;
const linesPerBlock = 40;
/** Escaped it is up to five times as long, and still fits into the text of a message. */
const lineInText = 750;
const silent = 'Done.';

/**
 * An answer that only one person sees. Addresses under `ownUrl` (`https://newsmedia.example.org`) can be followed;
 * no other, as people's words may hold some.
 */
export function drawReply(reply: Reply, ownUrl?: string): Required<Drawing> {
  return { text: replyText(reply, ownUrl), blocks: replyBlocks(reply, ownUrl, messageBudget, limits.messageBlocks) };
}

/** The same in a window of its own. */
export function replyView(title: string, reply: Reply, ownUrl?: string): ModalView {
  return {
    type: 'modal',
    title: plain(title, limits.viewTitle),
    close: plain('Close', limits.viewTitle),
    blocks: replyBlocks(reply, ownUrl, viewBudget, limits.viewBlocks),
  };
}

function replyBlocks(
  { text, sections = [] }: Reply,
  ownUrl: string | undefined,
  budget: number,
  most: number,
): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let left = budget;
  const fits = (size: number): boolean => {
    left -= size;
    return left >= 0 && blocks.length < most - 1;
  };
  if (text !== undefined && text.trim() !== '') {
    for (const part of cut(text)) if (fits(part.length)) blocks.push(rich(...sentenceElements(part, ownUrl)));
  }
  for (const { title, lines } of sections) {
    for (const [index, some] of chunks(lines).entries()) {
      const size = title.length + some.reduce((sum, one) => sum + one.length, 0);
      if (!fits(size)) return [...blocks, rich(words('There is more than Slack can show here.', { italic: true }))];
      blocks.push(sectionBlock(index === 0 ? title : undefined, some, ownUrl));
    }
  }
  return blocks.length > 0 ? blocks : [rich(words(silent))];
}

function sectionBlock(title: string | undefined, lines: readonly string[], ownUrl: string | undefined): RichTextBlock {
  const list = lines.map((one) => line(...sentenceElements(one, ownUrl)));
  return {
    type: 'rich_text',
    elements: [
      ...(title === undefined ? [] : [line(words(title, { bold: true }))]),
      ...(list.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements: list } as const]),
    ],
  };
}

/** As many lines as one block takes; a section without lines is its title. */
function chunks(lines: readonly string[]): string[][] {
  const found: string[][] = [[]];
  let size = 0;
  for (const one of lines.flatMap(cut)) {
    const last = found.at(-1) ?? [];
    if (last.length > 0 && (last.length >= linesPerBlock || size + one.length > limits.section)) {
      found.push([one]);
      size = one.length;
    } else {
      last.push(one);
      size += one.length;
    }
  }
  return found;
}

/** A long text in parts that one block takes. */
function cut(text: string): string[] {
  const signs = [...text];
  const parts: string[] = [];
  for (let from = 0; from < signs.length; from += limits.section) {
    parts.push(signs.slice(from, from + limits.section).join(''));
  }
  return parts.length > 0 ? parts : [''];
}

function replyText({ text, sections = [] }: Reply, ownUrl: string | undefined): string {
  const lines = [...(text === undefined ? [] : [text]), ...sections.flatMap((one) => [one.title, ...one.lines])];
  let said = '';
  for (const one of lines.filter((each) => each.trim() !== '')) {
    const next = `${said === '' ? '' : '\n'}${sentenceMrkdwn(shortened(sendable(one), lineInText), ownUrl)}`;
    if ([...said, ...next].length > limits.text - 2) return `${said}\n…`;
    said += next;
  }
  return said === '' ? silent : said;
}

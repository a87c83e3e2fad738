/** The small parts blocks are made of. People's words only ever stand in what Slack shows as it is. */
import type { KnownBlock, PlainTextElement, RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import { isWebAddress, sendable, shortened } from '../../desk/plain-text.ts';

/** In characters as people count them. */
export const limits = {
  header: 150,
  section: 3000,
  altText: 2000,
  button: 75,
  task: 256,
  url: 3000,
  /** Of a message; an edit with more is refused. */
  text: 4000,
  actions: 25,
  context: 10,
  messageBlocks: 50,
  viewBlocks: 100,
  viewTitle: 24,
} as const;

export function plain(text: string, most: number = limits.section): PlainTextElement {
  return { type: 'plain_text', text: shortened(sendable(text), most), emoji: false };
}

export function words(text: string, style?: { bold?: boolean; italic?: boolean }): RichTextElement {
  const shown = shortened(sendable(text), limits.section);
  return { type: 'text', text: shown, ...(style ? { style } : {}) };
}

/** A link where the address can be followed, else only its name. */
export function link(url: string, label: string): RichTextElement {
  if (!isAddress(url)) return words(label);
  return { type: 'link', url, text: shortened(sendable(label), limits.section) };
}

/** One that Slack takes, too. */
export function isAddress(url: string): boolean {
  return isWebAddress(url) && url.length <= limits.url;
}

export function line(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function rich(...elements: RichTextElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [line(...elements)] };
}

/** Small print, each text a part of it; nothing when there is none. */
export function context(texts: readonly string[], most = 300): KnownBlock[] {
  if (texts.length === 0) return [];
  return [{ type: 'context', elements: texts.slice(0, limits.context).map((text) => plain(text, most)) }];
}

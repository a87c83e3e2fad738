/** Sentences of ours in which some words are people's: only addresses of this program can be followed. */
import type { RichTextElement } from '@slack/types';
import { sendable, sentenceParts, shortened } from '../../desk/plain-text.ts';
import { limits } from './block-texts.ts';
import { escapeMrkdwn } from './escape.ts';

/** `ownUrl`, e.g. `https://newsmedia.example.org`: other addresses may be part of what somebody typed. */
export function sentenceElements(text: string, ownUrl: string | undefined): RichTextElement[] {
  return sentenceParts(shortened(sendable(text), limits.section), ownUrl).map(({ part, ours }) =>
    ours ? { type: 'link', url: part } : { type: 'text', text: part },
  );
}

/** The same as the `text` of a message. */
export function sentenceMrkdwn(text: string, ownUrl: string | undefined): string {
  return sentenceParts(sendable(text), ownUrl)
    .map(({ part, ours }) => (ours ? linkMrkdwn(part) : escapeMrkdwn(part)))
    .join('');
}

export function linkMrkdwn(url: string): string {
  return `<${url.replaceAll('&', '&amp;')}>`;
}

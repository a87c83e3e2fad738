/** Sentences of ours in which some words are people's: only addresses of this program can be followed. */
import type { RichTextElement } from '@slack/types';
import { isWebAddress, limits, sendable, shortened } from './block-texts.ts';
import { escapeMrkdwn } from './escape.ts';

/** `ownUrl`, e.g. `https://newsmedia.example.org`: other addresses may be part of what somebody typed. */
export function sentenceElements(text: string, ownUrl: string | undefined): RichTextElement[] {
  return partsOf(shortened(sendable(text), limits.section), ownUrl).map(({ part, ours }) =>
    ours ? { type: 'link', url: part } : { type: 'text', text: part },
  );
}

/** The same as the `text` of a message. */
export function sentenceMrkdwn(text: string, ownUrl: string | undefined): string {
  return partsOf(sendable(text), ownUrl)
    .map(({ part, ours }) => (ours ? linkMrkdwn(part) : escapeMrkdwn(part)))
    .join('');
}

export function linkMrkdwn(url: string): string {
  return `<${url.replaceAll('&', '&amp;')}>`;
}

/** A dot or bracket after an address is not a part of it. */
const address = /(https?:\/\/[^\s<>|"“”]*[^\s<>|"“”.,;:!?)])/;

function partsOf(text: string, ownUrl: string | undefined): { part: string; ours: boolean }[] {
  return text
    .split(address)
    .filter((part) => part !== '')
    .map((part) => ({ part, ours: ownUrl !== undefined && part.startsWith(`${ownUrl}/`) && isWebAddress(part) }));
}

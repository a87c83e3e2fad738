import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Card } from '../../desk/card.ts';
import { waitsForDecision } from '../../desk/card-words.ts';
import { shortened } from '../../desk/plain-text.ts';
import { context, limits, link, plain, rich, words } from './block-texts.ts';

const noReactions = 'Reactions do not reach me here: invite me with /invite @Newsmedia, or use the buttons.';

/** Once it has ended: what was made, what was decided about it, and where it is. */
export function finalBlocks(card: Card, fileId: string | undefined, reactionsArrive: boolean): KnownBlock[] {
  const { summary, note, image, label, facts, approval } = card;
  const hint = waitsForDecision(card) && !reactionsArrive ? [noReactions] : [];
  return [
    rich(words(summary)),
    ...(note === undefined ? [] : [rich(words(`⚠️ ${shortened(note, 1000)}`))]),
    ...(image && fileId !== undefined ? [pictureBlock(fileId, image.altText)] : []),
    ...linksOf(card),
    ...(approval.line === undefined ? [] : [rich(words(shortened(approval.line, 1000)))]),
    ...context([...(label === undefined ? [] : [label])]),
    ...context(facts.map(({ name, value }) => `${name}: ${value}`)),
    ...context(hint),
  ];
}

function pictureBlock(fileId: string, altText: string): KnownBlock {
  return { type: 'image', slack_file: { id: fileId }, alt_text: plain(altText, limits.altText).text };
}

function linksOf({ links }: Card): KnownBlock[] {
  const elements = links.flatMap(({ label, url }, index): RichTextElement[] => [
    ...(index === 0 ? [] : [words(' · ')]),
    link(url, label),
  ]);
  return elements.length === 0 ? [] : [rich(...elements)];
}

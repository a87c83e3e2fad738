import type { KnownBlock } from '@slack/types';
import { hasEnded } from '../../../pipeline/generation.ts';
import type { Card } from '../../desk/card.ts';
import { limits, plain, rich, words } from './block-texts.ts';
import { buttonsOf } from './blocks-buttons.ts';
import { finalBlocks } from './blocks-final.ts';
import { runningBlocks } from './blocks-running.ts';
import { cardText } from './card-text.ts';

/** What a message is made of: `text` is what screen readers and notifications say. */
export interface Drawing {
  text: string;
  /** Left out where Slack takes no blocks: then `text` is shown. */
  blocks?: KnownBlock[];
}

export interface DrawOptions {
  /** Slack's id of the uploaded picture, once Slack can show it. */
  fileId?: string;
  /** Whether the app hears of reactions in this channel. */
  reactionsArrive: boolean;
}

/** The message of a generation, within every limit of Slack. */
export function drawCard(card: Card, { fileId, reactionsArrive }: DrawOptions): Required<Drawing> {
  const middle = hasEnded(card) ? finalBlocks(card, fileId, reactionsArrive) : runningBlocks(card);
  const buttons = buttonsOf(card);
  const most = limits.messageBlocks - 1 - buttons.length;
  return { text: cardText(card), blocks: [headline(card.title), ...middle.slice(0, most), ...buttons] };
}

/** One that fits stands as a heading; a longer one is shown whole, in bold. */
function headline(title: string): KnownBlock {
  if ([...title].length > limits.header) return rich(words(title, { bold: true }));
  return { type: 'header', text: plain(title, limits.header) };
}

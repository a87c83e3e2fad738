import type { APIEmbed } from 'discord.js';
import { hasEnded } from '../../../pipeline/generation.ts';
import type { Card } from '../../desk/card.ts';
import { outlookOf } from '../../desk/card-words.ts';
import { isWebAddress } from '../../desk/plain-text.ts';
import { buttonsOf } from './buttons.ts';
import { type Drawing, quiet } from './drawing.ts';
import { colourOf, fitted, joined } from './embed-words.ts';
import { addressOf, escaped, escapedWithin } from './escape.ts';
import { finalEmbed } from './final.ts';
import { limits } from './limits.ts';
import { runningEmbed } from './running.ts';

export interface CardPictures {
  /** Name of the attached file that the card shows as its picture. */
  picture?: string | undefined;
}

/** The message of a generation, within every limit of Discord. */
export function drawCard(card: Card, { picture }: CardPictures = {}): Drawing {
  const { rows, linked } = buttonsOf(card);
  const embed: APIEmbed = fitted({
    title: escapedWithin(card.title, limits.title),
    color: colourOf(card),
    ...(hasEnded(card) ? finalEmbed(card, linked) : runningEmbed(card)),
    ...(picture === undefined ? {} : { image: { url: `attachment://${picture}` } }),
  });
  return { content: '', embeds: [embed], components: rows, ...quiet };
}

/** All that a card says where Newsmedia may not use embeds. */
export function drawCardWords(card: Card): Drawing {
  const { title, summary, note, approval, label, links } = card;
  const outlook = hasEnded(card) ? [] : outlookOf(card).map((one) => `${one}.`);
  const said = [summary, note, approval.line, label, ...outlook].filter(
    (one) => one !== undefined && one.trim() !== '',
  );
  const addresses = links
    .filter(({ url }) => isWebAddress(url))
    .map(({ label: name, url }) => `${escaped(name)}: ${addressOf(url)}`);
  const lines = [
    `**${escapedWithin(title, 600)}**`,
    ...said.slice(0, 3).map((one) => escapedWithin(one ?? '', 250)),
    ...addresses.filter((one) => one.length <= 300),
    ...said.slice(3).map((one) => escapedWithin(one ?? '', 250)),
  ];
  return { content: joined(lines, limits.content), embeds: [], components: buttonsOf(card).rows, ...quiet };
}

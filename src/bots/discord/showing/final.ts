import type { APIEmbed } from 'discord.js';
import type { Card } from '../../desk/card.ts';
import { isWebAddress, sendable, shortened } from '../../desk/plain-text.ts';
import { fieldsOf, joined } from './embed-words.ts';
import { escapedWithin, linkTo } from './escape.ts';

/** Once it has ended: what was made, what was decided about it, and where it is. `linked`: its links are buttons. */
export function finalEmbed(card: Card, linked: boolean): Pick<APIEmbed, 'description' | 'fields' | 'footer'> {
  const { summary, note, approval, label, facts } = card;
  const lines = [
    escapedWithin(summary, 700),
    ...(note === undefined ? [] : [`⚠️ ${escapedWithin(note, 1000)}`]),
    ...(approval.line === undefined ? [] : [escapedWithin(approval.line, 700)]),
    ...(linked ? [] : linksOf(card)),
  ];
  return {
    description: joined(lines, 3500),
    fields: fieldsOf(facts),
    // A footer is shown as it is.
    ...(label === undefined ? {} : { footer: { text: shortened(sendable(label), 500) } }),
  };
}

function linksOf({ links }: Card): string[] {
  const shown = links.filter(({ url }) => isWebAddress(url)).map(({ label, url }) => linkTo(url, label));
  return shown.length === 0 ? [] : [shown.join(' · ')];
}

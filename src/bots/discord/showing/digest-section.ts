import type { APIEmbed } from 'discord.js';
import type { DigestItem } from '../../desk/digest.ts';
import { isWebAddress, sendable, shortened } from '../../desk/plain-text.ts';
import { isPublicAddress } from './buttons.ts';
import { colours, wordsIn } from './embed-words.ts';
import { escapedWithin, linkTo } from './escape.ts';
import { limits } from './limits.ts';

export interface Numbered extends DigestItem {
  /** From 1, through all sections: the buttons say which one they are about. */
  number: number;
}

export interface NumberedSection {
  title: string;
  items: Numbered[];
  more?: string;
}

export const moreThanFits = 'There is more than Discord can show here: /newsdesk find';

/** A sign can be two units. */
const titleWords = 200;
const moreWords = 200;

/**
 * Items with a picture in embeds of their own, the rest as lines of one, and which items that are. `room`: the embeds
 * and UTF-16 units this section may take; one embed with its title and that there is more is always drawn.
 */
export function sectionEmbeds(
  { title, items, more }: NumberedSection,
  room: { embeds: number; words: number },
): { embeds: APIEmbed[]; shown: Numbered[] } {
  const pictured = items.filter(({ image }) => image !== undefined && isPublicAddress(image.url));
  // Whatever has no embed of its own shares one.
  const shared = pictured.length < items.length || pictured.length > room.embeds;
  const alone = new Set(pictured.slice(0, Math.max(0, shared ? room.embeds - 1 : room.embeds)));
  const embeds: APIEmbed[] = [];
  const lines: string[] = [];
  const shown: Numbered[] = [];
  let left = room.words - titleWords - moreWords;
  let leftOfLines: number = limits.description - moreWords;
  for (const item of items) {
    const embed = alone.has(item) ? picturedEmbed(item) : undefined;
    const line = embed ? '' : lineOf(item);
    left -= embed ? wordsIn(embed) : line.length + 1;
    if (!embed) leftOfLines -= line.length + 1;
    if (left < 0 || leftOfLines < 0) break;
    if (embed) embeds.push(embed);
    else lines.push(line);
    shown.push(item);
  }
  const last = shown.length < items.length ? moreThanFits : more;
  if (last !== undefined) lines.push(escapedWithin(last, moreWords - 1));
  if (lines.length > 0 && embeds.length < Math.max(1, room.embeds)) {
    embeds.push({ description: lines.join('\n'), color: colours.processing });
  } else if (lines.length > 0) {
    const { description = '', ...rest } = embeds.pop() ?? {};
    embeds.push({ ...rest, description: [description, ...lines].join('\n') });
  }
  const [first, ...others] = embeds;
  const author = { name: shortened(sendable(title), titleWords / 2) };
  return { embeds: first ? [{ ...first, author }, ...others] : [], shown };
}

function picturedEmbed({ number, title, url, line, image }: Numbered): APIEmbed {
  return {
    title: escapedWithin(`${number} · ${title}`, 160),
    ...(isPublicAddress(url) ? { url } : {}),
    description: escapedWithin(line, 200),
    color: colours.processing,
    ...(image ? { thumbnail: { url: image.url } } : {}),
  };
}

function lineOf({ number, title, url, line }: Numbered): string {
  const name = escapedWithin(title, 120);
  const shown = isWebAddress(url) && url.length <= 200 ? linkTo(url, shortened(title, 60)) : name;
  return `**${number}** ${shown} · ${escapedWithin(line, 120)}`;
}

import type { APIEmbed } from 'discord.js';
import type { Digest, DigestItem } from '../../desk/digest.ts';
import { isWebAddress, sendable, shortened } from '../../desk/plain-text.ts';
import { buttonOf, isPublicAddress, rowOf } from './buttons.ts';
import { type ButtonRow, type Drawing, quiet } from './drawing.ts';
import { colours, fieldsOf, fitted, joined, wordsIn } from './embed-words.ts';
import { escapedWithin, linkTo } from './escape.ts';
import { limits } from './limits.ts';

interface Numbered extends DigestItem {
  /** From 1, through all sections: the buttons say which one they are about. */
  number: number;
}

interface NumberedSection {
  title: string;
  items: Numbered[];
  more?: string;
}

const headWords = 1500;

/** The digest of a day: a picture beside every item as long as there is room, and buttons for what waits. */
export function drawDigest(digest: Digest): Drawing {
  const sections = numbered(digest);
  const embeds = [headOf(digest)];
  for (const section of sections) {
    for (const embed of embedsOf(section, limits.embeds - embeds.length - 1)) embeds.push(embed);
  }
  return { content: '', embeds: within(embeds), components: rowsOf(sections.flatMap(({ items }) => items)), ...quiet };
}

/** The same where Newsmedia may not use embeds. */
export function drawDigestWords(digest: Digest): Drawing {
  const sections = numbered(digest);
  const lines = [
    `**${escapedWithin(digest.title, 200)}**`,
    escapedWithin(digest.summary, 300),
    ...sections.flatMap(({ title, items, more }) => [
      `**${escapedWithin(title, 100)}**`,
      ...items.map((item) => escapedWithin(`${item.number} · ${item.title}`, 200)),
      ...(more === undefined ? [] : [escapedWithin(more, 200)]),
    ]),
  ];
  const components = rowsOf(sections.flatMap(({ items }) => items));
  return { content: joined(lines, limits.content), embeds: [], components, ...quiet };
}

function numbered({ sections }: Digest): NumberedSection[] {
  let number = 0;
  return sections.map(({ title, items, more }) => ({
    title,
    items: items.map((item) => ({ ...item, number: ++number })),
    ...(more === undefined ? {} : { more }),
  }));
}

function headOf({ title, summary, note, facts }: Digest): APIEmbed {
  const lines = [escapedWithin(summary, 400), ...(note === undefined ? [] : [`⚠️ ${escapedWithin(note, 400)}`])];
  const head = {
    title: escapedWithin(title, limits.title),
    description: joined(lines, 900),
    color: colours.input,
    fields: fieldsOf(facts),
  };
  return fitted(head, headWords);
}

/** Items with a picture in embeds of their own, the rest as lines of one. */
function embedsOf({ title, items, more }: NumberedSection, room: number): APIEmbed[] {
  const pictured = items
    .filter(({ image }) => image !== undefined && isPublicAddress(image.url))
    .slice(0, Math.max(0, room));
  const rest = items.filter((item) => !pictured.includes(item));
  const lines = [...rest.map(lineOf), ...(more === undefined ? [] : [escapedWithin(more, 200)])];
  const found: APIEmbed[] = pictured.map(picturedEmbed);
  if (lines.length > 0) found.push({ description: joined(lines, 1200), color: colours.processing });
  const [first, ...others] = found;
  return first ? [{ ...first, author: { name: shortened(sendable(title), 100) } }, ...others] : [];
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

/** Whole embeds, as many as the words of a message allow. */
function within(embeds: readonly APIEmbed[]): APIEmbed[] {
  let left: number = limits.embedWords;
  return embeds.slice(0, limits.embeds).filter((embed) => {
    left -= wordsIn(embed);
    return left >= 0;
  });
}

/** "Approve 1", "Reject 1": the buttons of one item stand in one row. */
function rowsOf(items: readonly Numbered[]): ButtonRow[] {
  const rows: ButtonRow[] = [];
  for (const item of items) {
    const buttons = item.actions.map((action) =>
      buttonOf({ ...action, label: `${action.label} ${item.number}` }, item),
    );
    const last = rows.at(-1);
    if (buttons.length === 0 || buttons.length > limits.rowButtons) continue;
    if (last && last.components.length + buttons.length <= limits.rowButtons) last.components.push(...buttons);
    else if (rows.length < limits.rows) rows.push(rowOf(buttons));
  }
  return rows;
}

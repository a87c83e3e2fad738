import type { APIEmbed } from 'discord.js';
import type { Digest } from '../../desk/digest.ts';
import { sendable, shortened } from '../../desk/plain-text.ts';
import { digestRows } from './digest-rows.ts';
import { moreThanFits, type Numbered, type NumberedSection, sectionEmbeds } from './digest-section.ts';
import { type Drawing, quiet } from './drawing.ts';
import { colours, fieldsOf, fitted, joined, wordsIn } from './embed-words.ts';
import { escapedWithin } from './escape.ts';
import { limits } from './limits.ts';

const headWords = 1500;
const labelWords = 200;
/** For whose buttons there is no room. */
const lastWords = 250;
/** For a section that is still to come: its title, and that there is more. */
const leastWords = 400;
/** The same where there are only words. */
const leastContent = 140;

/**
 * The digest of a day: a picture beside every item as long as there is room, and buttons for what waits. Every section
 * is there, and says so where some of it is not.
 */
export function drawDigest(digest: Digest): Drawing {
  const embeds = [headOf(digest)];
  const shown: Numbered[] = [];
  let left = limits.embedWords - lastWords - wordsIn(embeds[0] ?? {});
  const sections = numbered(digest);
  for (const [at, section] of sections.entries()) {
    const later = sections.length - at - 1;
    const room = { embeds: limits.embeds - embeds.length - later, words: left - later * leastWords };
    const drawn = sectionEmbeds(section, room);
    for (const embed of drawn.embeds) {
      left -= wordsIn(embed);
      embeds.push(embed);
    }
    shown.push(...drawn.shown);
  }
  const { rows, without } = digestRows(shown);
  const last = embeds.pop() ?? {};
  const description = [last.description, ...buttonless(without)].filter(Boolean).join('\n');
  return { content: '', embeds: [...embeds, { ...last, description }], components: rows, ...quiet };
}

/** The same where Newsmedia may not use embeds. */
export function drawDigestWords(digest: Digest): Drawing {
  const { title, summary, label, note } = digest;
  const lines = [
    `**${escapedWithin(title, 120)}**`,
    escapedWithin(summary, 160),
    ...(note === undefined ? [] : [escapedWithin(note, 80)]),
    ...(label === undefined ? [] : [escapedWithin(label, 80)]),
  ];
  const shown: Numbered[] = [];
  const sections = numbered(digest);
  for (const [at, section] of sections.entries()) {
    const later = sections.length - at - 1;
    const drawn = sectionLines(section, limits.content - lastWords - sizeOf(lines) - (later + 1) * leastContent);
    lines.push(...drawn.lines);
    shown.push(...drawn.shown);
  }
  const { rows, without } = digestRows(shown);
  const content = joined([...lines, ...buttonless(without)], limits.content);
  return { content, embeds: [], components: rows, ...quiet };
}

function sectionLines({ title, items, more }: NumberedSection, room: number): { lines: string[]; shown: Numbered[] } {
  const lines = [`**${escapedWithin(title, 50)}**`];
  const shown: Numbered[] = [];
  let left = room;
  for (const item of items) {
    const line = escapedWithin(`${item.number} · ${item.title}`, 100);
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
    shown.push(item);
  }
  const last = shown.length < items.length ? moreThanFits : more;
  return { lines: [...lines, ...(last === undefined ? [] : [escapedWithin(last, 80)])], shown };
}

const sizeOf = (lines: readonly string[]): number => lines.join('\n').length;

function buttonless(numbers: readonly number[]): string[] {
  if (numbers.length === 0) return [];
  const spans: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last?.to === number - 1) last.to = number;
    else spans.push({ from: number, to: number });
  }
  const those = spans.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return [`There is no room for the buttons of ${those}: use those of their own messages.`];
}

function numbered({ sections }: Digest): NumberedSection[] {
  let number = 0;
  // More than there are embeds for do not exist, and would make Discord refuse the message.
  return sections.slice(0, limits.embeds - 1).map(({ title, items, more }) => ({
    title,
    items: items.map((item) => ({ ...item, number: ++number })),
    ...(more === undefined ? {} : { more }),
  }));
}

function headOf({ title, summary, note, label, facts }: Digest): APIEmbed {
  const lines = [escapedWithin(summary, 400), ...(note === undefined ? [] : [`⚠️ ${escapedWithin(note, 400)}`])];
  const head = {
    title: escapedWithin(title, limits.title),
    description: joined(lines, 900),
    color: colours.input,
    fields: fieldsOf(facts),
    ...(label === undefined ? {} : { footer: { text: shortened(sendable(label), labelWords) } }),
  };
  return fitted(head, headWords);
}

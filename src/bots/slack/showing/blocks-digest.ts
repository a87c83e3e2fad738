import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Digest, DigestItem, DigestSection } from '../../desk/digest.ts';
import { sendable, shortened } from '../../desk/plain-text.ts';
import { context, isAddress, limits, plain, rich, words } from './block-texts.ts';
import type { Drawing } from './blocks.ts';
import { buttonOf } from './blocks-buttons.ts';
import { escapeMrkdwn } from './escape.ts';

/** Slack refuses messages whose blocks hold more than about 13,000 characters. */
const mostSigns = 9000;
const titleSigns = 200;
const lineSigns = 400;
const altSigns = 300;
/** For what comes after the sections. */
const lastBlocks = 3;
/** A section's title, and that there is more than it shows. */
const leastBlocks = 2;

/** `pictures`: Slack's ids of uploaded pictures by generation, once Slack can show them. */
export function drawDigest(digest: Digest, pictures: ReadonlyMap<string, string>): Required<Drawing> {
  const { title, summary, sections, facts, label, note } = digest;
  const room = { blocks: limits.messageBlocks - 2 - lastBlocks, signs: mostSigns };
  return {
    text: digestText(digest),
    blocks: [
      { type: 'header', text: plain(title, limits.header) },
      rich(words(summary)),
      // What stands first waits for somebody and has most of the room; each later one at least says that there is more.
      ...sections.flatMap((section, at) => sectionBlocks(section, pictures, room, sections.length - at - 1)),
      ...(note === undefined ? [] : [rich(words(`⚠️ ${shortened(note, 1000)}`))]),
      ...context(label === undefined ? [] : [label]),
      ...context(facts.map(({ name, value }) => `${name}: ${value}`)),
    ],
  };
}

function sectionBlocks(
  { title, items, more }: DigestSection,
  pictures: ReadonlyMap<string, string>,
  room: { blocks: number; signs: number },
  later: number,
): KnownBlock[] {
  const drawn: KnownBlock[][] = [];
  let blocks = room.blocks - leastBlocks * (later + 1);
  let { signs } = room;
  for (const item of items) {
    const one = itemBlocks(item, pictures.get(item.generationId));
    const size = Math.min(item.title.length, titleSigns) + Math.min(item.line.length, lineSigns) + item.url.length;
    if (one.length > blocks || size > signs) break;
    blocks -= one.length;
    signs -= size;
    drawn.push(one);
  }
  const left = items.length - drawn.length;
  const last = left === 0 ? more : 'There is more than Slack can show here: /newsdesk find';
  const rest = last === undefined ? [] : context([last]);
  room.blocks -= 1 + drawn.flat().length + rest.length;
  room.signs = signs;
  return [rich(words(title, { bold: true })), ...drawn.flat(), ...rest];
}

function itemBlocks(item: DigestItem, picture: string | undefined): KnownBlock[] {
  const { title, line, url, image, actions } = item;
  const name = sendable(shortened(title.replace(/\s+/g, ' ').trim(), titleSigns));
  const page = isAddress(url) ? `  <${escapeUrl(url)}|Open>` : '';
  const text = `*${escapeMrkdwn(name)}*${page}\n${escapeMrkdwn(sendable(shortened(line, lineSigns)))}`;
  const section: SectionBlock = { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
  if (image && picture !== undefined) {
    const altText = plain(image.altText, altSigns).text;
    section.accessory = { type: 'image', slack_file: { id: picture }, alt_text: altText };
  }
  if (actions.length === 0) return [section];
  return [section, { type: 'actions', elements: actions.map((action) => buttonOf(action, item)) }];
}

/** All that a digest says where no blocks are shown, and what a notification reads. */
function digestText({ title, summary, sections, note }: Digest): string {
  const lines = [title, summary, ...sections.flatMap((one) => [one.title, ...one.items.map((item) => item.title)])];
  const text = [...lines, ...(note === undefined ? [] : [note])]
    .map((one) => escapeMrkdwn(shortened(one, titleSigns)))
    .join('\n');
  // An escaped sign is never cut through: whole lines are left out.
  if ([...text].length <= limits.text) return text;
  return [title, summary].map((one) => escapeMrkdwn(shortened(one, titleSigns))).join('\n');
}

const escapeUrl = (url: string): string => url.replaceAll('&', '&amp;').replaceAll('|', '%7C');

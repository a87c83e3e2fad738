import { MessageFlags } from 'discord.js';
import type { Reply } from '../../desk/chat.ts';
import { sendable, sentenceParts, shortened } from '../../desk/plain-text.ts';
import { type Drawing, quiet } from './drawing.ts';
import { addressOf, escaped, escapedWithin } from './escape.ts';
import { limits } from './limits.ts';

const silent = 'Done.';
const more = 'There is more than Discord can show here.';
const mostMessages = 5;
const longestLine = 1500;
/** Where it is told directly, the name of the channel stands before it. */
const longestMessage = limits.content - 50;

/**
 * An answer that only one person sees, in as many messages as it needs: the first answers the person, the others follow
 * it. Addresses under `ownUrl` (`https://newsmedia.example.org`) can be followed; no other, as people's words may hold
 * some.
 */
export function drawReply({ text, sections = [] }: Reply, ownUrl?: string): Drawing[] {
  const lines = [
    ...(text === undefined || text.trim() === '' ? [] : pieces(text).map((one) => sentence(one, ownUrl))),
    ...sections.flatMap(({ title, lines: items }) => [
      `**${escapedWithin(title, 300)}**`,
      ...items.flatMap(pieces).map((one) => `- ${sentence(one, ownUrl)}`),
    ]),
  ];
  const texts = packed(lines.length > 0 ? lines : [silent]);
  const shown = texts.length > mostMessages ? [...texts.slice(0, mostMessages - 1), more] : texts;
  return shown.map(privately);
}

/** Only the person sees it, and no address unfolds into a preview. */
export function privately(content: string): Drawing {
  const flags = MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds;
  return { content, embeds: [], components: [], flags, ...quiet };
}

/** As `text` of a message; what would not fit is cut. */
export function sentence(text: string, ownUrl: string | undefined): string {
  const whole = sentenceParts(sendable(text), ownUrl)
    .map(({ part, ours }) => (ours ? addressOf(part) : escaped(part)))
    .join('');
  return whole.length <= longestLine ? whole : escapedWithin(text, longestLine);
}

/** A long text in parts, so that nothing of it is lost. */
function pieces(text: string): string[] {
  const signs = [...text];
  if (signs.length <= longestLine / 2) return [text];
  const half = Math.floor(longestLine / 2);
  return Array.from({ length: Math.ceil(signs.length / half) }, (_one, part) =>
    shortened(signs.slice(part * half, (part + 1) * half).join(''), half),
  );
}

function packed(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= longestMessage)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}

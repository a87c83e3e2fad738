/**
 * What a person reads of Discord's markup, as its client shows it: a backslash before a sign shows the sign. Throws when
 * a sign that is not escaped would do something, as people's words must never do that.
 */
export function readMarkdown(written: string, ours: readonly RegExp[] = []): string {
  const plain = written.replace(/\\([^0-9A-Za-z\s])/gu, (_all, sign: string) => `\uE000${sign.codePointAt(0)}\uE001`);
  let rest = plain;
  for (const mark of ours)
    rest = rest.replace(mark, (_all, shown: string) => (shown.startsWith('https:') ? '' : shown));
  for (const [name, active] of Object.entries(activeMarks)) {
    const found = active.exec(rest);
    if (found) throw new Error(`${name} would do something at “${found[0]}” of: ${written}`);
  }
  return rest.replace(/\uE000(\d+)\uE001/g, (_all, code: string) => String.fromCodePoint(Number(code)));
}

/** Marks of ours: addresses of pictures, bold headings, the points of lists, links with a name, bare addresses. */
export const ourMarks: readonly RegExp[] = [
  /\[((?:[^\]\uE000]|\uE000\d+\uE001)*)\]\(https:\/\/newsmedia\.example\.org[^)\s]*\)/g,
  /<(https:\/\/newsmedia\.example\.org[^>\s]*)>/g,
  /\(picture: (https:\/\/newsmedia\.example\.org[^)\s]*)\)/g,
  /^\*\*(.*)\*\*/gm,
  /^- (.*)$/gm,
];

const activeMarks: Readonly<Record<string, RegExp>> = {
  'bold or italic': /\*[^*\n]+\*|_[^_\n]+_/,
  'struck through': /~~[\s\S]+?~~/,
  code: /`[\s\S]*?`/,
  spoiler: /\|\|[\s\S]*?\|\|/,
  'a mention, time or emoji': /<[@#:/at][^>\n]*>/,
  everyone: /@(everyone|here)/,
  'a link with a name': /\[[^\]\n]*\]\([^)\n]*\)/,
  'an address': /https?:\/\/\S+/,
  'a heading, quote, list or small print': /^\s*(#{1,3}\s|>{1,3}\s|[-*+]\s|-#\s)/m,
  'a numbered list': /^\s*\d+\.\s/m,
  'an emoji by name': /:[a-z0-9_+-]+:/i,
};

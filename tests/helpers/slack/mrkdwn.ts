/** What Slack makes of its own markup: `*bold*`, `<https://…|label>`, `<@U1>`, `&amp;`. */
export interface Markup {
  /** As people read it: marks are gone, links show their label, `&lt;` is `<`. */
  shown: string;
  /** Whom it notifies: `<!channel>`, `<@U1>`, `<!subteam^S1>`. */
  pings: string[];
  links: { label: string; url: string }[];
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
export const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (entity) => entities[entity] ?? entity);

const before = String.raw`(?<=^|[\s.,;:!?'"“”‘’()\[\]{}*_~/—-])`;
const after = String.raw`(?=$|[\s.,;:!?'"“”‘’()\[\]{}*_~/—-])`;
const marks = ['*', '_', '~', '`'].map(
  (mark) => new RegExp(`${before}\\${mark}(?!\\${mark})(\\S|\\S[^\\n]*?\\S)\\${mark}${after}`, 'gm'),
);

export function readMarkup(text: string): Markup {
  const pings: string[] = [];
  const links: Markup['links'] = [];
  const kept: string[] = [];
  // Neither marks nor entities are read in what stands in for a link.
  const keep = (words: string): string => {
    kept.push(words);
    return `\uE000${kept.length - 1}\uE001`;
  };
  const withoutLinks = text.replace(/<([^<>\n]+)>/g, (_all, inside: string) => {
    const [target = '', label] = inside.split('|', 2);
    if (/^[@!]/.test(target) && !target.startsWith('!date')) {
      pings.push(`<${target}>`);
      return keep(`@${label ?? target.replace(/^[@!](subteam\^)?/, '')}`);
    }
    if (target.startsWith('!date')) return keep(label ?? '');
    if (target.startsWith('#')) return keep(`#${label ?? target.slice(1)}`);
    links.push({ label: unescaped(label ?? target), url: unescaped(target) });
    return keep(unescaped(label ?? target));
  });
  const plain = marks
    .reduce((so, mark) => so.replace(mark, '$1'), withoutLinks.replace(/```\n?([\s\S]*?)\n?```/g, '$1'))
    .replace(/^(&gt;|>) ?/gm, '');
  const shown = unescaped(plain).replace(/\uE000(\d+)\uE001/g, (_all, index) => kept[Number(index)] ?? '');
  return { shown, pings, links };
}

/**
 * People's words in and out of Slack's markup. Where blocks allow it they go out as plain_text or rich_text, which
 * Slack shows as they are; only the `text` of a message has to be escaped.
 */

/** Invisible, and part of the word it stands in: a mark beside it begins and ends nothing. */
const joiner = '\u2060';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const;
const signs = { amp: '&', lt: '<', gt: '>' } as const;

/** For the `text` of a message: reads as it was typed, pings nobody and forms no link, mark, quote or emoji. */
export function escapeMrkdwn(text: string): string {
  return text
    .toWellFormed()
    .replace(/[*_~`]+/g, (marks) => `${joiner}${[...marks].join(joiner)}${joiner}`)
    .replace(/^(?=>)/gm, joiner)
    .replace(/:(?=[\p{L}\p{N}_+'-]+:)/gu, `:${joiner}`)
    .replace(/[&<>]/g, (sign) => entities[sign as keyof typeof entities]);
}

/** What Slack sends has these three escaped, once: back to what was typed. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_entity, name: keyof typeof signs) => signs[name]);
}

/** What the person saw when they sent it: `<@U1|ana>` → `@ana`, `<https://example.org|here>` → `here`. */
export function plainOf(text: string): string {
  return unescaped(text.replace(/<([^<>]*)>/g, (whole, inside: string) => seen(inside) ?? whole));
}

function seen(inside: string): string | undefined {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  const kind = target[0];
  if (kind === '@' || kind === '#') return label === '' ? target : withSign(kind, label);
  if (target.startsWith('!date^')) return label === '' ? undefined : label;
  if (target.startsWith('!')) return withSign('@', label === '' ? target.slice(1).replace(/^subteam\^/, '') : label);
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return label === '' ? target.replace(/^(mailto|tel):/, '') : label;
  return undefined;
}

const withSign = (sign: string, label: string): string => (label.startsWith(sign) ? label : `${sign}${label}`);
